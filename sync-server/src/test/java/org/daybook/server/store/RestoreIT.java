package org.daybook.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.EnrolRequest;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.RefreshRequest;
import org.daybook.model.protocol.SignInAnswer;
import org.daybook.model.protocol.SignInRequest;
import org.daybook.server.store.AccessToken.Reach;
import org.daybook.server.testkit.Campus;
import org.daybook.server.testkit.TestDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A restore has the database alone, and lets nobody in by what was valid when the backup was made.
class RestoreIT {
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir private Path folder;

  @Test
  void refusesWhileAServerServesAndRevivesNoWayIn() throws Exception {
    var file = folder.resolve("night.daybook-backup");
    try (var campus = new Campus(CLOCK)) {
      var owner = campus.postgres.options().owner().orElseThrow();
      var desk = campus.desk(campus.north, CLOCK);
      var signIn = Cbor.encode(new SignInRequest("north", Campus.PASSWORD));
      var before = TestDesk.decode(desk.post("/auth/v1/sign-in", signIn), SignInAnswer.class);
      var code =
          campus
              .administration()
              .activationCodes()
              .create(campus.organisation, campus.north.id(), "Desk", Duration.ofHours(1))
              .shown();
      var tokens = campus.administration().accessTokens();
      var kept = tokens.forProgram(campus.organisation, "Website", Set.of(Reach.SESSIONS));
      var ended = tokens.forProgram(campus.organisation, "Former website", Set.of());
      new Backup(owner).write(file);
      assertTrue(tokens.revoke(campus.organisation, List.of(), ended.id()));

      var running = new Restore(owner).read(file, true);

      var reason = assertInstanceOf(Restore.Outcome.Refused.class, running).reason();
      assertTrue(reason.contains("a server serves this database"), reason);
      assertEquals(200, desk.post("/auth/v1/sign-in", signIn).statusCode(), "nothing changed");

      campus.stop();
      assertInstanceOf(Restore.Outcome.Restored.class, new Restore(owner).read(file, true));
      try (var again = campus.anotherServer()) {
        var restored = again.administration().accessTokens();
        assertTrue(restored.shown(kept).isPresent());
        assertFalse(restored.shown(ended).isPresent(), "it was revoked after the backup");
        var back = desk.at(again.port());
        var refresh = Cbor.encode(new RefreshRequest(before.refreshToken()));
        var refused = back.post("/auth/v1/refresh", refresh);
        assertEquals(ErrorCode.TOKEN_REFUSED, TestDesk.error(refused).code());
        var key = TestDesk.newKeys().getPublic().getEncoded();
        var enrol = Cbor.encode(new EnrolRequest(1, code, null, key));
        var spent = TestDesk.unsigned(again.port(), "/sync/v1/enrol", enrol);
        assertEquals(ErrorCode.CODE_REFUSED, TestDesk.error(spent).code());
        assertEquals(200, back.post("/auth/v1/sign-in", signIn).statusCode());
      }
    }
  }

  @Test
  void noServerStartsDuringARestore() throws SQLException {
    try (var campus = new Campus(CLOCK)) {
      campus.stop();
      var options = campus.postgres.options();
      try (var restoring = Backup.open(options.owner().orElseThrow())) {
        restoring.setAutoCommit(false);
        assertTrue(ServingLock.keepServersOut(restoring));
        assertThrows(
            IllegalStateException.class, () -> ServingLock.take(options.application()).close());
        restoring.rollback();
        try (var lock = ServingLock.take(options.application())) {
          lock.keep();
          assertFalse(ServingLock.keepServersOut(restoring));
        }
      }
    }
  }
}
