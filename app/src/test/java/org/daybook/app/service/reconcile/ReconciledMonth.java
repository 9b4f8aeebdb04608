package org.daybook.app.service.reconcile;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.model.cash.CashMonth;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.row.Row;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.daybook.model.testkit.SettableClock;

/// A month of a branch with two cashboxes, as the rules write it, in a desk's replica.
public final class ReconciledMonth implements AutoCloseable {
  public static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  public static final LocalDate LAST = FIRST.plusDays(29);
  public static final UUID MANAGER = Centre.staff(RoleTemplate.BRANCH_MANAGER);

  public final CashMonth month;
  public final ReconcileService service;
  public final SettableClock clock = new SettableClock(Centre.NOW);
  private final Replica replica;

  public ReconciledMonth(Path folder, int operations) {
    month = new CashMonth(2, operations);
    replica = Replica.open(folder, new byte[32], clock);
    var rows = new LinkedHashMap<UUID, Row>();
    new Centre().facts().allRows().forEach(it -> rows.put(it.id(), it));
    month.rows().forEach(it -> rows.put(it.id(), named(it)));
    replica.write(transaction -> {
      transaction.insert(List.copyOf(rows.values()));
      return true;
    });
    var identity = new DeskIdentity(Centre.DESK, 1, Centre.ORGANISATION, Centre.BRANCH);
    service = new ReconcileService(replica, identity, clock);
  }

  /// In Latin letters: what a PDF has in Arabic is read back in the order of its shapes.
  private static Row named(Row row) {
    return row instanceof Cashbox(var id, var organisation, var branch, var name, var active)
        ? new Cashbox(id, organisation, branch, "Drawer " + name.length(), active)
        : row;
  }

  @Override
  public void close() {
    replica.close();
  }
}
