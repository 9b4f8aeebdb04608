package org.daybook.app.service.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.capture.Rehearsal;
import org.daybook.model.cash.BusinessDay;
import org.daybook.model.cash.SealDay;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.staff.Rights;
import org.jspecify.annotations.Nullable;

/// Reads how a business day stands.
public final class ClosingService {
  private final Replica replica;
  private final DeskIdentity identity;
  private final Clock clock;
  private final Rehearsal rehearsal;

  public ClosingService(Replica replica, DeskIdentity identity, Clock clock) {
    this.replica = replica;
    this.identity = identity;
    this.clock = clock;
    this.rehearsal = new Rehearsal(identity, clock);
  }

  /// A business day; empty until the desk knows its organisation.
  ///
  /// @param wanted the day, or null for the one that goes on now
  /// @param blindFor the cashbox that is being counted, or null: of it no count and no amount is
  ///   told
  public Optional<ClosingDay> day(
      UUID viewerId, @Nullable LocalDate wanted, @Nullable UUID blindFor) {
    return replica.read(facts ->
        facts
            .find(Organisation.TABLE, identity.organisationId())
            .map(it -> day(it.currency(), viewerId, wanted, blindFor, facts)));
  }

  private ClosingDay day(
      String currency,
      UUID viewerId,
      @Nullable LocalDate wanted,
      @Nullable UUID blindFor,
      ReplicaReader facts) {
    var today =
        BusinessDay.at(clock.instant(), identity.organisationId(), identity.branchId(), facts);
    var day = wanted == null || wanted.isAfter(today) ? today : wanted;
    return new ClosingDay(
        day,
        today,
        currency,
        Rights.of(viewerId, identity.branchId(), facts).permissions(),
        new DrawerReader(facts, identity, day, day.equals(today)).drawers(blindFor),
        // What the day came to tells what a cashbox that is counted anew should hold.
        blindFor == null ? new SealReader(facts, identity).of(day) : Optional.empty(),
        Optional.ofNullable(rehearsal.verdict(new SealDay(day), viewerId, facts).reason()));
  }
}
