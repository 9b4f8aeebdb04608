package org.daybook.installer.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourPageTest {
  @TempDir Path folder;

  @Test
  void showsEachStepWithItsSentence() throws IOException {
    var captions = new Properties();
    captions.setProperty("sign-in", "Sign in with your name.");
    var page = TourPage.of(List.of("sign-in"), captions).write(folder.resolve("tour"));

    assertEquals(folder.resolve("tour.md"), page);
    var text = Files.readString(page);
    assertTrue(
        text.endsWith(
            """

            ## 1. Sign in

            Sign in with your name.

            ![Sign in with your name.](tour/01-sign-in.png)
            """),
        text);
  }

  @Test
  void aStepOfWhichNothingIsSaidFailsBeforeTheTourBegins() {
    assertThrows(
        IllegalStateException.class, () -> TourPage.of(List.of("sign-in"), new Properties()));
  }
}
