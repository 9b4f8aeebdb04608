package org.daybook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.server.testkit.Campus;
import org.daybook.server.testkit.EarlierPull;
import org.daybook.server.testkit.TestDesk;
import org.junit.jupiter.api.Test;

class SlowDownIT {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final int PER_SECOND = 1;
  private static final int MORE_THAN_BURST = 200;

  @Test
  void tellsHastyDeviceWhenToComeBackAndServesTheOthers() {
    try (var campus = new Campus(CLOCK, PER_SECOND)) {
      var hasty = campus.desk(campus.north, CLOCK);
      var calm = campus.desk(campus.north, CLOCK);
      var body = new EarlierPull(1, java.util.List.of()).bytes();
      var answer = hasty.post("/sync/v1/pull", body);
      for (int i = 0; i < MORE_THAN_BURST && answer.statusCode() == 200; i++) {
        answer = hasty.post("/sync/v1/pull", body);
      }

      assertEquals(429, answer.statusCode());
      assertEquals(ErrorCode.SLOW_DOWN, TestDesk.error(answer).code());
      assertEquals(ErrorCode.Kind.TRANSIENT, ErrorCode.SLOW_DOWN.kind());
      var seconds = Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow());
      assertTrue(seconds >= 1);
      assertEquals(200, calm.post("/sync/v1/pull", body).statusCode());
    }
  }
}
