package org.daybook.app.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.daybook.app.device.DeviceFile;
import org.daybook.app.device.Enrolment;
import org.daybook.app.journal.Journals;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.ChainAnchor;
import org.daybook.model.operation.ChainAnchor.Chain;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.Operation;
import org.daybook.model.operation.SealedOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyJournalIT {
  private static final UUID DEVICE = new UUID(0, 1);
  private static final Random RANDOM = new Random(1);
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  @TempDir Path folder;

  private Path data;
  private String printed = "";

  @BeforeEach
  void enrol() throws IOException {
    data = Files.createDirectory(folder.resolve("desk"));
    device().enrolled(new Enrolment(DEVICE, 1, id(2), id(3), "Front desk", id(4), "http://x"));
  }

  @Test
  void aJournalThatTheCentreHoldsIsConfirmed() throws IOException {
    var head = capture(5);

    assertEquals(0, verify("--anchor", anchor(3)));

    assertTrue(printed.contains("journal-1  INTACT  5 operations in 5 records"), printed);
    assertTrue(printed.contains("1/5/" + HexFormat.of().formatHex(head.hash())), printed);
    assertTrue(printed.contains("up to operation 3 at " + NOW), printed);
  }

  @Test
  void withoutAnAnchorItSaysWhatItCannotTell() {
    capture(2);

    assertEquals(0, verify());

    assertTrue(printed.contains("not compared with the centre"), printed);
  }

  @Test
  void anEmptyJournalIsToldSo() {
    capture(0);

    assertEquals(0, verify());

    assertTrue(printed.contains("journal-1  EMPTY"), printed);
  }

  @Test
  void aBrokenJournalSaysWhere() throws IOException {
    capture(4);
    var bytes = Files.readAllBytes(journal());
    bytes[30] ^= 1;
    Files.write(journal(), bytes);

    assertEquals(1, verify());

    assertTrue(printed.contains("BROKEN  at operation 1, record 1, byte 18: DAMAGED"), printed);
  }

  @Test
  void aCutTailIsFoundAgainstTheAnchor() throws IOException {
    capture(2);
    var two = Files.readAllBytes(journal());
    capture(3);
    var anchor = anchor(5);
    Files.write(journal(), two);

    assertEquals(0, verify());
    assertEquals(1, verify("--anchor", anchor));

    assertTrue(printed.contains("at operation 3, record 3, byte " + two.length), printed);
    assertTrue(printed.contains("CUT"), printed);
  }

  @Test
  void aTornEndHasACodeOfItsOwnAndIsLeftAsItIs() throws IOException {
    capture(3);
    var bytes = Files.readAllBytes(journal());
    Files.write(journal(), Arrays.copyOf(bytes, bytes.length - 7));

    assertEquals(3, verify());

    assertTrue(printed.contains("INTACT, END TORN  2 operations"), printed);
    assertEquals(bytes.length - 7, Files.size(journal()));
  }

  @Test
  void anotherDesksKeyHasACodeOfItsOwn() {
    capture(3);
    var other = folder.resolve("other.key");
    DeviceFile.open(other, RANDOM)
        .enrolled(new Enrolment(DEVICE, 1, id(2), id(3), "Front desk", id(4), "http://x"));

    assertEquals(4, verify("--key", other.toString()));

    assertTrue(printed.contains("WRONG KEY  none of its 3 records"), printed);
  }

  @Test
  void aJournalThatIsMissingIsBroken() {
    assertEquals(1, verify());
    assertTrue(printed.contains("MISSING"), printed);
  }

  @Test
  void whatCannotBeCheckedIsNotCalledIntact() throws IOException {
    capture(1);
    var nowhere = folder.resolve("nowhere");

    assertEquals(2, verify("--key", nowhere.toString()));
    assertTrue(printed.contains("there is no key file"), printed);
    assertFalse(Files.exists(nowhere), "no key is made by looking");
    assertEquals(2, verify("--anchor", nowhere.toString()));
    var broken = Files.writeString(folder.resolve("broken"), "daybook-anchor-1\nnonsense\n");
    assertEquals(2, verify("--anchor", broken.toString()));
    var foreign = new ChainAnchor(id(9), NOW, List.of());
    assertEquals(2, verify("--anchor", write(foreign)));
    assertTrue(printed.contains("of another desk"), printed);
  }

  @Test
  void changesNothingAndNeedsNoLock() throws IOException {
    capture(2);
    var before = Files.readAllBytes(journal());
    try (var running = journals()) {
      assertEquals(2, running.head().sequence());
      assertEquals(0, verify());
    }
    assertTrue(Arrays.equals(before, Files.readAllBytes(journal())));
    try (var files = Files.list(data)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void theAnchorsTextIsReadAsItWasWritten() throws Exception {
    capture(3);
    var anchor = taken(3);

    var again = ChainAnchor.read(anchor.lines().toList());

    assertEquals(anchor.lines().toList(), again.lines().toList());
    assertEquals(anchor.chain(1).head(), again.chain(1).head());
    assertEquals(0, again.chain(2).head().sequence());
  }

  private int verify(String... arguments) {
    var all = new ArrayList<>(List.of("journal", data.toString()));
    all.addAll(List.of(arguments));
    var out = new StringWriter();
    var line = DaybookVerify.line();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(out, true));
    int code = line.execute(all.toArray(String[]::new));
    printed = out.toString();
    return code;
  }

  private ChainHead capture(int count) {
    try (var journals = journals()) {
      for (int each = 0; each < count; each++) {
        journals.append(List.of(operation(journals.head().sequence() + 1)));
      }
      return journals.head();
    }
  }

  private String anchor(int received) throws IOException {
    return write(taken(received));
  }

  private ChainAnchor taken(int received) {
    try (var journals = journals()) {
      var hashes = new ArrayList<byte[]>();
      journals.read(1, received).forEach(it -> hashes.add(HashChain.sha256(it.bytes())));
      var head = new ChainHead(1, received, journals.linkBefore(received + 1L));
      return new ChainAnchor(DEVICE, NOW, List.of(new Chain(head, hashes)));
    }
  }

  private String write(ChainAnchor anchor) throws IOException {
    return Files.write(folder.resolve("anchor"), anchor.lines().toList()).toString();
  }

  private Journals journals() {
    var device = device();
    var identity = device.enrolment().orElseThrow().identity();
    return new Journals(data, device.keys().dataKey(), identity, device.formerLives(), RANDOM);
  }

  private DeviceFile device() {
    return DeviceFile.open(folder.resolve("desk.key"), RANDOM);
  }

  private Path journal() {
    return data.resolve("journal-1");
  }

  private static SealedOperation operation(long sequence) {
    var operation =
        new Operation(
            DEVICE,
            1,
            sequence,
            id(3),
            id(5),
            1,
            NOW,
            id(sequence),
            List.of(),
            "mark",
            1,
            new byte[] {1},
            null);
    return new SealedOperation(Cbor.encode(operation), null);
  }

  private static UUID id(long number) {
    return new UUID(7, number);
  }
}
