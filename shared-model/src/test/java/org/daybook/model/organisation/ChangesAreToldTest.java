package org.daybook.model.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.daybook.model.audit.AuditEntry;
import org.daybook.model.command.Command;
import org.daybook.model.device.DeclareDeviceLost;
import org.daybook.model.device.RegisterDevice;
import org.daybook.model.device.RevokeDevice;
import org.daybook.model.testkit.Centre;
import org.junit.jupiter.api.Test;

/// Each change of a policy, a branch or a device says what it changed.
class ChangesAreToldTest {
  private final Centre centre = new Centre();

  @Test
  void aPolicysEntryNamesTheSettingAsItIsAndAsItWas() {
    var id = Policies.idOf(Centre.ORGANISATION, null, PolicyKey.ATTENDANCE_THRESHOLD);

    assertEntry(id, List.of("75"), List.of(), threshold("75"));
    assertEntry(id, List.of("70"), List.of("75"), threshold("70"));
  }

  @Test
  void aBranchsEntryNamesWhatBecameOtherwise() {
    assertEntry(
        Centre.BRANCH,
        List.of("Old town"),
        List.of("North"),
        new OpenBranch(Centre.BRANCH, "Old town", "NO", "Europe/London", null));
  }

  @Test
  void aDevicesEntrySaysWhatBecameOfIt() {
    var newcomer = Centre.id("device", 7);
    assertEntry(newcomer, List.of(), List.of(), new RegisterDevice(newcomer, "Hall"));
    assertEntry(
        newcomer, List.of("Hall left"), List.of("Hall"), new RegisterDevice(newcomer, "Hall left"));
    assertEntry(newcomer, List.of(), List.of(), new DeclareDeviceLost(newcomer, "Stolen"));
    assertEntry(newcomer, List.of(), List.of(), new RevokeDevice(newcomer, "Found, and sold"));
  }

  private static SetPolicy threshold(String setting) {
    return new SetPolicy(PolicyKey.ATTENDANCE_THRESHOLD, null, setting);
  }

  private void assertEntry(UUID subject, List<String> gained, List<String> lost, Command command) {
    var entry = (AuditEntry) centre.run(command).rows().getLast();

    assertEquals(subject, entry.subjectId());
    assertEquals(gained, entry.gained());
    assertEquals(lost, entry.lost());
  }
}
