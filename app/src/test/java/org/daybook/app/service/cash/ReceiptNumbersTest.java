package org.daybook.app.service.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.UUID;
import org.daybook.app.service.Centre;
import org.junit.jupiter.api.Test;

class ReceiptNumbersTest {

  @Test
  void receiptsOfTwoDesksAreToldApart() {
    assertNotEquals(ReceiptNumbers.tag(Centre.id(1)), ReceiptNumbers.tag(Centre.id(99_999)));
    assertEquals(3, ReceiptNumbers.tag(new UUID(0, 0)).length());
  }
}
