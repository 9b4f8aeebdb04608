package org.daybook.app.service.cash;

import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Function;
import org.daybook.app.replica.Replica;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.model.cash.CashMovement;
import org.daybook.model.cash.HandOverShift;
import org.daybook.model.cash.MoveCash;
import org.daybook.model.cash.OpenShift;
import org.daybook.model.cash.ReprintReceipt;
import org.daybook.model.cash.UndoPayment;
import org.daybook.model.command.Command;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;
import org.daybook.model.money.CurrencyRules;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.packages.sale.BuyPackage;
import org.daybook.model.row.Facts;
import org.daybook.model.wallet.FundWallet;

/// What people do at the cash desk. The rules never refuse money that was taken, whatever speaks
/// against it; here nobody has taken any yet, so what would speak against it refuses it.
public final class CashService {
  private final Replica replica;
  private final CaptureService capture;
  private final DeskIdentity identity;

  public CashService(Replica replica, CaptureService capture, DeskIdentity identity) {
    this.replica = replica;
    this.capture = capture;
    this.identity = identity;
  }

  /// Opens the desk's shift.
  ///
  /// @param floatMinor cash that comes from the safe
  public CaptureResult open(UUID staffId, UUID intentId, UUID cashboxId, long floatMinor) {
    return planned(
        staffId, intentId, facts -> new OpenShift(cashboxId, currency(facts), floatMinor));
  }

  /// Takes money under the next number of the desk's receipts. The same intent again takes it once.
  ///
  /// @throws IllegalArgumentException where less is handed over than is due, or nothing is paid
  public TakeResult take(UUID staffId, UUID intentId, Sale sale) {
    return switch (capture.capture(facts -> taking(staffId, intentId, sale, facts))) {
      case CaptureResult.Refused(_, var reason) -> new TakeResult.Refused(reason);
      case CaptureResult.Saved(var operations) ->
          new TakeResult.Taken(paymentOf(operations.getLast().sequence()));
    };
  }

  private Gesture taking(UUID staffId, UUID intentId, Sale sale, Facts facts) {
    var commands = new SaleCommands(sale, CurrencyRules.of(currency(facts)));
    var steps = new ArrayList<Command>(commands.charges());
    steps.add(commands.payment(TillService.nextNumber(identity, facts)));
    return Gesture.planned(intentId, staffId, steps.toArray(Command[]::new));
  }

  private UUID paymentOf(long sequence) {
    return replica
        .read(facts -> new PaymentOperations(facts, identity).payment(sequence))
        .orElseThrow(() -> new IllegalStateException("a payment that was saved is not there"));
  }

  /// Takes a payment back that was taken a moment ago.
  public CaptureResult undo(UUID staffId, UUID intentId, UUID paymentId) {
    return capture(staffId, intentId, new UndoPayment(paymentId, null));
  }

  /// Pays in or out, drops to the safe, or opens the drawer.
  public CaptureResult move(
      UUID staffId,
      UUID intentId,
      UUID shiftId,
      CashMovement movement,
      long amountMinor,
      String reason) {
    return planned(
        staffId,
        intentId,
        facts -> new MoveCash(shiftId, movement, currency(facts), amountMinor, reason));
  }

  /// Puts what the centre holds on a student's account into the student's wallet.
  public CaptureResult fund(UUID staffId, UUID intentId, UUID studentId, long amountMinor) {
    return planned(
        staffId, intentId, facts -> new FundWallet(studentId, currency(facts), amountMinor));
  }

  /// Buys a package of lessons with what lies in a student's wallet.
  public CaptureResult buy(
      UUID staffId, UUID intentId, UUID studentId, UUID packageId, long amountMinor) {
    return planned(
        staffId,
        intentId,
        facts -> new BuyPackage(studentId, packageId, currency(facts), amountMinor));
  }

  /// Makes somebody else answer for the shift from now on.
  public CaptureResult handOver(UUID staffId, UUID intentId, UUID shiftId, UUID toStaffId) {
    return planned(staffId, intentId, _ -> new HandOverShift(shiftId, toStaffId));
  }

  /// Counts a copy of a receipt, before it is printed.
  public CaptureResult reprint(UUID staffId, UUID intentId, UUID paymentId) {
    return capture(staffId, intentId, new ReprintReceipt(paymentId));
  }

  private CaptureResult planned(
      UUID staffId, UUID intentId, Function<Facts, ? extends Command> command) {
    return capture.capture(facts -> Gesture.planned(intentId, staffId, command.apply(facts)));
  }

  private CaptureResult capture(UUID staffId, UUID intentId, Command command) {
    return capture.capture(Gesture.of(intentId, staffId, command));
  }

  private String currency(Facts facts) {
    return facts
        .find(Organisation.TABLE, identity.organisationId())
        .map(Organisation::currency)
        .orElseThrow(() -> new IllegalStateException("the desk does not know its organisation"));
  }
}
