package org.daybook.app.ui.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.app.paper.ListSheet;
import org.daybook.app.paper.ListSheet.Cell;
import org.daybook.app.paper.ListSheet.Column;
import org.daybook.app.paper.ListSheet.Fact;
import org.daybook.app.paper.ListSheet.Kind;
import org.daybook.app.paper.ListSheet.Row;
import org.daybook.app.paper.ListSheet.Section;
import org.daybook.app.service.rollcall.PersonHere;
import org.daybook.app.service.rollcall.RegisterSheet;
import org.daybook.app.service.rollcall.SessionSummary;
import org.daybook.app.ui.text.Messages;

/// Who is in the building, room by room, to be ticked off outside: the instructors first, because
/// they know who left their room with them.
final class BuildingWords {
  private final Messages messages;

  BuildingWords(Messages messages) {
    this.messages = messages;
  }

  ListSheet sheet(PaperFacts.OfBuilding facts) {
    var now = facts.readAt();
    var people = facts.day().inBuilding(now);
    var sections = sections(people, held(facts, now));
    return new ListSheet(
        messages.text("paper.building.title"),
        sections.isEmpty()
            ? messages.joined(List.of(facts.branch(), messages.text("paper.building.nobody")))
            : facts.branch(),
        List.of(
            new Fact(messages.text("paper.fact.as_of"), messages.moment(now)),
            new Fact(messages.text("paper.fact.students"), messages.number(people.size())),
            new Fact(messages.text("paper.fact.sessions"), messages.number(sections.size()))),
        columns(),
        sections,
        0,
        messages.text("paper.foot", messages.moment(now)),
        messages.text("paper.building.signature"));
  }

  private List<Column> columns() {
    return List.of(
        new Column(messages.text("paper.column.safe"), Kind.BOX, 46),
        new Column("", Kind.NUMBER, 30),
        new Column(messages.text("paper.column.name"), Kind.WORDS, 0),
        new Column(messages.text("rollcall.column.code"), Kind.WORDS, 100),
        new Column(messages.text("rollcall.column.notes"), Kind.BLANK, 120));
  }

  /// Sessions that run, also those to which nobody came: who teaches them is there.
  private static List<SessionSummary> held(PaperFacts.OfBuilding facts, Instant now) {
    return facts.day().todaysSheets().stream()
        .map(RegisterSheet::session)
        .filter(it -> it.underWay(now))
        .toList();
  }

  private List<Section> sections(List<PersonHere> people, List<SessionSummary> held) {
    Map<UUID, SessionSummary> sessions = new LinkedHashMap<>();
    held.forEach(it -> sessions.put(it.sessionId(), it));
    people.forEach(it -> sessions.put(it.session().sessionId(), it.session()));
    var sections = new ArrayList<Section>();
    int number = 0;
    for (var session :
        sessions.values().stream()
            .sorted(Comparator.comparing(BuildingWords::room).thenComparing(SessionSummary::cohort))
            .toList()) {
      var rows = new ArrayList<Row>();
      var trainer = session.trainer();
      if (trainer != null) {
        rows.add(row(++number, trainer, messages.text("paper.fact.trainer")));
      }
      for (var person : people) {
        if (person.session().sessionId().equals(session.sessionId())) {
          rows.add(row(++number, person.name(), person.code()));
        }
      }
      if (!rows.isEmpty()) {
        sections.add(new Section(heading(session), rows));
      }
    }
    return sections;
  }

  private Row row(int number, String name, String code) {
    return new Row(
        List.of(
            Cell.empty(),
            Cell.of(messages.number(number)),
            Cell.of(name),
            Cell.of(code),
            Cell.empty()));
  }

  private String heading(SessionSummary session) {
    var room = session.room();
    return messages.joined(
        List.of(
            room == null ? messages.text("today.no_room") : room,
            session.course().isEmpty() ? session.cohort() : session.course(),
            messages.span(session.startsAt(), session.endsAt())));
  }

  private static String room(SessionSummary session) {
    var room = session.room();
    return room == null ? "" : room;
  }
}
