package org.daybook.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsHandlerTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "127.8.9.1, true",
    "[::1], true",
    "0:0:0:0:0:0:0:1, true",
    "::ffff:127.0.0.1, true",
    "192.168.1.9, false",
    "10.0.0.1, false",
    "2001:db8::1, false",
    "localhost, false",
    "'', false",
  })
  void onlyThisMachineIsHere(String address, boolean here) {
    assertEquals(here, MetricsHandler.isHere(address));
  }
}
