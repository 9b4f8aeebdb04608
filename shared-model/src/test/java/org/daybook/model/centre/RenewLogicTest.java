package org.daybook.model.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.daybook.model.device.DeviceState;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.RenewRequest;
import org.daybook.model.testkit.Centre;
import org.daybook.model.testkit.MemoryCentre;
import org.junit.jupiter.api.Test;

class RenewLogicTest {
  private static final DeviceIdentity DEVICE =
      new DeviceIdentity(Centre.DESK, Centre.ORGANISATION, Centre.BRANCH, 1, DeviceState.ACTIVE);

  private final MemoryCentre centre = new MemoryCentre(new Centre().facts());

  @Test
  void givesTwoCopiesAnEpochEach() {
    assertEquals(new RenewLogic.Reply.Renewed(2, false), renew(7, 2));
    assertEquals(new RenewLogic.Reply.Renewed(3, false), renew(8, 2));
  }

  @Test
  void givesTheSameEpochToTheSameKey() {
    renew(7, 2);
    renew(8, 2);

    assertEquals(new RenewLogic.Reply.Renewed(2, true), renew(7, 2));
  }

  @Test
  void givesNoEpochThatTheDeviceUsedInALifeOfTheServerThatIsGone() {
    assertEquals(new RenewLogic.Reply.Renewed(5, false), renew(7, 5));
  }

  @Test
  void boundsEpochs() {
    assertEquals(new RenewLogic.Reply.Refused(ErrorCode.MALFORMED), renew(7, 1));
    assertEquals(
        new RenewLogic.Reply.Refused(ErrorCode.MALFORMED), renew(7, Protocol.MAX_EPOCHS + 1));
    renew(7, Protocol.MAX_EPOCHS);
    assertEquals(new RenewLogic.Reply.Refused(ErrorCode.FORBIDDEN), renew(8, 2));
  }

  @Test
  void speaksNoUnknownProtocol() {
    var request = new RenewRequest(Protocol.VERSION + 1, new byte[] {7}, 2);

    assertEquals(
        new RenewLogic.Reply.Refused(ErrorCode.UPGRADE_REQUIRED),
        RenewLogic.renew(centre, DEVICE, request));
  }

  private RenewLogic.Reply renew(int key, int atLeast) {
    return RenewLogic.renew(
        centre, DEVICE, new RenewRequest(Protocol.VERSION, new byte[] {(byte) key}, atLeast));
  }
}
