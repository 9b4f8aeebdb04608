package org.daybook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.daybook.model.audit.AuditEntry;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.CodeAnswer;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.InvitationRequest;
import org.daybook.model.protocol.JoinRequest;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.RefreshRequest;
import org.daybook.model.protocol.SignInAnswer;
import org.daybook.model.protocol.SignInRequest;
import org.daybook.model.staff.AddStaffMember;
import org.daybook.model.staff.AssignRole;
import org.daybook.model.staff.DefineRole;
import org.daybook.model.testkit.SettableClock;
import org.daybook.model.value.PersonDetails;
import org.daybook.server.testkit.Campus;
import org.daybook.server.testkit.TestDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How somebody new, or who forgot a password, chooses one with a code, and what nobody can do with
/// such codes.
class InvitationIT {
  private static final int V = Protocol.VERSION;
  private static final UUID NEWCOMER = new UUID(0x0190_0000_0000_7000L, 1L << 63 | 72);
  private static final UUID PERSONNEL = new UUID(0x0190_0000_0000_7000L, 1L << 63 | 73);
  private static final String CHOSEN = "chosen by herself";

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T09:00:00Z"));
  private Campus campus;
  private TestDesk desk;

  @BeforeEach
  void open() {
    campus = new Campus(clock);
    desk = campus.desk(campus.north, clock);
    campus.issue(campus.organisation, newcomer(true));
  }

  @AfterEach
  void close() {
    campus.close();
  }

  @Test
  void whoIsInvitedChoosesAPasswordThatNobodyElseKnows() {
    var code = invited();

    var joined =
        TestDesk.decode(
            join("  NADIA ", code.toLowerCase(Locale.ROOT), CHOSEN), SignInAnswer.class);

    assertEquals(NEWCOMER, joined.staffId());
    assertEquals(200, signIn("nadia", CHOSEN).statusCode());
    assertError(ErrorCode.CODE_REFUSED, join("nadia", code, "another choice"));
    assertEquals(
        List.of(campus.north.staff()),
        entries().stream()
            .filter(it -> it.command().equals("invite-staff-member"))
            .map(AuditEntry::actorId)
            .toList());
  }

  @Test
  void whoForgotAPasswordIsInvitedAgainAndWhatWasSignedInEnds() {
    join("nadia", invited(), CHOSEN);
    var before = TestDesk.decode(signIn("nadia", CHOSEN), SignInAnswer.class);

    join("nadia", invited(), "a better choice");

    assertError(ErrorCode.SIGN_IN_REFUSED, signIn("nadia", CHOSEN));
    var refresh = Cbor.encode(new RefreshRequest(before.refreshToken()));
    assertError(ErrorCode.TOKEN_REFUSED, desk.post("/auth/v1/refresh", refresh));
  }

  @Test
  void aCodeExpiresAndANewerOneVoidsIt() {
    var first = invited();
    var second = invited();
    assertNotEquals(first, second);
    assertError(ErrorCode.CODE_REFUSED, join("nadia", first, CHOSEN));

    clock.advance(Duration.ofDays(3).plusSeconds(1));
    assertError(ErrorCode.CODE_REFUSED, join("nadia", second, CHOSEN));
  }

  @Test
  void aCodeIsOfOnePersonAndNoActivationCode() {
    var code = invited();
    assertError(ErrorCode.CODE_REFUSED, join("north", code, CHOSEN));
    assertError(ErrorCode.CODE_REFUSED, join("nobody", code, CHOSEN));
    assertError(ErrorCode.CODE_REFUSED, join("nul\0", code, CHOSEN));
    var activation =
        campus
            .administration()
            .activationCodes()
            .create(campus.organisation, campus.north.id(), "Desk", Duration.ofHours(1));
    assertError(ErrorCode.CODE_REFUSED, join("nadia", activation.shown(), CHOSEN));
    assertEquals(200, join("nadia", code, CHOSEN).statusCode());
  }

  @Test
  void tenWrongCodesVoidTheRightOne() {
    var code = invited();
    for (int i = 0; i < 10; i++) {
      assertError(ErrorCode.CODE_REFUSED, join("nadia", "AAAA-AAA" + (i % 8 + 2), CHOSEN));
    }

    assertError(ErrorCode.CODE_REFUSED, join("nadia", code, CHOSEN));
  }

  @Test
  void whoTriesManyCodesIsToldToSlowDown() {
    var answer = join("nobody", "AAAA-AAAA", CHOSEN);
    for (int i = 0; i < 40 && answer.statusCode() == 403; i++) {
      answer = join("nobody", "AAAA-AAAA", CHOSEN);
    }

    assertError(ErrorCode.SLOW_DOWN, answer);
  }

  @Test
  void aPasswordHasItsBounds() {
    var code = invited();

    assertError(ErrorCode.MALFORMED, join("nadia", code, "short"));
    assertError(ErrorCode.MALFORMED, join("nadia", code, "x".repeat(73)));
    assertEquals(200, join("nadia", code, CHOSEN).statusCode());
  }

  @Test
  void whoLeftIsNeitherInvitedNorLetIn() {
    var code = invited();
    campus.issue(campus.organisation, newcomer(false));

    assertError(ErrorCode.CODE_REFUSED, join("nadia", code, CHOSEN));
    assertError(ErrorCode.FORBIDDEN, invite(token("north"), NEWCOMER));
  }

  @Test
  void nobodyInvitesWhoMayNotAndNobodyAboveHerself() {
    var role = UUID.randomUUID();
    campus.issue(
        campus.organisation,
        new AddStaffMember(PERSONNEL, PersonDetails.named("Petra"), "petra", true, null),
        new DefineRole(role, "Personnel", List.of("staff.edit")),
        new AssignRole(PERSONNEL, role, null, true));
    campus
        .administration()
        .credentials()
        .setPassword(campus.organisation, PERSONNEL, Campus.PASSWORD);
    join("nadia", invited(), Campus.PASSWORD);

    assertError(ErrorCode.FORBIDDEN, invite(token("nadia"), PERSONNEL));
    assertError(ErrorCode.FORBIDDEN, invite(token("petra"), campus.north.staff()));
    assertEquals(200, invite(token("petra"), NEWCOMER).statusCode());
    assertError(ErrorCode.TOKEN_REFUSED, invite("made up", NEWCOMER));
  }

  private String invited() {
    return TestDesk.decode(invite(token("north"), NEWCOMER), CodeAnswer.class).code();
  }

  private HttpResponse<byte[]> invite(String token, UUID staffId) {
    var request = new InvitationRequest(V, token, staffId);
    return desk.post("/manage/v1/invitation", Cbor.encode(request));
  }

  private HttpResponse<byte[]> join(String name, String code, String password) {
    return desk.post("/auth/v1/join", Cbor.encode(new JoinRequest(V, name, code, password)));
  }

  private HttpResponse<byte[]> signIn(String name, String password) {
    return desk.post("/auth/v1/sign-in", Cbor.encode(new SignInRequest(name, password)));
  }

  private String token(String name) {
    return TestDesk.decode(signIn(name, Campus.PASSWORD), SignInAnswer.class).accessToken();
  }

  private static AddStaffMember newcomer(boolean active) {
    return new AddStaffMember(NEWCOMER, PersonDetails.named("Nadia"), "nadia", active, null);
  }

  private List<AuditEntry> entries() {
    return campus
        .administration()
        .operations()
        .rehearse(
            campus.organisation, bench -> bench.facts().list(AuditEntry.BY_SUBJECT, NEWCOMER));
  }

  private static void assertError(ErrorCode code, HttpResponse<byte[]> answer) {
    assertEquals(code, TestDesk.error(answer).code());
    assertEquals(code.status(), answer.statusCode());
  }
}
