package org.daybook.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.model.protocol.ErrorCode;
import org.junit.jupiter.api.Test;

class StreamsTest {
  private static final UUID ONE = new UUID(0, 1);
  private static final UUID TWO = new UUID(0, 2);
  private static final UUID THREE = new UUID(0, 3);

  private final List<String> ended = new ArrayList<>();
  private final Streams streams = new Streams(2, 3);

  @Test
  void endsTheOldestOfADeviceThatOpensTooMany() {
    var first = open(ONE, "first");
    open(ONE, "second");
    open(ONE, "third");
    assertEquals(List.of("first"), ended);
    first.close();
    open(ONE, "fourth");
    assertEquals(List.of("first", "second"), ended);
  }

  @Test
  void refusesOneMoreDeviceThanTheServerBears() {
    open(ONE, "a");
    open(ONE, "b");
    var c = open(TWO, "c");
    var refusal = assertThrows(Problem.class, () -> open(THREE, "d"));
    assertEquals(ErrorCode.SLOW_DOWN, refusal.code());
    open(ONE, "e");
    assertEquals(List.of("a"), ended, "a device that is full makes room for itself");
    c.close();
    open(THREE, "f");
  }

  private Streams.Stream open(UUID device, String name) {
    return streams.open(device, () -> ended.add(name));
  }
}
