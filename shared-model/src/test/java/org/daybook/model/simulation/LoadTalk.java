package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.List;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.FirstLoad;
import org.daybook.model.desk.FirstLoad.LoadEnd;
import org.daybook.model.desk.Journal;
import org.daybook.model.desk.LoadState;
import org.daybook.model.desk.MassDeletion;
import org.daybook.model.desk.ServerLives;
import org.daybook.model.desk.sync.SyncEvent;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadManifest;
import org.daybook.model.protocol.LoadRequest;
import org.daybook.model.protocol.Protocol;

/// What a desk says to be given everything at once.
final class LoadTalk {
  private static final long MILLIS_TO_ACCEPT = 5_000;

  private final DeskNode desk;
  private final DeskProcess process;
  private final Slices slices;
  private final Journal journal;
  private final FaithfulLoads loads;

  LoadTalk(
      DeskNode desk, DeskProcess process, Slices slices, Journal journal, DeskIdentity identity) {
    this.slices = slices;
    this.desk = desk;
    this.process = process;
    this.journal = journal;
    this.loads = new FaithfulLoads(identity, journal);
  }

  void load(boolean deletionAccepted) {
    var underWay = desk.replica().read().load().state();
    var held = underWay.map(LoadState::held);
    if (held.isEmpty()) {
      ask(FirstLoad.request(underWay));
    } else if (deletionAccepted) {
      process.doing(transaction -> FirstLoad.accept(transaction, desk.identity(), journal));
      slices.goOn(() -> process.downDone(new SyncEvent.LoadEnded(desk.clock().instant())));
    } else if (process.write(ServerLives::retakesHeldLoad)) {
      forgetLoad();
      ask(LoadRequest.anew(Protocol.VERSION));
    } else {
      held(held.get());
    }
  }

  /// Somebody reads why the desk is stuck, and lets the rows go.
  private void held(MassDeletion deletion) {
    process.downDone(new SyncEvent.LoadHeld(desk.clock().instant(), deletion));
    desk.later(
        process,
        MILLIS_TO_ACCEPT,
        () -> process.tell(new SyncEvent.DeletionAccepted(desk.clock().instant())));
  }

  private void ask(LoadRequest request) {
    var body = Cbor.encode(request);
    process.send(Request.Kind.LOAD, body, answer -> loading(request, answer));
  }

  private void loading(LoadRequest request, Answer answer) {
    if (!answer.good()) {
      var refusal = process.refusal(answer);
      boolean unknown = refusal.map(ErrorAnswer::code).filter(FirstLoad::mustBeginAnew).isPresent();
      if (unknown && request.point() != null) {
        refusal.ifPresent(process::offerAgainAfter);
        forgetLoad();
        ask(LoadRequest.anew(Protocol.VERSION));
      } else {
        process.downRefused(answer);
      }
      return;
    }
    try {
      var manifest = Cbor.decode(answer.body(), LoadManifest.class);
      desk.clock().learn(manifest.serverTime());
      var load = process.write(transaction -> loads.begin(transaction, manifest));
      process.tell(new SyncEvent.LoadBegun(desk.clock().instant()));
      take(load, new ArrayList<>(answer.parts().subList(1, answer.parts().size())));
    } catch (UnreadableException e) {
      process.downLost();
    }
  }

  private void forgetLoad() {
    process.doing(transaction -> transaction.load().forget());
  }

  /// A chunk at a time, as the stream brings them.
  private void take(FirstLoad load, List<byte[]> chunks) {
    if (chunks.isEmpty()) {
      process.downLost();
      return;
    }
    desk.later(
        process,
        1,
        () -> {
          try {
            var chunk = Cbor.decode(chunks.removeFirst(), LoadChunk.class);
            if (chunk.ends()) {
              finish(load);
              return;
            }
            process.write(transaction -> loads.take(load, transaction, chunk));
            slices.goOnOnce();
            process.tell(new SyncEvent.LoadAdvanced(desk.clock().instant()));
            take(load, chunks);
          } catch (UnreadableException e) {
            process.downLost();
          }
        });
  }

  private void finish(FirstLoad load) {
    switch (process.write(transaction -> loads.finish(load, transaction))) {
      case LoadEnd.Shown() ->
          slices.goOn(() -> process.downDone(new SyncEvent.LoadEnded(desk.clock().instant())));
      case LoadEnd.Held(var deletion) -> held(deletion);
    }
  }
}
