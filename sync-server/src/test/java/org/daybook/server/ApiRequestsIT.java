package org.daybook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daybook.server.testkit.ApiCampus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Requests of the API that are refused before anybody asks a rule.
class ApiRequestsIT {
  private final ApiCampus api = new ApiCampus();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void requestsThatCannotBeReadSaySo() {
    var token = api.token(api.student(0));
    for (var path :
        List.of(
            "/enrollments/history?limit=0",
            "/enrollments/history?limit=201",
            "/enrollments/history?limit=x",
            "/enrollments/history?cursor=nonsense",
            "/enrollments/history?status=LOST",
            "/enrollments/history?from=yesterday",
            "/enrollments/history?form=2026-11-22T08:00:00Z",
            "/enrollments/history?limit=1&limit=2",
            "/enrollments/history?from=2026-11-23T00:00:00Z&to=2026-11-22T00:00:00Z",
            "/sessions/calendar?to=2036-11-22T00:00:00Z",
            "/sessions/calendar?courseId=1")) {
      assertEquals("API-01", api.get(token, path).is(400).code(), path);
    }
    for (var body :
        List.of(
            "",
            "{",
            "[]",
            "null",
            "{}",
            "{\"sessionId\":null}",
            "{\"sessionId\":7}",
            "{\"sessionId\":\"x\"}",
            "{\"sessionId\":\"" + api.north().session() + "\",\"kind\":\"TRIAL\"}",
            "{\"sessionId\":\"" + api.north().session() + "\"} {}")) {
      assertEquals("API-01", api.post(token, "/enrollments/book", "k", body).is(400).code(), body);
    }
    assertEquals(
        "API-07", api.post(token, "/enrollments/book", "k", " ".repeat(20_000)).is(413).code());
    assertEquals(404, api.get(token, "/sessions/not-an-id").status());
    assertEquals(404, api.get(token, "/sessions/" + UUID.randomUUID()).status());
    var nowhere = api.get(token, "/nowhere").is(404);
    assertEquals("application/problem+json", nowhere.header("Content-Type"));
    assertEquals("API-06", api.post(token, "/packages", "k", "{}").is(405).code());
  }

  @Test
  void onlyATokenThatLastsIsLetIn() {
    var text = api.text(api.student(0));
    var token = text.shown();
    api.get(token, "/student-packages").is(200);
    var wrong = token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");
    for (var bad :
        new String[] {null, "", "daybook_x.y", wrong, token + "A", token.replace('.', ':')}) {
      var answer = api.get(bad, "/student-packages").is(401);
      assertEquals("API-03", answer.code());
      assertEquals("Bearer", answer.header("WWW-Authenticate"));
    }

    var branches = List.of(api.campus.north.id(), api.campus.south.id());
    var tokens = api.campus.administration().accessTokens();
    assertTrue(
        tokens.list(api.campus.organisation, branches).stream()
            .filter(it -> it.id().equals(text.id()))
            .allMatch(it -> it.usedAt() != null));
    assertTrue(tokens.revoke(api.campus.organisation, branches, text.id()));
    assertEquals("API-03", api.get(token, "/student-packages").is(401).code());
    assertFalse(tokens.revoke(api.campus.organisation, branches, text.id()), "once");
  }

  @Test
  void tokenThatAsksTooOftenIsToldWhenToComeBackAndHoldsNobodyElseUp() {
    try (var slow = new ApiCampus(1)) {
      var token = slow.token(slow.student(0));
      var refused =
          IntStream.range(0, 200)
              .mapToObj(_ -> slow.get(token, "/finance/wallets/me"))
              .filter(it -> it.status() != 200)
              .findFirst()
              .orElseThrow();
      assertEquals(429, refused.status());
      assertEquals("API-09", refused.code());
      assertTrue(Integer.parseInt(refused.header("Retry-After")) >= 1);
      slow.get(slow.token(slow.student(1)), "/finance/wallets/me").is(200);
    }
  }
}
