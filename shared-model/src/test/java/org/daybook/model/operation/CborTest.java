package org.daybook.model.operation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.daybook.model.people.AddStudent;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.rollcall.Register;
import org.daybook.model.rollcall.RegisterState;
import org.daybook.model.value.PersonDetails;
import org.junit.jupiter.api.Test;

class CborTest {
  private final UUID id = UUID.fromString("0193a1b2-c3d4-7e5f-8a6b-112233445566");

  @Test
  void writesRecordsAsDefiniteArraysInComponentOrder() {
    var bytes = Cbor.encode(new MarkAttendance(id, id, AttendanceValue.LATE, 12, null));
    var hex = HexFormat.of().formatHex(bytes);
    var binary = "50" + id.toString().replace("-", "");
    assertEquals("85" + binary + binary + "644c415445" + "0c" + "f6", hex);
  }

  @Test
  void readsBackWhatItWrote() throws UnreadableException {
    var register =
        new Register(
            id,
            id,
            id,
            id,
            RegisterState.SUBMITTED,
            List.of(id),
            id,
            Instant.ofEpochMilli(5),
            null);
    assertEquals(register, Cbor.decode(Cbor.encode(register), Register.class));
  }

  @Test
  void refusesBytesThatAreNotTheValue() {
    assertThrows(
        UnreadableException.class, () -> Cbor.decode(new byte[] {1, 2}, MarkAttendance.class));
    assertThrows(UnreadableException.class, () -> Cbor.decode(new byte[0], MarkAttendance.class));
  }

  @Test
  void refusesRecordsWithMoreOrFewerComponentsThanTheirs() {
    var bytes = Cbor.encode(new MarkAttendance(id, id, AttendanceValue.LATE, 12, null));
    var longer = Arrays.copyOf(bytes, bytes.length + 1);
    longer[0]++;
    longer[bytes.length] = 1;
    var shorter = Arrays.copyOf(bytes, bytes.length - 1);
    shorter[0]--;
    assertThrows(UnreadableException.class, () -> Cbor.decode(longer, MarkAttendance.class));
    assertThrows(UnreadableException.class, () -> Cbor.decode(shorter, MarkAttendance.class));
  }

  @Test
  void refusesAValueThatItsRecordRefuses() {
    var bytes = Cbor.encode(new MarkAttendance(id, id, AttendanceValue.LATE, 12, null));
    bytes[bytes.length - 2] = 0x20;
    assertThrows(UnreadableException.class, () -> Cbor.decode(bytes, MarkAttendance.class));
  }

  @Test
  void keepsPersonalDetailsOutOfTheChainedBytes() throws UnreadableException {
    var person = new PersonDetails("Amina Yusuf", "0700", LocalDate.of(2015, 4, 1), null);
    var command = new AddStudent(id, id, "NC-1", person, null);
    var salt = new byte[Sealer.SALT_BYTES];
    var details = Sealer.personBytes(command, salt);
    var bytes = Sealer.commandBytes(command);
    assertEquals(-1, new String(bytes, java.nio.charset.StandardCharsets.UTF_8).indexOf("Amina"));
    var operation =
        new Operation(
            id,
            1,
            1,
            id,
            id,
            0,
            Instant.EPOCH,
            id,
            List.of(),
            "add-student",
            1,
            bytes,
            HashChain.sha256(details));
    var decoded = Cbor.decode(Cbor.encode(operation), Operation.class);
    assertEquals(operation, decoded);
    assertEquals(command, Sealer.open(decoded, details, AddStudent.class));
    assertEquals(PersonDetails.ERASED, Sealer.open(decoded, null, AddStudent.class).person());
    details[20] ^= 1;
    assertThrows(UnreadableException.class, () -> Sealer.open(decoded, details, AddStudent.class));
    assertArrayEquals(bytes, decoded.command());
  }
}
