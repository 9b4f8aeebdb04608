package org.daybook.app.ui.today;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.daybook.app.service.closing.DrawerInUse;
import org.daybook.app.service.rollcall.PersonHere;
import org.daybook.app.service.rollcall.SessionSummary;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.OneAtATime;
import org.jspecify.annotations.Nullable;

/// The day of the branch as it stands now, and where it leads.
public final class TodayViewModel {

  /// People of whom there are too many for the page itself.
  public enum People {
    EXPECTED,
    SEEN,
    IN_BUILDING
  }

  /// How far a first load is.
  public record Loading(long rows, long rowsInAll) {}

  private final TodayDesk desk;
  private final Background background;
  private final Clock clock;
  private final TodayActions actions;
  private final ReadOnlyObjectWrapper<@Nullable TodayPage> page =
      new ReadOnlyObjectWrapper<>(this, "page");
  private final ReadOnlyObjectWrapper<@Nullable UUID> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen");
  private final ReadOnlyObjectWrapper<@Nullable People> people =
      new ReadOnlyObjectWrapper<>(this, "people");
  private final ObjectProperty<@Nullable Loading> loading =
      new SimpleObjectProperty<>(this, "loading");
  private final BooleanProperty unreadable = new SimpleBooleanProperty(this, "unreadable");
  private final OneAtATime readings = new OneAtATime(this::read);
  private @Nullable LocalDate wanted;

  public TodayViewModel(TodayDesk desk, Background background, Clock clock, TodayActions actions) {
    this.desk = desk;
    this.background = background;
    this.clock = clock;
    this.actions = actions;
  }

  /// Null until the day was read for the first time.
  public ReadOnlyObjectProperty<@Nullable TodayPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /// The session that the keyboard is on, as long as the day shown has any.
  public ReadOnlyObjectProperty<@Nullable UUID> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// Whose list lies over the page; null while none does.
  public ReadOnlyObjectProperty<@Nullable People> peopleProperty() {
    return people.getReadOnlyProperty();
  }

  /// Shows who they are, to somebody who may see that.
  public void showPeople(People which) {
    var shown = page.get();
    if (shown != null && shown.seesStudents()) {
      people.set(which);
    }
  }

  public void leavePeople() {
    people.set(null);
  }

  /// Null once the branch is here.
  public ObjectProperty<@Nullable Loading> loadingProperty() {
    return loading;
  }

  /// Whether the desk could not read the day that was asked for last.
  public ReadOnlyBooleanProperty unreadableProperty() {
    return unreadable;
  }

  /// Reads it again.
  public void refresh() {
    readings.ask();
  }

  private void read() {
    var asked = wanted;
    background
        .run(() -> TodayPage.of(desk.read(asked), clock.instant()))
        .onSuccess(read -> {
          unreadable.set(false);
          if (Objects.equals(asked, wanted)) {
            show(read);
          }
          readings.done();
        })
        .onFailure(failure -> {
          unreadable.set(true);
          readings.done();
        });
  }

  /// Moves on with the clock: what the minute changes is worked out, and a new day is read.
  public void tick() {
    var shown = page.get();
    var now = clock.instant();
    if (shown == null || minute(now) == minute(shown.now())) {
      return;
    }
    show(TodayPage.of(shown.reading(), now));
    var day = shown.day();
    if (!LocalDate.ofInstant(now, day.zone()).equals(day.today())) {
      refresh();
    }
  }

  public void showToday() {
    show((LocalDate) null);
  }

  public void moveDay(int days) {
    var shown = page.get();
    if (shown != null) {
      var to = (wanted == null ? shown.day().today() : wanted).plusDays(days);
      // Today again means whatever day it is, also after midnight.
      show(to.equals(shown.day().today()) ? null : to);
    }
  }

  /// Shows the day on which sessions are held next.
  public void showNextDay() {
    var shown = page.get();
    if (shown != null && shown.isNextLater()) {
      show(shown.nextDay());
    }
  }

  /// Moves the keyboard among the sessions.
  public void step(TimeLineLayout.Step step) {
    var shown = page.get();
    if (shown != null) {
      shown.timeLine().step(chosen.get(), step).ifPresent(this::choose);
    }
  }

  public void choose(UUID sessionId) {
    chosen.set(sessionId);
  }

  public void open(UUID sessionId) {
    actions.openSession(sessionId);
  }

  public void open(PersonHere person) {
    people.set(null);
    actions.openStudent(person.session().sessionId(), person.studentId());
  }

  /// Calls the roll that is to be called now.
  public void call() {
    var shown = page.get();
    if (shown != null) {
      shown.call().map(SessionSummary::sessionId).ifPresent(this::open);
    }
  }

  /// Shows the sheet of the session that the keyboard is on, as it is printed.
  public void printSheet() {
    var session = chosen.get();
    if (session != null) {
      actions.printSheet(session);
    }
  }

  /// Asks who shall have a seat at the session that the keyboard is on.
  public void bookSeat() {
    var shown = page.get();
    if (shown != null) {
      shown.session(chosen.get()).ifPresent(actions::bookSeat);
    }
  }

  public void openEvacuationList() {
    actions.openEvacuationList();
  }

  public void openSessions() {
    var shown = page.get();
    if (shown != null) {
      actions.openSessions(shown.day().day());
    }
  }

  void openCard(UUID studentId) {
    actions.openCard(studentId);
  }

  void open(DrawerInUse drawer) {
    actions.openDrawer(drawer);
  }

  void openClosing(LocalDate day) {
    actions.openClosing(day);
  }

  public void openAttention() {
    actions.openAttention();
  }

  private void show(@Nullable LocalDate day) {
    wanted = day;
    people.set(null);
    refresh();
  }

  private void show(TodayPage next) {
    var was = page.get();
    boolean sameDay = was != null && was.day().day().equals(next.day().day());
    page.set(next);
    var sessions = next.timeLine().sessions().stream().map(SessionSummary::sessionId).toList();
    var current = chosen.get();
    if (!sameDay || current == null || !sessions.contains(current)) {
      chosen.set(
          next.call()
              .map(SessionSummary::sessionId)
              .orElse(sessions.isEmpty() ? null : sessions.getFirst()));
    }
  }

  private static long minute(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), 60L);
  }
}
