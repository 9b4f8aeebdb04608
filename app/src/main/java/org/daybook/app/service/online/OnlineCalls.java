package org.daybook.app.service.online;

import java.util.UUID;
import org.daybook.app.service.online.Online.Why;
import org.daybook.app.sync.ServerRefusedException;
import org.daybook.app.sync.ServerUnreachableException;
import org.daybook.app.sync.SyncClient;

/// Asks the server in somebody's name and says what became of it.
public final class OnlineCalls {
  private final SyncClient client;
  private final PersonalTokens tokens;

  public OnlineCalls(SyncClient client, PersonalTokens tokens) {
    this.client = client;
    this.tokens = tokens;
  }

  /// One question to the server.
  @FunctionalInterface
  public interface Call<T> {
    T with(SyncClient client, String accessToken)
        throws ServerRefusedException, ServerUnreachableException;
  }

  public <T> Online<T> ask(UUID staffId, Call<T> call) {
    if (!client.connection().mayCarrySecrets()) {
      return new Online.Not<>(Why.NOT_ENCRYPTED);
    }
    try {
      var token = tokens.access(staffId);
      return token.isEmpty()
          ? new Online.Not<>(Why.SIGN_IN)
          : new Online.Done<>(call.with(client, token.get()));
    } catch (ServerRefusedException e) {
      return new Online.Not<>(Why.of(e.answer().code()));
    } catch (ServerUnreachableException e) {
      return new Online.Not<>(Why.UNREACHABLE);
    }
  }
}
