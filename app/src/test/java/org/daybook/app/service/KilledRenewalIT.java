package org.daybook.app.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.daybook.app.device.Carried;
import org.daybook.app.device.DeviceFile;
import org.daybook.app.device.Enrolment;
import org.daybook.app.journal.Journals;
import org.daybook.app.replica.Replica;
import org.daybook.model.desk.Capture;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.Gesture;
import org.daybook.model.desk.Outbox;
import org.daybook.model.desk.OutboxEntry;
import org.daybook.model.desk.Rebase;
import org.daybook.model.desk.Replay;
import org.daybook.model.desk.SliceBounds;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Outcome;
import org.daybook.model.protocol.PushAnswer;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.testkit.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk dies between the key file, the journal and the replica, while it goes on in another
/// epoch. Whatever was written by then, its next start finishes it.
class KilledRenewalIT {
  private static final byte[] KEY = new byte[32];
  private static final int EPOCH = 2;
  private static final List<Carried> CARRIED = List.of(new Carried(1, 2, Long.MAX_VALUE));

  private final Centre centre = new Centre(5);
  private final SettableClock clock = new SettableClock(Centre.NOW);
  private final Random random = new Random(3);
  private final UUID answered = UUID.randomUUID();

  @TempDir Path folder;

  @BeforeEach
  void saveThreeMarksOfWhichOneIsAnswered() {
    try (var desk = new OpenedDesk(folder, centre).filled(centre)) {
      for (int n = 0; n < 3; n++) {
        var intent = n == 0 ? answered : UUID.randomUUID();
        assertInstanceOf(CaptureResult.Saved.class, desk.capture.capture(mark(n, intent)));
      }
      var answer = new OperationResult(1, Outcome.ACCEPTED, null, 9);
      var rebase = new Rebase(desk.identity, desk.journal, SliceBounds.NONE);
      var outbox = new Outbox(desk.journal, text -> text, rebase);
      desk.replica.write(transaction -> {
        outbox.answered(transaction, new PushAnswer(List.of(answer), 1, Instant.EPOCH));
        return true;
      });
    }
    var device = DeviceFile.open(key(), random);
    device.enrolled(
        new Enrolment(
            centre.device,
            1,
            centre.organisation,
            centre.branch,
            "Desk",
            UUID.randomUUID(),
            "http://localhost"));
  }

  @Test
  void diesBeforeItHasAnEpoch() {
    DeviceFile.open(key(), random).nextKeys();

    assertGoesOn(1, List.of(2L, 3L));
  }

  @Test
  void diesAfterTheKeyFile() {
    keepEpoch();

    assertGoesOn(EPOCH, List.of(1L, 2L));
  }

  @Test
  void diesAnywhereInTheJournal() throws IOException {
    keepEpoch();
    try (var whole = journals()) {
      assertEquals(EPOCH, whole.head().epoch());
    }
    var file = folder.resolve("journal-2");
    var bytes = Files.readAllBytes(file);
    byte[] head = headOf(journals());
    for (int length = 0; length <= bytes.length; length++) {
      Files.delete(file);
      Files.write(folder.resolve("journal-2.part"), Arrays.copyOf(bytes, length));

      assertArrayEquals(head, headOf(journals()), "after " + length + " bytes");
    }
    assertGoesOn(EPOCH, List.of(1L, 2L));
  }

  @Test
  void diesBeforeTheReplicaFollows() {
    keepEpoch();
    journals().close();

    assertGoesOn(EPOCH, List.of(1L, 2L));
  }

  @Test
  void diesInTheReplicasTransaction() {
    keepEpoch();
    try (var journals = journals();
        var replica = Replica.open(folder, KEY, clock)) {
      var replay = new Replay(device().enrolment().orElseThrow().identity(), journals);
      try {
        replica.write(transaction -> {
          replay.catchUp(transaction);
          throw new IllegalStateException("killed before the commit");
        });
      } catch (IllegalStateException killed) {
        assertEquals("killed before the commit", killed.getMessage());
      }
    }

    assertGoesOn(EPOCH, List.of(1L, 2L));
  }

  private void keepEpoch() {
    var device = device();
    device.nextKeys();
    device.renewed(EPOCH, CARRIED);
  }

  /// The next start: what had no answer is there and waits, and saving goes on. What was answered
  /// comes with the next pull where a new epoch has begun.
  private void assertGoesOn(int epoch, List<Long> waiting) {
    var identity = device().enrolment().orElseThrow().identity();
    try (var journals = journals();
        var replica = Replica.open(folder, KEY, clock)) {
      replica.write(new Replay(identity, journals)::catchUp);
      assertEquals(epoch, journals.head().epoch());
      int there = epoch == 1 ? 3 : 2;
      assertEquals(there, marks(replica));
      assertEquals(
          waiting,
          replica.read(facts ->
              facts.pending().stream()
                  .filter(entry -> entry.answer() == null)
                  .map(OutboxEntry::sequence)
                  .toList()));
      var capture = new Capture(identity, journals, clock, random);
      var again = replica.write(it -> capture.capture(it, mark(0, answered)));
      assertInstanceOf(CaptureResult.Saved.class, again);
      assertEquals(there, marks(replica), "a gesture that is said again is known");
      assertInstanceOf(
          CaptureResult.Saved.class,
          replica.write(it -> capture.capture(it, mark(3, UUID.randomUUID()))));
      assertEquals(there + 1, marks(replica));
    }
  }

  private int marks(Replica replica) {
    return replica.read(facts -> facts.list(AttendanceMark.BY_SESSION, centre.session)).size();
  }

  private Gesture mark(int student, UUID intent) {
    var command =
        new MarkAttendance(
            centre.session, centre.students().get(student).id(), AttendanceValue.PRESENT, 0, null);
    return Gesture.of(intent, centre.staff, command);
  }

  private Path key() {
    return folder.resolve("desk.key");
  }

  private DeviceFile device() {
    return DeviceFile.open(key(), random);
  }

  private Journals journals() {
    var device = device();
    var identity = device.enrolment().orElseThrow().identity();
    return new Journals(folder, KEY, identity, device.formerLives(), random);
  }

  private static byte[] headOf(Journals journals) {
    try (journals) {
      return journals.head().hash();
    }
  }
}
