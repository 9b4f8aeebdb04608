package org.daybook.model.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.daybook.model.approval.Approval;
import org.daybook.model.cash.CountCashbox;
import org.daybook.model.cash.CountPurpose;
import org.daybook.model.cash.CoveredShift;
import org.daybook.model.cash.HaveCountReviewed;
import org.daybook.model.cash.Payment;
import org.daybook.model.cash.PaymentItem;
import org.daybook.model.cash.PaymentLine;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.Pieces;
import org.daybook.model.cash.ReceiveCash;
import org.daybook.model.cash.RefundItem;
import org.daybook.model.cash.RefundPayment;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.cash.Tender;
import org.daybook.model.cash.Tendered;
import org.daybook.model.cash.UndoPayment;
import org.daybook.model.command.Command;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.packages.ClassPackage;
import org.daybook.model.packages.sale.BuyPackage;

/// Commands about cash whose parts must fit each other, and would hardly ever if each were drawn
/// alone.
final class RandomCash {
  private static final String CURRENCY = "EUR";

  private final MemoryFacts facts;
  private final RandomGenerator random;
  private final Function<String, UUID> idOf;

  /// @param idOf something that a component of that name may name
  RandomCash(MemoryFacts facts, RandomGenerator random, Function<String, UUID> idOf) {
    this.facts = facts;
    this.random = random;
    this.idOf = idOf;
  }

  boolean knows(Class<? extends Command> type) {
    return List.of(
            TakePayment.class,
            UndoPayment.class,
            RefundPayment.class,
            CountCashbox.class,
            HaveCountReviewed.class,
            ReceiveCash.class,
            BuyPackage.class)
        .contains(type);
  }

  Command of(Class<? extends Command> type) {
    if (type == TakePayment.class) {
      return payment();
    } else if (type == UndoPayment.class) {
      return undo();
    } else if (type == RefundPayment.class) {
      return refund();
    } else if (type == BuyPackage.class) {
      var packageId = idOf.apply("packageId");
      return new BuyPackage(idOf.apply("studentId"), packageId, CURRENCY, price(packageId));
    } else if (type == CountCashbox.class) {
      return count();
    } else if (type == HaveCountReviewed.class) {
      return new HaveCountReviewed(idOf.apply("countId"), madeUp());
    }
    return new ReceiveCash(transfer(), idOf.apply("shiftId"), CURRENCY, amount());
  }

  private TakePayment payment() {
    var items = new ArrayList<PaymentItem>();
    items.add(new PaymentItem(PaymentPurpose.SESSION, idOf.apply("sessionId"), amount()));
    if (random.nextBoolean()) {
      items.add(new PaymentItem(PaymentPurpose.ENROLMENT, idOf.apply("enrolmentId"), amount()));
    }
    if (random.nextInt(3) == 0) {
      items.add(new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, amount()));
    }
    if (random.nextInt(3) == 0) {
      items.add(new PaymentItem(PaymentPurpose.WALLET, idOf.apply("studentId"), amount()));
    }
    if (random.nextInt(3) == 0) {
      var packageId = idOf.apply("packageId");
      items.add(new PaymentItem(PaymentPurpose.PACKAGE, packageId, price(packageId)));
    }
    long total = items.stream().mapToLong(PaymentItem::amountMinor).sum();
    long card = random.nextInt(3) == 0 ? total / 2 : 0;
    var tenders = new ArrayList<Tendered>();
    if (card > 0) {
      tenders.add(new Tendered(Tender.CARD, card, "slip"));
    }
    tenders.add(new Tendered(Tender.CASH, total - card, null));
    return new TakePayment(
        idOf.apply("shiftId"),
        idOf.apply("studentId"),
        random.nextInt(10) == 0 ? "EGP" : CURRENCY,
        items,
        tenders,
        0,
        total - card + random.nextInt(500),
        1 + random.nextInt(40));
  }

  /// Mostly of the latest payment.
  private UndoPayment undo() {
    var payments = facts.all(Payment.TABLE);
    boolean latest = !payments.isEmpty() && random.nextInt(4) > 0;
    return new UndoPayment(latest ? payments.getLast().id() : idOf.apply("paymentId"), null);
  }

  /// Mostly of what money goes back for.
  private RefundPayment refund() {
    var paymentId = idOf.apply("paymentId");
    boolean any = random.nextInt(6) == 0;
    var lines =
        facts.list(PaymentLine.BY_PAYMENT, paymentId).stream()
            .filter(it -> any || it.purpose() != PaymentPurpose.PACKAGE)
            .toList();
    var items =
        lines.isEmpty()
            ? List.of(new RefundItem(paymentId, amount()))
            : lines.stream().map(it -> new RefundItem(it.id(), 1 + it.amountMinor() / 2)).toList();
    var tenders = Tender.values();
    return new RefundPayment(
        paymentId,
        idOf.apply("shiftId"),
        CURRENCY,
        items,
        random.nextInt(3) == 0 ? null : tenders[random.nextInt(tenders.length)],
        "Asked for it",
        random.nextInt(4) == 0 ? madeUp() : null);
  }

  /// Of somebody who has signed nothing.
  private Approval madeUp() {
    var staffId = idOf.apply("staffId");
    return new Approval(staffId, staffId, staffId, Centre.NOW, "A".repeat(86));
  }

  private CountCashbox count() {
    var pieces = List.of(new Pieces(500, random.nextInt(6)), new Pieces(100, random.nextInt(9)));
    var covered =
        new CoveredShift(idOf.apply("shiftId"), random.nextInt(9), random.nextInt(4) == 0);
    var purposes = CountPurpose.values();
    return new CountCashbox(
        idOf.apply("cashboxId"),
        purposes[random.nextInt(purposes.length)],
        CURRENCY,
        pieces,
        List.of(covered),
        random.nextBoolean() ? pieces.getFirst().worthMinor() : 0);
  }

  /// Mostly what a package costs.
  private long price(UUID packageId) {
    return random.nextInt(6) == 0
        ? amount()
        : facts
            .find(ClassPackage.TABLE, packageId)
            .map(ClassPackage::priceMinor)
            .orElseGet(this::amount);
  }

  private UUID transfer() {
    var sent =
        facts.all(LedgerEntry.TABLE).stream()
            .filter(it -> it.kind() == EntryKind.TRANSFER_OUT)
            .map(LedgerEntry::subjectId)
            .toList();
    var any = sent.isEmpty() ? null : sent.get(random.nextInt(sent.size()));
    return any == null ? Centre.id("transfer", 1) : any;
  }

  private long amount() {
    return 50L * (1 + random.nextInt(40));
  }
}
