package org.daybook.model.packages.sale;

import java.util.ArrayList;
import java.util.List;
import org.daybook.model.audit.Audit;
import org.daybook.model.cash.BusinessDay;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.cash.Currencies;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.lease.Lease;
import org.daybook.model.ledger.EntryDraft;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerWriter;
import org.daybook.model.packages.ClassPackage;
import org.daybook.model.packages.PackageSales;
import org.daybook.model.packages.PackageState;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.wallet.Wallets;

/// The rules of packages, but for their sale with a payment: claims, because nobody may spend what
/// is not there or give a package back twice.
public final class PackageRules {
  private PackageRules() {}

  /// A package keeps its branch. What the subject is, is not asked: packages of imported courses
  /// may arrive before these.
  public static Decision define(DefinePackage command, Context context, Facts facts) {
    var subject = Subject.NONE.withRows(null, command.packageId());
    if (!Currencies.holds(command.currency(), context, facts)) {
      return Decision.rejected(Reason.WRONG_CURRENCY, subject);
    }
    var before = facts.find(ClassPackage.TABLE, command.packageId());
    if (before.isPresent() && !before.get().branchId().equals(context.branchId())) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject);
    }
    var row =
        new ClassPackage(
            command.packageId(),
            context.organisationId(),
            context.branchId(),
            command.name(),
            command.subjectId(),
            command.credits(),
            command.priceMinor(),
            command.active());
    return before.isPresent() && before.get().equals(row)
        ? Decision.accepted()
        : Decision.accepted(
            row,
            Audit.of(
                "define-package",
                row.id(),
                before.map(PackageRules::words).orElse(List.of()),
                words(row),
                context));
  }

  private static List<String> words(ClassPackage offered) {
    return List.of(
        offered.name(),
        "credits " + offered.credits(),
        "price " + offered.priceMinor(),
        "sold " + offered.active());
  }

  /// No more than lies in the student's wallet and is not held, at today's price.
  public static Decision buy(BuyPackage command, Context context, Facts facts) {
    var subject = Subject.student(command.studentId()).withRows(null, command.packageId());
    if (!Currencies.holds(command.currency(), context, facts)) {
      return Decision.rejected(Reason.WRONG_CURRENCY, subject);
    }
    var offered = facts.find(ClassPackage.TABLE, command.packageId()).orElse(null);
    var objection = PackageSales.objection(offered, command.studentId(), context, facts);
    if (offered == null || objection != null) {
      return Decision.rejected(objection == null ? Reason.NOT_FOUND : objection, subject);
    }
    if (!PackageSales.soldBy(context, facts)) {
      return Decision.rejected(Reason.PACKAGE_STUDENT_ONLY, subject);
    }
    var price =
        CashPolicy.of(context.organisationId(), context.branchId(), facts)
            .tax()
            .of(offered.priceMinor());
    if (price.grossMinor() != command.amountMinor()) {
      return Decision.rejected(Reason.PRICE_DIFFERS, subject);
    }
    var ledger = new LedgerWriter(context, facts);
    var wallet = Wallets.of(command.studentId());
    if (ledger.available(wallet) < price.grossMinor()) {
      return Decision.rejected(Reason.WALLET_TOO_LOW, subject);
    }
    var id = context.newId(0);
    ledger.post(
        EntryDraft.of(EntryKind.PACKAGE_SALE, BusinessDay.of(context, facts))
            .about(command.studentId(), id),
        PackageSales.legs(id, price, wallet, context));
    var rows =
        new ArrayList<>(
            PackageSales.bought(id, offered, command.studentId(), price, null, context));
    return decided(rows, ledger, subject);
  }

  /// Also where desks do not sell packages.
  public static Decision grant(GrantPackage command, Context context, Facts facts) {
    var subject = Subject.student(command.studentId()).withRows(null, command.packageId());
    var offered = facts.find(ClassPackage.TABLE, command.packageId()).orElse(null);
    var objection = PackageSales.objection(offered, command.studentId(), context, facts);
    if (offered == null || objection != null) {
      return Decision.rejected(objection == null ? Reason.NOT_FOUND : objection, subject);
    }
    return Decision.accepted(
        PackageSales.granted(
            context.newId(0), offered, command.studentId(), command.reason(), context));
  }

  /// A package that bookings wait to use is not given back: they are cancelled first, or take
  /// place.
  public static Decision refund(RefundPackage command, Context context, Facts facts) {
    var found = facts.find(StudentPackage.TABLE, command.studentPackageId());
    if (found.isEmpty()) {
      return Decision.rejected(
          Reason.NOT_FOUND, Subject.NONE.withRows(null, command.studentPackageId()));
    }
    var pack = found.get();
    var subject = Subject.student(pack.studentId()).withRows(null, pack.id());
    if (!pack.branchId().equals(context.branchId())) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject);
    }
    if (!pack.state().mayBecome(PackageState.REFUNDED)) {
      return Decision.rejected(Reason.TRANSITION_NOT_ALLOWED, subject);
    }
    if (Lease.keptFrom(context.deviceId(), pack.id(), facts) > 0) {
      return Decision.rejected(Reason.LEASED_ELSEWHERE, subject);
    }
    if (pack.promised() > 0) {
      return Decision.rejected(Reason.PACKAGE_IN_USE, subject);
    }
    var ledger = new LedgerWriter(context, facts);
    long deferred = Math.negateExact(ledger.balance(pack.deferred()));
    PackageSales.refundLegs(pack, deferred, Wallets.of(pack.studentId()), context)
        .ifPresent(legs ->
            ledger.post(
                EntryDraft.of(EntryKind.PACKAGE_REFUND, BusinessDay.of(context, facts))
                    .about(pack.studentId(), pack.id())
                    .because(command.reason()),
                legs));
    var rows = new ArrayList<>(PackageSales.givenBack(pack, command.reason(), context));
    rows.addAll(Lease.spending(context.deviceId(), pack.id(), pack.remaining(), facts));
    return decided(rows, ledger, subject);
  }

  private static Decision decided(List<Row> rows, LedgerWriter ledger, Subject subject) {
    rows.addAll(ledger.rows());
    return ledger.late()
        ? new Decision.AcceptedWithException(rows, Reason.DAY_SEALED, subject)
        : Decision.accepted(rows);
  }
}
