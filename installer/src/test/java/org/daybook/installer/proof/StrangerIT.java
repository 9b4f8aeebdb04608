package org.daybook.installer.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// That `docs/protocol.md` and its catalogue are enough to write a client that takes the roll.
@ExtendWith(WorldExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangerIT {
  private World world;
  private Organisation organisation;
  private UUID session;
  private List<UUID> students;

  @BeforeAll
  void fillBranch(World world) {
    this.world = world;
    organisation = world.found("North");
    var office = organisation.office("North");
    var cohort = office.openCohort("Pottery", 0);
    session = office.session(cohort);
    students = office.enrolled(cohort, 5, "Student");
    office.deliver();
  }

  @Test
  void firstLoadIsWhatItsManifestAndTheDigestsSay() {
    var device = enrolled();

    var items = device.load().stream();

    var promised = new TreeMap<String, Long>();
    for (var count : (List<?>) items.getFirst().get(1)) {
      var line = (List<?>) count;
      if (Wire.number(line.get(1)) > 0) {
        promised.put((String) line.get(0), Wire.number(line.get(1)));
      }
    }
    var came = new TreeMap<String, Long>();
    var sums = new HashMap<String, BigInteger>();
    for (var chunk : items.subList(1, items.size() - 1)) {
      var scope = Wire.id(chunk.get(0)) + " ";
      var table = (String) chunk.get(1);
      for (var row : (List<?>) chunk.get(2)) {
        came.merge(table, 1L, Long::sum);
        var hash = new BigInteger(1, Stranger.sha256((byte[]) row));
        sums.merge(scope + table, hash, BigInteger::add);
      }
    }
    assertEquals("end", items.getLast().get(1));
    assertEquals(promised, came);
    assertEquals(5L, came.get("student"));
    assertEquals(digestsOf(sums), Digests.of(device));
  }

  @Test
  void markTravelsFromOneDeviceToTheOther() {
    var one = enrolled();
    var other = enrolled();
    var before = ((List<?>) other.pull().record().getFirst()).toArray();
    var ownBefore = ((List<?>) one.pull().record().getFirst()).toArray();
    var journal = new StrangerJournal(one);

    var markId =
        journal.capture(
            organisation.ownerId(),
            "mark-attendance",
            session,
            students.getFirst(),
            "LATE",
            7,
            null);
    var result = journal.push().getFirst();

    assertEquals("ACCEPTED", result.get(1));
    var mark = rows(other.pull(before).record(), "attendance_mark").getFirst();
    assertEquals(markId, Wire.id(mark.get(0)), "both sides name the row alike");
    assertEquals(session, Wire.id(mark.get(3)));
    assertEquals(students.getFirst(), Wire.id(mark.get(4)));
    assertEquals(slotOf(session, students.getFirst()), Wire.id(mark.get(5)));
    assertEquals(List.of("LATE", 7L), mark.subList(6, 8));
    assertEquals(true, mark.get(9), "it counts");
    assertEquals(one.deviceId(), Wire.id(mark.get(13)));
    var own = one.pull(ownBefore).record();
    assertEquals(List.of(result), own.get(2), "the answer is repeated to its device");
    assertEquals(1L, own.get(3));
    assertTrue(versionOf(own, one.branchId()) >= Wire.number(result.get(3)));
    var later = ((List<?>) own.getFirst()).toArray();
    assertEquals(List.of(), one.pull(later).record().get(2), "and not twice");
  }

  @Test
  void packedPushIsTakenFromWhoProvesItselfInOneHeader() {
    var device = enrolled();
    var journal = new StrangerJournal(device);
    for (var student : students) {
      var value = student.equals(students.get(2)) ? "ABSENT" : "PRESENT";
      journal.capture(organisation.ownerId(), "mark-attendance", session, student, value, 0, null);
    }
    var call = device.proven("POST", "/sync/v1/push", journal.packedRequest());

    var results = (List<?>) device.send(call).record().getFirst();

    assertEquals(students.size(), results.size());
    for (var result : results) {
      assertTrue(((String) ((List<?>) result).get(1)).startsWith("ACCEPTED"), result::toString);
    }
    var again = device.send(device.proven("POST", "/sync/v1/push", journal.packedRequest()));
    assertEquals(results, again.record().getFirst(), "they are the operations that were captured");
    assertEquals("401 SIGNATURE_REFUSED", device.send(call).error(), "a nonce works once");
    var other = journal.packedRequest();
    other[other.length / 2] ^= 1;
    assertEquals(
        "400 MALFORMED", device.send(device.proven("POST", "/sync/v1/push", other)).error());
    assertEquals("400 MALFORMED", device.send(call.withHeader("Daybook", "no proof")).error());
  }

  @Test
  void compressedBodiesAreTaken() throws IOException {
    var device = enrolled();
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(Wire.encode(Stranger.PROTOCOL, List.of()));
    }

    var call = device.signed("POST", "/sync/v1/pull", packed.toByteArray());

    assertEquals(200, device.send(call.withHeader("Content-Encoding", "gzip")).status());
  }

  @Test
  void pokeTellsThatThereIsNewsAndNoMore() throws Exception {
    var listener = enrolled();
    var speaker = enrolled();
    try (var poke = listener.listen()) {
      // What it missed before it listened; only what comes after that can be about the mark.
      poke.until(String::isEmpty);
      var journal = new StrangerJournal(speaker);
      journal.capture(
          organisation.ownerId(), "mark-attendance", session, students.get(1), "ABSENT", 0, null);
      journal.push();

      var lines = poke.until(line -> line.contains("news"));

      for (var line : lines) {
        assertTrue(line.length() < 60, () -> "a poke carries no data: " + line);
      }
    }
  }

  @Test
  void signInWorksForStaffAndLastsAsPromised() {
    var device = enrolled();

    var answer = device.signIn(organisation.ownerName(), organisation.password()).record();

    assertEquals(organisation.ownerId(), Wire.id(answer.get(0)));
    long now = System.currentTimeMillis();
    assertEquals(15.0, (Wire.number(answer.get(2)) - now) / 60_000.0, 1.0);
    assertEquals(7.0, (Wire.number(answer.get(4)) - now) / 86_400_000.0, 0.1);
    var token = (String) answer.get(3);
    assertEquals(204, device.post("/auth/v1/sign-out", Wire.encode(token)).status());
    assertEquals("401 TOKEN_REFUSED", device.refresh(token).error());
  }

  @Test
  void operatorsSeeThatItLivesWithoutSigning() {
    for (var path : List.of("/healthz", "/readyz")) {
      var answer = get(path);
      assertEquals(200, answer.status(), path);
    }
    var metrics = new String(get("/metrics").body(), UTF_8);
    assertTrue(metrics.contains("# TYPE"), "Prometheus text");
  }

  private Stranger.Answer get(String path) {
    return Stranger.exchange(world.server(), new Stranger.Call("GET", path, Map.of(), new byte[0]));
  }

  private Stranger enrolled() {
    return Stranger.enrol(world.server(), organisation.code("North"));
  }

  private static long versionOf(List<?> pulled, UUID scope) {
    for (var cursor : (List<?>) pulled.getFirst()) {
      var line = (List<?>) cursor;
      if (Wire.id(line.getFirst()).equals(scope)) {
        return Wire.number(line.get(1));
      }
    }
    throw new AssertionError("no cursor of " + scope);
  }

  private static List<List<?>> rows(List<?> pulled, String table) {
    var found = new ArrayList<List<?>>();
    for (var part : (List<?>) pulled.get(1)) {
      var changes = (List<?>) part;
      if (changes.get(1).equals(table)) {
        for (var change : (List<?>) changes.get(2)) {
          found.add(Wire.decode((byte[]) ((List<?>) change).get(1)));
        }
      }
    }
    return found;
  }

  /// UUID version 7 with the session's time, as the page says of things with parents.
  private static UUID slotOf(UUID session, UUID student) {
    var hash =
        ByteBuffer.wrap(
            Stranger.sha256("slot".getBytes(UTF_8), Wire.id(session), Wire.id(student)));
    long time = session.getMostSignificantBits() >>> 16;
    return new UUID(
        (time << 16) | 0x7000 | (hash.getShort() & 0x0FFF),
        (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
  }

  private static Map<String, String> digestsOf(Map<String, BigInteger> sums) {
    var digests = new TreeMap<String, String>();
    var modulus = BigInteger.ONE.shiftLeft(256);
    sums.forEach((table, sum) -> digests.put(table, "%064x".formatted(sum.mod(modulus))));
    return digests;
  }
}
