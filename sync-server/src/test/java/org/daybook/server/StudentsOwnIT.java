package org.daybook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.daybook.server.testkit.ApiCampus;
import org.daybook.server.testkit.ApiCampus.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A student obtains nothing of another by any endpoint, and does nothing to what is another's. An
/// id of somebody else is answered as one that nobody has.
class StudentsOwnIT {
  private static final UUID NOBODYS = new UUID(0x0190_0000_0000_7000L, 0xa000_0000_0000_0001L);

  private static ApiCampus api;
  private static String token;
  private static UUID classmate;
  private static String bookingOfClassmate;

  @BeforeAll
  static void open() {
    api = new ApiCampus();
    classmate = api.student(1);
    api.topUp(classmate, 20_000);
    api.grant(classmate);
    bookingOfClassmate =
        api.book(api.token(classmate), api.north().session()).is(201).json().path("id").asString();
    api.topUp(api.campus.south.students().getFirst(), 777);
    token = api.token(api.student(0));
  }

  @AfterAll
  static void close() {
    api.close();
  }

  /// What is asked for with somebody else's id, and with nobody's.
  record Probe(String what, UUID theirs, Function<UUID, Answer> ask) {
    @Override
    public String toString() {
      return what;
    }
  }

  static List<Probe> probes() {
    var booking = UUID.fromString(bookingOfClassmate);
    return List.of(
        new Probe("a classmate's enrollment", booking, id -> api.get(token, "/enrollments/" + id)),
        new Probe(
            "cancelling it",
            booking,
            id -> api.post(token, "/enrollments/" + id + "/cancel", "c" + id, "{}")),
        new Probe(
            "a session of another branch",
            api.south().session(),
            id -> api.get(token, "/sessions/" + id)),
        new Probe("booking it", api.south().session(), id -> api.book(token, id)),
        new Probe(
            "a package of another branch",
            api.south().pack(),
            id ->
                api.post(
                    token,
                    "/student-packages/purchase",
                    "p" + id,
                    "{\"packageId\":\"%s\",\"price\":{\"amountMinor\":12000,\"currency\":\"EUR\"}}"
                        .formatted(id))));
  }

  @ParameterizedTest
  @MethodSource("probes")
  void whatIsAnothersIsAnsweredAsWhatIsNot(Probe probe) {
    var theirs = probe.ask().apply(probe.theirs());
    assertEquals(404, theirs.status(), theirs::text);
    assertEquals(probe.ask().apply(NOBODYS).text(), theirs.text());
    assertEquals(
        "PAID",
        api.get(api.token(classmate), "/enrollments/" + bookingOfClassmate)
            .is(200)
            .json()
            .path("status")
            .asString(),
        "and it stands");
  }

  static List<String> lists() {
    return List.of(
        "/sessions/calendar",
        "/enrollments/history",
        "/student-packages",
        "/student-packages/summary",
        "/packages",
        "/finance/wallets/me",
        "/finance/wallets/me/statement");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void listsHoldNothingOfAnother(String path) {
    var text = api.get(token, path).is(200).text();
    var south = api.south();
    for (var foreign :
        List.of(
            classmate.toString(),
            bookingOfClassmate,
            south.branch().toString(),
            south.cohort().toString(),
            south.session().toString(),
            south.pack().toString(),
            "20000",
            "777")) {
      assertFalse(text.contains(foreign), () -> path + " tells " + foreign + ": " + text);
    }
  }

  @ParameterizedTest
  @MethodSource("foreignFilters")
  void filtersOpenNothing(String query) {
    var answer = api.get(token, query);
    if (answer.status() == 200) {
      assertEquals(0, answer.json().path("items").size(), answer::text);
    } else {
      assertEquals(400, answer.status());
    }
  }

  static List<String> foreignFilters() {
    return List.of(
        "/sessions/calendar?branchId=" + api.south().branch(),
        "/enrollments/history?studentId=" + classmate,
        "/finance/wallets/me?ownerId=" + classmate);
  }
}
