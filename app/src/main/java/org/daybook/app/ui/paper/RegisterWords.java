package org.daybook.app.ui.paper;

import java.util.ArrayList;
import java.util.List;
import org.daybook.app.paper.ListSheet;
import org.daybook.app.paper.ListSheet.Cell;
import org.daybook.app.paper.ListSheet.Column;
import org.daybook.app.paper.ListSheet.Fact;
import org.daybook.app.paper.ListSheet.Kind;
import org.daybook.app.paper.ListSheet.Row;
import org.daybook.app.paper.ListSheet.Section;
import org.daybook.app.service.rollcall.RegisterLine;
import org.daybook.app.service.rollcall.SessionSummary;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.rollcall.AttendanceValue;

/// A register to be kept by hand. What is marked already has its tick, so that a sheet printed
/// afterwards is a copy of the register.
final class RegisterWords {
  private static final int ROOM_FOR_GUESTS = 3;

  /// In the order in which their boxes stand.
  private static final List<AttendanceValue> BOXES =
      List.of(
          AttendanceValue.PRESENT,
          AttendanceValue.LATE,
          AttendanceValue.ABSENT,
          AttendanceValue.EXCUSED,
          AttendanceValue.LEFT_EARLY);

  private final Messages messages;

  RegisterWords(Messages messages) {
    this.messages = messages;
  }

  ListSheet sheet(PaperFacts.OfRegister facts) {
    var session = facts.sheet().session();
    var rows = new ArrayList<Row>();
    for (var line : facts.sheet().lines()) {
      rows.add(row(rows.size() + 1, line));
    }
    boolean open = session.register().takesMarks();
    return new ListSheet(
        title(session),
        facts.branch(),
        facts(session),
        columns(),
        List.of(new Section("", rows)),
        open ? ROOM_FOR_GUESTS : 0,
        messages.text("paper.foot", messages.moment(facts.readAt())),
        messages.text("paper.register.signature"));
  }

  private String title(SessionSummary session) {
    return session.course().isEmpty()
        ? session.cohort()
        : messages.joined(List.of(session.course(), session.cohort()));
  }

  private List<Fact> facts(SessionSummary session) {
    var day = session.startsAt().atZone(messages.zone()).toLocalDate();
    var room = session.room();
    var trainer = session.trainer();
    return List.of(
        new Fact(messages.text("paper.fact.date"), messages.date(day)),
        new Fact(
            messages.text("paper.fact.time"), messages.span(session.startsAt(), session.endsAt())),
        new Fact(
            messages.text("paper.fact.room"), room == null ? messages.text("today.no_room") : room),
        new Fact(
            messages.text("paper.fact.trainer"),
            trainer == null ? messages.text("today.no_trainer") : trainer));
  }

  private List<Column> columns() {
    return List.of(
        new Column("", Kind.NUMBER, 24),
        new Column(messages.text("rollcall.column.student"), Kind.WORDS, 0),
        new Column(messages.text("mark.present"), Kind.BOX, 50),
        new Column(messages.text("paper.column.late"), Kind.BOX, 62),
        new Column(messages.text("mark.absent"), Kind.BOX, 48),
        new Column(messages.text("mark.excused"), Kind.BOX, 50),
        new Column(messages.text("paper.column.left_early"), Kind.BOX, 62),
        new Column(messages.text("rollcall.column.notes"), Kind.BLANK, 82));
  }

  private Row row(int number, RegisterLine line) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.of(messages.number(number)));
    cells.add(new Cell(line.name(), line.code(), false));
    var mark = line.mark();
    var minutes = mark == null || mark.minutes() == 0 ? "" : messages.number(mark.minutes());
    for (var value : BOXES) {
      boolean ticked = line.attendance() == value;
      cells.add(new Cell(ticked ? minutes : "", "", ticked));
    }
    cells.add(Cell.empty());
    return new Row(cells);
  }
}
