package org.daybook.app.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.daybook.app.device.DeviceKeys;
import org.daybook.app.journal.FileJournal;
import org.daybook.app.replica.Replica;
import org.daybook.app.service.attention.AttentionService;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.capture.Rehearsal;
import org.daybook.app.service.rollcall.RollCallService;
import org.daybook.model.desk.Capture;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Replay;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.testkit.SettableClock;

/// A desk on real files, without a network.
public final class OpenedDesk implements AutoCloseable {
  private static final byte[] KEY = new byte[32];

  public final DeskIdentity identity;
  public final DeviceKeys keys = DeviceKeys.generate(new Random(1));
  public final FileJournal journal;
  public final Replica replica;
  public final SettableClock clock = new SettableClock(Centre.NOW);
  public final CaptureService capture;
  public final RollCallService rollCall;

  public OpenedDesk(Path folder, Centre centre) {
    var random = new Random(1);
    identity = new DeskIdentity(centre.device, 1, centre.organisation, centre.branch);
    journal = FileJournal.open(folder.resolve("journal-1"), KEY, identity, random);
    replica = Replica.open(folder, KEY, clock);
    replica.write(new Replay(identity, journal)::catchUp);
    capture = new CaptureService(replica, new Capture(identity, journal, clock, random), () -> {});
    rollCall = new RollCallService(replica, capture, identity, clock);
  }

  public OpenedDesk filled(Centre centre) {
    replica.write(transaction -> {
      transaction.insert(centre.rows());
      transaction.cursors(List.of(new Cursor(centre.branch, 1, 1)));
      return true;
    });
    return this;
  }

  public AttentionService attention() {
    return new AttentionService(replica, capture, identity, new Rehearsal(identity, clock));
  }

  /// As the desk signs, in any epoch.
  public byte[] sign(int epoch, byte[] text) {
    return keys.sign(text);
  }

  public static RollCallService.Who who(Centre centre) {
    return new RollCallService.Who(centre.staff, UUID.randomUUID());
  }

  @Override
  public void close() {
    replica.close();
    journal.close();
  }
}
