package org.daybook.app.service.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.capture.Rehearsal;
import org.daybook.model.cash.BusinessDay;
import org.daybook.model.cash.SealDay;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.permission.Permission;
import org.daybook.model.row.Facts;
import org.daybook.model.staff.Rights;
import org.jspecify.annotations.Nullable;

/// Reads how a business day stands.
public final class ClosingService {
  private static final Set<Permission> MAY_SEE =
      Set.of(Permission.CASH_TAKE, Permission.CASH_COUNT, Permission.SHIFT_REVIEW);

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

  /// The drawers that are open, longest first; empty for who has nothing to do with cash. Nothing
  /// is told of what they hold.
  public Optional<List<DrawerInUse>> inUse(UUID viewerId) {
    return replica.read(facts -> {
      var rights = Rights.of(viewerId, identity.branchId(), facts);
      return MAY_SEE.stream().anyMatch(rights::include)
          ? Optional.of(new ShiftReader(facts, identity).inUse(today(facts), facts.till()))
          : Optional.empty();
    });
  }

  /// Days of the last two weeks on which cash was taken and which nobody has closed, the last one
  /// first; none for who has nothing to do with cash.
  public List<OpenDay> openDays(UUID viewerId) {
    return replica.read(facts -> {
      var rights = Rights.of(viewerId, identity.branchId(), facts);
      return MAY_SEE.stream().anyMatch(rights::include)
          ? new OpenDayReader(facts, identity.branchId()).before(today(facts))
          : List.of();
    });
  }

  private LocalDate today(Facts facts) {
    return BusinessDay.at(clock.instant(), identity.organisationId(), identity.branchId(), facts);
  }

  private ClosingDay day(
      String currency,
      UUID viewerId,
      @Nullable LocalDate wanted,
      @Nullable UUID blindFor,
      ReplicaReader facts) {
    var today = today(facts);
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
