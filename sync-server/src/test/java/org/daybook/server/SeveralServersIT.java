package org.daybook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.server.testkit.Campus;
import org.daybook.server.testkit.TestDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SeveralServersIT {
  private static final Clock CLOCK = Clock.systemUTC();

  @Test
  @Timeout(60)
  void pushAtOneServerPokesDeskThatListensAtAnother() throws Exception {
    try (var campus = new Campus(CLOCK);
        var other = campus.anotherServer()) {
      var pushing = campus.desk(campus.north, CLOCK);
      var listening = campus.desk(other, campus.north);
      try (var news = listen(listening)) {
        expectNews(news);
        var student = campus.north.students().getFirst();
        pushing.capture(
            campus.north.staff(),
            new MarkAttendance(campus.north.session(), student, AttendanceValue.PRESENT, 0, null));
        pushing.pushFrom(1);
        expectNews(news);
      }
      var tables = listening.pull().changes().stream().map(it -> it.table()).toList();
      assertEquals(1, tables.stream().filter("attendance_mark"::equals).count());
    }
  }

  private static void expectNews(BufferedReader news) throws Exception {
    var line = news.readLine();
    while (line.startsWith(":") || line.isEmpty()) {
      line = news.readLine();
    }
    assertEquals("event: news", line);
    assertEquals("data:", news.readLine());
  }

  private static BufferedReader listen(TestDesk desk) throws Exception {
    var request =
        desk.signed("GET", "/sync/v1/poke", new byte[0], TestDesk.nonce(), CLOCK.millis());
    var body = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body();
    return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
  }
}
