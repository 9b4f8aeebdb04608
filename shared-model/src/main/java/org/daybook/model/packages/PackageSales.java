package org.daybook.model.packages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.command.Reason;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.Leg;
import org.daybook.model.money.Refundable;
import org.daybook.model.money.TaxedAmount;
import org.daybook.model.organisation.Policies;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.people.Student;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.jspecify.annotations.Nullable;

/// What selling a package writes, and what giving it back does.
public final class PackageSales {
  /// The setting that leaves buying packages to students themselves.
  private static final String STUDENT_ONLY = "STUDENT_ONLY";

  private PackageSales() {}

  /// Why a package of the catalogue cannot go to a student here, or null.
  public static @Nullable Reason objection(
      @Nullable ClassPackage offered, UUID studentId, Context context, Facts facts) {
    var student = facts.find(Student.TABLE, studentId);
    if (offered == null || student.isEmpty()) {
      return Reason.NOT_FOUND;
    }
    if (!offered.branchId().equals(context.branchId())
        || !student.get().branchId().equals(context.branchId())) {
      return Reason.OTHER_BRANCH;
    }
    return offered.active() ? null : Reason.PACKAGE_NOT_SOLD;
  }

  /// Whether whoever does this may sell packages: a desk only where the branch has it so, the
  /// centre itself, for students, always.
  public static boolean soldBy(Context context, Facts facts) {
    return context.byCentre() || deskSells(context.organisationId(), context.branchId(), facts);
  }

  /// Whether the desks of a branch sell packages.
  public static boolean deskSells(UUID organisationId, UUID branchId, Facts facts) {
    return !Policies.of(facts, organisationId, branchId, PolicyKey.PACKAGE_SALES)
        .equals(STUDENT_ONLY);
  }

  /// The rows of a package that a student bought.
  ///
  /// @param price what was paid
  /// @param paymentId the payment, or null where a wallet paid
  public static List<Row> bought(
      UUID id,
      ClassPackage offered,
      UUID studentId,
      TaxedAmount price,
      @Nullable UUID paymentId,
      Context context) {
    var pack = pack(id, offered, studentId, price, paymentId, context);
    return List.of(
        pack, PackageCredit.once(CreditKind.PURCHASE, pack, pack.credits(), null, context));
  }

  /// The rows of a package that a student was given for nothing.
  public static List<Row> granted(
      UUID id, ClassPackage offered, UUID studentId, String reason, Context context) {
    var pack = pack(id, offered, studentId, TaxedAmount.NOTHING, null, context);
    return List.of(
        pack, PackageCredit.once(CreditKind.GRANT, pack, pack.credits(), reason, context));
  }

  /// What a sale posts: whoever pays owes its price, the centre owes the student its net, and the
  /// tax office its tax.
  ///
  /// @param id of the student's package
  public static List<Leg> legs(UUID id, TaxedAmount price, Account payer, Context context) {
    return List.of(
        payer.by(price.grossMinor()),
        StudentPackage.deferred(id).by(-price.netMinor()),
        tax(context).by(-price.taxMinor()));
  }

  /// Whether a package is as it was when it came.
  public static boolean untouched(StudentPackage pack) {
    return pack.state() == PackageState.ACTIVE
        && pack.remaining() == pack.credits()
        && pack.earned() == 0;
  }

  /// The rows of a package that is given back with all that is left of it.
  public static List<Row> givenBack(StudentPackage pack, @Nullable String reason, Context context) {
    return List.of(
        pack.givenBack(),
        PackageCredit.once(CreditKind.REFUND, pack, -pack.remaining(), reason, context));
  }

  /// What giving it back posts: the net that was not earned, and the tax of the credits that are
  /// left. Nothing where nothing was paid.
  ///
  /// @param deferredMinor what of its net is not earned
  /// @param to where that goes
  public static Optional<List<Leg>> refundLegs(
      StudentPackage pack, long deferredMinor, Account to, Context context) {
    var tax = new Refundable(pack.credits(), new TaxedAmount(0, pack.taxMinor()));
    long taxMinor =
        pack.earned() == 0
            ? pack.taxMinor()
            : tax.refundUnits(pack.earned()).rest().left().taxMinor();
    return deferredMinor == 0 && taxMinor == 0
        ? Optional.empty()
        : Optional.of(
            List.of(
                pack.deferred().by(deferredMinor),
                tax(context).by(taxMinor),
                to.by(-Math.addExact(deferredMinor, taxMinor))));
  }

  private static Account tax(Context context) {
    return new Account(AccountKind.TAX, context.branchId());
  }

  private static StudentPackage pack(
      UUID id,
      ClassPackage offered,
      UUID studentId,
      TaxedAmount price,
      @Nullable UUID paymentId,
      Context context) {
    return new StudentPackage(
        id,
        context.organisationId(),
        context.branchId(),
        studentId,
        offered.id(),
        offered.name(),
        offered.subjectId(),
        offered.credits(),
        price.grossMinor(),
        price.taxMinor(),
        offered.credits(),
        0,
        PackageState.ACTIVE,
        context.capturedAt(),
        paymentId);
  }
}
