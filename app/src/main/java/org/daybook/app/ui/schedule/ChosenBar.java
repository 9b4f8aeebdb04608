package org.daybook.app.ui.schedule;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.schedule.ScheduledSession;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.FittingLabel;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// The session that the keyboard is on: all of its words, what it clashes with, and what can be
/// done with it, each with its key.
public final class ChosenBar extends HBox {
  /// What has less room than this shows of some buttons the icon and the key only.
  private static final double ROOMY = 1_180;

  /// What has less room than this does so of one more.
  private static final double NARROW = 900;

  private final FittingLabel title = new FittingLabel();
  private final FittingLabel plan = new FittingLabel();
  private final FittingLabel says = new FittingLabel();
  private final HBox sayings = new HBox(6);
  private final ActionButton register = new ActionButton();
  private final ActionButton book = new ActionButton();
  private final ActionButton print = new ActionButton();
  private final ActionButton move = new ActionButton();
  private final ActionButton cancel = new ActionButton();
  private final ActionButton reinstate = new ActionButton();
  private final ActionButton group = new ActionButton();

  public ChosenBar() {
    getStyleClass().addAll("card", "chosen-bar");
    title.getStyleClass().add("semibold");
    plan.getStyleClass().add("quiet");
    sayings.setAlignment(Pos.CENTER_LEFT);
    sayings.managedProperty().bind(sayings.visibleProperty());
    VBox lines = new VBox(2, title, plan, sayings);
    HBox.setHgrow(lines, Priority.ALWAYS);
    getChildren().add(lines);
    // It takes what room there is; what it would like must not widen the screen.
    setMinWidth(0);
    widthProperty().subscribe(this::makeRoom);
  }

  /// Shows the chosen session and does what its buttons say; returns what ends that.
  Subscription follow(ScheduleViewModel model, Work work, Messages messages) {
    var words = new ScheduleWords(messages);
    button(register, "register", messages, "schedule.open_register", Icon.ROLL_CALL, "Enter");
    button(book, "book-seat", messages, "booking.at", Icon.ADD_PERSON, "B");
    button(print, "print", messages, "paper.register.print", Icon.PRINT, "P");
    button(move, "move", messages, "schedule.move", Icon.EDIT, "M");
    button(cancel, "cancel", messages, "schedule.cancel", Icon.CROSS, "X");
    button(reinstate, "reinstate", messages, "schedule.reinstate", Icon.UNDO, "X");
    button(group, "group", messages, "schedule.group", Icon.STUDENTS, "O");
    register.setOnAction(_ -> model.openRegister());
    book.setOnAction(_ -> model.bookSeat());
    print.setOnAction(_ -> model.printSheet());
    move.setOnAction(_ -> work.move());
    cancel.setOnAction(_ -> work.cancel());
    reinstate.setOnAction(_ -> work.reinstate());
    group.setOnAction(_ -> work.group());
    return Subscription.combine(
        model.pageProperty().subscribe(_ -> show(model, words, messages)),
        model.chosenProperty().subscribe(_ -> show(model, words, messages)));
  }

  /// What can be done with the chosen session.
  interface Work {
    void move();

    void cancel();

    void reinstate();

    /// Shows its group.
    void group();
  }

  private void makeRoom() {
    boolean narrow = getWidth() > 0 && getWidth() < ROOMY;
    if (narrow != print.isNameless()) {
      book.setNameless(narrow);
      print.setNameless(narrow);
      group.setNameless(narrow);
    }
    boolean narrower = getWidth() > 0 && getWidth() < NARROW;
    if (narrower != move.isNameless()) {
      move.setNameless(narrower);
    }
  }

  private void button(
      ActionButton button, String id, Messages messages, String key, Icon icon, String shortcut) {
    button.setId(id);
    button.setText(messages.text(key));
    button.setIcon(icon);
    button.setShortcut(shortcut);
    button.getStyleClass().add("small");
    button.managedProperty().bind(button.visibleProperty());
    StackPane around = new StackPane(button);
    around.setMinWidth(Region.USE_PREF_SIZE);
    around.managedProperty().bind(button.visibleProperty());
    getChildren().add(around);
  }

  private void show(ScheduleViewModel model, ScheduleWords words, Messages messages) {
    var page = model.pageProperty().get();
    var chosen = page == null ? null : page.session(model.chosenProperty().get()).orElse(null);
    setVisible(chosen != null);
    setManaged(chosen != null);
    if (page == null || chosen == null) {
      return;
    }
    title.say(
        messages.shortening(
            chosen.course().isEmpty()
                ? List.of(chosen.cohort())
                : List.of(chosen.cohort(), chosen.course())));
    plan.say(words.plan(chosen));
    say(page, chosen, words, messages);
    boolean cancelled = chosen.state() == SessionState.CANCELLED;
    boolean missed = chosen.state() == SessionState.MISSED;
    reinstate.setVisible(cancelled || missed);
    cancel.setVisible(!reinstate.isVisible());
    allow(
        book,
        page.allowed().bookings() ? bookObjection(chosen, page, messages) : notPermitted(messages));
    boolean may = page.allowed().sessions();
    allow(move, may ? moveObjection(chosen, messages) : notPermitted(messages));
    allow(cancel, may ? cancelObjection(chosen, messages) : notPermitted(messages));
    allow(reinstate, may ? null : notPermitted(messages));
    allow(print, cancelled ? messages.text("reason.session_cancelled") : null);
    allow(register, cancelled ? messages.text("reason.session_cancelled") : null);
  }

  private static String notPermitted(Messages messages) {
    return messages.text("access.not_permitted");
  }

  private static @Nullable String moveObjection(ScheduledSession session, Messages messages) {
    return switch (session.state()) {
      case SCHEDULED, CHECKING_IN -> null;
      case CANCELLED -> messages.text("reason.session_cancelled");
      case MISSED -> messages.text("reason.session_missed");
      case CONDUCTING, FINISHED -> messages.text("reason.session_over");
    };
  }

  private static @Nullable String bookObjection(
      ScheduledSession session, SchedulePage page, Messages messages) {
    return switch (session.state()) {
      case SCHEDULED, CHECKING_IN, CONDUCTING ->
          page.now().isBefore(session.plan().endsAt())
              ? null
              : messages.text("reason.session_over");
      case CANCELLED -> messages.text("reason.session_cancelled");
      case MISSED -> messages.text("reason.session_missed");
      case FINISHED -> messages.text("reason.session_over");
    };
  }

  private static @Nullable String cancelObjection(ScheduledSession session, Messages messages) {
    return session.state() == SessionState.FINISHED ? messages.text("reason.session_over") : null;
  }

  /// A button that may not be used stays, and says why; what is around it hears the mouse.
  private static void allow(ActionButton button, @Nullable String objection) {
    button.setDisable(objection != null);
    button.setAccessibleHelp(objection);
    if (button.getParent() instanceof StackPane around) {
      if (around.getProperties().remove("why") instanceof Tooltip before) {
        Tooltip.uninstall(around, before);
      }
      if (objection != null) {
        var why = new Tooltip(objection);
        around.getProperties().put("why", why);
        Tooltip.install(around, why);
      }
    }
  }

  private void say(
      SchedulePage page, ScheduledSession session, ScheduleWords words, Messages messages) {
    var look = ScheduleLook.of(session, page.isClosed(session.plan().businessDate()), page.now());
    sayings.getChildren().clear();
    look.icon().ifPresent(it -> sayings.getChildren().add(it.glyph(14)));
    sayings.getChildren().add(says);
    says.getStyleClass().setAll("label", "secondary", look.warns() ? "warn-text" : "quiet");
    var said = saying(page, session, look, words, messages);
    says.say(said);
    sayings.setVisible(!said.getFirst().isEmpty());
  }

  /// From long to short.
  private static List<String> saying(
      SchedulePage page,
      ScheduledSession session,
      ScheduleLook look,
      ScheduleWords words,
      Messages messages) {
    var reason = session.stateReason();
    return switch (look) {
      case ROOM_CLASH, TRAINER_CLASH ->
          messages.shortening(session.clashes().stream().map(words::clash).toList());
      case ON_CLOSED_DAY ->
          List.of(
              messages.text(
                  "schedule.closed",
                  page.timetable().closedDays().getOrDefault(session.plan().businessDate(), "")),
              words.look(look));
      case CANCELLED ->
          reason == null
              ? List.of(words.look(look))
              : List.of(messages.text("schedule.cancelled_because", reason), words.look(look));
      case PLANNED -> List.of(session.waiting() ? messages.text("schedule.waiting") : "");
      default -> List.of(words.look(look));
    };
  }
}
