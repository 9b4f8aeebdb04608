package org.daybook.installer.bench.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.app.device.DeviceKeys;
import org.daybook.installer.bench.centre.BenchDevice;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.installer.bench.centre.CentreSize;
import org.daybook.model.ledger.Posting;
import org.daybook.model.row.Row;
import org.junit.jupiter.api.Test;

class SaleRowsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final CentreRows branch = new CentreRows(new CentreSize(0, 10, 5, 0, 1), TODAY);
  private final BenchDevice device =
      BenchDevice.of(branch, new UUID(1, 2), DeviceKeys.generate(new Random(7)));
  private final SaleRows sales = new SaleRows(device, branch, Stream.of(), NOW);

  @Test
  void aSaleIsItsEntriesPostingsBalancesPaymentAndReceipt() {
    sales.next(1);

    var sale = sales.next(1);

    assertEquals(
        Map.of(
            "ledger_entry", 2L,
            "posting", 5L,
            "account_balance", 3L,
            "booking", 1L,
            "payment", 1L,
            "payment_line", 1L,
            "payment_tender", 1L,
            "receipt_series", 1L),
        tables(sale.fresh()));
    assertEquals(Map.of("account_balance", 1L, "cash_shift", 1L), tables(sale.changed()));
    assertEquals(1, sale.operations().size());
    assertEquals(35, sale.rows());
    var posted = sale.fresh().stream().filter(Posting.class::isInstance).map(Posting.class::cast);
    assertEquals(0, posted.mapToLong(Posting::amountMinor).sum());
  }

  @Test
  void aBatchWritesEachRowOnce() {
    sales.next(3);

    var batch = sales.next(4);

    assertEquals(4, batch.first());
    assertEquals(
        Map.of("account_balance", 3L, "cash_shift", 1L, "receipt_series", 1L),
        tables(batch.changed()));
    assertEquals(
        Map.of(
            "ledger_entry", 8L,
            "posting", 20L,
            "account_balance", 4L,
            "booking", 4L,
            "payment", 4L,
            "payment_line", 4L,
            "payment_tender", 4L),
        tables(batch.fresh()));
    assertEquals(
        batch.fresh().size(), batch.fresh().stream().map(Row::id).distinct().count(), "no doubles");
  }

  private static Map<String, Long> tables(Collection<Row> rows) {
    return List.copyOf(rows).stream()
        .collect(Collectors.groupingBy(row -> row.table().name(), Collectors.counting()));
  }
}
