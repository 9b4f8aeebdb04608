package org.daybook.installer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCentreIT {
  @TempDir private Path directory;

  @Test
  void opensAgainOnWhatItLeftWithTheSameDesk() throws Exception {
    var folder = new DemoFolder(directory.resolve("demo"));
    folder.create();
    try (var centre = DemoCentre.start(folder, Clock.systemUTC(), _ -> {})) {
      assertEquals(200, statusOf(centre.url() + "/readyz"));
      assertTrue(DemoDesk.at(centre, folder).activated());
    }

    try (var centre = DemoCentre.start(folder, Clock.systemUTC(), _ -> {})) {
      assertEquals(200, statusOf(centre.url() + "/readyz"));
      try (var desk = DemoDesk.at(centre, folder).openDesk()) {
        assertEquals("Front desk", desk.name());
      }
    }
  }

  private static int statusOf(String url) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(url)).build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    }
  }
}
