package org.daybook.installer.bench.push;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.daybook.installer.bench.centre.CashRows;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.model.cash.OpenShift;
import org.daybook.model.cash.PaymentItem;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.cash.Tender;
import org.daybook.model.cash.Tendered;
import org.daybook.model.command.Command;
import org.daybook.model.command.Context;
import org.jspecify.annotations.Nullable;

/// What a cash desk captures: its shift, then payments in cash, each of a student for a session at
/// the door. To be asked from the first operation on.
final class DoorSales implements Function<Context, Command> {
  private final CentreRows branch;
  private final UUID cashboxId;
  private @Nullable UUID shiftId;

  DoorSales(CentreRows branch) {
    this.branch = branch;
    this.cashboxId = new CashRows(branch).cashboxId();
  }

  @Override
  public Command apply(Context context) {
    var shift = shiftId;
    if (shift == null) {
      shiftId = context.newId(0);
      return new OpenShift(cashboxId, CashRows.CURRENCY, CashRows.FLOAT_MINOR);
    }
    long receipt = context.sequence() - 1;
    var slot = branch.openSlot(Math.toIntExact(receipt - 1));
    return new TakePayment(
        shift,
        slot.studentId(),
        CashRows.CURRENCY,
        List.of(new PaymentItem(PaymentPurpose.SESSION, slot.sessionId(), CashRows.SESSION_MINOR)),
        List.of(new Tendered(Tender.CASH, CashRows.SESSION_MINOR, null)),
        0,
        CashRows.RECEIVED_MINOR,
        receipt);
  }
}
