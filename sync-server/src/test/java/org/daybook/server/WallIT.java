package org.daybook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.Outcome;
import org.daybook.model.people.AddStudent;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.DigestAnswer;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.LoadRequest;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.RefreshRequest;
import org.daybook.model.protocol.SignInAnswer;
import org.daybook.model.protocol.SignInRequest;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.value.PersonDetails;
import org.daybook.server.testkit.Campus;
import org.daybook.server.testkit.EarlierPull;
import org.daybook.server.testkit.FirstLoadItems;
import org.daybook.server.testkit.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A desk of one branch can obtain no row of another by any request. Every name of the south
/// contains `south`, so a row of it would show in the bytes of an answer.
class WallIT {
  private static final Clock CLOCK = Clock.systemUTC();
  private static Campus campus;
  private static TestDesk north;
  private static TestDesk south;

  @BeforeAll
  static void open() {
    campus = new Campus(CLOCK);
    north = campus.desk(campus.north, CLOCK);
    south = campus.desk(campus.south, CLOCK);
  }

  @AfterAll
  static void close() {
    campus.close();
  }

  @Test
  void firstLoadBringsOnlyOwnScopes() {
    var items =
        FirstLoadItems.of(
            north.post("/sync/v1/load", Cbor.encode(LoadRequest.anew(Protocol.VERSION))).body());

    assertTrue(items.rowsOf("student").size() == Campus.STUDENTS);
    assertTrue(items.scopes().stream().allMatch(campus.scopesOf(campus.north)::contains));
    assertNoStudentOfTheSouth(items.bytes());
  }

  @Test
  void forgedCursorsOfAnotherBranchAreIgnored() {
    var forged = new Cursor(campus.south.id(), 0, 0);
    var known = south.pull().cursors().toArray(Cursor[]::new);

    var plain = north.pull(forged);
    var withStolen =
        north.post("/sync/v1/pull", new EarlierPull(1, List.of(known[1], forged)).bytes());

    assertEquals(campus.scopesOf(campus.north), scopesOf(plain.cursors()));
    assertNoStudentOfTheSouth(withStolen.body());
    plain.changes().forEach(it -> assertFalse(it.scope().equals(campus.south.id())));
  }

  @Test
  void digestsAreOnlyOfOwnScopes() {
    var answer = TestDesk.decode(north.post("/sync/v1/digests", new byte[0]), DigestAnswer.class);

    assertEquals(campus.scopesOf(campus.north), scopesOf(answer.cursors()));
    assertTrue(
        answer.digests().stream()
            .allMatch(it -> campus.scopesOf(campus.north).contains(it.scope())));
  }

  @Test
  void stolenBodyOfAnotherDeskIsOfNoUse() {
    var body = new EarlierPull(1, List.of()).bytes();
    var nonce = TestDesk.nonce();
    var stolen = south.signed("POST", "/sync/v1/pull", body, nonce, CLOCK.millis());
    var request =
        TestDesk.request(campus.port(), "/sync/v1/pull").POST(BodyPublishers.ofByteArray(body));
    stolen
        .headers()
        .map()
        .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
    request.setHeader("Daybook-Device", north.identity.deviceId().toString());

    var answer = TestDesk.send(request.build());

    assertEquals(401, answer.statusCode());
    assertEquals(ErrorCode.SIGNATURE_REFUSED, TestDesk.error(answer).code());
  }

  @Test
  void anotherDevicesTokenIsOfNoUse() {
    var signIn = new SignInRequest("south", Campus.PASSWORD);
    var tokens =
        TestDesk.decode(south.post("/auth/v1/sign-in", Cbor.encode(signIn)), SignInAnswer.class);

    var answer =
        north.post("/auth/v1/refresh", Cbor.encode(new RefreshRequest(tokens.refreshToken())));

    assertEquals(ErrorCode.TOKEN_REFUSED, TestDesk.error(answer).code());
    assertEquals(
        200,
        south
            .post("/auth/v1/refresh", Cbor.encode(new RefreshRequest(tokens.refreshToken())))
            .statusCode(),
        "and the attempt does not end the owner's");
  }

  @Test
  void operationsOnRowsOfAnotherBranchWriteAndTellNothing() {
    var desk = campus.desk(campus.north, CLOCK);
    var victim = campus.south.students().getFirst();
    desk.capture(
        campus.north.staff(),
        new AddStudent(victim, UUID.randomUUID(), "X", PersonDetails.named("Taken over"), null));
    desk.capture(
        campus.north.staff(),
        new MarkAttendance(campus.south.session(), victim, AttendanceValue.PRESENT, 0, null));
    desk.capture(
        campus.south.id(),
        campus.south.staff(),
        new MarkAttendance(campus.south.session(), victim, AttendanceValue.PRESENT, 0, null));

    var results = desk.pushFrom(1).results();

    assertEquals(Outcome.PARKED, results.get(0).outcome());
    assertEquals(Outcome.ACCEPTED_WITH_EXCEPTION, results.get(1).outcome());
    assertEquals(Outcome.PARKED, results.get(2).outcome());
    var southern =
        FirstLoadItems.of(
            south.post("/sync/v1/load", Cbor.encode(LoadRequest.anew(Protocol.VERSION))).body());
    assertTrue(text(southern.bytes()).contains("student south 0"));
    assertFalse(text(southern.bytes()).contains("taken over"));
    assertTrue(southern.rowsOf("attendance_mark").isEmpty());
    assertNoStudentOfTheSouth(Cbor.encode(desk.pull()));
  }

  @Test
  void directSqlOfTheServersRoleSeesOnlyWhatItsTransactionNames() throws SQLException {
    try (var connection = DriverManager.getConnection(campus.postgres.url(), "daybook_app", null)) {
      connection.setAutoCommit(false);
      assertEquals(0, count(connection, "student"), "no organisation named");
      see(connection, campus.organisation, campus.organisation, campus.north.id());
      assertEquals(Campus.STUDENTS, count(connection, "student"));
      see(connection, UUID.randomUUID(), campus.organisation, campus.north.id());
      assertEquals(0, count(connection, "student"), "another organisation");
      see(connection, campus.organisation, campus.organisation);
      assertEquals(0, count(connection, "student"), "no branch");
      assertThrows(
          SQLException.class,
          () ->
              update(
                  connection,
                  "insert into family (id, organisation_id, branch_id, name) values"
                      + " (gen_random_uuid(), '"
                      + campus.organisation
                      + "', '"
                      + campus.south.id()
                      + "', 'forged')"));
      connection.rollback();
    }
  }

  /// Three tables hold nothing of an organisation: what was migrated, the database's own name, and
  /// which columns the digests were computed over.
  @Test
  void everyTableOfOrganisationsIsBehindTheWall() throws SQLException {
    try (var connection = DriverManager.getConnection(campus.postgres.ownerUrl());
        var statement = connection.createStatement();
        var open =
            statement.executeQuery(
                """
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and not (c.relrowsecurity and exists (
                    select from pg_policy p where p.polrelid = c.oid))
                  and c.relname not in (
                    'flyway_schema_history', 'server_epoch', 'digest_shape')\
                """)) {
      var names = new ArrayList<String>();
      while (open.next()) {
        names.add(open.getString(1));
      }
      assertEquals(List.of(), names);
    }
  }

  private static void assertNoStudentOfTheSouth(byte[] bytes) {
    var text = text(bytes);
    assertTrue(text.contains("student north 0") || !text.contains("student"), "has content");
    assertFalse(text.contains("student south"), "no student of the other branch");
    assertFalse(text.contains("family south"), "no family of the other branch");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
  }

  private static Set<UUID> scopesOf(List<Cursor> cursors) {
    return cursors.stream().map(Cursor::scope).collect(Collectors.toSet());
  }

  private static void see(Connection connection, UUID organisation, UUID... scopes)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select set_config('daybook.organisation', ?, true),
              set_config('daybook.scopes', ?, true)\
            """)) {
      statement.setString(1, organisation.toString());
      statement.setString(2, List.of(scopes).toString().replace('[', '{').replace(']', '}'));
      statement.execute();
    }
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery("select count(*) from " + table)) {
      answer.next();
      return answer.getLong(1);
    }
  }

  private static void update(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
