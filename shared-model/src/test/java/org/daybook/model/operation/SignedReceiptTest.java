package org.daybook.model.operation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.daybook.model.value.RowIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignedReceiptTest {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

  private KeyPair keys;
  private DeviceKey key;
  private SignedReceipt receipt;

  @BeforeEach
  void sign() {
    keys = Ed25519.generate();
    key = new DeviceKey(keys.getPublic().getEncoded());
    receipt = signed(43_000);
  }

  @Test
  void whatIsReadIsWhatWasWritten() throws Exception {
    var text = receipt.text();
    assertEquals(receipt, SignedReceipt.read(text));
    assertTrue(text.length() <= 221, "it fits a code of version 10 that may be a quarter dirty");
    assertTrue(text.chars().allMatch(it -> ALPHABET.indexOf(it) >= 0));
    assertTrue(key.fits(receipt.statement().signedText(), receipt.signature()));
  }

  @Test
  void itKnowsWhatItsOperationMade() {
    var said = receipt.statement();
    var at = Instant.parse("2026-11-22T09:00:00.123Z");
    for (int ordinal = 0; ordinal < 16; ordinal++) {
      assertTrue(said.made(RowIds.ofOperation(new UUID(7, 9), 1, 124, ordinal, at)));
    }
    assertFalse(said.made(RowIds.ofOperation(new UUID(7, 9), 1, 125, 0, at)));
    assertFalse(said.made(RowIds.ofOperation(new UUID(7, 9), 2, 124, 0, at)));
    assertFalse(said.made(RowIds.ofOperation(new UUID(7, 8), 1, 124, 0, at)));
  }

  @Test
  void theSignatureIsTheSameOnEveryCopy() {
    assertEquals(receipt.text(), signed(43_000).text());
  }

  /// Every character exchanged for every other one.
  @Test
  void noCharacterCanBeChanged() {
    var text = receipt.text();
    for (int at = 0; at < text.length(); at++) {
      for (int each = 0; each < ALPHABET.length(); each++) {
        char other = ALPHABET.charAt(each);
        if (other != text.charAt(at)) {
          var changed = text.substring(0, at) + other + text.substring(at + 1);
          assertFalse(isSound(changed), changed);
        }
      }
      assertFalse(isSound(text.substring(0, at) + text.substring(at + 1)), "one less");
      assertFalse(isSound(text.substring(0, at)), "cut");
    }
    assertFalse(isSound(text + "0"));
    assertFalse(isSound(text + "000"));
    assertFalse(isSound(text.toLowerCase(Locale.ROOT)));
  }

  /// Every bit of every byte of what is said and of the signature.
  @Test
  void noBitCanBeChanged() throws Exception {
    var bytes = Base45.decode(receipt.text().substring(SignedReceipt.FORMAT.length()));
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      bytes[bit / 8] ^= (byte) (1 << (bit % 8));
      assertFalse(isSound(SignedReceipt.FORMAT + Base45.encode(bytes)), "bit " + bit);
      bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    }
    assertTrue(isSound(SignedReceipt.FORMAT + Base45.encode(bytes)));
  }

  @Test
  void whatTheKeySignedForAnotherPurposeIsNoReceipt() {
    var statement = receipt.statement();
    var other = new SignedReceipt(statement, signature(statement.bytes()));
    assertFalse(isSound(other.text()));
  }

  @Test
  void anotherDesksKeyDoesNotFit() {
    var other = Ed25519.generate();
    var stranger = new DeviceKey(other.getPublic().getEncoded());
    assertFalse(stranger.fits(receipt.statement().signedText(), receipt.signature()));
    assertThrows(IllegalArgumentException.class, () -> new DeviceKey(new byte[44]));
  }

  /// The examples of RFC 9285.
  @Test
  void base45IsThatOfTheStandard() throws Exception {
    assertEquals("BB8", Base45.encode(ascii("AB")));
    assertEquals("%69 VD92EX0", Base45.encode(ascii("Hello!!")));
    assertEquals("UJCLQE7W581", Base45.encode(ascii("base-45")));
    assertArrayEquals(ascii("ietf!"), Base45.decode("QED8WEX0"));
    assertThrows(UnreadableException.class, () -> Base45.decode("GGW"), "65536");
    assertThrows(UnreadableException.class, () -> Base45.decode("::"), "2024");
    var random = new Random(1);
    for (int length = 0; length < 100; length++) {
      var bytes = new byte[length];
      random.nextBytes(bytes);
      assertArrayEquals(bytes, Base45.decode(Base45.encode(bytes)));
    }
  }

  private boolean isSound(String text) {
    try {
      var read = SignedReceipt.read(text);
      return key.fits(read.statement().signedText(), read.signature());
    } catch (UnreadableException e) {
      return false;
    }
  }

  private SignedReceipt signed(long amountMinor) {
    var hash = HashChain.sha256(ascii("operation"));
    var statement = new ReceiptStatement(new UUID(7, 9), 1, 124, "EGP", amountMinor, hash);
    return new SignedReceipt(statement, signature(statement.signedText()));
  }

  private byte[] signature(byte[] text) {
    return Ed25519.sign(keys.getPrivate().getEncoded(), text);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
