package org.daybook.app.service.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.daybook.app.device.DeviceFile;
import org.daybook.app.sync.ServerClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivationServiceIT {
  private static final String CODE = "ABCD-2345";

  @TempDir Path folder;
  private DeviceFile device;

  @BeforeEach
  void open() {
    device = DeviceFile.open(folder.resolve("desk.key"), new Random(1));
  }

  @Test
  void sendsNoCodeInClearToAnotherMachine() {
    for (var url : List.of("http://192.0.2.7:8470", "http://centre.example")) {
      assertEquals(new ActivationResult.NotEncrypted(), activate(url, false), url);
    }
    assertFalse(device.enrolment().isPresent());
  }

  @Test
  void sendsItWhereNobodyCanListenOrAPersonSaidSo() {
    assertEquals(new ActivationResult.NoServer(), activate("http://127.0.0.1:1", false));
    assertEquals(new ActivationResult.NoServer(), activate("https://127.0.0.1:1", false));
    // A name that exists nowhere: it was asked for, so the code would have been sent.
    assertEquals(new ActivationResult.NoServer(), activate("http://centre.invalid", true));
  }

  @Test
  void tellsWhatIsNoAddress() {
    assertEquals(new ActivationResult.NoAddress(), activate("the centre", false));
  }

  private ActivationResult activate(String url, boolean plainHttp) {
    var clock = new ServerClock(Clock.systemUTC());
    return new ActivationService(device, clock, plainHttp).activate(url, CODE, null);
  }
}
