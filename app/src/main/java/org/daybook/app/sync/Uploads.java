package org.daybook.app.sync;

import java.util.function.UnaryOperator;
import org.daybook.app.replica.Replica;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Journal;
import org.daybook.model.desk.Outbox;
import org.daybook.model.protocol.ErrorAnswer;

/// Sends one batch at a time.
final class Uploads {
  private final Replica replica;
  private final SyncClient client;
  private final Outbox outbox;

  Uploads(
      Replica replica,
      SyncClient client,
      DeskIdentity identity,
      Journal journal,
      UnaryOperator<byte[]> signer) {
    this.replica = replica;
    this.client = client;
    this.outbox = new Outbox(identity, journal, signer);
  }

  /// Returns whether something was sent.
  boolean push() throws ServerRefusedException, ServerUnreachableException {
    var request = replica.write(outbox::next);
    if (request.isEmpty()) {
      return false;
    }
    try {
      var answer = client.push(request.get());
      replica.write(transaction -> {
        outbox.answered(transaction, request.get(), answer);
        return true;
      });
      return true;
    } catch (ServerUnreachableException e) {
      if (e.timedOut()) {
        outbox.shrink();
      }
      throw e;
    }
  }

  boolean mayGoOn(ErrorAnswer refusal) {
    return replica.write(_ -> outbox.mayGoOn(refusal));
  }

  /// What the server says it has of this desk's operations; returns whether to send some again.
  boolean serverHolds(long lastSequence) {
    return replica.write(transaction -> outbox.serverHolds(transaction, lastSequence));
  }
}
