package org.daybook.app.service.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.service.BusyDay;
import org.daybook.app.service.OpenedDesk;
import org.daybook.model.people.StudentMerge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportServiceIT {
  private static final LocalDate FROM = ReportedWeeks.FIRST.minusDays(7);

  @TempDir Path folder;

  private final ReportedWeeks weeks = new ReportedWeeks();
  private OpenedDesk desk;
  private ReportService reports;

  @BeforeEach
  void open() {
    desk = new OpenedDesk(folder, weeks.day.centre);
    weeks.into(desk);
    reports = new ReportService(desk.replica, desk.identity, desk.rollCall, desk.clock);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void attendanceIsThatOfTheRuleWorstFirst() {
    var table = read(Grouping.ATTENDANCE_BY_STUDENT);

    // Three absences weigh, the excuse does not.
    assertEquals(new Cell.Share(0, 3), table.rows().getFirst().cells().get(4));
    assertEquals(new Cell.Reached(false), table.rows().getFirst().cells().get(5));
    assertEquals(new Cell.Count(1), table.rows().getFirst().cells().get(7));
    assertEquals(5, table.rows().size());
    assertEquals(80, table.threshold());
    // Of 4 + 4 + 3 pianists' and 2 builders' marks that weigh, 3 were absences.
    assertEquals(new Cell.Share(10, 13), table.total().cells().get(4));
    assertEquals(new Cell.Count(5), table.total().cells().get(1));
  }

  @Test
  void bandsCountEveryStudentOnce() {
    var table = read(Grouping.ATTENDANCE_BY_STUDENT);

    assertEquals(
        List.of(1L, 0L, 0L, 0L, 0L, 4L),
        table.bars().stream().map(ReportTable.Bar::length).toList());
    assertTrue(table.bars().getFirst().heed());
  }

  @Test
  void groupsAndStudentsComeToTheSame() {
    var byStudent = read(Grouping.ATTENDANCE_BY_STUDENT);
    var byCohort = read(Grouping.ATTENDANCE_BY_COHORT);

    assertEquals(byStudent.total().cells().get(4), byCohort.total().cells().get(6));
    assertEquals(List.of("PJ-04", "RB-11"), first(byCohort));
    assertEquals(new Cell.Count(1), byCohort.rows().getFirst().cells().get(3), "one is below");
  }

  @Test
  void whoIsLateAndByHowMuch() {
    var table = read(Grouping.LATENESS_BY_STUDENT);
    long minutes =
        List.of(0, 2, 7, 9).stream()
            .mapToLong(it -> ReportedWeeks.FIRST.plusDays(it).getDayOfMonth())
            .sum();

    assertEquals(1, table.rows().size());
    assertEquals(new Cell.Count(4), table.rows().getFirst().cells().get(2));
    assertEquals(new Cell.Count(minutes), table.rows().getFirst().cells().get(3));
    assertEquals(new Cell.Share(4, 10), table.total().cells().get(5));
    assertEquals(new Cell.Count(minutes), read(Grouping.LATENESS_BY_COHORT).total().cells().get(3));
    assertEquals(
        new Cell.Count(minutes), read(Grouping.LATENESS_BY_WEEKDAY).total().cells().get(2));
  }

  @Test
  void registersAreMissingOnceTheirSessionIsOver() {
    var table = read(Grouping.MISSING_SESSIONS);

    // Three lessons in robotics, Pottery A on Monday, the piano four days ago.
    assertEquals(
        List.of("RB-11", "Pottery A", "PJ-04", "RB-11", "RB-11"),
        table.rows().stream().map(row -> words(row.cells().get(2))).toList());
    assertEquals(new Cell.Count(20), table.rows().getFirst().cells().get(5));
    assertEquals(new Cell.Count(0), table.rows().getLast().cells().get(5));
    assertEquals(new Cell.Unnamed(), table.rows().getFirst().cells().get(4));

    desk.clock.set(BusyDay.at("20:00"));
    assertEquals(6, read(Grouping.MISSING_SESSIONS).rows().size());
  }

  /// Every figure leads to the rows that it adds up.
  @ParameterizedTest
  @EnumSource
  void everyRowLeadsToWhatItCounts(Grouping grouping) {
    if (grouping == Grouping.ATTENDANCE_MARKS || grouping == Grouping.LATENESS_MARKS) {
      return;
    }
    for (var row : read(grouping).rows()) {
      if (row.lead() instanceof Lead.Rows(var query)) {
        var below = read(query);
        assertEquals(
            figure(grouping, row.cells()),
            total(below),
            grouping + " " + row.cells() + " leads to " + below.total().cells());
      } else {
        assertInstanceOf(Lead.ToSession.class, row.lead());
      }
    }
  }

  @Test
  void whoHasTwoEntriesInTheBookCountsAsOne() {
    merge(weeks.builders.getFirst(), weeks.pianists.getFirst());
    var table = read(Grouping.ATTENDANCE_BY_STUDENT);

    assertEquals(4, table.rows().size());
    assertEquals(new Cell.Count(4), table.total().cells().get(1));
    assertEquals(new Cell.Share(10, 13), table.total().cells().get(4), "no mark is lost");
    var both =
        table.rows().stream()
            .filter(row -> row.cells().get(4).equals(new Cell.Share(5, 5)))
            .findFirst()
            .orElseThrow();
    var query = assertInstanceOf(Lead.Rows.class, both.lead()).query();
    assertEquals(5, read(query).rows().size(), "it leads to the marks of both");
  }

  @Test
  void whereBothEntriesWereMarkedTheOneThatStaysCounts() {
    merge(weeks.pianists.get(1), weeks.pianists.getFirst());

    assertEquals(new Cell.Share(6, 9), read(Grouping.ATTENDANCE_BY_STUDENT).total().cells().get(4));
    assertEquals(new Cell.Count(4), read(Grouping.ATTENDANCE_BY_COHORT).total().cells().get(2));
    assertEquals(List.of(), read(Grouping.LATENESS_BY_STUDENT).rows());
  }

  private void merge(UUID student, UUID into) {
    var centre = weeks.day.centre;
    var merge =
        new StudentMerge(
            StudentMerge.idOf(student),
            centre.organisation,
            centre.branch,
            student,
            into,
            true,
            centre.staff,
            desk.clock.instant());
    desk.replica.write(transaction -> {
      transaction.put(List.of(merge));
      return true;
    });
  }

  @Test
  void filtersRestrictEverything() {
    var filter = ReportFilter.NONE.ofTrainer(trainer("Hana Mansour"));
    var table = read(query(Grouping.ATTENDANCE_BY_COHORT).with(filter));
    assertEquals(List.of("PJ-04"), first(table));

    var course =
        reports.choices().courses().stream()
            .filter(it -> it.name().equals("Robotics"))
            .findFirst()
            .orElseThrow();
    var byCourse =
        query(Grouping.MISSING_SESSIONS).with(ReportFilter.NONE.ofCourse(Optional.of(course.id())));
    assertEquals(3, read(byCourse).rows().size());
  }

  @Test
  void daysOutsideAreNotCounted() {
    var first =
        new ReportQuery(
            Grouping.ATTENDANCE_BY_STUDENT,
            ReportedWeeks.FIRST,
            ReportedWeeks.FIRST,
            ReportFilter.NONE);

    assertEquals(new Cell.Share(4, 5), read(first).total().cells().get(4));
  }

  @Test
  void aReportThatIsStoppedIsNone() {
    var told = new ArrayList<Long>();
    assertEquals(
        Optional.empty(),
        reports.read(
            query(Grouping.ATTENDANCE_BY_STUDENT),
            (done, all) -> {
              told.add(all);
              return false;
            }));
    assertEquals(1, told.size());
    assertTrue(told.getFirst() > 5, "how many sessions there are is known: " + told);
  }

  @Test
  void choicesAreThoseOfTheBranchByName() {
    var choices = reports.choices();

    assertEquals(ReportedWeeks.TODAY, choices.today());
    assertTrue(
        choices.cohorts().stream()
            .map(Choices.CohortChoice::name)
            .toList()
            .containsAll(List.of("PJ-04", "RB-11")));
    assertTrue(choices.trainers().stream().anyMatch(it -> it.name().equals("Hana Mansour")));
  }

  /// What a row says it counts.
  private static Cell figure(Grouping grouping, List<Cell> cells) {
    return switch (grouping) {
      case MISSING_BY_DAY, MISSING_BY_TRAINER, MISSING_BY_AGE -> cells.get(1);
      case ATTENDANCE_BY_STUDENT -> cells.get(4);
      case ATTENDANCE_BY_COHORT -> cells.get(6);
      case LATENESS_BY_STUDENT, LATENESS_BY_COHORT -> cells.get(3);
      case LATENESS_BY_WEEKDAY -> cells.get(2);
      default -> throw new IllegalArgumentException(grouping.name());
    };
  }

  /// The same figure as the report below has it for all of its rows.
  private static Cell total(ReportTable table) {
    var cells = table.total().cells();
    return switch (table.query().grouping()) {
      case MISSING_SESSIONS -> cells.get(2);
      case ATTENDANCE_MARKS, ATTENDANCE_BY_STUDENT -> cells.get(4);
      case LATENESS_MARKS -> cells.get(5);
      case LATENESS_BY_STUDENT -> cells.get(3);
      default -> throw new IllegalArgumentException(table.query().toString());
    };
  }

  private Optional<ReportFilter.Trainer> trainer(String name) {
    return reports.choices().trainers().stream()
        .filter(it -> it.name().equals(name))
        .map(it -> new ReportFilter.Trainer(Optional.of(it.id())))
        .findFirst();
  }

  private static List<String> first(ReportTable table) {
    return table.rows().stream().map(row -> words(row.cells().getFirst())).toList();
  }

  private static String words(Cell cell) {
    return assertInstanceOf(Cell.Words.class, cell).words();
  }

  private static ReportQuery query(Grouping grouping) {
    return new ReportQuery(grouping, FROM, ReportedWeeks.TODAY, ReportFilter.NONE);
  }

  private ReportTable read(Grouping grouping) {
    return read(query(grouping));
  }

  private ReportTable read(ReportQuery query) {
    return reports.read(query, (done, all) -> true).orElseThrow();
  }
}
