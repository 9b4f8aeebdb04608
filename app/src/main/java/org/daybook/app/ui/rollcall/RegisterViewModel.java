package org.daybook.app.ui.rollcall;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;
import org.daybook.app.ui.fx.UiThread;
import org.daybook.app.ui.rollcall.Announcement.Kind;
import org.daybook.app.ui.rollcall.RegisterWork.Change;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// The register of one session: who is on it, what was said of each, where the keyboard is. A mark
/// is on screen at once, and says that it is saved only when it is. What a gesture means is decided
/// here; [OpenRegister], [Marking], [MinutesTyping] and [Closing] each do their part of it.
public final class RegisterViewModel {

  private final RegisterWork work;
  private final UiThread ui;
  private final Clock clock;
  private final OpenRegister register;
  private final Marking marking;
  private final MinutesTyping minutes;
  private final Closing closing;

  public RegisterViewModel(RegisterWork work, UiThread ui, Clock clock) {
    this.work = work;
    this.ui = ui;
    this.clock = clock;
    this.register = new OpenRegister(work);
    this.marking = new Marking(register, work, clock);
    this.minutes = new MinutesTyping(register, clock);
    this.closing = new Closing(register, work);
  }

  public ObservableList<RegisterRow> rows() {
    return register.rows().list();
  }

  public IntegerProperty cursorProperty() {
    return register.cursorProperty();
  }

  public ReadOnlyObjectProperty<@Nullable RegisterHead> headProperty() {
    return register.headProperty();
  }

  /// Whether the session is not of today: a group that meets every day has many registers.
  boolean isOfAnotherDay(RegisterHead head, ZoneId zone) {
    return !LocalDate.ofInstant(head.startsAt(), zone)
        .equals(LocalDate.ofInstant(clock.instant(), zone));
  }

  public ObjectProperty<@Nullable Trouble> troubleProperty() {
    return register.troubleProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Announcement> announcementProperty() {
    return register.announcementProperty();
  }

  public ObjectProperty<@Nullable Question> questionProperty() {
    return closing.questionProperty();
  }

  /// The answer as it is given so far.
  public ObjectProperty<Answer> answerProperty() {
    return closing.answerProperty();
  }

  /// Whether digits go on with minutes.
  public boolean typingMinutes() {
    return minutes.active();
  }

  public void open(UUID sessionId) {
    ui.requireHere();
    minutes.end();
    marking.forget();
    closing.leave();
    register.open(sessionId);
  }

  /// Leaves the register; minutes half typed are saved first.
  public void close() {
    commitMinutes();
    closing.leave();
    register.close();
  }

  /// Reads again, because something may have changed.
  public void refresh() {
    register.refresh();
  }

  /// After the next reading the keyboard goes to that student.
  public void goToWhenRead(UUID studentId) {
    register.goToWhenRead(studentId);
  }

  public void moveTo(int row) {
    commitMinutes();
    register.moveTo(row);
  }

  public void next() {
    moveTo(cursorProperty().get() + 1);
  }

  public void previous() {
    moveTo(cursorProperty().get() - 1);
  }

  boolean moveToStudent(UUID studentId) {
    commitMinutes();
    return register.moveTo(studentId);
  }

  /// Marks the student at the keyboard.
  public void mark(AttendanceValue value) {
    if (cursorProperty().get() < rows().size()) {
      mark(cursorProperty().get(), value);
    }
  }

  /// Marks the student of a row. Late and left early wait for minutes until the next key.
  public void mark(int index, AttendanceValue value) {
    ui.requireHere();
    moveTo(index);
    var row = rows().get(index);
    var now = register.head();
    if (now == null) {
      return;
    }
    if (!now.takesMarks()) {
      closing.askToMark(now, row, value);
    } else if (value.countsMinutes()) {
      minutes.begin(work.intentId(), now, row, value);
    } else if (row.value() != value || row.minutes() != 0) {
      marking.save(work.intentId(), List.of(new Change(row, value, 0)));
    }
  }

  public void digit(int digit) {
    minutes.digit(digit);
  }

  public void backspace() {
    minutes.backspace();
  }

  /// Saves the minutes that were typed; nothing happens when none were.
  public void commitMinutes() {
    var entry = minutes.end();
    if (entry != null && entry.changesAnything()) {
      marking.save(
          entry.intentId(), List.of(new Change(entry.seen(), entry.value(), entry.minutes())));
    }
  }

  public void cancelMinutes() {
    minutes.end();
  }

  /// Everybody without a mark is present: one gesture, which can be taken back.
  public void markRest() {
    commitMinutes();
    var now = register.head();
    var rest = rows().stream().filter(RegisterRow::unmarked).toList();
    if (now != null && now.takesMarks() && !rest.isEmpty()) {
      marking.save(
          work.intentId(),
          rest.stream().map(row -> new Change(row, AttendanceValue.PRESENT, 0)).toList());
      register.announce(Kind.MARKED_REST, rest.size(), "");
    }
  }

  /// A card was read: its owner is present, and the keyboard goes there.
  public void scanned(String code) {
    commitMinutes();
    for (int i = 0; i < rows().size(); i++) {
      if (lettersOf(rows().get(i).code()).equalsIgnoreCase(lettersOf(code))) {
        mark(i, AttendanceValue.PRESENT);
        register.announce(Kind.SCANNED, 1, rows().get(i).name());
        return;
      }
    }
    register.announce(Kind.NOT_FOUND, 0, code);
  }

  /// Takes back the last gesture made on this screen.
  public void undo() {
    if (minutes.end() == null) {
      marking.undo(work.intentId());
    }
  }

  public void submit() {
    commitMinutes();
    closing.submit();
  }

  public void takeBack() {
    closing.takeBack();
  }

  /// Asks which of two contradicting marks holds.
  public void chooseMark(int index) {
    var row = rows().get(index);
    var other = row.other();
    if (other != null) {
      moveTo(index);
      closing.askToChoose(row, other);
    }
  }

  /// Asks why a missed session has a register after all.
  public void enterPaper() {
    var now = register.head();
    if (now != null) {
      closing.askAboutPaper(now);
    }
  }

  /// Saves the answer to the question that stands.
  public void confirm() {
    closing.confirm();
  }

  /// Leaves everything as it was before the question.
  public void leaveQuestion() {
    closing.leave();
  }

  ReadOnlyObjectProperty<@Nullable MinutesEntry> minutesProperty() {
    return minutes.entryProperty();
  }

  UUID intentId() {
    return work.intentId();
  }

  /// Goes on with minutes that were half typed. What no longer fits the register is let go.
  void restoreMinutes(UUID intentId, int row, Answer typed) {
    var head = register.head();
    if (head != null && head.takesMarks() && row >= 0) {
      register.moveTo(row);
      minutes.show(
          new MinutesEntry(intentId, rows().get(row), typed.value(), typed.minutes(), true));
    }
  }

  void restoreCorrection(UUID intentId, int row, Answer given) {
    var head = register.head();
    if (head != null && !head.takesMarks() && row >= 0) {
      register.moveTo(row);
      closing.ask(new Question.Correct(intentId, rows().get(row)), given);
    }
  }

  void restoreChoice(UUID intentId, int row, Answer given) {
    var other = row < 0 ? null : rows().get(row).other();
    if (other != null) {
      register.moveTo(row);
      closing.ask(new Question.Choose(intentId, rows().get(row), other), given);
    }
  }

  void restorePaper(UUID intentId, RegisterHead head, Answer given) {
    if (head.state() == SessionState.MISSED) {
      closing.ask(new Question.Paper(intentId, head.sessionId()), given);
    }
  }

  /// What the parts share, for neighbours that also save something about this register.
  OpenRegister register() {
    return register;
  }

  private static String lettersOf(String code) {
    return code.replaceAll("[^A-Za-z0-9]", "");
  }
}
