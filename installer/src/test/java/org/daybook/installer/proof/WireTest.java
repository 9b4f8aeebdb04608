package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireTest {
  @Test
  void writesTheExamplesOfTheStandard() {
    // RFC 8949, appendix A.
    assertEquals("8118ff", hex(Wire.encode(255)));
    assertEquals("811903e8", hex(Wire.encode(1000)));
    assertEquals("811a000f4240", hex(Wire.encode(1_000_000)));
    assertEquals("811b000000e8d4a51000", hex(Wire.encode(1_000_000_000_000L)));
    assertEquals("813903e7", hex(Wire.encode(-1000)));
    assertEquals("814401020304", hex(Wire.encode(new byte[] {1, 2, 3, 4})));
    assertEquals("8162c3bc", hex(Wire.encode("ü")));
    assertEquals("84f4f5f680", hex(Wire.encode(false, true, null, List.of())));
  }

  @Test
  void readsWhatItWrote() {
    var record =
        Wire.decode(Wire.encode("é", 70_000, -3, null, true, List.of(1, 2), "x".repeat(300)));

    assertEquals(
        Arrays.asList("é", 70_000L, -3L, null, true, List.of(1L, 2L), "x".repeat(300)), record);
    assertArrayEquals(new byte[300], (byte[]) Wire.decode(Wire.encode(new byte[300])).getFirst());
  }

  @Test
  void refusesWhatThePageDoesNotPromise() {
    var map = HexFormat.of().parseHex("a10102");
    var endless = HexFormat.of().parseHex("9f01ff");

    assertThrows(IllegalArgumentException.class, () -> Wire.decodeAll(map));
    assertThrows(IllegalArgumentException.class, () -> Wire.decodeAll(endless));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
