package org.daybook.installer.bench.reports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.daybook.app.service.Desk;
import org.daybook.app.service.reports.Grouping;
import org.daybook.app.service.reports.ReportFilter;
import org.daybook.app.service.reports.ReportQuery;
import org.daybook.installer.bench.centre.BenchDesk;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.installer.bench.centre.CentreSize;
import org.daybook.installer.bench.place.Sources;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.bench.report.Benchmark;
import org.daybook.installer.bench.report.Figure;
import org.daybook.installer.bench.report.Reading;
import org.daybook.installer.bench.report.Samples;

/// `money.…p50`: the reports of money of a branch of 50,000 students with 200,000 bookings and what
/// those earned, and who of them waits for a decision.
public final class MoneyReportBenchmark implements Benchmark {
  private static final String OF = " of 50,000 students with 200,000 bookings, typical";
  private static final Figure REVENUE = figure("revenue", "revenue by day");
  private static final Figure NO_SHOWS = figure("no_shows", "absences by group");
  private static final Figure BOOKED = figure("booked", "who booked and who came");
  private static final Figure PACKAGES = figure("packages", "packages by offer");
  private static final Figure WALLETS = figure("wallets", "wallets by whose they are");
  private static final Figure EACH_WALLET = figure("each_wallet", "each of 25,000 wallets");
  private static final Figure UNDECIDED = figure("undecided", "the absences to decide");
  private static final int STUDENTS = 50_000;
  private static final int STUDENTS_PER_COHORT = 40;
  private static final int DAYS = 4;

  private final Sources sources;

  public MoneyReportBenchmark(Sources sources) {
    this.sources = sources;
  }

  private static Figure figure(String name, String what) {
    return new Figure("money." + name + ".p50", "ms", what + OF, Figure.NONE);
  }

  @Override
  public List<Figure> figures() {
    return List.of(REVENUE, NO_SHOWS, BOOKED, PACKAGES, WALLETS, EACH_WALLET, UNDECIDED);
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(9);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    var today = sources.today();
    var rows = new CentreRows(new CentreSize(0, STUDENTS, STUDENTS_PER_COHORT, DAYS, 1), today);
    var earned = new EarnedRows(rows, today);
    var bench = BenchDesk.of(place, rows, sources.ids().get(), sources.random());
    try (var desk =
        bench.openOffline(place.directory("money"), Stream.concat(rows.all(), earned.all()))) {
      var readings = new ArrayList<Reading>();
      readings.add(of(REVENUE, desk, Grouping.REVENUE_BY_DAY, DAYS, rounds));
      readings.add(of(NO_SHOWS, desk, Grouping.NO_SHOWS_BY_COHORT, rows.size().cohorts(), rounds));
      readings.add(of(BOOKED, desk, Grouping.BOOKINGS_BY_COHORT, rows.size().cohorts(), rounds));
      readings.add(of(PACKAGES, desk, Grouping.PACKAGES_BY_OFFER, 1, rounds));
      readings.add(of(WALLETS, desk, Grouping.WALLETS_BY_HOLDER, 1, rounds));
      readings.add(of(EACH_WALLET, desk, Grouping.WALLETS, STUDENTS / 2, rounds));
      readings.add(
          Reading.of(
              UNDECIDED,
              typical(
                  rounds,
                  earned.undecided(),
                  () -> desk.services().bookings().undecided().size())));
      return readings;
    }
  }

  /// Something that is measured; it answers how much it found.
  private interface Work {
    int run();
  }

  private Reading of(Figure figure, Desk desk, Grouping grouping, int rows, int rounds) {
    var today = sources.today();
    var query = new ReportQuery(grouping, today.minusDays(DAYS + 1L), today, ReportFilter.NONE);
    var reports = desk.services().reports();
    return Reading.of(
        figure,
        typical(
            rounds,
            rows,
            () -> reports.read(query, (done, all) -> true).orElseThrow().rows().size()));
  }

  private static double typical(int rounds, int rows, Work work) {
    found(work, rows);
    var samples = new Samples();
    for (int i = 0; i < rounds; i++) {
      var started = System.nanoTime();
      found(work, rows);
      samples.add((System.nanoTime() - started) / (double) TimeUnit.MILLISECONDS.toNanos(1));
    }
    return samples.percentile(50);
  }

  private static void found(Work work, int rows) {
    int found = work.run();
    if (found != rows) {
      throw new IllegalStateException(found + " rows instead of " + rows);
    }
  }
}
