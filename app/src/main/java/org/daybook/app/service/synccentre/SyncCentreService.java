package org.daybook.app.service.synccentre;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.synccentre.OutboxLine.Next;
import org.daybook.app.sync.SyncLoop;
import org.daybook.app.sync.SyncStatus;
import org.daybook.model.desk.OutboxEntry;
import org.daybook.model.operation.Outcome;
import org.daybook.model.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// What happened to the desk's operations, and whether they get through.
public final class SyncCentreService {
  private final Replica replica;
  private final SyncLoop loop;

  public SyncCentreService(Replica replica, SyncLoop loop) {
    this.replica = replica;
    this.loop = loop;
  }

  public SyncStatus status() {
    return loop.status();
  }

  /// Calls the listener with each new status, on any thread; it returns at once.
  public AutoCloseable onStatus(java.util.function.Consumer<SyncStatus> listener) {
    return loop.onStatus(listener);
  }

  /// Cuts the desk off from the network, or lets it talk again.
  public void switchOffline(boolean off) {
    loop.switchOffline(off);
  }

  /// Tries now, whatever is waited for.
  public void tryNow() {
    loop.tryNow();
  }

  /// Tries at once and waits until everything was sent and what it caused has come back. False when
  /// that failed or took longer.
  public boolean syncNow(Duration longest) {
    try {
      return loop.syncNow(longest);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Operations that are not settled, oldest first.
  public List<OutboxLine> waiting() {
    return replica.read(facts -> lines(facts, facts.pending()));
  }

  /// The newest operations, newest first.
  public List<OutboxLine> newest(int limit) {
    return replica.read(facts -> lines(facts, facts.newest(limit)));
  }

  private static List<OutboxLine> lines(ReplicaReader facts, List<OutboxEntry> entries) {
    var names = new HashMap<UUID, @Nullable String>();
    return entries.stream().map(entry -> line(facts, names, entry)).toList();
  }

  private static OutboxLine line(
      ReplicaReader facts, Map<UUID, @Nullable String> names, OutboxEntry entry) {
    var actor =
        names.computeIfAbsent(
            entry.actorId(),
            id -> facts.find(StaffMember.TABLE, id).map(StaffMember::fullName).orElse(null));
    var answer = entry.answer();
    return new OutboxLine(
        entry.sequence(),
        entry.intentId(),
        entry.command(),
        actor,
        entry.capturedAt(),
        entry.state(),
        answer == null ? null : answer.outcome(),
        answer == null ? entry.expectedReason() : answer.reason(),
        entry.expected(),
        next(answer == null ? null : answer.outcome()));
  }

  private static Next next(@Nullable Outcome outcome) {
    return switch (outcome) {
      case null -> Next.NOTHING;
      case ACCEPTED -> Next.NOTHING;
      case ACCEPTED_WITH_EXCEPTION -> Next.SETTLE;
      case REJECTED -> Next.DO_OTHERWISE;
      case PARKED -> Next.CALL_SUPPORT;
    };
  }
}
