package org.daybook.app.sync;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaTransaction;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Journal;
import org.daybook.model.desk.Outbox;
import org.daybook.model.protocol.ErrorAnswer;

/// Sends one batch at a time.
final class Uploads {
  private final Replica replica;
  private final SyncClient client;
  private final Outbox outbox;
  private volatile boolean resending;
  private volatile long answers;

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

  /// Whether something that was answered before must be sent again.
  boolean resending() {
    return resending;
  }

  /// How many pushes were answered.
  long answers() {
    return answers;
  }

  void push() throws ServerRefusedException, ServerUnreachableException {
    var request = replica.write(outbox::next);
    if (request.isEmpty()) {
      return;
    }
    try {
      var answer = client.push(request.get());
      inOutbox(transaction -> {
        outbox.answered(transaction, request.get(), answer);
        return true;
      });
    } catch (ServerUnreachableException e) {
      if (e.timedOut()) {
        outbox.shrink();
      }
      throw e;
    }
  }

  boolean mayGoOn(ErrorAnswer refusal) {
    return inOutbox(_ -> outbox.mayGoOn(refusal));
  }

  /// What a pull says that the server has; returns whether to send some again.
  ///
  /// @param answersBefore the answers when the pull was asked for
  boolean serverHolds(long lastSequence, long answersBefore) {
    return inOutbox(transaction -> outbox.serverHolds(transaction, lastSequence, answersBefore));
  }

  /// The outbox lives on the replica thread; what it is about is told to the others.
  private <T> T inOutbox(Function<ReplicaTransaction, T> work) {
    return replica.write(transaction -> {
      T result = work.apply(transaction);
      resending = outbox.resending();
      answers = outbox.answers();
      return result;
    });
  }
}
