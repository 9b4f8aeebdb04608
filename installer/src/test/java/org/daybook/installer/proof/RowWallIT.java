package org.daybook.installer.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.installer.proof.Stranger.Answer;
import org.daybook.installer.proof.StrangerJournal.Capture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// A device of the North branch, which keeps to no rule but the encoding, tries to see the South.
@ExtendWith(WorldExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowWallIT {
  private static final List<String> ENDPOINTS =
      List.of(
          "/sync/v1/push",
          "/sync/v1/pull",
          "/sync/v1/load",
          "/sync/v1/digests",
          "/sync/v1/differences",
          "/sync/v1/report");

  private World world;
  private Organisation organisation;
  private Office south;
  private Stranger thief;
  private UUID northSession;
  private UUID northStudent;
  private UUID southSession;
  private UUID southStudent;
  private UUID southEnrolment;
  private final List<byte[]> secrets = new ArrayList<>();

  @BeforeAll
  void fillBothBranches(World world) {
    this.world = world;
    organisation = world.found("North", "South", "West");
    south = organisation.office("South");
    var southCohort = south.openCohort("Secret pottery", 12);
    southSession = south.session(southCohort);
    southStudent = south.student("Secret Salma");
    southEnrolment = south.enrol(southStudent, southCohort);
    south.deliver();
    for (var id : List.of(southCohort, southSession, southStudent, southEnrolment)) {
      secrets.add(Wire.id(id));
    }
    secrets.add("Secret Salma".getBytes(UTF_8));

    var north = organisation.office("North");
    var northCohort = north.openCohort("Open pottery", 12);
    northSession = north.session(northCohort);
    northStudent = north.student("Open Omar");
    north.enrol(northStudent, northCohort);
    north.deliver();
    thief = Stranger.enrol(world.server(), organisation.code("North"));
  }

  @Test
  void firstLoadBringsTheOwnBranchAndNothingElse() {
    var load = thief.load();

    assertTrue(contains(load.body(), Wire.id(northStudent)), "the own branch must come");
    assertShowsNothing(load);
    assertTrue(contains(south.device().load().body(), Wire.id(southStudent)), "it is there");
  }

  @Test
  void forgedScopesBringNothing() {
    var stolen = (List<?>) south.device().pull().record().getFirst();
    var forged = new ArrayList<List<?>>();
    stolen.forEach(cursor -> forged.add((List<?>) cursor));
    forged.add(List.of(Wire.id(south.device().branchId()), 0L, 0L));

    for (var cursor : forged) {
      assertShowsNothing(thief.pull(cursor));
      assertShowsNothing(thief.digests(cursor));
    }
    assertShowsNothing(thief.pull(forged.toArray()));
    var body = Wire.encode(Stranger.PROTOCOL, forged);
    assertShowsNothing(thief.post("/sync/v1/load", body));
    assertEquals(scopes(thief.pull()), scopes(thief.pull(forged.getLast())));
    assertFalse(scopes(thief.pull()).contains(south.device().branchId()));
  }

  @Test
  void stolenBodyServesTheThiefAsItsOwn() {
    var stolen = south.device().signed("POST", "/sync/v1/pull", Wire.encode(1, List.of()));

    assertShowsNothing(thief.post("/sync/v1/pull", stolen.body()));
    assertShowsNothing(thief.post("/sync/v1/load", stolen.body()));
  }

  @Test
  void capturedRequestIsRefusedTheSecondTime() {
    var body = Wire.encode(Stranger.PROTOCOL, List.of());
    var captured = south.device().signed("POST", "/sync/v1/pull", body);
    assertEquals(200, thief.send(captured).status(), "the first time it is the South's own");

    assertEquals("401 SIGNATURE_REFUSED", thief.send(captured).error());
    var changes =
        List.of(
            captured.withHeader("Daybook-Nonce", "AAAAAAAAAAAAAAAAAAAAAA"),
            captured.withPath("/sync/v1/load"),
            captured.withPath("/sync/v1/pull?again=1"),
            captured.withBody(Wire.encode(Stranger.PROTOCOL, List.of(List.of()))),
            captured.withHeader("Daybook-Time", Long.toString(System.currentTimeMillis() + 7)),
            captured.withHeader("Daybook-Device", thief.deviceId().toString()));
    for (var changed : changes) {
      assertEquals("401 SIGNATURE_REFUSED", thief.send(changed).error());
    }
  }

  @Test
  void anotherDevicesIdNeedsItsKey() {
    for (var endpoint : ENDPOINTS) {
      var own = thief.signed("POST", endpoint, Wire.encode(Stranger.PROTOCOL, List.of()));
      var forged = own.withHeader("Daybook-Device", south.device().deviceId().toString());

      assertEquals("401 SIGNATURE_REFUSED", thief.send(forged).error(), endpoint);
    }
  }

  @Test
  void nothingIsSaidToWhoeverSignsNothing() {
    var body = Wire.encode(Stranger.PROTOCOL, List.of());
    for (var endpoint : ENDPOINTS) {
      var call = new Stranger.Call("POST", endpoint, Map.of(), body);
      assertEquals("401 SIGNATURE_REFUSED", thief.send(call).error(), endpoint);
    }
    for (var endpoint : List.of("/auth/v1/sign-in", "/auth/v1/refresh", "/auth/v1/sign-out")) {
      var call = new Stranger.Call("POST", endpoint, Map.of(), body);
      assertEquals("401 SIGNATURE_REFUSED", thief.send(call).error(), endpoint);
    }
    var poke = new Stranger.Call("GET", "/sync/v1/poke", Map.of(), new byte[0]);
    assertEquals("401 SIGNATURE_REFUSED", thief.send(poke).error());
  }

  @Test
  void anotherDevicesTokenIsRefusedAndOpensNoScope() {
    var signedIn = south.device().signIn(organisation.ownerName(), organisation.password());
    var access = (String) signedIn.record().get(1);
    var refresh = (String) signedIn.record().get(3);

    assertEquals("401 TOKEN_REFUSED", thief.refresh(refresh).error());
    var body = Wire.encode(Stranger.PROTOCOL, List.of());
    var withToken =
        thief.signed("POST", "/sync/v1/load", body).withHeader("Authorization", "Bearer " + access);
    assertShowsNothing(thief.send(withToken));
    var tokenOnly =
        new Stranger.Call(
            "POST", "/sync/v1/load", Map.of("Authorization", "Bearer " + access), body);
    assertEquals("401 SIGNATURE_REFUSED", thief.send(tokenOnly).error());
  }

  @Test
  void operationsThatNameTheOtherBranchChangeNothingThereAndTellNothing() throws Exception {
    var before = world.rowsOf(south.device().branchId());
    var owner = organisation.ownerId();
    // What it says itself stays in its own branch, so it is another one than the other tests look
    // at.
    var west = organisation.office("West");
    var westCohort = west.openCohort("Open pottery", 12);
    var westSession = west.session(westCohort);
    west.deliver();
    var device = Stranger.enrol(world.server(), organisation.code("West"));
    var journal = new StrangerJournal(device);
    var foreign = new Capture(south.device().branchId(), owner, "mark-attendance", 1, List.of());
    journal.captureRaw(foreign, Wire.encode(southSession, southStudent, "ABSENT", 0, null));
    var real = journal.size();
    journal.capture(owner, "mark-attendance", southSession, southStudent, "ABSENT", 0, null);
    journal.capture(owner, "mark-attendance", westSession, southStudent, "ABSENT", 0, null);
    journal.capture(owner, "admit-walk-in", westSession, southStudent);
    enrol(journal, westCohort, southStudent);
    journal.capture(owner, "move-enrolment", southEnrolment, "CANCELLED", "a wish", null);
    journal.capture(owner, "cancel-session", southSession, "a wish");
    int unreal = journal.size();
    var nobody = UUID.randomUUID();
    journal.capture(owner, "mark-attendance", nobody, nobody, "ABSENT", 0, null);
    journal.capture(owner, "mark-attendance", westSession, nobody, "ABSENT", 0, null);
    journal.capture(owner, "admit-walk-in", westSession, UUID.randomUUID());
    enrol(journal, westCohort, UUID.randomUUID());
    journal.capture(owner, "move-enrolment", nobody, "CANCELLED", "a wish", null);
    journal.capture(owner, "cancel-session", nobody, "a wish");
    takeOver(journal, southStudent);

    var results = journal.push();

    assertEquals(List.of("PARKED", "OTHER_BRANCH"), results.getFirst().subList(1, 3));
    for (int i = 0; i < unreal - real; i++) {
      assertEquals(
          results.get(unreal + i).subList(1, 3),
          results.get(real + i).subList(1, 3),
          "a row of the South answers as one that does not exist");
    }
    assertNotEquals("ACCEPTED", results.getLast().get(1));
    assertEquals(before, world.rowsOf(south.device().branchId()));
    assertFalse(
        contains(device.load().body(), "Secret Salma".getBytes(UTF_8)),
        "naming a row must not bring it");
  }

  @Test
  void operationsOfAnotherDeviceAreNotTakenForOnesOwn() throws Exception {
    var before = world.rowsOf(south.device().branchId());
    var pushed = Wire.decode(south.journal().request(0, 1));
    var stolenOperations = pushed.get(4);
    var forged = Stranger.enrol(world.server(), organisation.code("North"));
    var genesis = new StrangerJournal(forged);
    genesis.capture(organisation.ownerId(), "open-check-in", northSession);
    var mine = Wire.decode(genesis.request(0, 1));
    var body =
        Wire.encode(
            mine.get(0), mine.get(1), mine.get(2), mine.get(3), stolenOperations, mine.get(5));

    var answer = forged.post("/sync/v1/push", body);

    assertTrue(
        answer.status() != 200 || !answer.record().toString().contains("ACCEPTED"),
        () -> "a stolen operation was taken: " + answer.record());
    assertEquals(before, world.rowsOf(south.device().branchId()));
  }

  @Test
  void anotherOrganisationIsAnotherWorld() {
    var other = world.found("North");
    var device = Stranger.enrol(world.server(), other.code("North"));

    var load = device.load();

    assertFalse(contains(load.body(), Wire.id(northStudent)));
    assertFalse(contains(load.body(), Wire.id(thief.branchId())), "not even names of branches");
    assertFalse(contains(load.body(), Wire.id(organisation.ownerId())), "nor staff");
    assertShowsNothing(load);
    var cursor = List.of(Wire.id(organisation.id()), 0L, 0L);
    assertFalse(scopes(device.pull(cursor)).contains(organisation.id()));
  }

  @Test
  void databaseHoldsTheWallWhateverTheServerAsks() throws Exception {
    assertEquals(
        List.of(),
        world.query(
            """
            select c.relname from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
            where c.relkind = 'r' and not c.relrowsecurity
            """),
        "every table with an organisation is walled");
    var roles =
        world.query(
            """
            select distinct r.rolname from pg_stat_activity s join pg_roles r on r.oid = s.usesysid
            where s.datname = current_database() and s.pid <> pg_backend_pid()
            """);
    assertFalse(roles.isEmpty(), "the server is connected");
    for (var role : roles) {
      assertEquals(
          List.of("f"),
          world.query(
              "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = ?",
              role));
      assertEquals(
          List.of(),
          world.query("select relname from pg_class where pg_get_userbyid(relowner) = ?", role),
          "the server owns nothing");
    }
  }

  private void enrol(StrangerJournal journal, UUID cohort, UUID student) {
    journal.capture(
        organisation.ownerId(),
        "enrol-student",
        UUID.randomUUID(),
        student,
        cohort,
        "ENQUIRY",
        south.today().toEpochDay(),
        null,
        null);
  }

  private void takeOver(StrangerJournal journal, UUID student) {
    journal.capturePerson(
        organisation.ownerId(),
        Arrays.asList("Renamed", null, null, null),
        "add-student",
        student,
        UUID.randomUUID(),
        "T1",
        Capture.PERSON,
        null);
  }

  private static List<UUID> scopes(Answer pulled) {
    return ((List<?>) pulled.record().getFirst())
        .stream().map(cursor -> Wire.id(((List<?>) cursor).getFirst())).toList();
  }

  private void assertShowsNothing(Answer answer) {
    for (var secret : secrets) {
      assertFalse(contains(answer.body(), secret), () -> "shows " + new String(secret, UTF_8));
    }
  }

  private static boolean contains(byte[] body, byte[] part) {
    for (int i = 0; i + part.length <= body.length; i++) {
      if (Arrays.equals(body, i, i + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }
}
