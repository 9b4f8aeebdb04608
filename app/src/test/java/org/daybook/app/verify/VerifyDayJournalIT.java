package org.daybook.app.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.model.cash.ReportDay;
import org.daybook.model.seal.DayAnchor;
import org.daybook.model.seal.DayAnchor.Leaf;
import org.daybook.model.seal.MerkleTree;
import org.daybook.model.seal.SealedDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The root that a desk has signed, in a real journal.
class VerifyDayJournalIT {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 22);
  private static final DayAnchor DAY = day("float", "sale", "count");

  @TempDir Path folder;
  private JournalledDesk desk;
  private String printed = "";

  @BeforeEach
  void open() throws Exception {
    desk = new JournalledDesk(folder.resolve("desk"), folder.resolve("desk.key"));
  }

  @Test
  void theRootThatTheDeskSignedIsTheDays() throws IOException {
    report(DATE.minusDays(1), "0".repeat(64));
    report(DATE, DAY.root());
    assertEquals(0, verify(DAY, "--journal", desk.data.toString()));
    assertTrue(
        printed.contains("desk " + JournalledDesk.DEVICE + " signed this root in operation 1/2"),
        printed);
  }

  /// Somebody has changed the day in the database, and reckoned a new root: the day is whole in
  /// itself, and no copy of it was kept.
  @Test
  void aDayThatWasSealedAnewContradictsTheDesk() throws IOException {
    report(DATE, DAY.root());
    var anew = day("float", "count");
    assertEquals(0, verify(anew));
    assertEquals(1, verify(anew, "--journal", desk.data.toString()));
    assertTrue(printed.contains("BROKEN  desk"), printed);
    assertTrue(printed.contains("signed another root in operation 1/1: " + DAY.root()), printed);
  }

  @Test
  void whatTheDeskHasNotSignedIsSaid() throws IOException {
    report(DATE.minusDays(1), DAY.root());
    assertEquals(3, verify(DAY, "--journal", desk.data.toString()));
    assertTrue(printed.contains("has signed no root of this day"), printed);
  }

  @Test
  void aJournalThatIsNotWholeSaysNothing() throws IOException {
    report(DATE, DAY.root());
    report(DATE, DAY.root());
    var journal = desk.data.resolve("journal-1");
    var bytes = Files.readAllBytes(journal);
    bytes[30] ^= 1;
    Files.write(journal, bytes);
    assertEquals(2, verify(DAY, "--journal", desk.data.toString()));
    assertTrue(printed.contains("journal-1 is not what the desk wrote"), printed);
    assertFalse(printed.contains("INTACT"), printed);
    assertEquals(2, verify(DAY, "--journal", folder.resolve("nowhere").toString()));
  }

  @Test
  void theDeskOfThisMachineIsAskedUnasked() throws Exception {
    var home = folder.resolve("home");
    desk =
        new JournalledDesk(
            home.resolve(".local/share/daybook/desk"), home.resolve(".config/daybook/desk.key"));
    var before = System.getProperty("user.home");
    System.setProperty("user.home", home.toString());
    try {
      assertEquals(0, verify(DAY));
      report(DATE, DAY.root());
      assertEquals(0, verify(DAY));
      assertTrue(printed.contains("signed this root"), printed);
      assertEquals(1, verify(day("float")));
    } finally {
      System.setProperty("user.home", before);
    }
  }

  private void report(LocalDate date, String root) {
    desk.capture(new ReportDay(SealedDay.idOf(JournalledDesk.BRANCH, date), root));
  }

  private int verify(DayAnchor day, String... more) throws IOException {
    var file = Files.write(folder.resolve("day"), day.lines().toList());
    var words = new ArrayList<>(List.of("day", file.toString()));
    words.addAll(List.of(more));
    var out = new StringWriter();
    var line = DaybookVerify.line().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    int code = line.execute(words.toArray(String[]::new));
    printed = out.toString();
    return code;
  }

  private static DayAnchor day(String... said) {
    var leaves = new ArrayList<Leaf>();
    for (var it : said) {
      leaves.add(new Leaf(new UUID(0, leaves.size()), it.getBytes(StandardCharsets.UTF_8)));
    }
    return new DayAnchor(
        JournalledDesk.BRANCH,
        DATE,
        MerkleTree.of(leaves.stream().map(Leaf::bytes).toList()).root(),
        JournalledDesk.NOW,
        leaves,
        List.of(),
        List.of());
  }
}
