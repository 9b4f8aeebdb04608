package org.daybook.app.service.cash;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.approval.ApprovalRules;
import org.daybook.model.approval.GivenApproval;
import org.daybook.model.cash.RefundPayment;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.row.Facts;

/// Who allowed what was given back.
public final class RefundApprovals {
  private final Facts facts;

  public RefundApprovals(Facts facts) {
    this.facts = facts;
  }

  /// Who allowed a refund; empty where its author gave it back alone. Of several refunds of one
  /// payment each has the approval that was given right before it, by the same person at the same
  /// desk.
  public Optional<UUID> of(LedgerEntry entry) {
    var paymentId = entry.paymentId();
    if (entry.kind() != EntryKind.REFUND || paymentId == null) {
      return Optional.empty();
    }
    return facts.list(GivenApproval.BY_SUBJECT, paymentId).stream()
        .filter(it -> it.command().equals(RefundPayment.NAME))
        .filter(it -> it.authorId().equals(entry.actorId()))
        .filter(it -> it.atDeviceId().equals(entry.madeBy()))
        .filter(it -> apart(it, entry).compareTo(ApprovalRules.HOLDS) <= 0)
        .min(Comparator.comparing(it -> apart(it, entry)))
        .map(GivenApproval::approverId);
  }

  private static Duration apart(GivenApproval approval, LedgerEntry entry) {
    return Duration.between(approval.approvedAt(), entry.madeAt()).abs();
  }
}
