package org.daybook.app.ui.window;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daybook.app.service.Desk;
import org.daybook.app.service.signin.Doorstep;
import org.daybook.app.service.signin.Person;
import org.daybook.app.sync.SyncStatus;
import org.daybook.app.ui.firstrun.FirstRunController;
import org.daybook.app.ui.firstrun.FirstRunViewModel;
import org.daybook.app.ui.firstrun.TodaysWork;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.shell.PersonActions;
import org.daybook.app.ui.shell.Place;
import org.daybook.app.ui.signin.SignInController;
import org.daybook.app.ui.signin.SignInViewModel;
import org.daybook.app.ui.signin.SignIns;
import org.daybook.model.staff.Rights;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Leads from the start of the program to work: first run when the desk is not enrolled or never
/// loaded, sign-in when nobody is there, then the frame.
public final class DeskFlow implements FirstRunViewModel.Steps, PersonActions {
  private static final Logger LOG = LoggerFactory.getLogger(DeskFlow.class);
  private static final Duration LONGEST_RING = Duration.ofSeconds(3);

  private final Callable<Opening> wiring;
  private final DeskWindow window;
  private final Background errands;
  private final Background work;
  private final FrontBell bell;
  private final String serverUrl;
  private Optional<Opening> opening = Optional.empty();
  private Optional<FirstRunViewModel> firstRun = Optional.empty();
  private Optional<Desk> desk = Optional.empty();
  private Optional<EarlySignIn> early = Optional.empty();
  private Optional<StatusWatch> statuses = Optional.empty();
  private Place firstPlace = Place.TODAY;

  /// @param errands what may wait for the network or open files
  /// @param work reading and saving, one after the other
  /// @param bell brings the first window to the front
  /// @param serverUrl what the first run suggests as the server's address
  public DeskFlow(
      Callable<Opening> wiring,
      DeskWindow window,
      Background errands,
      Background work,
      FrontBell bell,
      String serverUrl) {
    this.wiring = wiring;
    this.window = window;
    this.errands = errands;
    this.work = work;
    this.bell = bell;
    this.serverUrl = serverUrl;
  }

  public void start() {
    showStart(null);
    errands
        .<Opening>run(wiring)
        .onSuccess(it -> {
          opening = Optional.of(it);
          if (it.activation().activated()) {
            openDesk(it);
          } else {
            showFirstRun(it);
          }
        })
        .onFailure(this::startFailed);
  }

  /// Ends the desk; returns when its files are closed.
  public void close() {
    bell.close();
    statuses.ifPresent(StatusWatch::close);
    window.close();
    desk.ifPresent(Desk::close);
    desk = Optional.empty();
  }

  @Override
  public void enrolled() {
    opening.ifPresent(this::openDesk);
  }

  @Override
  public void begin() {
    showSignIn(false);
  }

  @Override
  public void switchPerson() {
    showSignIn(true);
  }

  @Override
  public void switchPersonAt(Place place) {
    firstPlace = place;
    showSignIn(true);
  }

  @Override
  public void signOut() {
    firstPlace = Place.TODAY;
    desk.ifPresent(it -> it.services().signIn().signOut());
    showSignIn(false);
  }

  private void openDesk(Opening it) {
    errands
        .<Desk>run(() -> it.desk().apply(step -> work.ui().execute(() -> approached(step))))
        .onSuccess(this::opened)
        .onFailure(this::startFailed);
  }

  /// The rows still come, but whoever has signed in here before may begin to: that takes longer
  /// than opening. Where nobody has, the desk may have to be loaded first.
  private void approached(Doorstep step) {
    if (step.knowsSomebody() && firstRun.isEmpty()) {
      var begun = new EarlySignIn(errands, () -> desk.ifPresent(this::signedIn));
      early = Optional.of(begun);
      showSignIn(begun.model(), step.deskName());
      window.whenPainted(() -> LOG.info("the first screen can be typed into"));
    }
  }

  private void opened(Desk open) {
    desk = Optional.of(open);
    var language = window.appearance().languageProperty().get();
    open.services().printing().begin(new PrintedReceipts(open, language));
    bell.listen(() -> work.ui().execute(window::toFront));
    learnZone(open);
    SyncStatus status = open.services().syncCentre().status();
    if (status.loaded()) {
      early.ifPresentOrElse(it -> it.opened(open), () -> showSignIn(false));
      early = Optional.empty();
      window.whenPainted(() -> LOG.info("the desk is open"));
      return;
    }
    giveUpEarlySignIn();
    if (firstRun.isEmpty()) {
      opening.ifPresent(this::showFirstRun);
    }
    firstRun.ifPresent(model -> {
      // The branch's row came with what today's roll call needs.
      model.todayProperty().subscribe(today -> learnZone(open));
      model.opened(open.name(), () -> todaysWork(open), status);
      statuses =
          Optional.of(
              StatusWatch.of(
                  open.services().syncCentre(), now -> work.ui().execute(() -> model.show(now))));
    });
  }

  private void learnZone(Desk open) {
    work.run(() -> open.services().rollCall().branchZone())
        .onSuccess(zone -> zone.ifPresent(window::zone))
        .onFailure(e -> LOG.warn("the branch's time zone is not known", e));
  }

  private static TodaysWork todaysWork(Desk open) {
    var rollCall = open.services().rollCall();
    var sessions = rollCall.sessionsOn(rollCall.today());
    int students = sessions.stream().mapToInt(it -> it.counts().expected()).sum();
    return new TodaysWork(sessions.size(), students);
  }

  private void giveUpEarlySignIn() {
    early.ifPresent(EarlySignIn::giveUp);
    early = Optional.empty();
  }

  private void startFailed(Exception e) {
    giveUpEarlySignIn();
    var why = StartTrouble.of(e);
    if (why == StartTrouble.BUSY) {
      errands
          .run(() -> bell.ring(LONGEST_RING))
          .onSuccess(answered -> {
            if (answered) {
              window.leave();
            } else {
              showStart(why);
            }
          })
          .onFailure(failure -> showStart(why));
      return;
    }
    LOG.error("the desk does not start", e);
    showStart(why);
  }

  private void showStart(@Nullable StartTrouble why) {
    window.showOutside(messages ->
        Screen.of(new Fxml(messages).load(new StartController(why, messages, this::start))));
  }

  private void showFirstRun(Opening it) {
    var model =
        new FirstRunViewModel(
            (url, code) -> it.activation().activate(url, code, null), errands, it.clock(), this);
    model.serverUrlProperty().set(serverUrl);
    firstRun = Optional.of(model);
    window.showOutside(messages -> {
      var controller = new FirstRunController(model, messages);
      return Screen.of(new Fxml(messages).load(controller), controller::close);
    });
  }

  private void showSignIn(boolean byPin) {
    if (desk.isEmpty()) {
      return;
    }
    Desk open = desk.get();
    learnZone(open);
    var model =
        new SignInViewModel(SignIns.of(open.services().signIn()), errands, () -> signedIn(open));
    model.onlineProperty().set(open.services().syncCentre().status().online());
    model.activate(byPin);
    showSignIn(model, open.name());
  }

  private void showSignIn(SignInViewModel model, String deskName) {
    window.showOutside(messages -> {
      var controller = new SignInController(model, messages, deskName);
      return Screen.of(new Fxml(messages).load(controller), controller::close);
    });
  }

  private void signedIn(Desk open) {
    open.services()
        .signIn()
        .current()
        .ifPresent(person ->
            work.run(() -> open.services().rights().of(person.staffId()))
                .onSuccess(rights -> showFrame(open, person, rights))
                .onFailure(this::startFailed));
  }

  private void showFrame(Desk open, Person person, Rights rights) {
    var frame =
        new Frame(
            open,
            person,
            rights,
            opening.orElseThrow(),
            new Workers(work, errands),
            window.appearance(),
            this);
    frame.begin(firstPlace);
    firstPlace = Place.TODAY;
    window.show(frame::screen);
  }
}
