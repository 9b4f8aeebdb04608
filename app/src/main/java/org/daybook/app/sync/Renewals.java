package org.daybook.app.sync;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.daybook.app.device.Carried;
import org.daybook.app.device.DeviceFile;
import org.daybook.app.device.EpochKeys;
import org.daybook.app.device.Life;
import org.daybook.app.journal.Journals;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaTransaction;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Outbox;
import org.daybook.model.desk.Replay;
import org.daybook.model.desk.sync.SyncEvent;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.RenewAnswer;
import org.daybook.model.protocol.RenewRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gets this desk an epoch of its own and goes on in it, while people work on. First the key and
/// the epoch are kept, then the journal is made, then the replica follows; a desk that ends in
/// between finds at its next start how far it came.
final class Renewals {
  private static final Logger LOG = LoggerFactory.getLogger(Renewals.class);
  private static final long TO_THE_END = Long.MAX_VALUE;

  private final Replica replica;
  private final SyncClient client;
  private final DeviceFile device;
  private final Journals journals;
  private final Replay replay;
  private final Clock clock;

  Renewals(
      Replica replica,
      SyncClient client,
      DeskIdentity identity,
      DeviceFile device,
      Journals journals,
      Clock clock) {
    this.replica = replica;
    this.client = client;
    this.device = device;
    this.journals = journals;
    this.replay = new Replay(identity, journals);
    this.clock = clock;
  }

  /// @param unknown whether the server does not know the present epoch
  SyncEvent renew(boolean unknown) {
    try {
      return unknown ? renewWithOlderKey() : renewWithPresentKey();
    } catch (ServerRefusedException e) {
      LOG.warn("the server gives no other epoch: {}", e.answer().code());
      return new SyncEvent.RenewRefused(clock.instant(), e.answer(), e.retryAfter());
    } catch (ServerUnreachableException e) {
      LOG.debug("no answer to a renewal", e);
      return new SyncEvent.RenewLost(clock.instant());
    }
  }

  private SyncEvent renewWithPresentKey()
      throws ServerRefusedException, ServerUnreachableException {
    int present = journals.head().epoch();
    var answer = ask(device.keys(present));
    return goOn(answer.epoch(), first -> List.of(new Carried(present, first, TO_THE_END)));
  }

  /// A server that was restored to before this desk's last renewals. It is given again what it had
  /// of them, and what it lost of the epoch that it knows.
  private SyncEvent renewWithOlderKey() throws ServerRefusedException, ServerUnreachableException {
    for (var life : device.formerLives().reversed()) {
      try {
        var answer = ask(new EpochKeys(life.epoch(), life.keys()));
        return goOn(answer.epoch(), _ -> lost(life.epoch(), answer.lastSequence()));
      } catch (ServerRefusedException e) {
        if (e.answer().code() != ErrorCode.SIGNATURE_REFUSED) {
          throw e;
        }
      }
    }
    return new SyncEvent.RenewImpossible(clock.instant());
  }

  private List<Carried> lost(int knownEpoch, long knownThrough) {
    var lost = new ArrayList<Carried>();
    for (var life : device.formerLives()) {
      if (life.epoch() >= knownEpoch) {
        long from = life.epoch() == knownEpoch ? knownThrough + 1 : 1;
        lost.add(new Carried(life.epoch(), from, leftAt(life)));
      }
    }
    lost.add(new Carried(journals.head().epoch(), 1, TO_THE_END));
    return lost;
  }

  /// The last operation of a former epoch that did not go on in the next.
  private static long leftAt(Life life) {
    return life.carried().stream()
        .filter(part -> part.epoch() == life.epoch())
        .mapToLong(part -> part.from() - 1)
        .findFirst()
        .orElse(TO_THE_END);
  }

  private RenewAnswer ask(EpochKeys as) throws ServerRefusedException, ServerUnreachableException {
    int latest = journals.head().epoch();
    var key = device.nextKeys().publicKey();
    return client.renew(new RenewRequest(Protocol.VERSION, key, latest + 1), as);
  }

  private SyncEvent goOn(int epoch, Choice choice) {
    return replica.write(transaction -> {
      replay.catchUp(transaction);
      var carried = choice.of(firstUnanswered(transaction));
      LOG.warn("this desk goes on as {}: it was restored from a copy, or copied", epoch);
      device.renewed(epoch, carried);
      journals.goOn(epoch, carried);
      replay.catchUp(transaction);
      return new SyncEvent.Renewed(clock.instant());
    });
  }

  private static long firstUnanswered(ReplicaTransaction transaction) {
    return Outbox.answeredThrough(transaction) + 1;
  }

  /// What goes on in a new epoch.
  @FunctionalInterface
  private interface Choice {
    List<Carried> of(long firstUnanswered);
  }
}
