package org.daybook.model.attention;

import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.row.Facts;

/// The rules of what waits for a person. Settling hides an item from everybody, so it is a claim;
/// handing it on hides nothing and is a fact.
public final class AttentionRules {
  private AttentionRules() {}

  public static Decision settle(SettleAttention command, Context context, Facts facts) {
    var subject = Subject.NONE.withRows(null, command.itemId());
    var item = facts.find(AttentionItem.TABLE, command.itemId());
    if (item.isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, subject);
    }
    if (!item.get().branchId().equals(context.branchId())) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject);
    }
    return item.get().state().mayBecome(AttentionState.SETTLED)
        ? Decision.accepted(
            item.get().settled(context.actorId(), context.capturedAt(), command.note()))
        : Decision.rejected(Reason.ALREADY_SETTLED, subject);
  }

  /// An item that a manager has already, or that was settled meanwhile, stays as it is: nothing is
  /// left to hand on, and nothing to settle about that.
  public static Decision escalate(EscalateAttention command, Context context, Facts facts) {
    var subject = Subject.NONE.withRows(null, command.itemId());
    var item = facts.find(AttentionItem.TABLE, command.itemId());
    if (item.isEmpty()) {
      return Decision.exception(Reason.NOT_FOUND, subject);
    }
    if (!item.get().branchId().equals(context.branchId())) {
      return Decision.exception(Reason.OTHER_BRANCH, subject);
    }
    return item.get().state().mayBecome(AttentionState.WITH_MANAGER)
        ? Decision.accepted(item.get().withManager(command.note()))
        : Decision.accepted();
  }
}
