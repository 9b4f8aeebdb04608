package org.daybook.app.sync;

import java.time.Clock;
import java.util.function.UnaryOperator;
import org.daybook.app.replica.Replica;
import org.daybook.model.desk.Journal;
import org.daybook.model.desk.Outbox;
import org.daybook.model.desk.PushPlan;
import org.daybook.model.desk.Rebase;
import org.daybook.model.desk.sync.SyncEvent;
import org.daybook.model.protocol.PushRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends one batch at a time and tells what came of it.
final class Uploads {
  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

  private final Replica replica;
  private final SyncClient client;
  private final Outbox outbox;
  private final ServerWatch server;
  private final Clock clock;

  Uploads(
      Replica replica,
      SyncClient client,
      Journal journal,
      UnaryOperator<byte[]> signer,
      Rebase rebase,
      ServerWatch server,
      Clock clock) {
    this.replica = replica;
    this.client = client;
    this.outbox = new Outbox(journal, signer, rebase);
    this.server = server;
    this.clock = clock;
  }

  SyncEvent push(PushPlan plan) {
    var request = replica.write(transaction -> outbox.next(transaction, plan));
    return request.isEmpty()
        ? new SyncEvent.NothingToPush(clock.instant())
        : push(request.get(), plan);
  }

  private SyncEvent push(PushRequest request, PushPlan plan) {
    try {
      var answer = client.push(request);
      server.note();
      boolean taken = replica.write(transaction -> outbox.answered(transaction, answer));
      // Else it was asked for in a life of the server that is over; this one is asked at once.
      return taken ? SyncEvent.PushAnswered.of(clock.instant(), request) : push(plan);
    } catch (ServerRefusedException e) {
      server.note();
      LOG.warn("the server refused a push: {}", e.answer().code());
      return SyncEvent.PushRefused.of(clock.instant(), request, e.answer(), e.retryAfter());
    } catch (ServerUnreachableException e) {
      LOG.debug("no answer to a push", e);
      return lost(request, e.timedOut());
    }
  }

  private SyncEvent lost(PushRequest request, boolean timedOut) {
    return new SyncEvent.PushLost(clock.instant(), request.operations().size(), timedOut);
  }
}
