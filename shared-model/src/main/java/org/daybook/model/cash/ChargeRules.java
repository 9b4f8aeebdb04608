package org.daybook.model.cash;

import java.util.ArrayList;
import java.util.List;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.course.Cohort;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryDraft;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.LedgerWriter;
import org.daybook.model.ledger.Leg;
import org.daybook.model.money.Refundable;
import org.daybook.model.money.TaxedAmount;
import org.daybook.model.permission.Permission;
import org.daybook.model.row.Facts;
import org.daybook.model.staff.Rights;

/// The rules of what students owe: claims, since a charge stands or falls with what it is for.
public final class ChargeRules {
  private ChargeRules() {}

  /// Charges an enrolment once, at its price. Another amount needs a permission and a reason. The
  /// charge names the enrolment, so that it is refused with it.
  public static Decision charge(ChargeEnrolment command, Context context, Facts facts) {
    var enrolment = facts.find(Enrolment.TABLE, command.enrolmentId());
    if (enrolment.isEmpty()) {
      return Decision.rejected(
          Reason.NOT_FOUND, Subject.NONE.withRows(null, command.enrolmentId()));
    }
    var subject = Subject.student(enrolment.get().studentId());
    if (!enrolment.get().branchId().equals(context.branchId())) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject);
    }
    if (!Currencies.holds(command.currency(), context, facts)) {
      return Decision.rejected(Reason.WRONG_CURRENCY, subject);
    }
    var earlier = Charges.live(command.enrolmentId(), enrolment.get().studentId(), facts);
    if (earlier.isPresent()) {
      return Decision.rejected(Reason.ALREADY_CHARGED, subject.withRows(null, earlier.get().id()));
    }
    var cohort = facts.find(Cohort.TABLE, enrolment.get().cohortId());
    if (cohort.isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, subject);
    }
    var agreed = agreed(command, cohort.get(), context, facts);
    if (!agreed) {
      return Decision.rejected(
          command.reason() == null ? Reason.PRICE_DIFFERS : Reason.NOT_PERMITTED, subject);
    }
    return charged(command, enrolment.get(), cohort.get(), context, facts);
  }

  private static boolean agreed(
      ChargeEnrolment command, Cohort cohort, Context context, Facts facts) {
    boolean asPriced =
        Charges.price(context.branchId(), cohort.id(), cohort, PaymentPurpose.ENROLMENT, facts)
            .filter(price -> price.amountMinor() == command.amountMinor())
            .isPresent();
    return asPriced
        || (command.reason() != null
            && Rights.of(context.actorId(), context.branchId(), facts)
                .include(Permission.PRICE_OVERRIDE));
  }

  private static Decision charged(
      ChargeEnrolment command, Enrolment enrolment, Cohort cohort, Context context, Facts facts) {
    var writer = new LedgerWriter(context, facts);
    var amount =
        CashPolicy.of(context.organisationId(), context.branchId(), facts)
            .tax()
            .of(command.amountMinor());
    writer.post(
        EntryDraft.of(EntryKind.CHARGE, BusinessDay.of(context, facts))
            .about(enrolment.studentId(), enrolment.id())
            .because(command.reason()),
        legs(
            amount,
            new Account(AccountKind.RECEIVABLE, enrolment.studentId()),
            new Account(AccountKind.INCOME, cohort.courseId()),
            context));
    var objections = new Objections();
    objections.noteLate(writer);
    return objections.decide(writer.rows(), Subject.student(enrolment.studentId()));
  }

  public static List<Leg> legs(TaxedAmount amount, Account payer, Account income, Context context) {
    var legs = new ArrayList<Leg>();
    legs.add(payer.by(amount.grossMinor()));
    legs.addAll(Taxes.earned(amount, income, context));
    return legs;
  }

  /// Credits a charge in part or whole, no more than is left of it.
  public static Decision credit(CreditCharge command, Context context, Facts facts) {
    var subject = Subject.NONE.withRows(null, command.entryId());
    var charge = facts.find(LedgerEntry.TABLE, command.entryId());
    if (charge.isEmpty() || charge.get().kind() != EntryKind.CHARGE) {
      return Decision.rejected(Reason.NOT_FOUND, subject);
    }
    if (!charge.get().branchId().equals(context.branchId())) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject);
    }
    if (!Currencies.holds(command.currency(), context, facts)) {
      return Decision.rejected(Reason.WRONG_CURRENCY, subject);
    }
    var left = Charges.left(charge.get(), facts);
    if (command.amountMinor() > left.grossMinor()) {
      return Decision.rejected(Reason.REFUND_ABOVE_PAYMENT, subject);
    }
    var writer = new LedgerWriter(context, facts);
    var draft =
        EntryDraft.of(EntryKind.CREDIT, BusinessDay.of(context, facts)).because(command.reason());
    credit(writer, charge.get(), left, command.amountMinor(), draft, context, facts);
    var objections = new Objections();
    objections.noteLate(writer);
    return objections.decide(writer.rows(), subject);
  }

  /// Writes the credit of a part of a charge: its tax is the part's share, and the last part takes
  /// all that is left.
  public static void credit(
      LedgerWriter writer,
      LedgerEntry charge,
      TaxedAmount left,
      long amountMinor,
      EntryDraft draft,
      Context context,
      Facts facts) {
    var part = new Refundable(0, left).refundAmount(amountMinor).returned();
    var payer = charge.payerId();
    var income = Charges.income(charge, facts);
    if (payer == null || income.isEmpty()) {
      throw new IllegalStateException("a charge names who owes and who earns: " + charge);
    }
    var legs = new ArrayList<>(Taxes.credited(part, income.get(), context));
    legs.add(new Account(AccountKind.RECEIVABLE, payer).by(-part.grossMinor()));
    writer.post(draft.about(payer, charge.subjectId()).crediting(charge), legs);
  }
}
