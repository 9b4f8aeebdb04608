package org.daybook.app.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.daybook.app.device.DeviceFile;
import org.daybook.app.device.Enrolment;
import org.daybook.app.qr.QrMatrix;
import org.daybook.model.operation.ChainAnchor;
import org.daybook.model.operation.ChainAnchor.Chain;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.DeviceKey;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.ReceiptStatement;
import org.daybook.model.operation.SignedReceipt;
import org.daybook.model.seal.CorrectionKind;
import org.daybook.model.seal.DayAnchor;
import org.daybook.model.seal.DayAnchor.Late;
import org.daybook.model.seal.DayAnchor.Leaf;
import org.daybook.model.seal.DayCorrection;
import org.daybook.model.seal.MerkleTree;
import org.daybook.model.value.RowIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyReceiptIT {
  private static final UUID DEVICE = new UUID(0, 1);
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  @TempDir Path folder;

  private DeviceFile device;
  private String printed = "";

  @BeforeEach
  void enrol() {
    device = DeviceFile.open(key(), new Random(1));
    device.enrolled(
        new Enrolment(
            DEVICE, 1, new UUID(0, 2), new UUID(0, 3), "Desk", new UUID(0, 4), "http://x"));
  }

  @Test
  void whatTheCentreHoldsIsConfirmed() throws IOException {
    assertEquals(0, verify(receipt(2).text(), "--anchor", anchor(3, 1)));
    assertTrue(printed.contains("CONFIRMED"), printed);
    assertTrue(printed.contains("operation 1/2, EUR 2000 minor units"), printed);
    assertTrue(printed.contains("its operation 2 at " + NOW), printed);
  }

  @Test
  void whatTheCentreDoesNotHoldYetIsSigned() throws IOException {
    assertEquals(3, verify(receipt(4).text(), "--anchor", anchor(3, 1)));
    assertTrue(printed.contains("NOT YET CONFIRMED"), printed);
    assertTrue(printed.contains("up to 3"), printed);
  }

  @Test
  void theKeyFileAloneSaysWhoSignedIt() {
    assertEquals(0, verify(receipt(2).text(), "--key", key().toString()));
    assertTrue(printed.contains("SIGNED  by the desk; not compared"), printed);
    assertEquals(2, verify(receipt(2).text()));
    assertTrue(printed.contains("NOT CHECKED"), printed);
  }

  @Test
  void anotherAmountUnderTheSameSignatureIsAltered() throws IOException {
    var genuine = receipt(2);
    var said = genuine.statement();
    var more = new ReceiptStatement(DEVICE, 1, 2, said.currency(), 9_999_999, said.operationHash());
    var forged = new SignedReceipt(more, genuine.signature());

    assertEquals(1, verify(forged.text(), "--anchor", anchor(3, 1)));
    assertTrue(printed.contains("ALTERED"), printed);
  }

  /// Each character of the code made another one: none is ever called signed.
  @Test
  void everyChangedCharacterIsFound() throws IOException {
    var text = receipt(2).text();
    var anchor = anchor(3, 1);
    assertEquals(0, verify(text, "--anchor", anchor));
    for (int at = 0; at < text.length(); at++) {
      var changed = text.toCharArray();
      changed[at] = changed[at] == '7' ? '8' : '7';
      int code = verify(new String(changed), "--anchor", anchor);
      assertTrue(code == 1 || code == 2, "at " + at + ": " + printed);
    }
  }

  @Test
  void whatWasCarriedIntoALaterEpochIsFoundThere() throws IOException {
    assertEquals(0, verify(receipt(3).text(), "--anchor", anchor(1, 2)));
    assertTrue(printed.contains("the centre held the operation as 2/2"), printed);
  }

  @Test
  void anotherOperationUnderTheNumberContradictsIt() throws IOException {
    var said = receipt(2).statement();
    var other =
        new ReceiptStatement(
            DEVICE, 1, 2, said.currency(), 2_000, HashChain.sha256(new byte[] {1}));

    assertEquals(1, verify(signed(other).text(), "--anchor", anchor(3, 1)));
    assertTrue(printed.contains("CONTRADICTED"), printed);
  }

  @Test
  void anAnchorOfAnEarlierReleaseKnowsNoKey() throws IOException {
    var old = Files.readString(Path.of(anchor(3, 1))).replace("anchor-2", "anchor-1");
    var withoutKey = old.replaceAll("(?m)^(epoch \\S+ \\S+ \\S+) .*$", "$1");
    var file = Files.writeString(folder.resolve("old"), withoutKey).toString();

    assertEquals(2, verify(receipt(2).text(), "--anchor", file));
    assertEquals(0, verify(receipt(2).text(), "--anchor", file, "--key", key().toString()));
    assertTrue(printed.contains("CONFIRMED"), printed);
  }

  @Test
  void aReceiptIsSealedInItsDayOrInACorrectionOrNotYet() throws IOException {
    var anchor = anchor(5, 1);
    var sealed = List.of(leaf(made(1), 1), leaf(made(2), 2), leaf(DayCorrection.idOf(made(3)), 3));
    var later = new UUID(0, 77);
    var late =
        List.of(
            new Late(new UUID(0, 8), CorrectionKind.LATE_SALE, made(4), Optional.of(later)),
            new Late(new UUID(0, 9), CorrectionKind.LATE_SALE, made(5), Optional.empty()));
    var day = day("day", sealed, late, Optional.empty());

    assertEquals(0, verify(receipt(2).text(), "--anchor", anchor, "--day", day));
    assertTrue(printed.contains("2026-11-22  SEALED  thing 2 of 3, shown by 2 hashes"), printed);
    assertEquals(0, verify(receipt(3).text(), "--anchor", anchor, "--day", day));
    assertTrue(printed.contains("SEALED IN A CORRECTION  of an earlier day"), printed);
    assertEquals(0, verify(receipt(4).text(), "--anchor", anchor, "--day", day));
    assertTrue(printed.contains("SEALED IN A CORRECTION  LATE_SALE, by the seal of"), printed);
    assertEquals(3, verify(receipt(5).text(), "--anchor", anchor, "--day", day));
    assertTrue(printed.contains("NOT SEALED YET"), printed);

    var other = day("other", sealed.subList(0, 1), List.of(), Optional.empty());
    assertEquals(3, verify(receipt(2).text(), "--anchor", anchor, "--day", other));
    assertTrue(printed.contains("NOT SEALED  this day knows nothing"), printed);
    var broken = day("broken", sealed, late, Optional.of("0".repeat(64)));
    assertEquals(1, verify(receipt(2).text(), "--anchor", anchor, "--day", broken));
    assertTrue(printed.contains("BROKEN"), printed);
  }

  /// The entry that operation made.
  private static UUID made(int sequence) {
    return RowIds.ofOperation(DEVICE, 1, sequence, 3, NOW.plusMillis(sequence));
  }

  private static Leaf leaf(UUID id, int what) {
    return new Leaf(id, new byte[] {(byte) what});
  }

  private String day(String name, List<Leaf> leaves, List<Late> late, Optional<String> root)
      throws IOException {
    var tree = MerkleTree.of(leaves.stream().map(Leaf::bytes).toList());
    var day =
        new DayAnchor(
            new UUID(0, 3),
            LocalDate.parse("2026-11-22"),
            root.orElse(tree.root()),
            NOW,
            leaves,
            List.of(),
            late);
    var file = folder.resolve(name);
    Files.write(file, day.lines().toList());
    return file.toString();
  }

  @Test
  void aFileAndAPictureOfTheCodeAreRead() throws IOException {
    var receipt = receipt(2);
    var text = Files.writeString(folder.resolve("code.txt"), receipt.text() + "\n");
    assertEquals(0, verify(text.toString(), "--anchor", anchor(3, 1)));
    var picture = folder.resolve("code.png");
    ImageIO.write(drawn(receipt.text()), "png", picture.toFile());
    assertEquals(0, verify(picture.toString(), "--anchor", anchor(3, 1)));
    assertTrue(printed.contains("CONFIRMED"), printed);
  }

  @Test
  void whatIsNoReceiptIsNotCalledAltered() throws IOException {
    assertEquals(2, verify("nowhere"));
    assertEquals(2, verify("DB1:"));
    assertEquals(2, verify(Files.writeString(folder.resolve("a"), "Hello").toString()));
    assertTrue(printed.contains("not the code of a receipt"), printed);
    var empty = folder.resolve("empty.png");
    ImageIO.write(new BufferedImage(99, 99, BufferedImage.TYPE_INT_RGB), "png", empty.toFile());
    assertEquals(2, verify(empty.toString()));
    assertTrue(printed.contains("no code is seen"), printed);
    assertFalse(printed.contains("ALTERED"), printed);
  }

  private SignedReceipt receipt(int sequence) {
    return signed(
        new ReceiptStatement(DEVICE, 1, sequence, "EUR", sequence * 1_000L, hash(sequence)));
  }

  private SignedReceipt signed(ReceiptStatement statement) {
    return new SignedReceipt(statement, device.keys().sign(statement.signedText()));
  }

  private static byte[] hash(int sequence) {
    return HashChain.sha256(("operation " + sequence).getBytes(StandardCharsets.UTF_8));
  }

  /// An anchor that holds so many operations of epoch 1; with 2 epochs, two more were carried.
  private String anchor(int held, int epochs) throws IOException {
    var key = new DeviceKey(device.keys().publicKey());
    var first = new ArrayList<byte[]>();
    for (int i = 1; i <= held; i++) {
      first.add(hash(i));
    }
    var chains = new ArrayList<Chain>();
    chains.add(new Chain(new ChainHead(1, held, new byte[32]), first, first, key));
    if (epochs > 1) {
      var renamed = List.of(hash(91), hash(92));
      var captured = List.of(hash(held + 1), hash(held + 2));
      chains.add(new Chain(new ChainHead(2, 2, new byte[32]), renamed, captured, key));
    }
    var file = folder.resolve("anchor-" + held + "-" + epochs);
    Files.write(file, new ChainAnchor(DEVICE, NOW, chains).lines().toList());
    return file.toString();
  }

  private static BufferedImage drawn(String text) {
    var matrix = QrMatrix.of(text);
    int step = 4;
    int size = (matrix.size() + 2 * QrMatrix.QUIET) * step;
    var picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int column = x / step - QrMatrix.QUIET;
        int row = y / step - QrMatrix.QUIET;
        boolean inside = column >= 0 && row >= 0 && column < matrix.size() && row < matrix.size();
        picture.setRGB(x, y, inside && matrix.isDark(column, row) ? 0 : 0xFFFFFF);
      }
    }
    return picture;
  }

  private Path key() {
    return folder.resolve("desk.key");
  }

  private int verify(String... words) {
    var all = new ArrayList<>(List.of("receipt"));
    all.addAll(Arrays.asList(words));
    var out = new StringWriter();
    var line = DaybookVerify.line();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(out));
    int code = line.execute(all.toArray(String[]::new));
    printed = out.toString();
    return code;
  }
}
