package org.daybook.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.AttentionKind;
import org.daybook.model.command.Reason;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Outcome;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.people.AddStudent;
import org.daybook.model.people.RecordFamily;
import org.daybook.model.people.Student;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PullAnswer;
import org.daybook.model.protocol.PushAnswer;
import org.daybook.model.value.PersonDetails;
import org.daybook.server.testkit.Campus;
import org.daybook.server.testkit.TestDesk;
import org.junit.jupiter.api.Test;

/// One operation in a hundred of a long stream is poison, of each kind that there is. What does not
/// need it goes on in the batch in which it came, and everything has one answer for ever.
class PoisonStreamIT {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final int OPERATIONS = 4_000;
  private static final int EVERY = 100;
  private static final int DEPENDENT_AFTER = 3;
  private static final UUID FAMILY = new UUID(0x7000L, 1);

  private final Map<Long, Outcome> expected = new TreeMap<>();

  @Test
  void onePerCentOfPoisonHoldsNothingElseUp() {
    try (var campus = new Campus(CLOCK)) {
      var desk = campus.desk(campus.north, CLOCK);
      var other = campus.desk(campus.north, CLOCK);
      var before = other.pull().cursors().toArray(Cursor[]::new);
      capture(desk, campus.north.staff());

      var results = new HashMap<Long, OperationResult>();
      for (long first = 1; first <= OPERATIONS; first += Protocol.MAX_PUSH_OPERATIONS) {
        push(desk, first).results().forEach(it -> results.put(it.sequence(), it));
        // What came in one batch is decided with it: nothing waits for a second attempt.
        assertEquals(first + Protocol.MAX_PUSH_OPERATIONS - 1, results.size());
      }

      var otherwise = new ArrayList<>(results.values());
      otherwise.removeIf(it -> it.outcome() == expected.get(it.sequence()));
      assertEquals(List.of(), otherwise);
      everyPoisonIsShownWithItsReason(other.pull(before), desk, results);
      resendBringsTheSame(desk, results);
    }
  }

  private void capture(TestDesk desk, UUID staff) {
    desk.capture(staff, new RecordFamily(FAMILY, PersonDetails.named("Family"), null));
    expected.put(1L, Outcome.ACCEPTED);
    for (long sequence = 2; sequence <= OPERATIONS; sequence++) {
      if (sequence % EVERY == 0) {
        poison(desk, staff, sequence);
        expected.put(sequence, Outcome.PARKED);
      } else if (sequence % EVERY == DEPENDENT_AFTER && sequence > EVERY) {
        desk.capture(staff, student(sequence), 1L, sequence - DEPENDENT_AFTER);
        // A fact that a person saw stays one, but for what it rests on.
        expected.put(sequence, Outcome.ACCEPTED_WITH_EXCEPTION);
      } else {
        desk.capture(staff, student(sequence), 1L);
        expected.put(sequence, Outcome.ACCEPTED);
      }
    }
  }

  private static AddStudent student(long sequence) {
    var details = PersonDetails.named("Student " + sequence);
    return new AddStudent(new UUID(0x7000L, sequence), FAMILY, "P" + sequence, details, null);
  }

  /// An unknown command, a known one of a version to come, and a known one that is garbage.
  private static void poison(TestDesk desk, UUID staff, long sequence) {
    var garbage = ("poison " + sequence).getBytes(US_ASCII);
    var branch = desk.identity.branchId();
    switch ((int) (sequence / EVERY) % 3) {
      case 0 -> desk.append(branch, staff, "brew-coffee", 1, garbage, null);
      case 1 -> desk.append(branch, staff, "mark-attendance", 1_000, garbage, null);
      default -> desk.append(branch, staff, "mark-attendance", 1, garbage, null);
    }
  }

  private static PushAnswer push(TestDesk desk, long first) {
    int from = (int) first - 1;
    var batch = List.copyOf(desk.journal.subList(from, from + Protocol.MAX_PUSH_OPERATIONS));
    var body = Cbor.encode(desk.push(first, batch));
    return TestDesk.decode(desk.post("/sync/v1/push", body), PushAnswer.class);
  }

  /// At another desk, to which everything independent has come as well.
  private void everyPoisonIsShownWithItsReason(
      PullAnswer pulled, TestDesk desk, Map<Long, OperationResult> results) {
    var shown = new TreeMap<Long, Reason>();
    for (var item : rows(pulled, AttentionItem.TABLE.name(), AttentionItem.class)) {
      assertEquals(desk.identity.deviceId(), item.deviceId());
      assertTrue(
          item.kind() == AttentionKind.UNREADABLE
              || item.reason() == Reason.NEEDED_OPERATION_REFUSED,
          item::toString);
      shown.put(item.operationSequence(), item.reason());
    }
    var refused = new TreeMap<Long, Reason>();
    results.forEach((sequence, result) -> {
      if (result.outcome() != Outcome.ACCEPTED) {
        refused.put(sequence, result.reason());
      }
    });
    assertEquals(refused, shown);
    assertTrue(refused.values().stream().noneMatch(Objects::isNull));

    long held = expected.values().stream().filter(Outcome::holds).count();
    assertEquals(held - 1, rows(pulled, Student.TABLE.name(), Student.class).size());
  }

  private static void resendBringsTheSame(TestDesk desk, Map<Long, OperationResult> results) {
    for (long first = 1; first <= OPERATIONS; first += Protocol.MAX_PUSH_OPERATIONS) {
      for (var again : push(desk, first).results()) {
        assertEquals(results.get(again.sequence()), again);
      }
    }
  }

  private static <R> List<R> rows(PullAnswer pulled, String table, Class<R> type) {
    var rows = new ArrayList<R>();
    for (var changes : pulled.changes()) {
      if (changes.table().equals(table)) {
        changes.changes().forEach(it -> rows.add(row(Objects.requireNonNull(it.row()), type)));
      }
    }
    return rows;
  }

  private static <R> R row(byte[] bytes, Class<R> type) {
    try {
      return Cbor.decode(bytes, type);
    } catch (UnreadableException e) {
      throw new IllegalStateException(e);
    }
  }
}
