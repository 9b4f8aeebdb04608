package org.daybook.app.ui.rollcall;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.daybook.app.ui.fx.UiThread;
import org.daybook.app.ui.rollcall.Announcement.Kind;
import org.daybook.app.ui.rollcall.RegisterRow.Saving;
import org.daybook.app.ui.rollcall.RegisterWork.Change;
import org.daybook.app.ui.rollcall.RegisterWork.Landed;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;

/// The register of one session: who is on it, what was said of each, where the keyboard is. A mark
/// is on screen at once, and says that it is saved only when it is.
public final class RegisterViewModel {

  private static final int UNDO_STEPS = 100;

  private final RegisterWork work;
  private final UiThread ui;
  private final Clock clock;
  private final RegisterRows rows = new RegisterRows();
  private final IntegerProperty cursor = new SimpleIntegerProperty(this, "cursor", 0);
  private final ReadOnlyObjectWrapper<@Nullable RegisterHead> head =
      new ReadOnlyObjectWrapper<>(this, "head");
  private final ObjectProperty<@Nullable Trouble> trouble =
      new SimpleObjectProperty<>(this, "trouble");
  private final ObjectProperty<@Nullable Question> question =
      new SimpleObjectProperty<>(this, "question");
  private final ReadOnlyObjectWrapper<@Nullable Announcement> announcement =
      new ReadOnlyObjectWrapper<>(this, "announcement");
  private final Deque<List<Change>> done = new ArrayDeque<>();

  private @Nullable MinutesEntry minutes;
  private @Nullable RegisterPage page;
  private @Nullable UUID wanted;
  private @Nullable UUID goTo;
  private boolean reading;
  private boolean stale;

  public RegisterViewModel(RegisterWork work, UiThread ui, Clock clock) {
    this.work = work;
    this.ui = ui;
    this.clock = clock;
  }

  public ObservableList<RegisterRow> rows() {
    return rows.list();
  }

  public IntegerProperty cursorProperty() {
    return cursor;
  }

  public ReadOnlyObjectProperty<@Nullable RegisterHead> headProperty() {
    return head.getReadOnlyProperty();
  }

  /// Whether digits go on with minutes.
  public boolean typingMinutes() {
    return minutes != null;
  }

  public ObjectProperty<@Nullable Trouble> troubleProperty() {
    return trouble;
  }

  public ObjectProperty<@Nullable Question> questionProperty() {
    return question;
  }

  public ReadOnlyObjectProperty<@Nullable Announcement> announcementProperty() {
    return announcement.getReadOnlyProperty();
  }

  public void open(UUID sessionId) {
    ui.requireHere();
    rows.clear();
    done.clear();
    minutes = null;
    question.set(null);
    trouble.set(null);
    page = null;
    goTo = null;
    head.set(null);
    cursor.set(0);
    read(sessionId);
  }

  /// Leaves the register; minutes half typed are saved first.
  public void close() {
    commitMinutes();
    wanted = null;
    page = null;
    head.set(null);
    rows.clear();
  }

  /// Reads again, because something may have changed.
  public void refresh() {
    if (wanted != null) {
      read(wanted);
    }
  }

  /// After the next reading the keyboard goes to that student.
  public void goToWhenRead(UUID studentId) {
    goTo = studentId;
  }

  public void moveTo(int row) {
    commitMinutes();
    cursor.set(Math.clamp(row, 0, Math.max(0, rows.size() - 1)));
  }

  public void next() {
    moveTo(cursor.get() + 1);
  }

  public void previous() {
    moveTo(cursor.get() - 1);
  }

  boolean moveToStudent(UUID studentId) {
    int index = rows.indexOf(studentId);
    if (index >= 0) {
      moveTo(index);
    }
    return index >= 0;
  }

  /// Marks the student at the keyboard.
  public void mark(AttendanceValue value) {
    if (cursor.get() < rows.size()) {
      mark(cursor.get(), value);
    }
  }

  /// Marks the student of a row. Late and left early wait for minutes until the next key.
  public void mark(int index, AttendanceValue value) {
    ui.requireHere();
    moveTo(index);
    var row = rows.get(index);
    var now = head.get();
    if (now == null) {
      return;
    }
    if (!now.takesMarks()) {
      ask(now, row, value);
    } else if (value.countsMinutes()) {
      type(new MinutesEntry(row, value, proposal(now, value), false));
    } else if (row.value() != value || row.minutes() != 0) {
      save(List.of(new Change(row, value, 0)), true);
    }
  }

  public void digit(int digit) {
    if (minutes != null) {
      type(minutes.digit(digit));
    }
  }

  public void backspace() {
    if (minutes != null) {
      type(minutes.backspace());
    }
  }

  /// Saves the minutes that were typed; nothing happens when none were.
  public void commitMinutes() {
    var entry = minutes;
    cancelMinutes();
    if (entry != null
        && (entry.seen().value() != entry.value() || entry.seen().minutes() != entry.minutes())) {
      save(List.of(new Change(entry.seen(), entry.value(), entry.minutes())), true);
    }
  }

  public void cancelMinutes() {
    if (minutes != null) {
      rows.put(minutes.seen());
      minutes = null;
      tally();
    }
  }

  private void type(MinutesEntry entry) {
    minutes = entry;
    rows.put(
        entry
            .seen()
            .marked(
                entry.value(),
                entry.minutes(),
                entry.seen().markId(),
                clock.instant(),
                Saving.TYPING));
    tally();
  }

  /// Everybody without a mark is present: one gesture, which can be taken back.
  public void markRest() {
    commitMinutes();
    var now = head.get();
    var rest = rows.list().stream().filter(RegisterRow::unmarked).toList();
    if (now != null && now.takesMarks() && !rest.isEmpty()) {
      save(rest.stream().map(row -> new Change(row, AttendanceValue.PRESENT, 0)).toList(), true);
      announce(Kind.MARKED_REST, rest.size(), "");
    }
  }

  /// A card was read: its owner is present, and the keyboard goes there.
  public void scanned(String code) {
    commitMinutes();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i)
          .code()
          .replaceAll("[^A-Za-z0-9]", "")
          .equalsIgnoreCase(code.replaceAll("[^A-Za-z0-9]", ""))) {
        mark(i, AttendanceValue.PRESENT);
        announce(Kind.SCANNED, 1, rows.get(i).name());
        return;
      }
    }
    announce(Kind.NOT_FOUND, 0, code);
  }

  /// Takes back the last gesture made on this screen.
  public void undo() {
    if (minutes != null) {
      cancelMinutes();
      return;
    }
    var last = done.poll();
    var now = head.get();
    if (last == null || now == null || !now.takesMarks()) {
      return;
    }
    var back = new ArrayList<Change>();
    for (var change : last) {
      var before = change.seen();
      int index = rows.indexOf(before.studentId());
      if (index >= 0) {
        back.add(new Change(rows.get(index), before.value(), before.minutes()));
        cursor.set(index);
      }
    }
    save(back, false);
  }

  public void submit() {
    commitMinutes();
    var seen = page;
    var now = head.get();
    if (seen == null || now == null || !now.takesMarks()) {
      return;
    }
    int expected = rows.size();
    work.submit(seen)
        .onSuccess(result -> answered(result, Kind.SUBMITTED, expected, ""))
        .onFailure(this::notSaved);
  }

  public void takeBack() {
    var now = head.get();
    if (now != null) {
      work.takeBack(now.sessionId())
          .onSuccess(result -> answered(result, Kind.TAKEN_BACK, 0, ""))
          .onFailure(this::notSaved);
    }
  }

  /// Asks which of two contradicting marks holds.
  public void chooseMark(int index) {
    var row = rows.get(index);
    var other = row.other();
    if (other != null) {
      moveTo(index);
      question.set(new Question.Choose(row, other));
    }
  }

  /// Asks why a missed session has a register after all.
  public void enterPaper() {
    var now = head.get();
    if (now != null) {
      question.set(new Question.Paper(now.sessionId()));
    }
  }

  /// Answers the question that stands: what holds, and why.
  public void answer(AttendanceValue value, int late, String reason) {
    var asked = question.get();
    var now = head.get();
    if (asked == null || now == null) {
      return;
    }
    question.set(null);
    switch (asked) {
      case Question.Correct(var row, _) ->
          work.correct(now.sessionId(), new Change(row, value, late), reason)
              .onSuccess(result -> answered(result, Kind.CORRECTED, 1, row.name()))
              .onFailure(this::notSaved);
      case Question.Choose(var row, var other) ->
          work.choose(other, value, late, reason)
              .onSuccess(result ->
                  result.ifPresentOrElse(
                      it -> answered(it, Kind.CORRECTED, 1, row.name()), this::refresh))
              .onFailure(this::notSaved);
      case Question.Paper(var session) ->
          work.enterPaper(session, reason)
              .onSuccess(result -> answered(result, Kind.TAKEN_BACK, 0, ""))
              .onFailure(this::notSaved);
    }
  }

  void announce(Kind kind, int count, String who) {
    announcement.set(null);
    announcement.set(new Announcement(kind, count, who));
  }

  void answered(CaptureResult result, Kind kind, int count, String who) {
    switch (result) {
      case CaptureResult.Saved _ -> announce(kind, count, who);
      case CaptureResult.Refused refused -> refused(refused);
    }
    refresh();
  }

  void notSaved(Exception failure) {
    trouble.set(new Trouble(Trouble.Kind.NOT_SAVED, null, failure));
    refresh();
  }

  private void refused(CaptureResult.Refused refused) {
    trouble.set(new Trouble(Trouble.Kind.REFUSED, refused.reason(), null));
  }

  private void ask(RegisterHead now, RegisterRow row, AttendanceValue value) {
    switch (now.state()) {
      case MISSED -> question.set(new Question.Paper(now.sessionId()));
      case CANCELLED -> {}
      case SCHEDULED, CHECKING_IN, CONDUCTING, FINISHED ->
          question.set(new Question.Correct(row, value));
    }
  }

  /// How late somebody is who comes now; how early somebody leaves who goes now.
  private int proposal(RegisterHead now, AttendanceValue value) {
    var instant = clock.instant();
    if (instant.isBefore(now.startsAt()) || instant.isAfter(now.endsAt())) {
      return 0;
    }
    var span =
        value == AttendanceValue.LATE
            ? Duration.between(now.startsAt(), instant)
            : Duration.between(instant, now.endsAt());
    return (int) span.toMinutes();
  }

  private void save(List<Change> changes, boolean undoable) {
    var now = head.get();
    if (now == null || changes.isEmpty()) {
      return;
    }
    trouble.set(null);
    if (undoable) {
      done.push(changes);
      if (done.size() > UNDO_STEPS) {
        done.removeLast();
      }
    }
    for (var change : changes) {
      rows.takeOff(change.seen().studentId());
      show(change, null, Saving.SAVING);
    }
    tally();
    work.save(now.sessionId(), changes)
        .onSuccess(landed -> landed(now.sessionId(), changes, landed))
        .onFailure(failure -> {
          changes.forEach(this::revert);
          tally();
          notSaved(failure);
        });
  }

  private void landed(UUID sessionId, List<Change> changes, Landed landed) {
    if (!sessionId.equals(wanted)) {
      return;
    }
    for (var change : changes) {
      switch (landed.result()) {
        case CaptureResult.Saved _ -> {
          if (rows.landed(change.seen().studentId())) {
            show(change, landed.marks().get(change.seen().studentId()), Saving.SAVED_HERE);
          }
        }
        case CaptureResult.Refused refused -> {
          refused(refused);
          revert(change);
        }
      }
    }
    tally();
  }

  private void revert(Change change) {
    if (rows.landed(change.seen().studentId())) {
      rows.put(change.seen());
    }
  }

  private void show(Change change, @Nullable UUID markId, Saving saving) {
    int index = rows.indexOf(change.seen().studentId());
    if (index >= 0) {
      var shown =
          rows.get(index).marked(change.value(), change.minutes(), markId, clock.instant(), saving);
      rows.put(shown);
    }
  }

  private void read(UUID sessionId) {
    wanted = sessionId;
    stale = reading;
    if (reading) {
      return;
    }
    reading = true;
    work.read(sessionId)
        .onSuccess(found -> {
          if (sessionId.equals(wanted)) {
            found.ifPresentOrElse(this::show, () -> notRead(null));
          }
          readAgain();
        })
        .onFailure(failure -> {
          notRead(failure);
          readAgain();
        });
  }

  private void readAgain() {
    reading = false;
    if (stale && wanted != null) {
      read(wanted);
    }
  }

  private void notRead(@Nullable Exception failure) {
    trouble.set(new Trouble(Trouble.Kind.NOT_READ, null, failure));
  }

  private void show(RegisterPage read) {
    var known = head.get();
    page = read;
    var at = cursor.get() < rows.size() ? rows.get(cursor.get()).studentId() : null;
    rows.place(read.rows(), minutes == null ? null : minutes.seen().studentId());
    if (known == null) {
      cursor.set(rows.firstUnmarked());
    } else if (at != null) {
      moveBack(at);
    }
    head.set(read.head());
    tally();
    if (goTo != null && moveToStudent(goTo)) {
      goTo = null;
    }
  }

  private void moveBack(UUID student) {
    int index = rows.indexOf(student);
    cursor.set(index >= 0 ? index : Math.clamp(cursor.get(), 0, Math.max(0, rows.size() - 1)));
  }

  private void tally() {
    var now = head.get();
    if (now != null) {
      head.set(now.with(Tally.of(rows.list())));
    }
  }
}
