package org.daybook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Optional;
import org.daybook.app.device.DeviceFile;
import org.daybook.app.device.Enrolment;
import org.daybook.app.journal.JournalBusyException;
import org.daybook.app.service.Centre;
import org.daybook.app.service.signin.Doorstep;
import org.daybook.app.ui.window.Opening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadStartIT {
  private final Centre centre = new Centre(3);

  @TempDir Path folder;

  @Test
  void givesTheDeskThatWasBegunAndSaysWhoseItIs() {
    enrol();
    var opening = HeadStart.of(config(), Runnable::run).opening();
    // It is open by now, and its files are nobody else's.
    assertThrows(JournalBusyException.class, () -> Wiring.of(config()).openDesk());
    var told = new ArrayList<Doorstep>();
    try (var desk = opening.desk().apply(told::add)) {
      assertEquals("Desk 3", desk.name());
      assertEquals(1, told.size());
      assertEquals("Desk 3", told.getFirst().deskName());
      assertFalse(told.getFirst().knowsSomebody());
    }
  }

  @Test
  void opensAnewAfterAFailure() {
    enrol();
    var opening = opening(Wiring.of(config()));
    try (var desk = opening.desk().apply(_ -> {})) {
      assertEquals("Desk 3", desk.name());
    }
  }

  private Opening opening(Wiring other) {
    try (var first = other.openDesk()) {
      assertEquals("Desk 3", first.name());
      var opening = HeadStart.of(config(), Runnable::run).opening();
      assertThrows(JournalBusyException.class, () -> opening.desk().apply(_ -> {}));
      return opening;
    }
  }

  @Test
  void wiresAnewAfterAFailure() throws IOException {
    enrol();
    var good = Files.readAllBytes(config().keyFile());
    Files.writeString(config().keyFile(), "not a key");
    var start = HeadStart.of(config(), Runnable::run);
    assertThrows(RuntimeException.class, start::opening);
    Files.write(config().keyFile(), good);
    try (var desk = start.opening().desk().apply(_ -> {})) {
      assertEquals("Desk 3", desk.name());
    }
  }

  @Test
  void opensNothingBeforeTheDeskIsActivated() {
    var opening = HeadStart.of(config(), Runnable::run).opening();
    assertFalse(opening.activation().activated());
    assertFalse(Files.exists(config().dataFolder()));
    assertThrows(IllegalStateException.class, () -> opening.desk().apply(_ -> {}));
  }

  private void enrol() {
    DeviceFile.open(config().keyFile(), new SecureRandom())
        .enrolled(
            new Enrolment(
                centre.device,
                1,
                centre.organisation,
                centre.branch,
                "Desk 3",
                Centre.id(99),
                "http://127.0.0.1:9"));
  }

  private AppConfig config() {
    return new AppConfig(folder.resolve("desk"), folder.resolve("desk.key"), Optional.empty());
  }
}
