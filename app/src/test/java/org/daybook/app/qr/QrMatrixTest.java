package org.daybook.app.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class QrMatrixTest {

  @Test
  void hasTheThreeCornersThatScannersLookFor() {
    var matrix = QrMatrix.of("K7QF-29MD");

    int last = matrix.size() - 1;
    assertEquals(21, matrix.size());
    for (int i = 0; i < 7; i++) {
      assertTrue(matrix.isDark(i, 0) && matrix.isDark(last - i, 0) && matrix.isDark(i, last));
    }
  }

  @Test
  void refusesWhatNoCardCarries() {
    assertThrows(IllegalArgumentException.class, () -> QrMatrix.of(""));
    assertThrows(IllegalArgumentException.class, () -> QrMatrix.of("x".repeat(301)));
  }
}
