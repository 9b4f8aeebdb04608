package org.daybook.app.sync;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.desk.KeptRow;
import org.daybook.model.desk.PutBack;
import org.daybook.model.desk.ServerLife;
import org.daybook.model.desk.ServerLives;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.LostRow;
import org.daybook.model.protocol.LostRowsRequest;
import org.daybook.model.protocol.Protocol;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices when the server's database was put back to an earlier moment, and tells the server which
/// rows it has lost by that.
final class ServerWatch {
  private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);

  private final Replica replica;
  private final SyncClient client;
  private final UUID enrolledIn;
  private final Clock clock;
  private volatile @Nullable UUID noted;
  private volatile boolean mayReport = true;

  /// @param enrolledIn the life of the server's database that this desk was enrolled in
  ServerWatch(Replica replica, SyncClient client, UUID enrolledIn, Clock clock) {
    this.replica = replica;
    this.client = client;
    this.enrolledIn = enrolledIn;
    this.clock = clock;
  }

  /// Notes in which life the server answered; called before the answer is judged, in either
  /// direction.
  synchronized void note() {
    var voice = client.connection().voice();
    if (voice.isEmpty() || voice.get().life().equals(noted)) {
      return;
    }
    var heard = voice.get();
    boolean another =
        replica.write(transaction ->
            ServerLives.heard(
                transaction,
                enrolledIn,
                heard.life(),
                heard.putBackTo().orElse(null),
                heard.putBackTo().isPresent()
                    ? OptionalLong.of(heard.backedUp())
                    : OptionalLong.empty(),
                clock.instant()));
    if (another) {
      LOG.warn("the server's database was put back to {}", heard.putBackTo().orElse(null));
      mayReport = true;
    }
    noted = heard.life();
  }

  /// Tells the server what did not come back. What it cannot take now, it is told after the next
  /// pull.
  void report() {
    if (!mayReport) {
      return;
    }
    mayReport = putBack().isPresent();
    if (mayReport) {
      replica.write(transaction -> {
        ServerLives.settled(transaction);
        return true;
      });
    }
    var putBack = putBack();
    if (putBack.isEmpty() || !putBack.get().compared()) {
      return;
    }
    try {
      for (var some = unreported(); !some.isEmpty(); some = unreported()) {
        client.lost(request(putBack.get(), some));
        var refs = some.stream().map(KeptRow::ref).toList();
        replica.write(transaction -> {
          transaction.kept().reported(refs);
          return true;
        });
        LOG.warn("told the server of {} rows that it has lost", refs.size());
      }
      mayReport = false;
    } catch (ServerRefusedException e) {
      LOG.warn("the server does not take what it has lost: {}", e.answer().code());
      // What it never takes is offered again when this program starts, or the server is put back.
      mayReport = e.answer().code().kind() != ErrorCode.Kind.PERMANENT;
    } catch (ServerUnreachableException e) {
      LOG.debug("no answer to what the server has lost", e);
    }
  }

  private Optional<PutBack> putBack() {
    return replica.read(ReplicaReader::serverLife).flatMap(ServerLife::putBack);
  }

  /// As many as one report may hold.
  private List<KeptRow> unreported() {
    var some = new ArrayList<KeptRow>();
    int bytes = 0;
    for (var kept : replica.read(facts -> facts.unreportedRows(Protocol.MAX_LOST_ROWS))) {
      bytes += Cbor.encode(kept.row()).length;
      if (!some.isEmpty() && bytes > Protocol.MAX_LOST_BYTES) {
        break;
      }
      some.add(kept);
    }
    return some;
  }

  private static LostRowsRequest request(PutBack putBack, List<KeptRow> some) {
    var rows =
        some.stream()
            .map(KeptRow::row)
            .map(row -> new LostRow(row.scopeId(), row.table().name(), row.id(), Cbor.encode(row)))
            .toList();
    return new LostRowsRequest(Protocol.VERSION, putBack.former(), rows);
  }

  /// That the server was put back, until a person has read it.
  Optional<PutBack> news() {
    return putBack().filter(it -> !it.told());
  }

  void read() {
    replica.write(transaction -> {
      ServerLives.read(transaction);
      return true;
    });
  }
}
