package org.daybook.installer.bench.save;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.Desk;
import org.daybook.app.service.cash.DueItem;
import org.daybook.app.service.cash.Sale;
import org.daybook.app.service.cash.TakeResult;
import org.daybook.installer.bench.centre.BenchDesk;
import org.daybook.installer.bench.centre.CashRows;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.installer.bench.centre.CentreSize;
import org.daybook.installer.bench.place.Sources;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.bench.report.Benchmark;
import org.daybook.installer.bench.report.Figure;
import org.daybook.installer.bench.report.Reading;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.Tender;

/// `cash.save.*`: payments in cash for a session at the door, through the desk's own cash service
/// in its own shift, in a book of 50,000 students; after each one as many bytes are appended and
/// fsynced on the same disk.
public final class CashSaveBenchmark implements Benchmark {
  private static final Figure TYPICAL =
      new Figure(
          "cash.save.p50",
          "ms",
          "a payment at the door is taken: asked of the rules, journalled, in the replica with its"
              + " postings",
          SaveBenchmark.BARE);
  private static final Figure SLOW =
      new Figure("cash.save.p95", "ms", "the same, 95th of 100", SaveBenchmark.BARE);
  private static final Figure WORST =
      new Figure("cash.save.p99", "ms", "the same, 99th of 100", SaveBenchmark.BARE);
  private static final int STUDENTS = 50_000;
  private static final int STUDENTS_PER_COHORT = 40;
  private static final int WARM_UP = 1_000;
  private static final int SALES_PER_ROUND = 500;

  private final Sources sources;

  public CashSaveBenchmark(Sources sources) {
    this.sources = sources;
  }

  @Override
  public List<Figure> figures() {
    return List.of(TYPICAL, SLOW, WORST);
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(6);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    var size = new CentreSize(0, STUDENTS, STUDENTS_PER_COHORT, 0, 1);
    var rows = new CentreRows(size, sources.today());
    var folder = place.directory("cash");
    var desk = BenchDesk.of(place, rows, sources.ids().get(), sources.random());
    try (var open = desk.openOffline(folder, rows.all())) {
      var shift = BenchDesk.openShift(open, rows, sources.ids().get());
      var turns =
          SavesInTurns.of(
              place,
              sources,
              folder,
              WARM_UP,
              rounds * SALES_PER_ROUND,
              i -> take(open, rows, shift, i));
      return List.of(turns.reading(TYPICAL, 50), turns.reading(SLOW, 95), turns.reading(WORST, 99));
    }
  }

  private void take(Desk desk, CentreRows rows, UUID shift, int number) {
    var slot = rows.openSlot(number);
    var session =
        new DueItem(
            PaymentPurpose.SESSION,
            slot.sessionId(),
            null,
            "",
            "",
            null,
            null,
            CashRows.SESSION_MINOR,
            false,
            0);
    var sale =
        new Sale(
            shift, slot.studentId(), List.of(session), Tender.CASH, null, CashRows.RECEIVED_MINOR);
    var result = desk.services().cash().gestures().take(rows.actorId(), sources.ids().get(), sale);
    if (!(result instanceof TakeResult.Taken)) {
      throw new IllegalStateException("a payment was not taken: " + result);
    }
  }
}
