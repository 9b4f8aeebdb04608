package org.daybook.model.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.daybook.model.device.DeviceState;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PullAnswer;
import org.daybook.model.protocol.PullRequest;
import org.daybook.model.row.Row;
import org.daybook.model.session.SessionState;
import org.daybook.model.testkit.Centre;
import org.daybook.model.testkit.MemoryCentre;
import org.junit.jupiter.api.Test;

class PullLogicTest {
  private final MemoryCentre centre = new MemoryCentre(new Centre().facts());

  @Test
  void answersWhatChangedAfterTheCursors() {
    store(Centre.BRANCH, Centre.family(1));
    var first = pull();
    store(Centre.BRANCH, Centre.family(2));

    var second = pull(first.cursors().toArray(Cursor[]::new));

    assertEquals(1, second.changes().size());
    assertEquals(Centre.family(2).id(), second.changes().getFirst().changes().getFirst().rowId());
    assertEquals(List.of(), pull(second.cursors().toArray(Cursor[]::new)).changes());
  }

  @Test
  void readsTheDevicesScopesWhateverTheRequestNames() {
    store(
        Centre.OTHER_BRANCH,
        Centre.session(Centre.id("session", 9), Centre.OTHER_BRANCH, SessionState.SCHEDULED));

    var answer = pull(new Cursor(Centre.OTHER_BRANCH, 0, 0));

    assertEquals(
        List.of(Centre.ORGANISATION, Centre.BRANCH),
        answer.cursors().stream().map(Cursor::scope).toList());
    assertEquals(List.of(), answer.changes());
  }

  @Test
  void refusesTagsThatItNeverGave() {
    store(Centre.BRANCH, Centre.family(1));
    var cursor = centre.cursorOf(Centre.BRANCH);

    assertRefused(
        ErrorCode.UNKNOWN_CURSOR, new Cursor(cursor.scope(), cursor.version(), cursor.tag() + 1));
    assertRefused(
        ErrorCode.UNKNOWN_CURSOR, new Cursor(cursor.scope(), cursor.version() + 1, cursor.tag()));
    assertRefused(ErrorCode.UNKNOWN_CURSOR, new Cursor(cursor.scope(), 0, 5));
  }

  /// What a device holds of an answer that it could not finish is of no server any more when the
  /// server was put back in between, though the cursor behind it is known.
  @Test
  void doesNotKnowWhereAHalfAppliedAnswerLed() {
    store(Centre.BRANCH, Centre.family(1));
    var known = pull().cursors().getLast();
    var lost = new Cursor(known.scope(), known.version(), known.tag() + 1);

    assertEquals(
        new PullReply.Refused(ErrorCode.UNKNOWN_CURSOR, 0L),
        pull(DeviceState.ACTIVE, new PullRequest(3, List.of(known), List.of(lost))));
    assertInstanceOf(
        PullReply.Answered.class,
        pull(DeviceState.ACTIVE, new PullRequest(3, List.of(known), List.of(known))));
  }

  @Test
  void sendsThoseToFirstLoadWhoAreTooFarBehind() {
    var rows = new ArrayList<Row>();
    for (int n = 0; n <= Protocol.MAX_PULL_ROWS; n++) {
      rows.add(Centre.family(n));
    }
    store(Centre.BRANCH, rows.toArray(Row[]::new));

    assertRefused(ErrorCode.TOO_FAR_BEHIND);
  }

  @Test
  void tellsNothingToDevicesThatAreOutOfService() {
    for (var state : List.of(DeviceState.REVOKED, DeviceState.LOST)) {
      assertEquals(
          new PullReply.Refused(ErrorCode.REVOKED, 0L), pull(state, new PullRequest(1, List.of())));
    }
  }

  @Test
  void refusesProtocolOfTomorrow() {
    var request = new PullRequest(Protocol.VERSION + 1, List.of());

    assertEquals(
        new PullReply.Refused(ErrorCode.UPGRADE_REQUIRED, null), pull(DeviceState.ACTIVE, request));
  }

  private void store(UUID branch, Row... rows) {
    centre.begin(Centre.ORGANISATION, branch);
    centre.lockScopes(new TreeSet<>(List.of(branch)));
    centre.store(Arrays.asList(rows));
  }

  private void assertRefused(ErrorCode code, Cursor... cursors) {
    var request = new PullRequest(1, Arrays.asList(cursors));
    assertEquals(new PullReply.Refused(code, 0L), pull(DeviceState.ACTIVE, request));
  }

  private PullAnswer pull(Cursor... cursors) {
    var reply = pull(DeviceState.ACTIVE, new PullRequest(1, Arrays.asList(cursors)));
    return assertInstanceOf(PullReply.Answered.class, reply, reply::toString).answer();
  }

  private PullReply pull(DeviceState state, PullRequest request) {
    var device = new DeviceIdentity(Centre.DESK, Centre.ORGANISATION, Centre.BRANCH, 1, state);
    return PullLogic.pull(centre, device, request, Centre.NOW);
  }
}
