package org.daybook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.daybook.model.people.Student;
import org.daybook.model.session.CancelSession;
import org.daybook.model.session.RescheduleSession;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionPlan;
import org.daybook.model.staff.StaffMember;
import org.daybook.server.testkit.ApiCampus;
import org.daybook.server.testkit.ApiCampus.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Calendars that students and trainers subscribe to, as a program for calendars reads them.
class CalendarFeedIT {
  private final ApiCampus api = new ApiCampus();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void studentSeesTheClassAndWhatIsBooked() {
    var student = api.student(0);
    var calendar = calendarOf(student);
    assertEquals(List.of(api.campus.north.session()), ids(feed(calendar).is(200)), "the class");

    api.topUp(student, 2_000);
    var id =
        api.book(api.token(student), api.north().session()).is(201).json().path("id").asString();

    var events = events(feed(calendar).is(200));
    assertEquals(2, events.size());
    assertEquals(ApiCampus.BEGINS, events.getLast().getDateStart().getValue().toInstant());
    assertEquals("Chess · Evening", events.getLast().getSummary().getValue());
    assertEquals("north", events.getLast().getLocation().getValue());
    api.post(api.token(student), "/enrollments/" + id + "/cancel", "c", "").is(200);
    assertEquals(List.of(api.campus.north.session()), ids(feed(calendar).is(200)));
  }

  @Test
  void changeOfASessionHasALaterSequenceAndACancelledOneStays() {
    var student = api.student(0);
    var calendar = calendarOf(student);
    api.topUp(student, 2_000);
    api.book(api.token(student), api.north().session()).is(201);
    var before = events(feed(calendar)).getLast();
    var session = api.north().session();
    var plan = plan(session);
    var later =
        new SessionPlan(
            plan.businessDate(),
            plan.startsAt().plusSeconds(1_800),
            plan.endsAt().plusSeconds(1_800),
            "Hall; west",
            null);
    api.clock.advance(Duration.ofMinutes(5));

    api.done(api.north().branch(), new RescheduleSession(session, plan, later));

    var moved = events(feed(calendar)).getLast();
    assertEquals(before.getUid().getValue(), moved.getUid().getValue());
    assertTrue(moved.getSequence().getValue() > before.getSequence().getValue());
    assertEquals(later.startsAt(), moved.getDateStart().getValue().toInstant());
    assertEquals("Hall; west, north", moved.getLocation().getValue());
    assertEquals(api.clock.instant(), moved.getLastModified().getValue().toInstant());

    api.done(api.north().branch(), new CancelSession(session, "Ill", plan(session)));

    var cancelled = events(feed(calendar)).getLast();
    assertEquals(before.getUid().getValue(), cancelled.getUid().getValue());
    assertEquals("CANCELLED", cancelled.getStatus().getValue());
    assertTrue(cancelled.getSequence().getValue() > moved.getSequence().getValue());
  }

  @Test
  void unchangedCalendarIsNotSentAgain() {
    var calendar = calendarOf(api.student(0));
    var first = feed(calendar).is(200);
    assertEquals("text/calendar;charset=utf-8", first.header("Content-Type").replace(" ", ""));
    var tag = first.header("ETag");
    api.clock.advance(Duration.ofMinutes(10));

    assertEquals(304, asked(calendar, tag).status());
    assertEquals(304, asked(calendar, "\"x\", W/" + tag).status());
    assertEquals(200, asked(calendar, "\"x\"").status());
    api.topUp(api.student(0), 2_000);
    api.book(api.token(api.student(0)), api.north().session()).is(201);
    assertEquals(200, asked(calendar, tag).status());
  }

  @Test
  void trainerSeesWhatIsTaughtInEveryBranch() {
    var trainer = api.campus.north.staff();
    var row = api.facts(it -> it.find(StaffMember.TABLE, trainer).orElseThrow());
    var calendar = api.campus.administration().accessTokens().forTrainer(row).shown();
    assertEquals(List.of(), ids(feed(calendar).is(200)));
    var session = api.south().session();
    var plan = plan(session);
    var taught =
        new SessionPlan(plan.businessDate(), plan.startsAt(), plan.endsAt(), plan.room(), trainer);

    api.done(api.south().branch(), new RescheduleSession(session, plan, taught));

    assertEquals(List.of(session), ids(feed(calendar).is(200)));
  }

  @Test
  void addressOpensTheCalendarAlone() {
    var student = api.student(0);
    var calendar = calendarOf(student);
    assertEquals(401, api.get(calendar, "/student-packages").status());
    assertEquals(401, feed(api.token(student)).status(), "nor does the student's token open it");
    assertEquals(401, feed("daybook_x.y").status());
    var text = feed(calendar).text();
    assertFalse(text.contains("Student"), "it names nobody");
    var metrics = URI.create("http://127.0.0.1:" + api.campus.port() + "/metrics");
    var scraped = ApiCampus.send(HttpRequest.newBuilder(metrics).build()).text();
    assertFalse(scraped.contains(calendar), "no secret stands in the metrics");
    assertTrue(scraped.contains("/api/v1/calendar/{token}.ics"), "but what was asked does");
    var tokens = api.campus.administration().accessTokens();
    var branches = List.of(api.campus.north.id());
    var listed =
        tokens.list(api.campus.organisation, branches).stream()
            .filter(it -> it.kind().name().equals("STUDENT_CALENDAR"))
            .toList();
    tokens.revoke(api.campus.organisation, branches, listed.getFirst().id());
    assertEquals(401, feed(calendar).status());
  }

  private SessionPlan plan(UUID session) {
    return api.facts(it -> it.find(Session.TABLE, session).orElseThrow()).plan();
  }

  private String calendarOf(UUID student) {
    var row = api.facts(it -> it.find(Student.TABLE, student).orElseThrow());
    return api.campus.administration().accessTokens().forStudent(row, true).shown();
  }

  private Answer feed(String token) {
    return api.get(null, "/calendar/" + token + ".ics");
  }

  private Answer asked(String token, String tag) {
    return ApiCampus.send(
        api.request(null, "/calendar/" + token + ".ics").header("If-None-Match", tag).build());
  }

  private static List<VEvent> events(Answer answer) {
    return Biweekly.parse(answer.text()).first().getEvents();
  }

  private static List<UUID> ids(Answer answer) {
    return events(answer).stream()
        .map(it -> UUID.fromString(it.getUid().getValue().replace("@daybook", "")))
        .toList();
  }
}
