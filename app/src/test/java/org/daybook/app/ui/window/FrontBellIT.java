package org.daybook.app.ui.window;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontBellIT {
  @TempDir Path folder;

  @Test
  @Tag("U12")
  void firstWindowHearsTheSecondStart() throws InterruptedException {
    var heard = new CountDownLatch(1);
    try (var first = new FrontBell(folder)) {
      first.listen(heard::countDown);
      assertTrue(new FrontBell(folder).ring(Duration.ofSeconds(30)));
      assertTrue(heard.await(30, TimeUnit.SECONDS));
    }
  }

  @Test
  void nobodyAnswersWhereThereIsNoWindow() {
    assertFalse(new FrontBell(folder).ring(Duration.ofMillis(50)));
  }
}
