package org.daybook.model.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.Operation;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.Sealer;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.junit.jupiter.api.Test;

class PackedOperationsTest {
  private final Random random = new Random(7);

  @Test
  void whatIsUnpackedIsWhatWasPacked() throws UnreadableException {
    for (int round = 0; round < 200; round++) {
      var operations = anything();

      var sent = Cbor.encode(PackedOperations.of(operations));

      assertEquals(operations, Cbor.decode(sent, PackedOperations.class).unpacked());
    }
  }

  @Test
  void anyChangeIsNoticed() {
    var packed = PackedOperations.of(marks(5));
    for (int place = 0; place < packed.columns().length; place++) {
      var columns = packed.columns().clone();
      columns[place] ^= 1;
      var spoilt =
          new PackedOperations(packed.lengths(), columns, packed.persons(), packed.check());
      assertThrows(UnreadableException.class, spoilt::unpacked);
    }
  }

  @Test
  void lengthsThatDoNotFitAreRefused() {
    var packed = PackedOperations.of(marks(3));
    int length = packed.lengths().getFirst();
    for (var lengths :
        List.of(
            List.of(length, length),
            List.of(length, length, length, 0),
            List.of(length, length, length + 1),
            List.of(3 * length + 1, -1, 0),
            List.of(Integer.MAX_VALUE, Integer.MAX_VALUE, 2 + 3 * length))) {
      var spoilt =
          new PackedOperations(lengths, packed.columns(), packed.persons(), packed.check());
      assertThrows(UnreadableException.class, spoilt::unpacked, lengths::toString);
    }
  }

  @Test
  void markAmongOthersTakesLittleMoreThanItsStudent() {
    int some = compressed(marks(25));
    int more = compressed(marks(50));

    // 16 bytes of them are the student's id, which nothing makes shorter.
    double each = (more - some) / 25.0;
    assertTrue(each < 22, () -> each + " bytes");
  }

  private static int compressed(List<SealedOperation> operations) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(Cbor.encode(PackedOperations.of(operations)));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return bytes.size();
  }

  private List<SealedOperation> marks(int count) {
    var device = id();
    var branch = id();
    var actor = id();
    var session = id();
    var gesture = id();
    var marks = new ArrayList<SealedOperation>();
    for (int i = 0; i < count; i++) {
      var value = i % 5 == 4 ? AttendanceValue.ABSENT : AttendanceValue.PRESENT;
      var operation =
          new Operation(
              device,
              1,
              300 + i,
              branch,
              actor,
              7,
              Instant.parse("2026-09-01T08:00:00Z").plusMillis(1_500L * i + random.nextInt(500)),
              new UUID(gesture.getMostSignificantBits(), i),
              List.of(),
              "mark-attendance",
              1,
              Sealer.commandBytes(new MarkAttendance(session, id(), value, 0, null)),
              null);
      marks.add(new SealedOperation(Cbor.encode(operation), null));
    }
    return marks;
  }

  /// Operations of few lengths, none among them, some with a side record.
  private List<SealedOperation> anything() {
    var operations = new ArrayList<SealedOperation>();
    int count = random.nextInt(20);
    for (int i = 0; i < count; i++) {
      var bytes = new byte[random.nextInt(4)];
      random.nextBytes(bytes);
      operations.add(new SealedOperation(bytes, random.nextInt(3) == 0 ? new byte[i] : null));
    }
    return operations;
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
