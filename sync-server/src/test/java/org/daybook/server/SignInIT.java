package org.daybook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Reason;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.MoveCohort;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Outcome;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.RefreshRequest;
import org.daybook.model.protocol.SignInAnswer;
import org.daybook.model.protocol.SignInRequest;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.staff.AddStaffMember;
import org.daybook.model.staff.AssignRole;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.SettableClock;
import org.daybook.model.value.PersonDetails;
import org.daybook.server.testkit.Campus;
import org.daybook.server.testkit.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignInIT {
  private static final SettableClock CLOCK =
      new SettableClock(Instant.parse("2026-11-21T09:00:00Z"));
  private static Campus campus;
  private static TestDesk desk;

  @BeforeAll
  static void open() {
    campus = new Campus(CLOCK);
    desk = campus.desk(campus.north, CLOCK);
  }

  @AfterAll
  static void close() {
    campus.close();
  }

  @Test
  void tokensLastAsDocumented() {
    var answer = signedIn();

    assertEquals(campus.north.staff(), answer.staffId());
    assertEquals(CLOCK.instant().plus(Duration.ofMinutes(15)), answer.accessExpiresAt());
    assertEquals(CLOCK.instant().plus(Duration.ofDays(7)), answer.refreshExpiresAt());
  }

  @Test
  void wrongPasswordAndUnknownNameAreRefusedAlike() {
    assertError(ErrorCode.SIGN_IN_REFUSED, signIn("north", "wrong password"));
    assertError(ErrorCode.SIGN_IN_REFUSED, signIn("nobody", Campus.PASSWORD));
    assertError(ErrorCode.SIGN_IN_REFUSED, signIn("north", "x".repeat(10_000)));
    assertEquals(200, signIn("  NORTH ", Campus.PASSWORD).statusCode(), "case does not matter");
  }

  @Test
  void refreshTokenWorksOnceAndReuseEndsTheFamily() {
    var first = signedIn();

    var second = TestDesk.decode(refresh(first.refreshToken()), SignInAnswer.class);

    assertNotEquals(first.refreshToken(), second.refreshToken());
    assertError(ErrorCode.TOKEN_REFUSED, refresh(first.refreshToken()));
    assertError(ErrorCode.TOKEN_REFUSED, refresh(second.refreshToken()));
  }

  @Test
  void otherSignInsSurviveTheEndOfOneFamily() {
    var one = signedIn();
    var other = signedIn();
    refresh(one.refreshToken());
    refresh(one.refreshToken());

    assertEquals(200, refresh(other.refreshToken()).statusCode());
  }

  @Test
  void accessTokenDoesNotRefresh() {
    assertError(ErrorCode.TOKEN_REFUSED, refresh(signedIn().accessToken()));
  }

  @Test
  void expiredRefreshTokenIsRefused() {
    var answer = signedIn();
    CLOCK.advance(Duration.ofDays(7).plusSeconds(1));

    assertError(ErrorCode.TOKEN_REFUSED, refresh(answer.refreshToken()));
  }

  @Test
  void signingOutEndsTheTokens() {
    var answer = signedIn();
    var body = Cbor.encode(new RefreshRequest(answer.refreshToken()));

    assertEquals(204, desk.post("/auth/v1/sign-out", body).statusCode());
    assertError(ErrorCode.TOKEN_REFUSED, refresh(answer.refreshToken()));
  }

  /// Alike in every way in, at once, and for good: what was signed in does not come back with the
  /// person. What the desk captured in the person's name is judged as anybody's without rights.
  @Test
  void whoIsDeactivatedIsLetInNowhere() {
    var leaver = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L);
    var role = RoleTemplate.OWNER.idIn(campus.organisation);
    campus.issue(
        campus.organisation,
        leaver(leaver, true),
        new AssignRole(leaver, role, campus.north.id(), true));
    campus.administration().credentials().setPassword(campus.organisation, leaver, "a password");
    var before = TestDesk.decode(signIn("leaver", "a password"), SignInAnswer.class);
    var sender = campus.desk(campus.north, CLOCK);
    var claim = new MoveCohort(campus.north.cohort(), CohortState.CANCELLED, "a whim");
    sender.capture(leaver, present(0));
    assertEquals(Outcome.ACCEPTED, sender.pushFrom(1).results().getFirst().outcome());

    campus.issue(campus.organisation, leaver(leaver, false));

    assertError(ErrorCode.SIGN_IN_REFUSED, signIn("leaver", "a password"));
    assertError(ErrorCode.SIGN_IN_REFUSED, signIn("LEAVER ", "a password"));
    assertError(ErrorCode.SIGN_IN_REFUSED, signIn("leaver", "another password"));
    assertError(ErrorCode.TOKEN_REFUSED, refresh(before.refreshToken()));
    sender.capture(leaver, present(1));
    sender.capture(leaver, claim);
    var results = sender.pushFrom(2).results();
    assertEquals(
        List.of(Outcome.ACCEPTED_WITH_EXCEPTION, Outcome.REJECTED),
        results.stream().map(OperationResult::outcome).toList());
    assertEquals(
        List.of(Reason.UNKNOWN_ACTOR, Reason.UNKNOWN_ACTOR),
        results.stream().map(OperationResult::reason).toList());
    assertEquals(200, signIn("north", Campus.PASSWORD).statusCode(), "the others go on");

    campus.issue(campus.organisation, leaver(leaver, true));

    assertError(ErrorCode.TOKEN_REFUSED, refresh(before.refreshToken()));
    assertEquals(200, signIn("leaver", "a password").statusCode());
  }

  private static MarkAttendance present(int student) {
    var id = campus.north.students().get(student);
    return new MarkAttendance(campus.north.session(), id, AttendanceValue.PRESENT, 0, null);
  }

  private static AddStaffMember leaver(UUID id, boolean active) {
    return new AddStaffMember(id, PersonDetails.named("Leaver"), "leaver", active, null);
  }

  @Test
  void newPasswordEndsWhatWasSignedIn() {
    var southern = campus.desk(campus.south, CLOCK);
    var request = Cbor.encode(new SignInRequest("south", Campus.PASSWORD));
    var before = TestDesk.decode(southern.post("/auth/v1/sign-in", request), SignInAnswer.class);
    campus
        .administration()
        .credentials()
        .setPassword(campus.organisation, campus.south.staff(), "another horse");

    var refresh = Cbor.encode(new RefreshRequest(before.refreshToken()));
    assertError(ErrorCode.TOKEN_REFUSED, southern.post("/auth/v1/refresh", refresh));
    assertError(ErrorCode.SIGN_IN_REFUSED, southern.post("/auth/v1/sign-in", request));
  }

  private static SignInAnswer signedIn() {
    return TestDesk.decode(signIn("north", Campus.PASSWORD), SignInAnswer.class);
  }

  private static HttpResponse<byte[]> signIn(String name, String password) {
    return desk.post("/auth/v1/sign-in", Cbor.encode(new SignInRequest(name, password)));
  }

  private static HttpResponse<byte[]> refresh(String token) {
    return desk.post("/auth/v1/refresh", Cbor.encode(new RefreshRequest(token)));
  }

  private static void assertError(ErrorCode code, HttpResponse<byte[]> answer) {
    assertEquals(code, TestDesk.error(answer).code());
    assertEquals(code.status(), answer.statusCode());
  }
}
