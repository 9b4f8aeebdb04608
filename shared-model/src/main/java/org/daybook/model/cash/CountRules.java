package org.daybook.model.cash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.approval.ApprovalRules;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryDraft;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerWriter;
import org.daybook.model.money.CurrencyRules;
import org.daybook.model.permission.Permission;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.seal.CorrectionKind;
import org.daybook.model.value.RowIds;

/// The rules of counting a cashbox. What is expected is what the ledger says lies in it, without
/// what came after the entries that the count covers.
public final class CountRules {
  private CountRules() {}

  /// What was counted is a fact. The difference is posted; from then on the ledger says what was
  /// counted. The difference is what is counted less what is expected, positive where there is too
  /// much.
  public static Decision count(CountCashbox command, Context context, Facts facts) {
    var countId = context.newId(0);
    var subject = Subject.NONE.withRows(countId, command.cashboxId());
    if (!Currencies.holds(command.currency(), context, facts)) {
      return Decision.exception(Reason.WRONG_CURRENCY, subject);
    }
    var cashbox = facts.find(Cashbox.TABLE, command.cashboxId());
    if (cashbox.isEmpty() || !cashbox.get().branchId().equals(context.branchId())) {
      return Decision.exception(
          cashbox.isEmpty() ? Reason.NOT_FOUND : Reason.OTHER_BRANCH, subject);
    }
    var objections = new Objections();
    var shifts = shifts(command, context, facts, objections);
    var writer = new LedgerWriter(context, facts);
    var drawer = new Account(AccountKind.DRAWER, command.cashboxId());
    var through =
        command.covers().stream()
            .collect(Collectors.toMap(CoveredShift::shiftId, CoveredShift::through));
    long expected = ExpectedCash.after(writer.balance(drawer), shifts.values(), through, facts);
    var count = counted(command, expected, context, facts);
    post(writer, command, count, context);
    writer.correct(count.businessDate(), CorrectionKind.RECOUNT, count.id());
    var currency = CurrencyRules.of(command.currency());
    objections.unless(
        command.pieces().stream()
            .allMatch(it -> currency.denomination(it.denominationMinor()).isPresent()),
        Reason.UNKNOWN_DENOMINATION);
    objections.noteLate(writer);
    var rows = new ArrayList<Row>(writer.rows());
    rows.add(count);
    command.pieces().forEach(it -> rows.add(piecesOf(it, count)));
    for (var covered : command.covers()) {
      var shift = shifts.get(covered.shiftId());
      if (shift != null) {
        rows.add(shift.counted(covered.through(), covered.closes() ? count.id() : null));
      }
    }
    return objections.decide(rows, subject);
  }

  /// The shifts on the cashbox that this count covers, and those that no count has covered whole.
  private static Map<UUID, CashShift> shifts(
      CountCashbox command, Context context, Facts facts, Objections objections) {
    var shifts = new LinkedHashMap<UUID, CashShift>();
    facts.list(CashShift.UNCOUNTED, command.cashboxId()).stream()
        .filter(it -> it.branchId().equals(context.branchId()))
        .sorted((one, other) -> RowIds.ORDER.compare(one.id(), other.id()))
        .forEach(it -> shifts.put(it.id(), it));
    for (var covered : command.covers()) {
      var shift =
          facts
              .find(CashShift.TABLE, covered.shiftId())
              .filter(it -> it.cashboxId().equals(command.cashboxId()))
              .filter(it -> it.branchId().equals(context.branchId()));
      objections.unless(shift.isPresent(), Reason.NOT_FOUND);
      shift.ifPresent(it -> shifts.put(it.id(), it));
    }
    return shifts;
  }

  private static CashCount counted(
      CountCashbox command, long expected, Context context, Facts facts) {
    return new CashCount(
        context.newId(0),
        context.organisationId(),
        context.branchId(),
        command.cashboxId(),
        command.purpose(),
        BusinessDay.of(context, facts),
        context.actorId(),
        context.capturedAt(),
        command.countedMinor(),
        expected,
        null,
        CountState.COUNTED,
        null,
        null);
  }

  private static void post(
      LedgerWriter writer, CountCashbox command, CashCount count, Context context) {
    var drawer = new Account(AccountKind.DRAWER, count.cashboxId());
    long difference = count.differenceMinor();
    if (difference != 0) {
      var overShort = new Account(AccountKind.OVER_SHORT, count.cashboxId());
      writer.post(
          EntryDraft.of(EntryKind.DIFFERENCE, count.businessDate()).about(null, count.id()),
          List.of(drawer.by(difference), overShort.by(-difference)));
    }
    if (command.toSafeMinor() > 0) {
      writer.post(
          EntryDraft.of(EntryKind.SAFE_DROP, count.businessDate()).about(null, count.id()),
          List.of(
              drawer.by(-command.toSafeMinor()),
              ShiftRules.safe(context).by(command.toSafeMinor())));
    }
  }

  private static CountedPieces piecesOf(Pieces pieces, CashCount count) {
    return new CountedPieces(
        RowIds.ofParents("pieces." + pieces.denominationMinor(), count.id()),
        count.organisationId(),
        count.branchId(),
        count.id(),
        pieces.denominationMinor(),
        pieces.pieces());
  }

  /// Ends a count and the shifts that it closed. A difference beyond what the branch tolerates
  /// needs a reason.
  public static Decision close(CloseCount command, Context context, Facts facts) {
    var subject = Subject.NONE.withRows(null, command.countId());
    var count = facts.find(CashCount.TABLE, command.countId());
    if (count.isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, subject);
    }
    if (!count.get().branchId().equals(context.branchId())) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject);
    }
    if (!count.get().state().mayBecome(CountState.CLOSED)) {
      return Decision.rejected(Reason.TRANSITION_NOT_ALLOWED, subject);
    }
    long tolerated =
        CashPolicy.of(context.organisationId(), context.branchId(), facts).toleranceMinor();
    if (command.reason() == null && Math.abs(count.get().differenceMinor()) > tolerated) {
      return Decision.rejected(Reason.REASON_MISSING, subject);
    }
    var rows = new ArrayList<Row>();
    rows.add(count.get().closed(command.reason()));
    rows.addAll(shiftsIn(count.get(), ShiftState.CLOSED, facts));
    return Decision.accepted(rows);
  }

  /// Looked at by another person than who counted.
  public static Decision review(ReviewCount command, Context context, Facts facts) {
    return reviewed(command.countId(), context.actorId(), List.of(), context, facts);
  }

  /// Looked at by another person than who counted and than whose desk it is; her PIN has signed it.
  public static Decision haveReviewed(HaveCountReviewed command, Context context, Facts facts) {
    var subject = Subject.NONE.withRows(null, command.countId());
    var approval = command.approval();
    if (approval == null) {
      return Decision.rejected(Reason.APPROVAL_NEEDED, subject);
    }
    var objection =
        ApprovalRules.objection(command, approval, Permission.SHIFT_REVIEW, context, facts);
    return objection == null
        ? reviewed(
            command.countId(),
            approval.approverId(),
            List.of(ApprovalRules.used(command, approval, context)),
            context,
            facts)
        : Decision.rejected(objection, subject);
  }

  /// @param besides rows that are written with the review
  private static Decision reviewed(
      UUID countId, UUID reviewerId, List<Row> besides, Context context, Facts facts) {
    var subject = Subject.NONE.withRows(null, countId);
    var count = facts.find(CashCount.TABLE, countId);
    if (count.isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, subject);
    }
    if (!count.get().branchId().equals(context.branchId())) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject);
    }
    if (!count.get().state().mayBecome(CountState.REVIEWED)) {
      return Decision.rejected(Reason.TRANSITION_NOT_ALLOWED, subject);
    }
    if (count.get().countedBy().equals(reviewerId)) {
      return Decision.rejected(Reason.SAME_PERSON, subject);
    }
    var rows = new ArrayList<Row>(besides);
    rows.add(count.get().reviewed(reviewerId, context.capturedAt()));
    rows.addAll(shiftsIn(count.get(), ShiftState.REVIEWED, facts));
    return Decision.accepted(rows);
  }

  private static List<CashShift> shiftsIn(CashCount count, ShiftState next, Facts facts) {
    return facts.list(CashShift.BY_COUNT, count.id()).stream()
        .filter(it -> it.state().mayBecome(next))
        .map(it -> it.in(next))
        .sorted((one, other) -> RowIds.ORDER.compare(one.id(), other.id()))
        .toList();
  }
}
