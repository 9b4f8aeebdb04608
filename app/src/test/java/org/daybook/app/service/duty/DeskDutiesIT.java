package org.daybook.app.service.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.cash.PricedCentre;
import org.daybook.app.service.lease.LeaseReturns;
import org.daybook.app.service.seal.DayReports;
import org.daybook.model.cash.SealDay;
import org.daybook.model.desk.Capture;
import org.daybook.model.desk.Gesture;
import org.daybook.model.desk.OutboxEntry;
import org.daybook.model.lease.Lease;
import org.daybook.model.lease.LeaseState;
import org.daybook.model.lease.LeasedUnit;
import org.daybook.model.seal.DayWatermark;
import org.daybook.model.seal.SealedDay;
import org.daybook.model.seal.WatermarkState;
import org.daybook.model.staff.RoleAssignment;
import org.daybook.model.staff.StaffMember;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskDutiesIT {
  private static final UUID GUEST = Centre.id(90_001);

  private final Centre centre = new Centre(1);

  @TempDir Path folder;
  private OpenedDesk desk;
  private volatile boolean broken;
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private DeskDuties duties;
  private volatile Optional<UUID> person = Optional.empty();

  @BeforeEach
  void open() {
    desk = new OpenedDesk(folder, centre).filled(centre);
    var capture = new Capture(desk.identity, desk.journal, new BreakingClock(), new Random(2));
    duties =
        new DeskDuties(
                List.of(
                    new DayReports(desk.identity.deviceId()),
                    new LeaseReturns(desk.identity.deviceId())),
                desk.replica,
                new CaptureService(desk.replica, capture, () -> {}),
                desk.identity,
                () -> person,
                worker)
            .listening();
  }

  @AfterEach
  void close() {
    duties.close();
    desk.close();
  }

  @Test
  void aSealThatArrivesIsReportedToOnce() throws Exception {
    person = Optional.of(centre.staff);
    seal();
    done();
    assertEquals(WatermarkState.REPORTED, state());
    desk.replica.write(transaction -> {
      transaction.put(List.of(day()));
      return true;
    });
    done();
    assertEquals(1, reports());
  }

  @Test
  void nobodyReportsUntilSomebodyIsThere() throws Exception {
    seal();
    duties.look();
    done();
    assertEquals(WatermarkState.OWES, state());
    person = Optional.of(centre.staff);
    duties.look();
    done();
    assertEquals(WatermarkState.REPORTED, state());
  }

  /// The desk's own request is no seal yet.
  @Test
  void whatIsOnlyAskedForIsNotReportedTo() throws Exception {
    person = Optional.of(centre.staff);
    desk.capture.capture(
        Gesture.of(UUID.randomUUID(), centre.staff, new SealDay(Centre.DAY.minusDays(1))));
    // A seal of another day is reported to behind it, so the request was looked at.
    seal();
    done();
    assertEquals(WatermarkState.REPORTED, state());
    assertEquals(1, reports());
  }

  @Test
  void whoMayNotReportLeavesItToWhoMay() throws Exception {
    PricedCentre.put(
        desk, List.of(new StaffMember(GUEST, centre.organisation, "Omar", "omar", true, null)));
    person = Optional.of(GUEST);
    seal();
    done();
    assertEquals(WatermarkState.OWES, state());
    person = Optional.of(centre.staff);
    duties.look();
    done();
    assertEquals(WatermarkState.REPORTED, state());
  }

  @Test
  void whoMayFromNowOnReports() throws Exception {
    PricedCentre.put(
        desk, List.of(new StaffMember(GUEST, centre.organisation, "Omar", "omar", true, null)));
    person = Optional.of(GUEST);
    seal();
    done();
    var assigned =
        new RoleAssignment(
            Centre.id(90_002), centre.organisation, GUEST, Centre.id(4), centre.branch, true);
    PricedCentre.put(desk, List.of(assigned));
    done();
    assertEquals(WatermarkState.REPORTED, state());
  }

  @Test
  void whatTheReplicaDoesNotTakeIsTriedAgain() throws Exception {
    person = Optional.of(centre.staff);
    broken = true;
    seal();
    done();
    assertEquals(WatermarkState.OWES, state());
    broken = false;
    duties.look();
    done();
    assertEquals(WatermarkState.REPORTED, state());
    assertEquals(1, reports());
  }

  @Test
  void whatIsAskedBackIsGivenBackOnce() throws Exception {
    person = Optional.of(centre.staff);
    PricedCentre.put(desk, List.of(lease(LeaseState.ACTIVE)));
    done();
    assertEquals(LeaseState.ACTIVE, leaseState());

    PricedCentre.put(desk, List.of(lease(LeaseState.RECALLED)));
    done();
    assertEquals(LeaseState.RETURNED, leaseState());
    duties.look();
    done();
    assertEquals(1, waiting("return-lease"));
  }

  @Test
  void whatIsLeasedToAnotherDeskIsLeftAlone() throws Exception {
    person = Optional.of(centre.staff);
    var own = lease(LeaseState.RECALLED);
    PricedCentre.put(
        desk,
        List.of(
            new Lease(
                own.id(),
                own.organisationId(),
                own.branchId(),
                Centre.id(90_004),
                own.unit(),
                own.subjectId(),
                own.studentId(),
                own.leased(),
                0,
                LeaseState.RECALLED,
                Centre.NOW,
                null)));
    done();
    assertEquals(0, waiting("return-lease"));
  }

  private Lease lease(LeaseState state) {
    return new Lease(
        Centre.id(90_003),
        centre.organisation,
        centre.branch,
        centre.device,
        LeasedUnit.MONEY,
        Centre.id(90_005),
        Centre.id(90_005),
        2_000,
        500,
        state,
        Centre.NOW,
        null);
  }

  private LeaseState leaseState() {
    return desk.replica.read(
        facts -> facts.find(Lease.TABLE, Centre.id(90_003)).orElseThrow().state());
  }

  /// Until the replica has told what changed, and what was owed is done.
  private void done() throws InterruptedException, ExecutionException {
    desk.replica.write(_ -> true);
    worker.submit(() -> {}).get();
  }

  private void seal() {
    PricedCentre.put(desk, List.of(day(), DayWatermark.owed(day(), centre.device)));
  }

  private SealedDay day() {
    return new SealedDay(
        SealedDay.idOf(centre.branch, Centre.DAY),
        centre.organisation,
        centre.branch,
        Centre.DAY,
        centre.staff,
        Centre.NOW,
        centre.device,
        0,
        0,
        0,
        0,
        0,
        0,
        "9f".repeat(32));
  }

  private WatermarkState state() {
    return desk.replica.read(facts ->
        facts
            .find(DayWatermark.TABLE, DayWatermark.idOf(day().id(), centre.device))
            .orElseThrow()
            .state());
  }

  private long reports() {
    return waiting("report-day");
  }

  private long waiting(String command) {
    return desk.replica.read(facts ->
        facts.pending().stream().map(OutboxEntry::command).filter(command::equals).count());
  }

  /// Fails as the replica does, while it is told to.
  private final class BreakingClock extends Clock {
    @Override
    public Instant instant() {
      if (broken) {
        throw new PersistenceException("the replica is out of order");
      }
      return Centre.NOW;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
