package org.daybook.app.service.seal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.daybook.app.replica.Replica;
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
import org.daybook.model.value.RowIds;

/// Reports to every day that the centre has sealed, as soon as the desk knows of it and somebody is
/// signed in: the operation comes behind all that the desk has done before, which is what the
/// centre wants to know. A seal that this desk has only asked for is not reported to: its root is
/// the centre's to say.
public final class DayReporter implements AutoCloseable {
  private static final Set<String> TOLD_BY =
      Set.of(DayWatermark.TABLE.name(), SealedDay.TABLE.name());

  private final Replica replica;
  private final CaptureService capture;
  private final DeskIdentity identity;
  private final Supplier<Optional<UUID>> signedIn;
  private final ExecutorService worker;
  private volatile boolean owing = true;

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
        owing = true;
      }
      look();
    });
    return this;
  }

  /// Looks whether a report is owed, elsewhere. It costs nothing where none is, or where nobody is
  /// there to report.
  public void look() {
    if (!owing || signedIn.get().isEmpty()) {
      return;
    }
    try {
      worker.execute(this::report);
    } catch (RejectedExecutionException e) {
      // The desk is being closed; the report is owed when it opens again.
      owing = true;
    }
  }

  private void report() {
    var author = signedIn.get();
    if (!owing || author.isEmpty()) {
      return;
    }
    owing = false;
    try {
      for (var day : replica.read(facts -> owed(author.get(), facts))) {
        var intent = RowIds.ofParents("report-day", day.id(), identity.deviceId());
        capture.capture(Gesture.of(intent, author.get(), new ReportDay(day.id(), day.root())));
      }
    } catch (JournalUnavailableException e) {
      // The desk says so everywhere; the report is owed until the disk takes it.
      owing = true;
    }
  }

  private List<SealedDay> owed(UUID author, ReplicaReader facts) {
    var owes =
        facts.list(DayWatermark.BY_DEVICE, identity.deviceId()).stream()
            .filter(it -> it.state() == WatermarkState.OWES)
            .map(DayWatermark::dayId)
            .toList();
    if (owes.isEmpty()
        || !Rights.of(author, identity.branchId(), facts).include(Permission.STUDENT_VIEW)) {
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
}
