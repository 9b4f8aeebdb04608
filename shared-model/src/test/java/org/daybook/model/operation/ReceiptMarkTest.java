package org.daybook.model.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.daybook.model.testkit.Centre;
import org.junit.jupiter.api.Test;

class ReceiptMarkTest {
  @Test
  void tellsApartWhatHasTheSameNumber() throws UnreadableException {
    assertNotEquals(ReceiptMark.of(operation(1)), ReceiptMark.of(operation(2)));
  }

  @Test
  void isThePrintedOneUnderEveryIdentity() throws UnreadableException {
    var captured = operation(1);
    var carried = Envelope.carry(captured, 2, 1, List.of());
    var carriedOn = Envelope.carry(carried, 4, 9, List.of());

    assertEquals(ReceiptMark.of(captured), ReceiptMark.of(carried));
    assertEquals(ReceiptMark.of(captured), ReceiptMark.of(carriedOn));
  }

  @Test
  void hasFourCharactersThatAreReadAlikeByEverybody() throws UnreadableException {
    for (int i = 0; i < 500; i++) {
      var text = ReceiptMark.of(operation(i)).text();
      assertTrue(text.matches("[2-9A-HJKMNP-Z]{4}"), text);
    }
  }

  @Test
  void neverChanges() throws UnreadableException {
    assertEquals("ZTMU", ReceiptMark.of(operation(1)).text());
  }

  private static byte[] operation(int note) {
    return Cbor.encode(
        new Operation(
            Centre.DESK,
            1,
            7,
            Centre.BRANCH,
            Centre.DESK,
            0,
            Centre.NOW,
            Centre.DESK,
            List.of(),
            "command",
            1,
            new byte[] {(byte) note, (byte) (note >> 8)},
            null));
  }
}
