package org.daybook.app.ui.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.daybook.app.service.schedule.ScheduledSession;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.OneAtATime;
import org.jspecify.annotations.Nullable;

/// The days that are shown, how they are laid out, and which session the keyboard is on.
public final class ScheduleViewModel {
  private final ScheduleDesk desk;
  private final Background background;
  private final Clock clock;
  private final ScheduleActions actions;
  private final ReadOnlyObjectWrapper<@Nullable SchedulePage> page =
      new ReadOnlyObjectWrapper<>(this, "page");
  private final ReadOnlyObjectWrapper<@Nullable UUID> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen");
  private final ReadOnlyObjectWrapper<@Nullable Notice> notice =
      new ReadOnlyObjectWrapper<>(this, "notice");
  private final ReadOnlyObjectWrapper<@Nullable Refusal> refusal =
      new ReadOnlyObjectWrapper<>(this, "refusal");
  private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper(this, "unreadable");
  private final BooleanProperty loading = new SimpleBooleanProperty(this, "loading");
  private final BooleanProperty clashesShown = new SimpleBooleanProperty(this, "clashesShown");
  private final OneAtATime readings = new OneAtATime(this::read);
  private @Nullable LocalDate wanted;
  private @Nullable UUID sought;
  private Span span = Span.WEEK;
  private Grouping grouping = Grouping.ROOM;

  public ScheduleViewModel(
      ScheduleDesk desk, Background background, Clock clock, ScheduleActions actions) {
    this.desk = desk;
    this.background = background;
    this.clock = clock;
    this.actions = actions;
  }

  /// Null until it was read for the first time.
  ReadOnlyObjectProperty<@Nullable SchedulePage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /// The session that the keyboard is on, as long as any is shown.
  ReadOnlyObjectProperty<@Nullable UUID> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /// Why something that was asked for without a form was not saved.
  ReadOnlyObjectProperty<@Nullable Refusal> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty unreadableProperty() {
    return unreadable.getReadOnlyProperty();
  }

  /// Whether this desk still loads its branch, so that what is not there may yet come.
  public BooleanProperty loadingProperty() {
    return loading;
  }

  /// Whether the list of clashes lies over the page.
  BooleanProperty clashesShownProperty() {
    return clashesShown;
  }

  Span span() {
    return span;
  }

  Grouping grouping() {
    return grouping;
  }

  /// Reads it again.
  public void refresh() {
    readings.ask();
  }

  private void read() {
    var asked = wanted;
    var days = span;
    background
        .run(() -> desk.read(asked, days))
        .onSuccess(read -> {
          unreadable.set(false);
          if (Objects.equals(asked, wanted) && days == span) {
            show(
                SchedulePage.of(read.timetable(), read.allowed(), span, grouping, clock.instant()));
          }
          readings.done();
        })
        .onFailure(_ -> {
          unreadable.set(true);
          readings.done();
        });
  }

  private void show(SchedulePage next) {
    page.set(next);
    var looked = sought;
    if (looked != null && next.session(looked).isPresent()) {
      chosen.set(looked);
      sought = null;
    } else if (next.session(chosen.get()).isEmpty()) {
      var blocks = next.layout().blocks();
      chosen.set(
          blocks.stream()
              .map(ScheduleLayout.Block::session)
              .filter(it -> it.plan().endsAt().isAfter(next.now()))
              .findFirst()
              .or(() -> blocks.stream().map(ScheduleLayout.Block::session).findFirst())
              .map(it -> it.sessionId())
              .orElse(null));
    }
  }

  /// Moves on with the clock.
  public void tick() {
    var shown = page.get();
    var now = clock.instant();
    if (shown != null && minute(now) != minute(shown.now())) {
      refresh();
    }
  }

  private static long minute(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), 60L);
  }

  public void showToday() {
    show((LocalDate) null);
  }

  public void show(@Nullable LocalDate day) {
    wanted = day;
    refresh();
  }

  /// Shows a session wherever it is.
  public void show(LocalDate day, UUID sessionId) {
    sought = sessionId;
    show(day);
  }

  /// Goes some days or weeks on, or back.
  public void move(int by) {
    var shown = page.get();
    if (shown != null) {
      var from = shown.timetable().from();
      show(from.plusDays((long) by * span.days()));
    }
  }

  public void show(Span wantedSpan) {
    var shown = page.get();
    if (wantedSpan == span) {
      return;
    }
    span = wantedSpan;
    if (shown != null) {
      // The day of the session that is chosen, else today where it is in sight, else the first.
      show(
          shown
              .session(chosen.get())
              .map(it -> it.plan().businessDate())
              .orElseGet(
                  () -> shown.showsToday() ? shown.timetable().today() : shown.timetable().from()));
    }
  }

  public void show(Grouping by) {
    grouping = by;
    var shown = page.get();
    if (shown != null) {
      show(SchedulePage.of(shown.timetable(), shown.allowed(), span, by, shown.now()));
    }
  }

  /// Moves the keyboard among the sessions; beyond the first and the last day it goes on with those
  /// before and after.
  void step(ScheduleLayout.Step step) {
    var shown = page.get();
    if (shown == null) {
      return;
    }
    var found = shown.layout().step(chosen.get(), step);
    if (found.isPresent()) {
      chosen.set(found.get());
    } else if (step == ScheduleLayout.Step.LEFT) {
      move(-1);
    } else if (step == ScheduleLayout.Step.RIGHT) {
      move(1);
    }
  }

  Optional<ScheduledSession> chosenSession() {
    return Optional.ofNullable(page.get()).flatMap(it -> it.session(chosen.get()));
  }

  /// The day of the session that is chosen, else the first that is shown.
  Optional<LocalDate> chosenDay() {
    return chosenSession()
        .map(it -> it.plan().businessDate())
        .or(() -> Optional.ofNullable(page.get()).map(it -> it.timetable().from()));
  }

  void choose(UUID sessionId) {
    chosen.set(sessionId);
  }

  /// Opens the register of the session that is chosen.
  void openRegister() {
    var id = chosen.get();
    if (id != null) {
      actions.openSession(id);
    }
  }

  /// Asks who shall have a seat at the session that is chosen.
  void bookSeat() {
    chosenSession().ifPresent(actions::bookSeat);
  }

  /// Shows the sheet of the session that is chosen, as it is printed.
  void printSheet() {
    var id = chosen.get();
    if (id != null) {
      actions.printSheet(id);
    }
  }

  void say(Notice what) {
    refusal.set(null);
    notice.set(what);
  }

  /// What was said is on the screen.
  void said() {
    notice.set(null);
  }

  void refuse(Refusal what) {
    refusal.set(what);
  }
}
