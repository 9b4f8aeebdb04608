package org.daybook.app.ui.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.daybook.app.service.files.FileService;
import org.daybook.app.service.reports.Cell;
import org.daybook.app.service.reports.Choices;
import org.daybook.app.service.reports.Grouping;
import org.daybook.app.service.reports.ReportService;
import org.daybook.app.service.reports.ReportTable;
import org.daybook.app.service.reports.ReportedWeeks;
import org.daybook.app.sheet.SheetFormat;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.reports.Period.Span;
import org.daybook.app.ui.text.Language;
import org.daybook.model.staff.Rights;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportsViewModelIT {
  @TempDir Path folder;
  @TempDir Path outside;

  private ReportsAtWork work;
  private ReportsViewModel model;

  @BeforeEach
  void open() {
    work = new ReportsAtWork(folder, SameThread.background());
    model = work.model;
    model.refresh();
    all();
  }

  @AfterEach
  void close() {
    work.close();
  }

  @Test
  void aStudentIsFollowedDownToTheMarkAndBack() {
    model.open(table().rows().getFirst());
    assertEquals(Grouping.ATTENDANCE_MARKS, table().query().grouping());
    assertTrue(model.isWithin());
    assertEquals(4, table().rows().size());

    model.open(table().rows().getFirst());
    assertEquals(List.of("mark of " + work.weeks.pianists.get(2)), work.gone);
    model.openStudent();
    assertEquals("student " + work.weeks.pianists.get(2), work.gone.getLast());

    model.back();
    assertFalse(model.isWithin());
    assertEquals(Grouping.ATTENDANCE_BY_STUDENT, table().query().grouping());
  }

  @Test
  void aMissingRegisterLeadsToItsSession() {
    model.groupingProperty().set(Grouping.MISSING_BY_DAY);
    model.open(table().rows().getFirst());
    model.open(table().rows().getFirst());

    assertEquals(1, work.gone.size());
    assertTrue(work.gone.getFirst().startsWith("session "), work.gone.toString());
  }

  @Test
  void anotherCourseForgetsTheGroupOfTheFirst() {
    var known = Objects.requireNonNull(model.choicesProperty().get());
    var robotics = known.courses().stream().filter(it -> it.name().equals("Robotics")).findFirst();
    var piano = known.cohorts().stream().filter(it -> it.name().equals("PJ-04")).findFirst();
    model.cohortProperty().set(piano.map(Choices.CohortChoice::id));
    assertEquals(3, table().rows().size());

    model.courseProperty().set(robotics.map(Choices.Choice::id));

    assertEquals(Optional.empty(), model.cohortProperty().get());
    assertEquals(2, table().rows().size());
  }

  @Test
  void periodsAreThoseOfTheBranch() {
    var today = LocalDate.of(2026, 11, 21);
    var choices =
        new Choices(
            today, DayOfWeek.SATURDAY, LocalDate.of(2026, 9, 5), List.of(), List.of(), List.of());
    var cohort =
        new Choices.CohortChoice(
            work.weeks.piano,
            "PJ-04",
            work.weeks.piano,
            LocalDate.of(2026, 10, 1),
            LocalDate.of(2027, 1, 31));
    var chosen = new Span(today.minusDays(3), today);

    assertEquals(new Span(today, today), Period.WEEK.of(choices, Optional.empty(), chosen));
    assertEquals(
        new Span(LocalDate.of(2026, 11, 1), today),
        Period.MONTH.of(choices, Optional.empty(), chosen));
    assertEquals(
        new Span(LocalDate.of(2026, 9, 5), today),
        Period.TERM.of(choices, Optional.empty(), chosen));
    assertEquals(
        new Span(LocalDate.of(2026, 10, 1), today),
        Period.TERM.of(choices, Optional.of(cohort), chosen));
    assertEquals(chosen, Period.DAYS.of(choices, Optional.empty(), chosen));
  }

  /// Totals are equal on the screen, in CSV and in XLSX.
  @ParameterizedTest
  @EnumSource
  void filesHaveTheFiguresOfTheScreen(Grouping grouping) throws Exception {
    if (Grouping.of(grouping.topic()).contains(grouping)) {
      model.groupingProperty().set(grouping);
    } else {
      var first = Grouping.of(grouping.topic()).getFirst();
      model.groupingProperty().set(first);
      model.open(table().rows().getFirst());
      assertEquals(grouping, table().query().grouping());
    }
    var english = Stand.messages(Language.ENGLISH);
    work.export.write(model, SheetFormat.CSV, outside.resolve("r.csv"), english);
    work.export.write(model, SheetFormat.XLSX, outside.resolve("r.xlsx"), english);

    var text = Files.readString(outside.resolve("r.csv")).substring(1);
    var csv = CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
    try (var in = Files.newInputStream(outside.resolve("r.xlsx"));
        var book = new ReadableWorkbook(in)) {
      var xlsx = book.getFirstSheet().read();
      assertEquals(table().rows().size() + 2, csv.size());
      assertEquals(table().rows().size() + 2, xlsx.size());
      for (int i = 0; i < table().columns().size(); i++) {
        var total = table().total().cells().get(i);
        if (total instanceof Cell.Count(long number)) {
          assertEquals(Long.toString(number), csv.getLast().get(i));
          assertEquals(number, xlsx.getLast().getCellAsNumber(i).orElseThrow().longValueExact());
        } else if (total instanceof Cell.Share share && share.known()) {
          assertEquals(
              share.tenths(), (int) Math.round(Double.parseDouble(csv.getLast().get(i)) * 10));
          assertEquals(
              share.tenths(),
              (int)
                  Math.round(xlsx.getLast().getCellAsNumber(i).orElseThrow().doubleValue() * 1000));
        }
      }
    }
  }

  @Test
  void aFolderThatTakesNothingIsSaid() {
    work.export.write(
        model,
        SheetFormat.CSV,
        outside.resolve("nowhere").resolve("r.csv"),
        Stand.messages(Language.ENGLISH));

    var outcome = Objects.requireNonNull(work.export.outcomeProperty().get());
    assertEquals(ReportExportViewModel.Outcome.Kind.UNWRITABLE, outcome.kind());
  }

  @Test
  void writingThatIsStoppedLeavesNoFile() throws Exception {
    var waiting = new ArrayDeque<Runnable>();
    var export =
        new ReportExportViewModel(
            new FileService(), new Background(waiting::add, new SameThread()));
    export.write(
        model, SheetFormat.XLSX, outside.resolve("r.xlsx"), Stand.messages(Language.ENGLISH));
    export.stop();
    waiting.remove().run();

    var outcome = Objects.requireNonNull(export.outcomeProperty().get());
    assertEquals(ReportExportViewModel.Outcome.Kind.CANCELLED, outcome.kind());
    try (var files = Files.list(outside)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void onlyTheLastQuestionIsAnswered() {
    Queue<Runnable> waiting = new ArrayDeque<>();
    var asked =
        new ReportsViewModel(
            ReportsDesk.of(
                new ReportService(
                    work.desk.replica, work.desk.identity, work.desk.rollCall, work.desk.clock),
                () -> new Rights(true, Set.of())),
            new Background(waiting::add, new SameThread()),
            null);
    asked.refresh();
    waiting.remove().run();
    asked.groupingProperty().set(Grouping.MISSING_SESSIONS);
    waiting.remove().run();
    assertNull(asked.tableProperty().get(), "the first was stopped");
    waiting.remove().run();
    assertEquals(
        Grouping.MISSING_SESSIONS,
        Objects.requireNonNull(asked.tableProperty().get()).query().grouping());
    assertNull(asked.progressProperty().get());
  }

  private void all() {
    model.daysProperty().set(new Span(ReportedWeeks.FIRST.minusDays(7), ReportedWeeks.TODAY));
    model.periodProperty().set(Period.DAYS);
  }

  private ReportTable table() {
    return Objects.requireNonNull(model.tableProperty().get());
  }
}
