package org.daybook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.RefreshRequest;
import org.daybook.model.protocol.SignInAnswer;
import org.daybook.model.protocol.SignInRequest;
import org.daybook.model.testkit.SettableClock;
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
