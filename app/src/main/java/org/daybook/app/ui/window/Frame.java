package org.daybook.app.ui.window;

import java.util.Optional;
import java.util.UUID;
import org.daybook.app.service.Desk;
import org.daybook.app.service.signin.Person;
import org.daybook.app.ui.closing.ClosingActions;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.shell.Access;
import org.daybook.app.ui.shell.Navigator;
import org.daybook.app.ui.shell.PersonActions;
import org.daybook.app.ui.shell.Place;
import org.daybook.app.ui.shell.ShellController;
import org.daybook.app.ui.shell.ShellViewModel;
import org.daybook.app.ui.shell.SignedInPerson;
import org.daybook.app.ui.synccentre.ExportViewModel;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Appearance;
import org.daybook.model.staff.Rights;

/// The frame for one signed-in person: where that person is, and the screens that can be gone to.
final class Frame implements Navigator {
  private final Desk desk;
  private final Background background;
  private final Appearance appearance;
  private final PersonActions personActions;
  private final ShellViewModel shell;
  private final Screens screens;
  private final SettingsScreens settings;
  private Optional<Inside> inside = Optional.empty();
  private final ClosingScreens closing;
  private boolean inSyncCentre;
  private Place first = Place.TODAY;

  Frame(
      Desk desk,
      Person person,
      Rights rights,
      Opening opening,
      Workers workers,
      Appearance appearance,
      PersonActions personActions) {
    this.desk = desk;
    this.background = workers.work();
    this.appearance = appearance;
    this.personActions = personActions;
    this.shell = new ShellViewModel(Screens.access(rights), this);
    var export = new ExportViewModel(desk.services().export()::export, background, desk.clock());
    this.screens =
        new Screens(
            desk,
            person.staffId(),
            opening,
            workers,
            shell,
            export,
            DeskCommands.of(shell, appearance, personActions, export));
    this.settings =
        new SettingsScreens(
            desk,
            person.staffId(),
            opening.intentIds(),
            workers,
            appearance,
            owner -> screens.wallets().open(Place.SETTINGS, owner),
            () -> shell.go(Place.SETTINGS));
    this.closing =
        new ClosingScreens(
            desk,
            person.staffId(),
            opening.intentIds(),
            background,
            new ClosingActions() {
              @Override
              public void setUp() {
                shell.go(Place.SETTINGS);
              }

              @Override
              public void reconcile() {
                screens.reconcile(Place.CLOSE_OF_DAY);
              }

              @Override
              public void devices() {
                shell.go(Place.SETTINGS);
              }

              @Override
              public void print(UUID paymentId) {
                screens.showReceipt(paymentId, Place.CLOSE_OF_DAY);
              }

              @Override
              public void switchPerson() {
                personActions.switchPersonAt(Place.CLOSE_OF_DAY);
              }
            },
            () -> shell.go(Place.CLOSE_OF_DAY));
    screens.drawersLeadTo(it -> closing.open(it), it -> closing.open(it));
    shell.deskNameProperty().set(desk.name());
    shell.personProperty().set(new SignedInPerson(person.staffId(), person.name(), ""));
    shell.syncProperty().set(SyncSummaries.of(desk.services().syncCentre().status()));
    learn(person);
  }

  /// Where the person begins, if that place may be entered.
  void begin(Place place) {
    first = shell.accessTo(place) == Access.OPEN ? place : Place.TODAY;
  }

  /// Makes the frame in a language, at the place where the person is.
  Screen screen(Messages messages) {
    var controller = new ShellController(shell, messages, appearance, personActions);
    var view = new Fxml(messages).load(controller);
    controller.search(screens.search());
    var here = new Inside(controller, messages, Screen.of(view));
    inside = Optional.of(here);
    var statuses =
        StatusWatch.of(
            desk.services().syncCentre(),
            status ->
                background.ui().execute(() -> shell.syncProperty().set(SyncSummaries.of(status))));
    goOn();
    return new Screen(
        view,
        () -> {
          statuses.close();
          controller.close();
          inside.ifPresent(it -> it.screen.close().run());
          inside = Optional.empty();
        });
  }

  @Override
  public void open(Place place) {
    inSyncCentre = false;
    inside.ifPresent(it -> {
      if (place == Place.TODAY) {
        it.show(screens.today(it.messages));
      } else if (place == Place.ATTENTION) {
        it.show(screens.attention(it.messages));
      } else if (place == Place.ROLL_CALL) {
        it.show(screens.rollCall(it.messages));
      } else if (place == Place.STUDENTS) {
        it.show(screens.students(it.messages));
      } else if (place == Place.SCHEDULE) {
        it.show(screens.schedule(it.messages));
      } else if (place == Place.SETTINGS) {
        it.show(
            screens
                .wallets()
                .over(place, it.messages)
                .orElseGet(() -> settings.screen(it.messages)));
      } else if (place == Place.CASH_DESK) {
        it.show(screens.cash(it.messages));
      } else if (place == Place.CLOSE_OF_DAY) {
        it.show(screens.overCash(place, it.messages).orElseGet(() -> closing.screen(it.messages)));
      } else if (place == Place.REPORTS) {
        it.show(screens.reports(it.messages));
      } else if (place == Place.EVACUATION) {
        it.show(screens.evacuation(it.messages));
      }
    });
  }

  @Override
  public void openSyncCentre() {
    inSyncCentre = true;
    int rowHeight = appearance.densityProperty().get().operationRow();
    inside.ifPresent(it -> it.show(screens.syncCentre(it.messages, rowHeight)));
  }

  private void goOn() {
    Place place = shell.placeProperty().get();
    if (inSyncCentre) {
      shell.openSyncCentre();
    } else {
      shell.go(place == null ? first : place);
    }
  }

  private void learn(Person person) {
    background
        .run(() ->
            new Facts(
                desk.services().rollCall().branchName(),
                desk.services().rollCall().today(),
                desk.services().rights().roleNames(person.staffId())))
        .onSuccess(facts -> {
          shell.branchNameProperty().set(facts.branch());
          shell.businessDateProperty().set(facts.today());
          shell
              .personProperty()
              .set(new SignedInPerson(person.staffId(), person.name(), facts.roles()));
        })
        .onFailure(e -> {
          throw new IllegalStateException("the desk cannot read its own branch", e);
        });
  }

  private record Facts(String branch, java.time.LocalDate today, String roles) {}

  /// The frame as it stands in one language, with the screen inside of it.
  private static final class Inside {
    private final ShellController controller;
    private final Messages messages;
    private Screen screen;

    Inside(ShellController controller, Messages messages, Screen screen) {
      this.controller = controller;
      this.messages = messages;
      this.screen = screen;
    }

    void show(Screen next) {
      screen.close().run();
      screen = next;
      controller.show(next.view());
      // What scrolls has its content only once it is styled; whoever gives the keyboard to a part
      // of the screen must find it there, whether or not a frame was drawn meanwhile.
      next.view().applyCss();
    }
  }
}
