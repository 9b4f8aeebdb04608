package org.daybook.app.ui.synccentre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.app.sync.SyncStatus;
import org.daybook.app.ui.synccentre.Diagnosis.Check;
import org.daybook.app.ui.synccentre.Diagnosis.Finding;
import org.daybook.app.ui.synccentre.Diagnosis.Result;
import org.daybook.model.desk.sync.Direction;
import org.daybook.model.desk.sync.StuckCause;
import org.daybook.model.protocol.ErrorCode;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
  private static final Instant AT = Instant.parse("2026-11-21T06:12:41Z");

  @Test
  void whatLiesBehindAFailureIsNotAsked() {
    var diagnosis = Diagnosis.of(status(41, Optional.of(AT), false, Optional.empty()));
    assertEquals(Finding.NO_CONTACT, diagnosis.finding());
    assertEquals("NET-01", diagnosis.code());
    assertEquals(
        List.of(Result.GOOD, Result.BAD, Result.NOT_ASKED, Result.NOT_ASKED), results(diagnosis));
  }

  @Test
  void switchAtTheDeskGoesBeforeTheNetwork() {
    var diagnosis = Diagnosis.of(status(1, Optional.of(AT), true, Optional.empty()));
    assertEquals(Finding.SWITCHED_OFF, diagnosis.finding());
    assertEquals(Result.BAD, results(diagnosis).getFirst());
  }

  @Test
  void tellsARefusedDeskFromARefusedQueue() {
    var revoked = status(1, Optional.empty(), false, Optional.of(ErrorCode.REVOKED));
    var forked = status(1, Optional.empty(), false, Optional.of(ErrorCode.FORKED));
    assertEquals(Finding.DESK_REFUSED, Diagnosis.of(revoked).finding());
    assertEquals("FORKED", Diagnosis.of(forked).code());
    assertEquals(
        List.of(Result.GOOD, Result.GOOD, Result.GOOD, Result.BAD), results(Diagnosis.of(forked)));
  }

  @Test
  void aDeskThatSendsIsNotStuck() {
    var sending = Diagnosis.of(status(3, Optional.empty(), false, Optional.empty()));
    assertEquals(Finding.SENDING, sending.finding());
    assertEquals(false, sending.finding().isTrouble());
    assertEquals(
        Finding.ALL_WELL,
        Diagnosis.of(status(0, Optional.empty(), false, Optional.empty())).finding());
  }

  @Test
  void namesTheFirstCauseAndItsCode() {
    assertFinding(Finding.JOURNAL_UNWRITABLE, "DISK-01", new StuckCause.JournalUnwritable(AT));
    assertFinding(
        Finding.CLOCK_WRONG, "CLOCK-SKEW", new StuckCause.ClockWrong(AT, Duration.ofHours(2)));
    assertFinding(Finding.REVOKED, "REVOKED", new StuckCause.Revoked(AT));
    assertFinding(Finding.UPGRADE_NEEDED, "UPGRADE-REQUIRED", new StuckCause.UpgradeNeeded(AT));
    assertFinding(Finding.FORKED, "FORKED", new StuckCause.Forked(AT, Optional.of(4L), 9));
    assertFinding(Finding.REWOUND, "REWOUND", new StuckCause.Rewound(AT, Optional.of(9L), 4));
    assertFinding(Finding.TOO_LARGE, "TOO-LARGE", new StuckCause.OperationTooLarge(AT, 3));
    assertFinding(Finding.OPERATIONS_PARKED, "DESK-06", new StuckCause.OperationsParked(AT, 2));
    assertFinding(
        Finding.SERVER_TROUBLED,
        "SLOW-DOWN",
        new StuckCause.ServerTroubled(AT, Direction.UP, ErrorCode.SLOW_DOWN, AT));
    assertFinding(
        Finding.NEVER_CONNECTED, "NET-01", new StuckCause.NoContact(AT, Optional.empty()));
  }

  private static void assertFinding(Finding finding, String code, StuckCause cause) {
    var status =
        new SyncStatus(
            1,
            0,
            Optional.of(AT),
            Optional.empty(),
            false,
            Optional.empty(),
            true,
            Optional.empty(),
            List.of(cause, new StuckCause.SwitchedOff(AT)));
    var diagnosis = Diagnosis.of(status);
    assertEquals(finding, diagnosis.finding());
    assertEquals(code, diagnosis.code());
    assertEquals(
        finding.holdsUp() ? 1 : 0,
        results(diagnosis).stream().filter(Result.BAD::equals).count(),
        "what holds nothing up is no check that fails");
  }

  private static List<Result> results(Diagnosis diagnosis) {
    return diagnosis.checks().stream().map(Check::result).toList();
  }

  private static SyncStatus status(
      int toSend, Optional<Instant> offlineSince, boolean off, Optional<ErrorCode> stuck) {
    return new SyncStatus(
        toSend, 0, Optional.of(AT), offlineSince, off, Optional.empty(), true, stuck);
  }
}
