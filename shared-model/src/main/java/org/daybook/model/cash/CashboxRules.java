package org.daybook.model.cash;

import java.util.List;
import org.daybook.model.audit.Audit;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.row.Facts;

/// The rules of what a branch sets up before it takes cash.
public final class CashboxRules {
  private CashboxRules() {}

  /// A cashbox keeps its branch. One that is out of use keeps its open shifts until they end.
  public static Decision define(DefineCashbox command, Context context, Facts facts) {
    var subject = Subject.NONE.withRows(null, command.cashboxId());
    var before = facts.find(Cashbox.TABLE, command.cashboxId());
    if (before.isPresent() && !before.get().branchId().equals(context.branchId())) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject);
    }
    var row =
        new Cashbox(
            command.cashboxId(),
            context.organisationId(),
            context.branchId(),
            command.name(),
            command.active());
    return before.isPresent() && before.get().equals(row)
        ? Decision.accepted()
        : Decision.accepted(row);
  }

  /// What the subject is, is not asked: prices of imported courses may arrive before these.
  public static Decision setPrice(SetPrice command, Context context, Facts facts) {
    var id = Price.idOf(context.branchId(), command.subjectId(), command.purpose());
    var subject = Subject.NONE.withRows(id, command.subjectId());
    if (!Currencies.holds(command.currency(), context, facts)) {
      return Decision.rejected(Reason.WRONG_CURRENCY, subject);
    }
    var row =
        new Price(
            id,
            context.organisationId(),
            context.branchId(),
            command.subjectId(),
            command.purpose(),
            command.amountMinor(),
            command.active());
    var before = facts.find(Price.TABLE, id);
    return before.isPresent() && before.get().equals(row)
        ? Decision.accepted()
        : Decision.accepted(
            row,
            Audit.of(
                "set-price",
                id,
                before.filter(Price::active).map(CashboxRules::words).orElse(List.of()),
                row.active() ? words(row) : List.of(),
                context));
  }

  private static List<String> words(Price price) {
    return List.of(Long.toString(price.amountMinor()));
  }

  /// The policy is whole; the entry beside it names what has changed of it.
  public static Decision setPolicy(SetCashPolicy command, Context context, Facts facts) {
    if (!Currencies.holds(command.currency(), context, facts)) {
      return Decision.rejected(Reason.WRONG_CURRENCY, Subject.NONE);
    }
    var before = CashPolicy.of(context.organisationId(), context.branchId(), facts);
    var row =
        new CashPolicy(
            before.id(),
            context.organisationId(),
            context.branchId(),
            command.dayStartsAtMinute(),
            command.taxName(),
            command.taxBasisPoints(),
            command.taxIncluded(),
            command.toleranceMinor(),
            command.moneyBack(),
            command.refundAloneMinor());
    return before.equals(row)
        ? Decision.accepted()
        : Decision.accepted(
            row, Audit.of("set-cash-policy", row.id(), words(before), words(row), context));
  }

  private static List<String> words(CashPolicy policy) {
    return List.of(
        "day starts at minute " + policy.dayStartsAtMinute(),
        "tax " + policy.taxName() + " " + policy.taxBasisPoints(),
        "tax included " + policy.taxIncluded(),
        "tolerance " + policy.toleranceMinor(),
        "money back " + policy.moneyBack(),
        "refunds alone " + policy.refundAloneMinor());
  }
}
