package org.daybook.installer.bench.reports;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.daybook.app.service.reports.Grouping;
import org.daybook.app.service.reports.ReportFilter;
import org.daybook.app.service.reports.ReportQuery;
import org.daybook.app.service.reports.ReportService;
import org.daybook.installer.bench.centre.BenchDesk;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.installer.bench.centre.CentreSize;
import org.daybook.installer.bench.place.Sources;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.bench.report.Benchmark;
import org.daybook.installer.bench.report.Figure;
import org.daybook.installer.bench.report.Reading;
import org.daybook.installer.bench.report.Samples;

/// `reports.whole.p50` and `reports.cohort.p50`: attendance by student over everything that a large
/// branch has marked, and of one cohort.
public final class ReportBenchmark implements Benchmark {
  private static final Figure WHOLE =
      new Figure(
          "reports.whole.p50",
          "ms",
          "attendance of 50,000 students over 500,000 marks, typical",
          Figure.NONE);
  private static final Figure COHORT =
      new Figure(
          "reports.cohort.p50",
          "ms",
          "attendance of one cohort of 40 among them, typical",
          Figure.NONE);
  private static final int STUDENTS = 50_000;
  private static final int STUDENTS_PER_COHORT = 40;
  private static final int DAYS = 10;
  private static final int PER_ROUND = 2;

  private final Sources sources;

  public ReportBenchmark(Sources sources) {
    this.sources = sources;
  }

  @Override
  public List<Figure> figures() {
    return List.of(WHOLE, COHORT);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    var today = sources.today();
    var rows = new CentreRows(new CentreSize(0, STUDENTS, STUDENTS_PER_COHORT, DAYS, 1), today);
    var desk = BenchDesk.of(place, rows, sources.ids().get(), sources.random());
    try (var open = desk.openOffline(place.directory("reports"), rows.all())) {
      var reports = open.services().reports();
      var whole =
          new ReportQuery(
              Grouping.ATTENDANCE_BY_STUDENT, today.minusDays(DAYS + 1), today, ReportFilter.NONE);
      var cohort = reports.choices().cohorts().getFirst().id();
      var one = whole.with(ReportFilter.NONE.ofCohort(Optional.of(cohort)));
      return List.of(
          Reading.of(WHOLE, typical(reports, whole, STUDENTS, rounds)),
          Reading.of(COHORT, typical(reports, one, STUDENTS_PER_COHORT, rounds)));
    }
  }

  private static double typical(ReportService reports, ReportQuery query, int rows, int rounds) {
    read(reports, query, rows);
    var samples = new Samples();
    for (int i = 0; i < rounds * PER_ROUND; i++) {
      var started = System.nanoTime();
      read(reports, query, rows);
      samples.add((System.nanoTime() - started) / (double) TimeUnit.MILLISECONDS.toNanos(1));
    }
    return samples.percentile(50);
  }

  private static void read(ReportService reports, ReportQuery query, int rows) {
    var table = reports.read(query, (done, all) -> true).orElseThrow();
    if (table.rows().size() != rows) {
      throw new IllegalStateException(table.rows().size() + " students instead of " + rows);
    }
  }
}
