package org.daybook.installer.bench.reports;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.daybook.app.service.Desk;
import org.daybook.app.service.reconcile.OperationsOf;
import org.daybook.installer.bench.centre.BenchDesk;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.installer.bench.centre.CentreSize;
import org.daybook.installer.bench.place.Sources;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.bench.report.Benchmark;
import org.daybook.installer.bench.report.Figure;
import org.daybook.installer.bench.report.Reading;
import org.daybook.installer.bench.report.Samples;
import org.daybook.model.cash.Tender;

/// `reconcile.open.p50`, `.count.p50` and `.tender.p50`: what the reconciliation of a month of
/// 20,000 entries waits for, on the replica.
public final class ReconcileBenchmark implements Benchmark {
  private static final String SUM = "one SQL sum by account over the same month in plain tables";
  private static final Figure OPEN =
      new Figure(
          "reconcile.open.p50",
          "ms",
          "all that the reconciliation of a month of 20,000 entries shows at first, typical",
          SUM);
  private static final Figure COUNT =
      new Figure(
          "reconcile.count.p50",
          "ms",
          "going down to one count of 660 payments with what may explain it, typical",
          Figure.NONE);
  private static final Figure TENDER =
      new Figure(
          "reconcile.tender.p50",
          "ms",
          "going down to the month's 13,000 payments in cash, typical",
          Figure.NONE);
  private static final int PAYMENTS = 20_000;
  private static final int STUDENTS = 2_000;
  private static final int STUDENTS_PER_COHORT = 40;
  private static final int PER_ROUND = 4;

  private final Sources sources;

  public ReconcileBenchmark(Sources sources) {
    this.sources = sources;
  }

  @Override
  public List<Figure> figures() {
    return List.of(OPEN, COUNT, TENDER);
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(6);
  }

  /// Something that is measured; it answers how much it found.
  private interface Work {
    int run() throws Exception;
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    var rows =
        new CentreRows(new CentreSize(0, STUDENTS, STUDENTS_PER_COHORT, 0, 1), sources.today());
    var bench = BenchDesk.of(place, rows, sources.ids().get(), sources.random());
    try (var desk = bench.openOffline(place.directory("reconcile"), rows.all())) {
      new MonthOfCash(desk.parts().replica(), rows, PAYMENTS).write(sources.today());
      return measured(place, desk, rows, rounds * PER_ROUND);
    }
  }

  private List<Reading> measured(Workplace place, Desk desk, CentreRows rows, int times)
      throws Exception {
    var to = sources.today();
    var from = to.minusDays(MonthOfCash.DAYS - 1L);
    var service = desk.services().reconcile();
    var viewer = rows.actorId();
    var counts = service.read(from, to, viewer).orElseThrow().counts();
    var cash = new OperationsOf.OfTender(from, to, Tender.CASH);
    double open =
        typical(
            times,
            () -> {
              var read = service.read(from, to, viewer).orElseThrow();
              var history = service.history(viewer).orElseThrow();
              return read.counts().size() + history.size();
            });
    var countId = counts.getFirst().countId();
    double count =
        typical(times, () -> service.count(countId, viewer).orElseThrow().operations().size());
    double tender = typical(times, () -> service.operations(cash, viewer).orElseThrow().size());
    var replica = desk.parts().replica();
    var entries = replica.read(it -> it.ledger().entries(rows.branchId(), from, to));
    var postings = replica.read(it -> it.ledger().postings(rows.branchId(), from, to));
    if (entries.size() < PAYMENTS * 9 / 10) {
      throw new IllegalStateException("only " + entries.size() + " entries");
    }
    try (var bare = new BareSums(place.directory("bare"), entries, postings)) {
      double sum = typical(times, () -> bare.add(rows.branchId(), from, to));
      return List.of(
          Reading.against(OPEN, open, sum), Reading.of(COUNT, count), Reading.of(TENDER, tender));
    }
  }

  private static double typical(int times, Work work) throws Exception {
    found(work);
    found(work);
    var samples = new Samples();
    for (int i = 0; i < times; i++) {
      var started = System.nanoTime();
      found(work);
      samples.add((System.nanoTime() - started) / (double) TimeUnit.MILLISECONDS.toNanos(1));
    }
    return samples.percentile(50);
  }

  private static void found(Work work) throws Exception {
    if (work.run() == 0) {
      throw new IllegalStateException("nothing was found");
    }
  }
}
