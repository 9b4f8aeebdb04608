package org.daybook.app.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IntentIdsTest {
  @Test
  void noneIsGivenTwiceAndAllAreOfTheRandomKind() {
    // The last of its kind: counting on must not touch what says which kind it is.
    var ids = new IntentIds(UUID.fromString("01234567-89ab-4def-bfff-fffffffffffe"));
    var given = new HashSet<UUID>();

    for (int i = 0; i < 1_000; i++) {
      var id = ids.get();
      assertTrue(given.add(id), id::toString);
      assertEquals(4, id.version());
      assertEquals(2, id.variant());
    }
  }
}
