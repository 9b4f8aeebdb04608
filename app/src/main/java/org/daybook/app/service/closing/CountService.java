package org.daybook.app.service.closing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.capture.Rehearsal;
import org.daybook.model.cash.CashCount;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.CloseCount;
import org.daybook.model.cash.CountCashbox;
import org.daybook.model.cash.CountPurpose;
import org.daybook.model.cash.CoveredShift;
import org.daybook.model.cash.HaveCountReviewed;
import org.daybook.model.cash.Pieces;
import org.daybook.model.cash.ReviewCount;
import org.daybook.model.command.Command;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;
import org.daybook.model.money.CurrencyRules;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.row.Facts;
import org.jspecify.annotations.Nullable;

/// What people do about counts. The rules never refuse cash that was counted, whatever speaks
/// against it; here nobody has counted yet, so what would speak against it refuses it.
public final class CountService {
  private final Replica replica;
  private final CaptureService capture;
  private final DeskIdentity identity;
  private final Rehearsal rehearsal;

  public CountService(Replica replica, CaptureService capture, DeskIdentity identity, Clock clock) {
    this.replica = replica;
    this.capture = capture;
    this.identity = identity;
    this.rehearsal = new Rehearsal(identity, clock);
  }

  /// What is needed to count a cashbox; empty where the branch has none of that id.
  public Optional<CountSheet> sheet(UUID cashboxId) {
    return replica.read(facts ->
        facts
            .find(Cashbox.TABLE, cashboxId)
            .filter(it -> it.branchId().equals(identity.branchId()))
            .map(it ->
                new CountSheet(
                    cashboxId,
                    it.name(),
                    CurrencyRules.of(currency(facts)),
                    new ShiftReader(facts, identity).uncounted(cashboxId))));
  }

  /// Submits what was counted. The same intent again submits it once.
  ///
  /// @param toSafeMinor how much of it was then brought to the safe
  public CountOutcome count(
      UUID staffId,
      UUID intentId,
      UUID cashboxId,
      CountPurpose purpose,
      List<Pieces> pieces,
      List<CoveredShift> covers,
      long toSafeMinor) {
    var currency = replica.read(facts -> currency(facts));
    var command = new CountCashbox(cashboxId, purpose, currency, pieces, covers, toSafeMinor);
    return switch (unlessObjected(staffId, intentId, command)) {
      case CaptureResult.Refused(_, var reason) -> new CountOutcome.Refused(reason);
      case CaptureResult.Saved(var operations) ->
          new CountOutcome.Submitted(countOf(cashboxId, staffId, operations.getLast().sequence()));
    };
  }

  /// A count with what may be done about it; empty where the desk does not know it.
  public Optional<CountCard> card(UUID countId, UUID viewerId) {
    return replica.read(facts ->
        facts
            .find(CashCount.TABLE, countId)
            .filter(it -> it.branchId().equals(identity.branchId()))
            .map(it -> card(it, viewerId, facts)));
  }

  private CountCard card(CashCount count, UUID viewerId, ReplicaReader facts) {
    var counts = new CountReader(facts);
    return new CountCard(
        count.cashboxId(),
        facts.find(Cashbox.TABLE, count.cashboxId()).map(Cashbox::name).orElse(""),
        currency(facts),
        counts.line(count),
        counts.cash(count),
        counts.late(count),
        verdict(viewerId, new CloseCount(count.id(), null), facts).orElse(null),
        verdict(viewerId, new ReviewCount(count.id()), facts).orElse(null));
  }

  /// Ends a count.
  ///
  /// @param reason how a difference is explained, or null
  public CaptureResult close(UUID staffId, UUID intentId, UUID countId, @Nullable String reason) {
    return unlessObjected(staffId, intentId, new CloseCount(countId, reason));
  }

  /// Says that somebody else than who counted has looked at a count.
  public CaptureResult review(UUID staffId, UUID intentId, UUID countId) {
    return unlessObjected(staffId, intentId, new ReviewCount(countId));
  }

  /// Says that somebody has looked at a count with her PIN, at the desk of another person.
  public CaptureResult haveReviewed(UUID staffId, UUID intentId, HaveCountReviewed review) {
    return unlessObjected(staffId, intentId, review);
  }

  private CaptureResult unlessObjected(UUID staffId, UUID intentId, Command command) {
    return objection(staffId, intentId, command)
        .<CaptureResult>map(it -> new CaptureResult.Refused(0, it))
        .orElseGet(() -> capture.capture(Gesture.of(intentId, staffId, command)));
  }

  /// What was captured already is not objected to: it is there.
  private Optional<Reason> objection(UUID staffId, UUID intentId, Command command) {
    return replica.read(
        facts -> facts.captured(intentId) ? Optional.empty() : verdict(staffId, command, facts));
  }

  private Optional<Reason> verdict(UUID staffId, Command command, ReplicaReader facts) {
    return Optional.ofNullable(rehearsal.verdict(command, staffId, facts).reason());
  }

  private UUID countOf(UUID cashboxId, UUID staffId, long sequence) {
    return replica
        .read(facts ->
            facts
                .entry(sequence)
                .flatMap(entry ->
                    facts.list(CashCount.BY_CASHBOX, cashboxId).stream()
                        .filter(it -> it.countedAt().equals(entry.capturedAt()))
                        .filter(it -> it.countedBy().equals(staffId))
                        .map(CashCount::id)
                        .findFirst()))
        .orElseThrow(() -> new IllegalStateException("a count that was saved is not there"));
  }

  private String currency(Facts facts) {
    return facts
        .find(Organisation.TABLE, identity.organisationId())
        .map(Organisation::currency)
        .orElseThrow(() -> new IllegalStateException("the desk does not know its organisation"));
  }
}
