package org.daybook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.DigestAnswer;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.protocol.TableCount;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.server.testkit.Campus;
import org.daybook.server.testkit.FirstLoadItems;
import org.daybook.server.testkit.Outsiders;
import org.daybook.server.testkit.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FirstLoadIT {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final List<String> TODAY =
      List.of(
          "organisation",
          "branch",
          "policy",
          "staff_member",
          "role",
          "role_assignment",
          "course",
          "session",
          "cohort",
          "register",
          "session_guest",
          "attendance_mark",
          "correction",
          "enrolment",
          "student",
          "family");
  private static Campus campus;
  private static Outsiders outsiders;
  private static TestDesk desk;

  @BeforeAll
  static void open() {
    campus = new Campus(CLOCK);
    outsiders = Outsiders.in(campus);
    desk = campus.desk(campus.north, CLOCK);
    campus.north.students().forEach(it -> desk.capture(campus.north.staff(), mark(it)));
    desk.pushFrom(1);
  }

  @AfterAll
  static void close() {
    campus.close();
  }

  @Test
  void bringsWhatPullFromNothingBrings() {
    var load = FirstLoadItems.of(desk.post("/sync/v1/load", new byte[0]).body());
    var pull = desk.pull();

    assertEquals(pull.cursors(), load.manifest().cursors());
    for (var table : Tables.ALL) {
      var pulled = new HashSet<String>();
      pull.changes().stream()
          .filter(it -> it.table().equals(table.name()))
          .flatMap(it -> it.changes().stream())
          .forEach(it -> pulled.add(Arrays.toString(it.row())));
      var loaded = new HashSet<String>();
      load.rowsOf(table.name()).forEach(it -> loaded.add(Arrays.toString(it)));
      assertEquals(pulled, loaded, table.name());
    }
  }

  @Test
  void manifestCountsEveryRowThatComes() {
    var load = FirstLoadItems.of(desk.post("/sync/v1/load", new byte[0]).body());

    for (var table : Tables.ALL) {
      var announced =
          load.manifest().counts().stream()
              .filter(it -> it.table().equals(table.name()))
              .mapToLong(TableCount::rows)
              .sum();
      assertEquals(announced, load.rowsOf(table.name()).size(), table.name());
    }
  }

  @Test
  void bringsWhatTodayNeedsBeforeTheRest() throws UnreadableException {
    var load = FirstLoadItems.of(desk.post("/sync/v1/load", new byte[0]).body());

    var names = new HashSet<String>();
    var parts = load.manifest().counts();
    var today = parts.stream().takeWhile(it -> names.add(it.table())).toList();
    assertEquals(TODAY, today.stream().map(TableCount::table).toList());
    var chunks = new ArrayDeque<>(load.chunks());
    var first = new HashSet<UUID>();
    for (var part : today) {
      first.addAll(FirstLoadItems.taken(chunks, part));
    }
    var rest = new HashSet<UUID>();
    for (var part : parts.subList(today.size(), parts.size())) {
      rest.addAll(FirstLoadItems.taken(chunks, part));
    }
    assertEquals(List.of("end"), chunks.stream().map(LoadChunk::table).toList());
    assertTrue(first.containsAll(campus.north.students()));
    assertTrue(first.contains(campus.north.session()));
    assertTrue(rest.containsAll(outsiders.ids()), "what today does not need comes later");
    assertTrue(Collections.disjoint(first, rest), "no row comes twice");
  }

  @Test
  void digestsAreOfTheRowsThatWereLoaded() {
    var load = FirstLoadItems.of(desk.post("/sync/v1/load", new byte[0]).body());
    var answer = TestDesk.decode(desk.post("/sync/v1/digests", new byte[0]), DigestAnswer.class);
    var again = TestDesk.decode(desk.post("/sync/v1/digests", new byte[0]), DigestAnswer.class);

    assertTrue(answer.digests().size() > 8);
    for (var digest : answer.digests()) {
      var own = new RowDigest();
      load.chunks().stream()
          .filter(it -> it.table().equals(digest.table()) && it.scope().equals(digest.scope()))
          .flatMap(it -> it.rows().stream())
          .forEach(own::add);
      assertEquals(digest.rows(), own.rows(), digest.table());
      assertTrue(Arrays.equals(digest.digest(), own.value()), digest.table());
    }
    assertEquals(answer.digests().size(), again.digests().size());
  }

  @Test
  void isCompressedForThoseWhoTakeIt() throws IOException {
    var signed = desk.signed("POST", "/sync/v1/load", new byte[0], TestDesk.nonce(), millis());
    var request = TestDesk.request(campus.port(), "/sync/v1/load");
    signed.headers().map().forEach((n, values) -> request.header(n, values.getFirst()));
    request.header("Accept-Encoding", "gzip").POST(BodyPublishers.noBody());

    var answer = TestDesk.send(request.build());

    assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
    try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      var load = FirstLoadItems.of(in.readAllBytes());
      assertEquals(Campus.STUDENTS + 1, load.rowsOf("student").size());
    }
  }

  @Test
  @Timeout(20)
  void pokesDesksOfTheBranchAndNoOthers() throws Exception {
    var southern = campus.desk(campus.south, CLOCK);
    try (var north = listen(desk);
        var south = listen(southern)) {
      assertEquals("event: news", north.readLine());
      assertEquals("event: news", south.readLine());
      var next = desk.journal.size() + 1L;
      desk.capture(campus.north.staff(), mark(campus.north.students().getFirst()));
      desk.pushFrom(next);
      assertEquals("data:", north.readLine());
      assertEquals("", north.readLine());
      assertEquals("event: news", north.readLine());
      assertEquals("data:", south.readLine());
      assertEquals("", south.readLine());
      assertTrue(!south.ready(), "nothing happened in the south");
    }
  }

  private static BufferedReader listen(TestDesk listener) throws Exception {
    var request = listener.signed("GET", "/sync/v1/poke", new byte[0], TestDesk.nonce(), millis());
    InputStream in =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .build()
            .send(request, BodyHandlers.ofInputStream())
            .body();
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static MarkAttendance mark(UUID student) {
    return new MarkAttendance(campus.north.session(), student, AttendanceValue.PRESENT, 0, null);
  }

  private static long millis() {
    return CLOCK.millis();
  }
}
