package org.daybook.model.operation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The bytes of operations as each version of the protocol wrote them, one a line: version, bytes,
/// what they say. Lines are added and never changed: journals and servers keep such bytes for ever.
class GoldenOperationsTest {
  private static final String FILE = "/golden/operations.txt";

  record Golden(String version, String hex, String says) {}

  static List<Golden> lines() throws IOException {
    try (var stream = GoldenOperationsTest.class.getResourceAsStream(FILE)) {
      assertNotNull(stream, FILE);
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", 3))
          .map(parts -> new Golden(parts[0], parts[1], parts[2]))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void readsWhatWasWritten(Golden golden) throws UnreadableException {
    var read = Envelope.read(HexFormat.of().parseHex(golden.hex()));

    assertEquals(golden.says(), says(read));
  }

  @Test
  void writesWhatWasCapturedAsVersionOneDid() throws IOException, UnreadableException {
    for (var golden : lines()) {
      var bytes = HexFormat.of().parseHex(golden.hex());
      if (golden.version().equals("1")) {
        assertArrayEquals(bytes, Cbor.encode(Envelope.read(bytes).operation()));
      } else {
        var carried = Cbor.decode(bytes, CarriedOperation.class);
        assertArrayEquals(bytes, Cbor.encode(carried));
      }
    }
  }

  private static String says(Envelope envelope) {
    var operation = envelope.operation();
    return operation
        + " born "
        + envelope.bornEpoch()
        + "/"
        + envelope.bornSequence()
        + " by "
        + operation.actorId()
        + " at "
        + operation.capturedAt()
        + " intent "
        + operation.intentId()
        + " needs "
        + operation.needs()
        + " version "
        + operation.commandVersion()
        + (operation.personHash() == null ? "" : " with a person");
  }
}
