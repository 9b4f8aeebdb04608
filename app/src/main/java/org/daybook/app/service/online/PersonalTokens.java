package org.daybook.app.service.online;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.sync.ServerRefusedException;
import org.daybook.app.sync.ServerUnreachableException;
import org.daybook.app.sync.SyncClient;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.RefreshRequest;
import org.daybook.model.protocol.SignInAnswer;

/// The tokens of those who signed in here with the server. They are kept in memory alone: after a
/// restart a person signs in again before doing what only the server can do.
public final class PersonalTokens {
  private static final Duration TO_SPARE = Duration.ofSeconds(30);

  private final SyncClient client;
  private final Map<UUID, SignInAnswer> tokens = new HashMap<>();

  public PersonalTokens(SyncClient client) {
    this.client = client;
  }

  /// Keeps what the server gave somebody who signed in.
  public synchronized void keep(SignInAnswer answer) {
    tokens.put(answer.staffId(), answer);
  }

  /// Forgets a person who signed out.
  public synchronized void forget(UUID staffId) {
    tokens.remove(staffId);
  }

  /// A token that the server takes now, renewed where it is about to expire; empty where the person
  /// has to sign in with a password.
  synchronized Optional<String> access(UUID staffId)
      throws ServerRefusedException, ServerUnreachableException {
    var known = tokens.get(staffId);
    if (known == null) {
      return Optional.empty();
    }
    var now = client.connection().serverClock().now();
    if (known.accessExpiresAt().isAfter(now.plus(TO_SPARE))) {
      return Optional.of(known.accessToken());
    }
    try {
      var renewed = client.refresh(new RefreshRequest(known.refreshToken()));
      tokens.put(staffId, renewed);
      return Optional.of(renewed.accessToken());
    } catch (ServerRefusedException e) {
      if (e.answer().code() == ErrorCode.TOKEN_REFUSED) {
        tokens.remove(staffId);
        return Optional.empty();
      }
      throw e;
    }
  }
}
