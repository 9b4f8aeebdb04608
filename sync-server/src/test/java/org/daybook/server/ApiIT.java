package org.daybook.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingState;
import org.daybook.model.people.MergeStudents;
import org.daybook.model.session.CancelSession;
import org.daybook.model.session.Session;
import org.daybook.model.wallet.Wallets;
import org.daybook.server.store.AccessToken.Reach;
import org.daybook.server.testkit.ApiCampus;
import org.daybook.server.testkit.ApiCampus.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Students book, cancel, buy and read over the API: through a served centre, with the rules and
/// the database that desks have.
class ApiIT {
  private final ApiCampus api = new ApiCampus();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void seatIsPaidByAPackageBeforeTheWallet() {
    var student = api.student(0);
    var token = api.token(student);
    api.topUp(student, 5_000);
    api.grant(student);

    var booked = api.book(token, api.north().session()).is(201).json();

    assertEquals("PAID", booked.path("status").asString());
    assertEquals("PACKAGE", booked.path("paymentMethod").asString());
    assertEquals(ApiCampus.PRICE, booked.path("price").path("amountMinor").asLong());
    assertEquals("EUR", booked.path("price").path("currency").asString());
    var summary = api.get(token, "/student-packages/summary").is(200).json().path("items");
    assertEquals(9, summary.path(0).path("remainingSessions").asInt());
    assertEquals("Chess", summary.path(0).path("subject").path("name").asString());
  }

  @Test
  void withoutAPackageTheWalletHoldsThePriceAndACancellationFreesIt() {
    var student = api.student(0);
    var token = api.token(student);
    api.topUp(student, 2_000);

    var booked = api.book(token, api.north().session()).is(201).json();
    assertEquals("LOCKED", booked.path("status").asString());
    var wallet = api.get(token, "/finance/wallets/me").is(200).json();
    assertEquals(2_000, wallet.path("balance").path("amountMinor").asLong());
    assertEquals(ApiCampus.PRICE, wallet.path("held").path("amountMinor").asLong());
    assertEquals(500, wallet.path("available").path("amountMinor").asLong());
    assertEquals(
        booked.path("id").asString(), wallet.path("holds").path(0).path("enrollmentId").asString());

    var path = "/enrollments/" + booked.path("id").asString() + "/cancel";
    var cancelled = api.post(token, path, "k", "").is(200).json();

    assertEquals("CANCELLED", cancelled.path("status").asString());
    var free = api.get(token, "/finance/wallets/me").is(200).json();
    assertEquals(2_000, free.path("available").path("amountMinor").asLong());
    assertEquals(409, api.post(token, path, "k2", "{\"reason\":\"again\"}").status());
  }

  @Test
  void refusalsSayWhatTheRequirementsSay() {
    var token = api.token(api.student(0));
    var session = api.north().session();

    assertProblem(
        api.book(token, session), 400, "BOOK-02", "Insufficient package credits or wallet balance");
    api.topUp(api.student(0), 9_000);
    var booked = api.book(token, session).is(201).json().path("id").asString();
    assertProblem(
        api.book(token, session), 400, "BOOK-01", "Student already enrolled in this session");
    api.clock.set(ApiCampus.BEGINS.minus(Duration.ofHours(2)).plusMillis(1));
    assertProblem(
        api.post(token, "/enrollments/" + booked + "/cancel", "k", "{}"),
        400,
        "BOOK-03",
        "Cannot cancel less than 2 hours before session");
    api.clock.set(ApiCampus.BEGINS.minus(Duration.ofHours(2)));
    api.post(token, "/enrollments/" + booked + "/cancel", "k2", "{}").is(200);
  }

  @Test
  void noSeatIsGivenThatThereIsNot() {
    for (int i = 0; i < 3; i++) {
      api.topUp(api.student(i), 2_000);
    }
    var session = api.north().session();
    api.book(api.token(api.student(0)), session).is(201);
    api.book(api.token(api.student(1)), session).is(201);

    assertProblem(
        api.book(api.token(api.student(2)), session),
        409,
        "SEAT-01",
        "No seat is left in this session");
  }

  @Test
  void sameKeyDoesItOnceWhateverHappens() {
    var student = api.student(0);
    var token = api.token(student);
    api.topUp(student, 9_000);
    var session = api.north().session();

    var first = api.book(token, session, "key-1").is(201);
    var second = api.book(token, session, "key-1").is(201);
    var other = api.post(token, "/student-packages/purchase", "key-1", purchase(12_000));

    assertArrayEquals(first.http().body(), second.http().body());
    assertEquals("", first.header("Idempotent-Replayed"));
    assertEquals("true", second.header("Idempotent-Replayed"));
    assertProblem(other, 422, "API-08", "This Idempotency-Key came with another request before");
    try (var another = api.campus.anotherServer()) {
      assertTrue(another.port() > 0);
    }
    var again =
        api.post(token, "/enrollments/book", "key-1", "{ \"sessionId\" : \"" + session + "\" }");
    assertArrayEquals(first.http().body(), again.is(201).http().body(), "spaces say nothing");
    assertEquals(400, api.post(token, "/enrollments/book", null, "{}").status());
  }

  @Test
  void refusalIsKeptLikeAnyOtherAnswer() {
    var token = api.token(api.student(0));
    var session = api.north().session();
    assertEquals("BOOK-02", api.book(token, session, "k").code());
    api.topUp(api.student(0), 9_000);
    assertEquals("BOOK-02", api.book(token, session, "k").code());
    api.book(token, session, "k2").is(201);
  }

  @Test
  void raceOfOneKeyBooksOnce() throws Exception {
    var student = api.student(0);
    var token = api.token(student);
    api.topUp(student, 9_000);
    var sessions =
        List.of(
            api.north().session(),
            api.session(
                api.north().branch(), api.north().cohort(), ApiCampus.BEGINS.plusSeconds(7_200)));
    Callable<Answer> one = () -> api.book(token, sessions.getFirst(), "k");
    Callable<Answer> other = () -> api.book(token, sessions.getLast(), "k");
    List<Answer> answers;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      answers =
          threads
              .invokeAll(IntStream.range(0, 20).mapToObj(i -> i % 2 == 0 ? one : other).toList())
              .stream()
              .map(it -> it.resultNow())
              .toList();
    }

    var made = answers.stream().filter(it -> it.status() == 201).toList();
    assertEquals(10, made.size());
    assertEquals(1, made.stream().map(Answer::text).distinct().count());
    assertEquals(10, answers.stream().filter(it -> it.status() == 422).count());
    assertEquals(1, api.all(token, "/enrollments/history", 50).size());
  }

  @Test
  void packageIsBoughtFromTheWalletAtThePriceThatWasSeen() {
    var student = api.student(0);
    var token = api.token(student);
    var path = "/student-packages/purchase";
    assertEquals("WALLET-01", api.post(token, path, "a", purchase(12_000)).code());
    api.topUp(student, 13_000);
    api.clock.advance(Duration.ofSeconds(1));
    assertEquals("CASH-13", api.post(token, path, "b", purchase(11_999)).code());

    var bought = api.post(token, path, "c", purchase(12_000)).is(201).json();

    assertEquals(10, bought.path("remainingSessions").asInt());
    assertEquals("ACTIVE", bought.path("status").asString());
    assertEquals(1, api.get(token, "/student-packages").json().path("items").size());
    var statement = api.all(token, "/finance/wallets/me/statement", 1);
    assertEquals(
        List.of("PACKAGE_SALE", "TOP_UP"),
        statement.stream().map(it -> it.path("kind").asString()).toList());
    assertEquals(-12_000, statement.getFirst().path("amount").path("amountMinor").asLong());
    assertEquals(13_000, statement.getLast().path("amount").path("amountMinor").asLong());
  }

  @Test
  void calendarTellsSeatsAndWhatTheRulesWouldSay() {
    var token = api.token(api.student(0));
    var all = api.get(token, "/sessions/calendar").is(200).json().path("items");
    assertEquals(2, all.size(), "that of today, and that of tomorrow");
    var evening = all.path(1);
    assertEquals(api.north().session().toString(), evening.path("id").asString());
    assertEquals(2, evening.path("seatsLeft").asInt());
    assertFalse(evening.path("bookable").asBoolean());
    assertEquals("BOOK-02", evening.path("notBookable").path("code").asString());

    api.topUp(api.student(0), 2_000);
    var path = "/sessions/" + api.north().session();
    assertTrue(api.get(token, path).is(200).json().path("bookable").asBoolean());
    var booked = api.book(token, api.north().session()).is(201).json().path("id").asString();
    var own = api.get(token, path).json();
    assertEquals(1, own.path("seatsLeft").asInt());
    assertEquals(booked, own.path("enrollmentId").asString());
    assertEquals("BOOK-01", own.path("notBookable").path("code").asString());
  }

  @Test
  void historyComesPageByPageWithoutGapOrRepetition() {
    var student = api.student(0);
    var token = api.token(student);
    api.topUp(student, 100_000);
    var cohort = api.cohort(5);
    for (int i = 0; i < 7; i++) {
      var session =
          api.session(api.north().branch(), cohort, ApiCampus.BEGINS.plusSeconds(i * 7_200L));
      var id = api.book(token, session).is(201).json().path("id").asString();
      if (i % 3 == 0) {
        api.post(token, "/enrollments/" + id + "/cancel", "c" + i, "").is(200);
      }
    }

    for (int limit : new int[] {1, 2, 3, 7, 200}) {
      var all = api.all(token, "/enrollments/history", limit);
      assertEquals(7, all.size());
      assertEquals(
          7, new HashSet<>(all.stream().map(it -> it.path("id").asString()).toList()).size());
    }
    assertEquals(3, api.all(token, "/enrollments/history?status=CANCELLED", 2).size());
    assertEquals(0, api.all(token, "/enrollments/history?to=2026-11-22T08:00:00Z", 2).size());
    assertEquals(7, api.all(token, "/enrollments/history?from=2026-11-22T08:00:00Z", 2).size());
  }

  @Test
  void personWithTwoEntriesSeesAndSpendsAsOne() {
    var kept = api.student(0);
    var merged = api.student(1);
    var token = api.token(merged);
    api.topUp(merged, 2_000);
    var booked = api.book(token, api.north().session()).is(201).json().path("id").asString();
    api.done(api.north().branch(), new MergeStudents(merged, kept));

    var bothTokens = List.of(token, api.token(kept));
    for (var each : bothTokens) {
      assertEquals(1, api.all(each, "/enrollments/history", 10).size());
      assertEquals(200, api.get(each, "/enrollments/" + booked).status());
      assertEquals(
          2_000,
          api.get(each, "/finance/wallets/me").json().path("balance").path("amountMinor").asLong());
      assertEquals("BOOK-01", api.book(each, api.north().session()).code());
    }
  }

  @Test
  void sessionThatIsCancelledIsNotBooked() {
    var token = api.token(api.student(0));
    api.topUp(api.student(0), 2_000);
    var session = api.north().session();
    var plan = api.facts(it -> it.find(Session.TABLE, session).orElseThrow()).plan();
    api.done(api.north().branch(), new CancelSession(session, "Ill", plan));
    assertEquals("STATE-02", api.book(token, session).is(409).code());
  }

  @Test
  void programReadsAsFarAsItReachesAndWritesNothing() {
    api.topUp(api.student(0), 2_000);
    api.book(api.token(api.student(0)), api.north().session()).is(201);
    var sessions = api.program(Reach.SESSIONS);
    var enrollments = api.program(Reach.ENROLLMENTS);

    var items = api.get(sessions, "/sessions/calendar").is(200).json().path("items");
    assertEquals(4, items.size(), "of both branches");
    assertTrue(items.path(0).path("bookable").isMissingNode());
    assertEquals("API-04", api.get(sessions, "/enrollments/history").is(403).code());
    assertEquals(1, api.all(enrollments, "/enrollments/history", 10).size());
    assertEquals(
        0, api.all(enrollments, "/enrollments/history?studentId=" + api.student(1), 10).size());
    assertEquals("API-04", api.book(enrollments, api.north().session()).is(403).code());
  }

  @Test
  void whatIsBookedIsAnOperationOfTheCentreThatDesksPull() {
    var desk = api.campus.desk(api.campus.north, api.clock);
    api.topUp(api.student(0), 2_000);
    var booked = api.book(api.token(api.student(0)), api.north().session()).is(201).json();
    var pulled = desk.pull().changes().stream().filter(it -> it.table().equals("booking")).toList();
    assertEquals(1, pulled.size());
    var booking =
        api.facts(it -> it.find(Booking.TABLE, UUID.fromString(booked.path("id").asString())))
            .orElseThrow();
    assertEquals(BookingState.LOCKED, booking.state());
    assertNotEquals(api.student(0), booking.bookedBy(), "the centre's own device is the author");
    assertEquals(
        new Wallets.Amounts(2_000, ApiCampus.PRICE),
        api.facts(it -> Wallets.at(api.north().branch(), Wallets.of(api.student(0)), it)));
  }

  private String purchase(long amountMinor) {
    return "{\"packageId\":\""
        + api.north().pack()
        + "\",\"price\":{\"amountMinor\":"
        + amountMinor
        + ",\"currency\":\"EUR\"}}";
  }

  private static void assertProblem(Answer answer, int status, String code, String detail) {
    assertEquals(status, answer.status(), answer::text);
    assertEquals("application/problem+json", answer.header("Content-Type"));
    assertEquals(code, answer.code());
    assertEquals(detail, answer.json().path("detail").asString());
    assertEquals(status, answer.json().path("status").asInt());
  }
}
