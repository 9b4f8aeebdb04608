package org.daybook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.people.Student;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.DigestAnswer;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadPoint;
import org.daybook.model.protocol.LoadRequest;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PullRequest;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.protocol.TableCount;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.server.testkit.Campus;
import org.daybook.server.testkit.EarlierPull;
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
          "organisation_canary",
          "audit_entry",
          "approval_key",
          "session",
          "cohort",
          "register",
          "session_guest",
          "attendance_mark",
          "correction",
          "enrolment",
          "student",
          "family");
  private static final String LOAD = "/sync/v1/load";
  private static final int LAST_OF_TODAY = TODAY.size() - 1;
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
    var load = load(LoadRequest.anew(Protocol.VERSION));
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
    var load = load(LoadRequest.anew(Protocol.VERSION));

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
    var load = load(LoadRequest.anew(Protocol.VERSION));

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
    var load = load(LoadRequest.anew(Protocol.VERSION));
    // An earlier program's digests would be of rows without what came since.
    var asked = Cbor.encode(new PullRequest(Protocol.VERSION, List.of()));
    var answer = TestDesk.decode(desk.post("/sync/v1/digests", asked), DigestAnswer.class);
    var again = TestDesk.decode(desk.post("/sync/v1/digests", asked), DigestAnswer.class);

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
  void goesOnAfterAnyChunk() throws UnreadableException {
    var whole = load(LoadRequest.anew(Protocol.VERSION));
    for (int broken = 1; broken < whole.chunks().size(); broken++) {
      var rest = load(after(whole, whole.chunks().get(broken - 1)));

      var wanted = whole.chunks().subList(broken, whole.chunks().size() - 1);
      assertEquals(rowsOf(wanted), rowsOf(rest.chunks()), "after chunk " + broken);
      assertEquals(whole.manifest().cursors(), rest.manifest().cursors());
      assertEquals(
          rowsOf(wanted).size(),
          rest.manifest().counts().stream().mapToLong(TableCount::rows).sum(),
          "what is announced is what is left");
    }
  }

  /// The student of another day is enrolled for today while the load is broken off behind today's
  /// students: nothing of the student itself changed, so no pull brings it.
  @Test
  void goesOnWithWhatBelongsToTodaySinceItBrokeOff() throws UnreadableException {
    var whole = load(LoadRequest.anew(Protocol.VERSION));
    var broken = lastOf(whole, LAST_OF_TODAY);
    var student = outsiders.student();
    campus.issue(
        campus.north.id(),
        new EnrolStudent(
            UUID.randomUUID(),
            student,
            campus.north.cohort(),
            EnrolmentState.PENDING_PAYMENT,
            LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC),
            null,
            null));

    var rest = load(after(whole, broken));

    var come = new HashSet<UUID>();
    for (var row : rest.rowsOf("student")) {
      come.add(Cbor.decode(row, Student.class).id());
    }
    assertTrue(come.contains(student), "the load or the pull must bring it");
  }

  @Test
  void beginsAnewWhereItCannotGoOn() throws UnreadableException {
    var whole = load(LoadRequest.anew(Protocol.VERSION));
    var known = after(whole, whole.chunks().getFirst());
    var point = known.point();
    var cursors = known.cursors();
    var old = cursors.stream().map(it -> new Cursor(it.scope(), it.version(), it.tag() + 1));
    var elsewhere = new LoadPoint(point.plan() + 1, point.day(), 0, point.after());
    var longAgo = new LoadPoint(point.plan(), point.day().minusDays(9), 0, point.after());
    var beyond = new LoadPoint(point.plan(), point.day(), 999, point.after());
    for (var request :
        List.of(
            new LoadRequest(Protocol.VERSION, old.toList(), point),
            new LoadRequest(Protocol.VERSION, List.of(), point),
            new LoadRequest(Protocol.VERSION, cursors.subList(0, 1), point),
            new LoadRequest(Protocol.VERSION, cursors, elsewhere),
            new LoadRequest(Protocol.VERSION, cursors, longAgo),
            new LoadRequest(Protocol.VERSION, cursors, beyond))) {
      var answer = desk.post(LOAD, Cbor.encode(request));
      assertEquals(409, answer.statusCode(), request.toString());
      assertEquals(ErrorCode.UNKNOWN_CURSOR, Cbor.decode(answer.body(), ErrorAnswer.class).code());
    }
  }

  @Test
  void answersTheFirstProtocolAsBefore() {
    var reader = Cbor.objectMapper().readerFor(List.class).without(FAIL_ON_TRAILING_TOKENS);
    for (var body : List.of(new byte[0], new EarlierPull(1, List.of()).bytes())) {
      int items = 0;
      try (var parser = Cbor.objectMapper().createParser(desk.post(LOAD, body).body())) {
        while (parser.nextToken() != null) {
          assertEquals(3, ((List<?>) reader.readValue(parser)).size());
          items++;
        }
      }
      assertTrue(items > TODAY.size());
    }
  }

  @Test
  void isCompressedForThoseWhoTakeIt() throws IOException {
    var body = Cbor.encode(LoadRequest.anew(Protocol.VERSION));
    var signed = desk.signed("POST", LOAD, body, TestDesk.nonce(), millis());
    var request = TestDesk.request(campus.port(), LOAD);
    signed.headers().map().forEach((n, values) -> request.header(n, values.getFirst()));
    request.header("Accept-Encoding", "gzip").POST(BodyPublishers.ofByteArray(body));

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
    var colleague = campus.desk(campus.north, CLOCK);
    try (var north = listen(desk);
        var south = listen(southern)) {
      assertEquals("event: news", north.readLine());
      assertEquals("event: news", south.readLine());
      colleague.capture(campus.north.staff(), mark(campus.north.students().getFirst()));
      colleague.pushFrom(1);
      assertEquals("data:", north.readLine());
      assertEquals("", north.readLine());
      assertEquals("event: news", north.readLine());
      assertEquals("data:", south.readLine());
      assertEquals("", south.readLine());
      assertTrue(!south.ready(), "nothing happened in the south");
    }
  }

  private static FirstLoadItems load(LoadRequest request) {
    return FirstLoadItems.of(desk.post(LOAD, Cbor.encode(request)).body());
  }

  /// As a desk asks that took everything up to that chunk.
  private static LoadRequest after(FirstLoadItems load, LoadChunk last) throws UnreadableException {
    var type = Tables.named(last.table()).orElseThrow().type();
    var row = Cbor.decode(last.rows().getLast(), type).id();
    var manifest = load.manifest();
    var point = new LoadPoint(manifest.plan(), manifest.day(), last.part(), row);
    return new LoadRequest(Protocol.VERSION, manifest.cursors(), point);
  }

  private static LoadChunk lastOf(FirstLoadItems load, int part) {
    return load.chunks().stream().filter(it -> it.part() == part).toList().getLast();
  }

  private static List<String> rowsOf(List<LoadChunk> chunks) {
    return chunks.stream().flatMap(it -> it.rows().stream()).map(Arrays::toString).toList();
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
