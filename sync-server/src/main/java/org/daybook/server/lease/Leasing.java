package org.daybook.server.lease;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.daybook.model.lease.LeaseMeans;
import org.daybook.model.lease.RecallLease;
import org.daybook.server.centre.CentreCommand;
import org.daybook.server.centre.CentreOperations;
import org.daybook.server.store.Access;
import org.daybook.server.store.Database;
import org.daybook.server.store.Isolation;
import org.daybook.server.store.LeaseStore;
import org.daybook.server.store.OrganisationStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Leases what students have who are booked within two days to a desk of their branch that is in
/// contact, and asks it back when they are not expected any more.
public final class Leasing {
  static final Duration AHEAD = Duration.ofDays(2);

  /// A desk that listens asks every seven minutes.
  private static final Duration PRESENT = Duration.ofMinutes(15);

  private static final Logger LOG = LoggerFactory.getLogger(Leasing.class);

  private final Database database;
  private final CentreOperations operations;
  private final Supplier<List<UUID>> organisations;
  private final Clock clock;

  /// @param organisations all of the database
  public Leasing(
      Database database,
      CentreOperations operations,
      Supplier<List<UUID>> organisations,
      Clock clock) {
    this.database = database;
    this.operations = operations;
    this.organisations = organisations;
    this.clock = clock;
  }

  /// Looks once what is due; called again and again.
  public void look() {
    for (var organisation : organisations.get()) {
      try {
        var due = due(organisation);
        if (!due.isEmpty()) {
          operations.issue(organisation, due);
        }
      } catch (RuntimeException e) {
        // It is tried again at the next look; the other organisations have theirs.
        LOG.warn("no leases for organisation {}", organisation, e);
      }
    }
  }

  /// Read beside those who write; what has changed until the commands are decided, their rules see.
  private List<CentreCommand> due(UUID organisation) {
    return database.within(
        Access.to(organisation, Set.of()),
        Isolation.SNAPSHOT,
        transaction -> {
          var known = new OrganisationStore(transaction);
          known.see(Access.to(organisation, known.branches()));
          return due(new LeaseStore(transaction));
        });
  }

  private List<CentreCommand> due(LeaseStore store) {
    var now = clock.instant();
    var until = now.plus(AHEAD);
    var commands = new ArrayList<CentreCommand>();
    store
        .unneeded(now, until)
        .forEach(
            it -> commands.add(CentreCommand.at(it.branchId(), new RecallLease(it.leaseId()))));
    Map<UUID, UUID> desks = new HashMap<>();
    store.desks(now.minus(PRESENT)).forEach(it -> desks.put(it.branchId(), it.deviceId()));
    if (desks.isEmpty()) {
      return commands;
    }
    for (var it : store.expected(now, until)) {
      var desk = desks.get(it.branchId());
      if (desk != null) {
        commands.add(CentreCommand.at(it.branchId(), new LeaseMeans(desk, it.studentId())));
      }
    }
    return commands;
  }
}
