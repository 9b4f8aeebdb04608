package org.daybook.model.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daybook.model.approval.ApprovalKey;
import org.daybook.model.approval.GivenApproval;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.audit.AuditEntry;
import org.daybook.model.booking.Booking;
import org.daybook.model.canary.BranchCanary;
import org.daybook.model.canary.OrganisationCanary;
import org.daybook.model.cash.CashCount;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.CountedPieces;
import org.daybook.model.cash.Payment;
import org.daybook.model.cash.PaymentLine;
import org.daybook.model.cash.PaymentTender;
import org.daybook.model.cash.Price;
import org.daybook.model.cash.ReceiptSeries;
import org.daybook.model.command.Reason;
import org.daybook.model.lease.Lease;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.Hold;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.packages.ClassPackage;
import org.daybook.model.packages.PackageCredit;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.people.StudentCall;
import org.daybook.model.people.StudentChange;
import org.daybook.model.people.StudentMerge;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.row.Table;
import org.daybook.model.seal.DayCorrection;
import org.daybook.model.seal.DayWatermark;
import org.daybook.model.seal.SealedDay;
import org.daybook.model.session.ClosedDay;
import org.daybook.model.session.Session;

/// How the rows have grown since protocol 1. They never do otherwise than grow: a table, a field
/// behind all others, a constant. From this the server knows what a client of an earlier protocol
/// can read. An entry stays here for as long as that protocol is accepted.
public final class RowHistory {
  /// Everything ever released.
  public static final RowHistory SHIPPED =
      new RowHistory(
          List.of(
              new Growth.NewTable(OrganisationCanary.TABLE, 3),
              new Growth.NewTable(BranchCanary.TABLE, 3),
              new Growth.NewTable(ClosedDay.TABLE, 4),
              new Growth.NewTable(StudentMerge.TABLE, 4),
              new Growth.NewTable(StudentChange.TABLE, 4),
              new Growth.NewTable(StudentCall.TABLE, 4),
              new Growth.NewConstant(Reason.PLAN_CHANGED, Reason.TRANSITION_NOT_ALLOWED, 4),
              new Growth.NewConstant(Reason.TRAINER_TAKEN, Reason.ROOM_TAKEN, 4),
              new Growth.NewConstant(Reason.DAY_CLOSED, Reason.ROOM_TAKEN, 4),
              new Growth.NewTable(AuditEntry.TABLE, 4),
              new Growth.NewConstant(Reason.OWN_ROLE_EDITING, Reason.NOT_PERMITTED, 4),
              new Growth.NewConstant(Reason.LAST_ROLE_EDITOR, Reason.NOT_PERMITTED, 4),
              new Growth.NewTable(Cashbox.TABLE, 4),
              new Growth.NewTable(CashPolicy.TABLE, 4),
              new Growth.NewTable(Price.TABLE, 4),
              new Growth.NewTable(CashShift.TABLE, 4),
              new Growth.NewTable(LedgerEntry.TABLE, 4),
              new Growth.NewTable(Posting.TABLE, 4),
              new Growth.NewTable(AccountBalance.TABLE, 4),
              new Growth.NewTable(Hold.TABLE, 4),
              new Growth.NewTable(ClassPackage.TABLE, 4),
              new Growth.NewTable(StudentPackage.TABLE, 4),
              new Growth.NewTable(PackageCredit.TABLE, 4),
              new Growth.NewTable(Booking.TABLE, 4),
              new Growth.NewTable(Lease.TABLE, 4),
              // Read by a desk of before it is no setting of that name, hence the standard one.
              new Growth.NewConstant(PolicyKey.PACKAGE_SALES, PolicyKey.AGE_MEASURED_ON, 4),
              new Growth.NewTable(Payment.TABLE, 4),
              new Growth.NewTable(PaymentLine.TABLE, 4),
              new Growth.NewTable(PaymentTender.TABLE, 4),
              new Growth.NewTable(ReceiptSeries.TABLE, 4),
              new Growth.NewTable(CashCount.TABLE, 4),
              new Growth.NewTable(CountedPieces.TABLE, 4),
              new Growth.NewTable(SealedDay.TABLE, 4),
              new Growth.NewTable(DayCorrection.TABLE, 4),
              new Growth.NewTable(DayWatermark.TABLE, 4),
              new Growth.NewConstant(Reason.WRONG_CURRENCY, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.SHIFT_CLOSED, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.FOREIGN_SHIFT, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.SHIFT_OPEN_ALREADY, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.CASHBOX_OUT_OF_USE, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.RECEIPT_TWICE, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.RECEIPT_MISSING, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.UNDO_LATE, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.REFUND_ABOVE_PAYMENT, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.MONEY_NOT_GIVEN_BACK, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.APPROVAL_NEEDED, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.SAME_PERSON, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.PRICE_DIFFERS, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.ALREADY_CHARGED, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.NOT_IN_TRANSIT, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.COUNTED_OTHERWISE, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.UNKNOWN_DENOMINATION, Reason.INVALID_VALUE, 4),
              new Growth.NewTable(ApprovalKey.TABLE, 4),
              new Growth.NewTable(GivenApproval.TABLE, 4),
              new Growth.NewConstant(Reason.APPROVER_MAY_NOT, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.APPROVAL_NOT_GENUINE, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.APPROVAL_USED, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.DAY_SEALED, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.DAY_NOT_COUNTED, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.SEAL_DIFFERS, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.WALLET_TOO_LOW, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.ACCOUNT_TOO_LOW, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.PACKAGE_NOT_SOLD, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.PACKAGE_STUDENT_ONLY, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.PACKAGE_IN_USE, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(PolicyKey.DESK_BOOKING, PolicyKey.AGE_MEASURED_ON, 4),
              new Growth.NewConstant(PolicyKey.ABSENCE_POLICY, PolicyKey.AGE_MEASURED_ON, 4),
              new Growth.NewConstant(PolicyKey.CANCELLATION_MINUTES, PolicyKey.AGE_MEASURED_ON, 4),
              new Growth.NewConstant(PolicyKey.SEAT_KEPT_MINUTES, PolicyKey.AGE_MEASURED_ON, 4),
              new Growth.NewConstant(Reason.ALREADY_BOOKED, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.CREDIT_TOO_LOW, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.CANCELLED_TOO_LATE, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.NOTHING_TO_MAKE_UP, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.DESK_MAY_NOT_BOOK, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.BOOKING_UNPAID, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.SPENT_ELSEWHERE, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(Reason.LEASED_ELSEWHERE, Reason.INVALID_VALUE, 4),
              new Growth.NewConstant(PolicyKey.LEASED_PERCENT, PolicyKey.AGE_MEASURED_ON, 4),
              new Growth.NewConstant(PolicyKey.OFFLINE_SEATS_OWED, PolicyKey.AGE_MEASURED_ON, 4),
              new Growth.NewField(Session.TABLE, "changed_by", 4),
              new Growth.NewField(Session.TABLE, "changed_at", 4),
              new Growth.NewField(Session.TABLE, "device_id", 4),
              new Growth.NewField(AttentionItem.TABLE, "wanted_date", 4),
              new Growth.NewField(AttentionItem.TABLE, "wanted_starts_at", 4),
              new Growth.NewField(AttentionItem.TABLE, "wanted_ends_at", 4),
              new Growth.NewField(AttentionItem.TABLE, "wanted_room", 4),
              new Growth.NewField(AttentionItem.TABLE, "wanted_trainer_id", 4)));

  private final List<Growth> growths;
  private final Map<Integer, ClientRows> byProtocol = new HashMap<>();

  public RowHistory(List<Growth> growths) {
    this.growths = List.copyOf(growths);
    for (int it = Protocol.OLDEST_ACCEPTED; it <= Protocol.VERSION; it++) {
      byProtocol.put(it, since(it));
    }
  }

  /// What came with a protocol.
  public sealed interface Growth {
    /// The first protocol whose clients know it.
    int since();

    /// A table, of which earlier clients are told nothing.
    record NewTable(Table<?> table, int since) implements Growth {}

    /// A field, which earlier clients are sent rows without.
    ///
    /// @param column as [org.daybook.model.row.RowShape] calls it
    record NewField(Table<?> table, String column, int since) implements Growth {}

    /// A constant, in whatever rows and answers.
    ///
    /// @param standIn what earlier clients are sent in its place
    record NewConstant(Enum<?> constant, Enum<?> standIn, int since) implements Growth {}
  }

  /// What clients of a protocol know; of one that is not accepted, what the nearest does.
  public ClientRows knownTo(int protocol) {
    int nearest = Math.clamp(protocol, Protocol.OLDEST_ACCEPTED, Protocol.VERSION);
    return Objects.requireNonNull(byProtocol.get(nearest));
  }

  List<Growth> growths() {
    return growths;
  }

  private ClientRows since(int protocol) {
    return new ClientRows(growths.stream().filter(it -> it.since() > protocol).toList());
  }
}
