package org.daybook.installer.bench.centre;

import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.Price;
import org.daybook.model.row.Row;
import org.daybook.model.value.RowIds;

/// What a branch has set up before it takes cash: a drawer, what a session costs, and its tax.
/// Nobody pays for a place, so whoever has one pays each session at the door.
public final class CashRows {
  public static final String CURRENCY = "EUR";

  /// What a session costs, tax included.
  public static final long SESSION_MINOR = 1_500;

  /// What people hand over for it.
  public static final long RECEIVED_MINOR = 2_000;

  /// What lies in the drawer when a shift begins.
  public static final long FLOAT_MINOR = 10_000;

  private static final int TAX_BASIS_POINTS = 2_000;

  private final CentreRows branch;

  public CashRows(CentreRows branch) {
    this.branch = branch;
  }

  public UUID cashboxId() {
    return RowIds.ofParents("bench-cashbox", branch.branchId());
  }

  /// Drawer, price and tax.
  Stream<Row> all() {
    var organisation = branch.organisationId();
    var here = branch.branchId();
    var course = branch.courseId();
    return Stream.of(
        new Cashbox(cashboxId(), organisation, here, "Front drawer", true),
        new Price(
            Price.idOf(here, course, PaymentPurpose.SESSION),
            organisation,
            here,
            course,
            PaymentPurpose.SESSION,
            SESSION_MINOR,
            true),
        new CashPolicy(
            CashPolicy.standard(organisation, here).id(),
            organisation,
            here,
            0,
            "VAT",
            TAX_BASIS_POINTS,
            true,
            0,
            false,
            0));
  }
}
