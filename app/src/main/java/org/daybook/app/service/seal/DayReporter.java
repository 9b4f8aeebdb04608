package org.daybook.app.service.seal;

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
import org.daybook.model.cash.ReportDay;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;
import org.daybook.model.desk.JournalUnavailableException;
import org.daybook.model.permission.Permission;
import org.daybook.model.seal.DayWatermark;
import org.daybook.model.seal.SealedDay;
import org.daybook.model.seal.WatermarkState;
import org.daybook.model.staff.Rights;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;
import org.daybook.model.staff.StaffMember;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reports to every day that the centre has sealed, as soon as the desk knows of it and somebody is
/// signed in who may: the operation comes behind all that the desk has done before, which is what
/// the centre wants to know. A seal that this desk has only asked for is not reported to: its root
/// is the centre's to say.
public final class DayReporter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DayReporter.class);

  /// What tells of seals, and what gives people the right to report.
  private static final Set<String> TOLD_BY =
      Set.of(
          DayWatermark.TABLE.name(),
          SealedDay.TABLE.name(),
          StaffMember.TABLE.name(),
          Role.TABLE.name(),
          RoleAssignment.TABLE.name());

  private final Replica replica;
  private final CaptureService capture;
  private final DeskIdentity identity;
  private final Supplier<Optional<UUID>> signedIn;
  private final ExecutorService worker;
  private final AtomicLong news = new AtomicLong();
  private volatile Settled settled = new Settled(-1, null);

  /// @param signedIn the staff member who is signed in
  /// @param worker does one thing after the other; closed with the reporter
  public DayReporter(
      Replica replica,
      CaptureService capture,
      DeskIdentity identity,
      Supplier<Optional<UUID>> signedIn,
      ExecutorService worker) {
    this.replica = replica;
    this.capture = capture;
    this.identity = identity;
    this.signedIn = signedIn;
    this.worker = worker;
  }

  /// Begins to look at what changes.
  public DayReporter listening() {
    replica.onChange(changed -> {
      if (changed.tables().stream().anyMatch(TOLD_BY::contains)) {
        news.incrementAndGet();
      }
      look();
    });
    return this;
  }

  /// Looks whether a report is owed, elsewhere. It costs nothing where none is, or where nobody is
  /// there who may report.
  public void look() {
    if (signedIn.get().filter(this::owes).isEmpty()) {
      return;
    }
    try {
      worker.execute(() -> signedIn.get().filter(this::owes).ifPresent(this::report));
    } catch (RejectedExecutionException e) {
      // The desk is being closed; the report is owed when it opens again.
      LOG.debug("no report any more", e);
    }
  }

  private boolean owes(UUID author) {
    return !settled.holds(author, news.get());
  }

  /// What fails stays owed: it is tried again with the next change, and with the next sign-in.
  private void report(UUID author) {
    long now = news.get();
    try {
      var owed = replica.read(this::owed);
      boolean may = owed.isEmpty() || replica.read(facts -> mayReport(author, facts));
      if (may) {
        owed.forEach(day -> report(day, author));
      }
      settled = new Settled(now, may ? null : author);
    } catch (JournalUnavailableException e) {
      // The desk says so everywhere.
      LOG.debug("no report until the disk takes it", e);
    } catch (ReplicaException e) {
      LOG.warn("the seal of a day is not reported to yet", e);
    }
  }

  private void report(SealedDay day, UUID author) {
    var intent = RowIds.ofParents("report-day", day.id(), identity.deviceId());
    capture.capture(Gesture.of(intent, author, new ReportDay(day.id(), day.root())));
  }

  private boolean mayReport(UUID author, ReplicaReader facts) {
    return Rights.of(author, identity.branchId(), facts).include(Permission.STUDENT_VIEW);
  }

  private List<SealedDay> owed(ReplicaReader facts) {
    var owes =
        facts.list(DayWatermark.BY_DEVICE, identity.deviceId()).stream()
            .filter(it -> it.state() == WatermarkState.OWES)
            .map(DayWatermark::dayId)
            .toList();
    if (owes.isEmpty()) {
      return List.of();
    }
    var askedFor = facts.covered(SealedDay.TABLE, owes);
    return facts.findAll(SealedDay.TABLE, owes).stream()
        .filter(it -> !askedFor.contains(it.id()))
        .toList();
  }

  @Override
  public void close() {
    worker.shutdown();
  }

  /// How far nothing is left to do.
  ///
  /// @param news what was known then
  /// @param powerless whoever may not report what is owed, so that somebody else must; or null
  ///   where nothing is owed
  private record Settled(long news, @Nullable UUID powerless) {
    boolean holds(UUID author, long newsNow) {
      return news == newsNow && (powerless == null || powerless.equals(author));
    }
  }
}
