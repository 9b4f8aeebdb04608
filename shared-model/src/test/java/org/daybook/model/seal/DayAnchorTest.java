package org.daybook.model.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daybook.model.operation.UnreadableException;
import org.junit.jupiter.api.Test;

class DayAnchorTest {
  private static final int MUTATIONS = 100;

  private final DayAnchor day = day(9);

  @Test
  void isReadAsItWasWritten() throws UnreadableException {
    var read = DayAnchor.read(day.lines().toList());
    assertEquals(day.lines().toList(), read.lines().toList());
    assertEquals(day.root(), read.reckoned());
    assertEquals(Completeness.PROVISIONAL, read.completeness());
    assertArrayEquals(day.leaves().get(4).bytes(), read.leaves().get(4).bytes());
  }

  /// Each changes one leaf: its bytes, its place, whether it is there at all.
  @Test
  void everyMutationOfWhatIsSealedShows() {
    var random = new Random(7);
    for (int n = 0; n < MUTATIONS; n++) {
      var leaves = new ArrayList<>(day.leaves());
      int at = random.nextInt(leaves.size());
      switch (n % 5) {
        case 0 -> leaves.remove(at);
        case 1 -> leaves.add(at, leaves.get(at));
        case 2 -> leaves.add(leaves.remove(at == leaves.size() - 1 ? 0 : at));
        case 3 -> leaves.subList(leaves.size() - 1 - at % 4, leaves.size()).clear();
        default -> {
          var bytes = leaves.get(at).bytes().clone();
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
          leaves.set(at, new DayAnchor.Leaf(leaves.get(at).id(), bytes));
        }
      }
      assertNotEquals(day.root(), with(leaves).reckoned(), "mutation " + n);
    }
  }

  @Test
  void whatIsUnderTheSealHasAProof() {
    var leaf = day.leaves().get(5);
    assertTrue(day.proof(leaf.id()).orElseThrow().shows(leaf.bytes(), day.root()));
    assertTrue(day.proof(UUID.randomUUID()).isEmpty());
  }

  @Test
  void anotherTextIsNoDay() {
    var lines = day.lines().toList();
    assertThrows(UnreadableException.class, () -> DayAnchor.read(List.of()));
    assertThrows(UnreadableException.class, () -> DayAnchor.read(lines.subList(1, lines.size())));
    for (var wrong :
        List.of("leaf", "leaf x 00", "leaf " + day.branchId() + " 0g", "report a b", "bread", "")) {
      var spoilt = new ArrayList<>(lines);
      spoilt.add(wrong);
      assertThrows(UnreadableException.class, () -> DayAnchor.read(spoilt), wrong);
    }
  }

  private DayAnchor with(List<DayAnchor.Leaf> leaves) {
    return new DayAnchor(
        day.branchId(),
        day.businessDate(),
        day.root(),
        day.takenAt(),
        leaves,
        List.of(),
        List.of());
  }

  private static DayAnchor day(int size) {
    var leaves =
        IntStream.range(0, size)
            .mapToObj(n ->
                new DayAnchor.Leaf(new UUID(0, n), ("entry " + n).getBytes(StandardCharsets.UTF_8)))
            .toList();
    var root = MerkleTree.of(leaves.stream().map(DayAnchor.Leaf::bytes).toList()).root();
    return new DayAnchor(
        new UUID(1, 1),
        LocalDate.of(2026, 3, 2),
        root,
        Instant.parse("2026-03-02T20:00:00Z"),
        leaves,
        List.of(
            new DayAnchor.Report(new UUID(2, 1), WatermarkState.REPORTED, 1, 41),
            new DayAnchor.Report(new UUID(2, 2), WatermarkState.OWES, 0, 0)),
        List.of(
            new DayAnchor.Late(
                new UUID(3, 1), CorrectionKind.LATE_SALE, new UUID(3, 2), Optional.empty()),
            new DayAnchor.Late(
                new UUID(3, 3),
                CorrectionKind.RECOUNT,
                new UUID(3, 4),
                Optional.of(new UUID(4, 4)))));
  }
}
