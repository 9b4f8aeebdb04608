package org.daybook.app.service.duty;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaException;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;
import org.daybook.model.desk.JournalUnavailableException;
import org.daybook.model.staff.Rights;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;
import org.daybook.model.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what the desk owes the centre, as soon as the desk knows of it and somebody is signed in
/// who may: the operation comes behind all that the desk has done before, which is what the centre
/// wants to know.
public final class DeskDuties implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeskDuties.class);

  /// What gives people the right to do it.
  private static final Set<String> RIGHTS =
      Set.of(StaffMember.TABLE.name(), Role.TABLE.name(), RoleAssignment.TABLE.name());

  private final List<Duty> duties;
  private final Set<String> toldBy;
  private final Replica replica;
  private final CaptureService capture;
  private final DeskIdentity identity;
  private final Supplier<Optional<UUID>> signedIn;
  private final ExecutorService worker;
  private final AtomicLong news = new AtomicLong();
  private volatile Settled settled = new Settled(-1, null);

  /// @param signedIn the staff member who is signed in
  /// @param worker does one thing after the other; closed with the duties
  public DeskDuties(
      List<Duty> duties,
      Replica replica,
      CaptureService capture,
      DeskIdentity identity,
      Supplier<Optional<UUID>> signedIn,
      ExecutorService worker) {
    this.duties = List.copyOf(duties);
    this.toldBy = new HashSet<>(RIGHTS);
    duties.forEach(it -> toldBy.addAll(it.toldBy()));
    this.replica = replica;
    this.capture = capture;
    this.identity = identity;
    this.signedIn = signedIn;
    this.worker = worker;
  }

  /// Begins to look at what changes.
  public DeskDuties listening() {
    replica.onChange(changed -> {
      if (changed.tables().stream().anyMatch(toldBy::contains)) {
        news.incrementAndGet();
      }
      look();
    });
    return this;
  }

  /// Looks whether anything is owed, elsewhere. It costs nothing where nothing is, or where nobody
  /// is there who may.
  public void look() {
    if (signedIn.get().filter(this::owes).isEmpty()) {
      return;
    }
    try {
      worker.execute(() -> signedIn.get().filter(this::owes).ifPresent(this::discharge));
    } catch (RejectedExecutionException e) {
      // The desk is being closed; it is owed when it opens again.
      LOG.debug("no duties any more", e);
    }
  }

  private boolean owes(UUID author) {
    return !settled.holds(author, news.get());
  }

  /// What fails stays owed: it is tried again with the next change, and with the next sign-in.
  private void discharge(UUID author) {
    long now = news.get();
    try {
      var owed = replica.read(this::owed);
      var allowed =
          owed.isEmpty()
              ? owed
              : replica.read(facts -> owed.stream().filter(it -> may(author, it, facts)).toList());
      allowed.forEach(it -> capture.capture(Gesture.of(it.intentId(), author, it.command())));
      settled = new Settled(now, allowed.size() == owed.size() ? null : author);
    } catch (JournalUnavailableException e) {
      // The desk says so everywhere.
      LOG.debug("not until the disk takes it", e);
    } catch (ReplicaException e) {
      LOG.warn("what the desk owes the centre is not done yet", e);
    }
  }

  private List<Duty.Owed> owed(ReplicaReader facts) {
    return duties.stream().flatMap(it -> it.owed(facts).stream()).toList();
  }

  private boolean may(UUID author, Duty.Owed owed, ReplicaReader facts) {
    return Rights.of(author, identity.branchId(), facts)
        .include(Commands.typeOf(owed.command()).permission());
  }

  @Override
  public void close() {
    worker.shutdown();
  }

  /// How far nothing is left to do.
  ///
  /// @param news what was known then
  /// @param powerless whoever may not do what is owed, so that somebody else must; or null where
  ///   nothing is owed
  private record Settled(long news, @Nullable UUID powerless) {
    boolean holds(UUID author, long newsNow) {
      return news == newsNow && (powerless == null || powerless.equals(author));
    }
  }
}
