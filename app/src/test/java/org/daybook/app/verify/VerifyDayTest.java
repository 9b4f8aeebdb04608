package org.daybook.app.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.seal.CorrectionKind;
import org.daybook.model.seal.DayAnchor;
import org.daybook.model.seal.DayAnchor.Late;
import org.daybook.model.seal.DayAnchor.Leaf;
import org.daybook.model.seal.DayAnchor.Report;
import org.daybook.model.seal.MerkleTree;
import org.daybook.model.seal.WatermarkState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyDayTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;
  private String printed = "";

  @Test
  void aDayThatIsAsItWasSealedIsIntact() throws IOException {
    var day = written("day", day(leaves("float", "sale", "count")));
    assertEquals(0, verify(day));
    assertTrue(printed.contains("2026-11-22  INTACT  sealed, 3 things under root "), printed);
    assertTrue(printed.contains("PROVISIONAL"), printed);
    assertTrue(printed.contains("device " + new UUID(2, 2) + " OWES"), printed);
    assertTrue(printed.contains("LATE_SALE " + new UUID(3, 2) + ", not sealed yet"), printed);
    assertTrue(printed.contains("use --kept"), printed);
    assertEquals(0, verify(day, "--kept", day.toString()));
    assertTrue(printed.contains("the same as was kept"), printed);
  }

  @Test
  void whatWasChangedShows() throws IOException {
    var kept = day(leaves("float", "sale", "count"));
    var changed = with(kept, kept.root(), leaves("float", "sole", "count"));
    var file = written("changed", changed);
    assertEquals(1, verify(file));
    assertTrue(printed.contains("BROKEN  what the centre holds"), printed);
    assertEquals(1, verify(file, "--kept", written("kept", kept).toString()));
    assertTrue(printed.contains("at thing 2: " + id(1) + " was changed"), printed);
  }

  @Test
  void aDayThatWasSealedAnewShowsBesideWhatWasKept() throws IOException {
    var kept = written("kept", day(leaves("float", "sale", "count")));
    var shorter = written("anew", day(leaves("float", "sale")));
    assertEquals(0, verify(shorter));
    assertEquals(1, verify(shorter, "--kept", kept.toString()));
    assertTrue(printed.contains("at thing 3: " + id(2) + " was taken out"), printed);
    var longer = written("longer", day(leaves("float", "sale", "count", "sale")));
    assertEquals(1, verify(longer, "--kept", kept.toString()));
    assertTrue(printed.contains("at thing 4: " + id(3) + " was added"), printed);
  }

  @Test
  void whatIsNoDayIsNotChecked() throws IOException {
    var day = written("day", day(leaves("sale")));
    var none = Files.writeString(folder.resolve("none"), "hello\n");
    assertEquals(2, verify(none));
    assertTrue(printed.contains("this is not what the centre holds of a day"), printed);
    assertEquals(2, verify(folder.resolve("missing")));
    var other = day(leaves("sale"));
    var another =
        new DayAnchor(
            other.branchId(),
            DATE.minusDays(1),
            other.root(),
            other.takenAt(),
            other.leaves(),
            List.of(),
            List.of());
    assertEquals(2, verify(day, "--kept", written("another", another).toString()));
  }

  private int verify(Path file, String... more) {
    var words = new ArrayList<>(List.of("day", file.toString()));
    words.addAll(List.of(more));
    var out = new StringWriter();
    var line = DaybookVerify.line().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    int code = line.execute(words.toArray(String[]::new));
    printed = out.toString();
    return code;
  }

  private Path written(String name, DayAnchor day) throws IOException {
    return Files.write(folder.resolve(name), day.lines().toList());
  }

  private static UUID id(int n) {
    return new UUID(0, n);
  }

  private static List<Leaf> leaves(String... said) {
    var leaves = new ArrayList<Leaf>();
    for (var it : said) {
      leaves.add(new Leaf(id(leaves.size()), it.getBytes(StandardCharsets.UTF_8)));
    }
    return leaves;
  }

  private static DayAnchor day(List<Leaf> leaves) {
    return new DayAnchor(
        new UUID(1, 1),
        DATE,
        MerkleTree.of(leaves.stream().map(Leaf::bytes).toList()).root(),
        Instant.parse("2026-11-22T20:00:00Z"),
        leaves,
        List.of(
            new Report(new UUID(2, 1), WatermarkState.REPORTED, 1, 41),
            new Report(new UUID(2, 2), WatermarkState.OWES, 0, 0)),
        List.of(
            new Late(new UUID(3, 1), CorrectionKind.LATE_SALE, new UUID(3, 2), Optional.empty())));
  }

  private static DayAnchor with(DayAnchor day, String root, List<Leaf> leaves) {
    return new DayAnchor(
        day.branchId(),
        day.businessDate(),
        root,
        day.takenAt(),
        leaves,
        day.reports(),
        day.corrections());
  }
}
