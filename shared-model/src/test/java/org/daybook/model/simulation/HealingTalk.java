package org.daybook.model.simulation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.desk.DeskTransaction;
import org.daybook.model.desk.LoadNotWholeException;
import org.daybook.model.desk.MassDeletion;
import org.daybook.model.desk.Proof;
import org.daybook.model.desk.Repair;
import org.daybook.model.desk.ScopedTable;
import org.daybook.model.desk.sync.SyncEvent;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.DifferenceAnswer;
import org.daybook.model.protocol.DigestAnswer;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PullRequest;
import org.daybook.model.protocol.ReportRequest;

/// What a desk says to compare itself with the server and to be healed.
final class HealingTalk {
  private static final long MILLIS_TO_ACCEPT = 5_000;
  private static final long AUDIT_MILLIS = 20_000;

  private final DeskNode desk;
  private final DeskProcess process;

  HealingTalk(DeskNode desk, DeskProcess process) {
    this.desk = desk;
    this.process = process;
  }

  /// Reads the replica through, now and then.
  void audit() {
    for (var table : Tables.ALL) {
      var rotten = Proof.rotten(desk.replica().read(), table);
      if (!rotten.isEmpty()) {
        differs(rotten);
      }
    }
    desk.later(process, AUDIT_MILLIS, this::audit);
  }

  void prove() {
    var request = new PullRequest(Protocol.VERSION, desk.replica().read().cursors());
    process.send(
        Request.Kind.DIGESTS,
        Cbor.encode(request),
        answer -> {
          if (!answer.good()) {
            process.downRefused(answer);
            return;
          }
          try {
            proven(Cbor.decode(answer.body(), DigestAnswer.class));
          } catch (UnreadableException e) {
            process.downLost();
          }
        });
  }

  private void proven(DigestAnswer theirs) {
    var differing = Proof.differing(desk.replica().read(), theirs);
    differing.filter(it -> !it.isEmpty()).ifPresent(this::differs);
    var reports = desk.replica().read().untold(Protocol.MAX_REPORTS);
    if (reports.isEmpty()) {
      process.downDone(new SyncEvent.Proven(desk.clock().instant(), differing.isPresent()));
      return;
    }
    process.send(
        Request.Kind.REPORT,
        Cbor.encode(new ReportRequest(Protocol.VERSION, reports)),
        answer -> {
          if (!answer.good()) {
            process.downRefused(answer);
            return;
          }
          process.write(transaction -> {
            transaction.told(reports);
            return true;
          });
          process.downDone(new SyncEvent.Proven(desk.clock().instant(), differing.isPresent()));
        });
  }

  private void differs(List<ScopedTable> tables) {
    process.watch().differs(tables);
    process.tell(new SyncEvent.Differed(desk.clock().instant(), tables));
  }

  void repair(List<ScopedTable> tables, boolean deletionAccepted) {
    if (!tables.isEmpty()) {
      goOn(Repair.of(desk.identity(), process.journal(), tables, Set.of()), deletionAccepted);
      return;
    }
    var request = new PullRequest(Protocol.VERSION, desk.replica().read().cursors());
    process.send(
        Request.Kind.DIGESTS,
        Cbor.encode(request),
        answer -> {
          if (!answer.good()) {
            process.downRefused(answer);
            return;
          }
          try {
            var theirs = Cbor.decode(answer.body(), DigestAnswer.class);
            Repair.refuseOtherScopes(desk.identity(), theirs);
            var read = desk.replica().read();
            goOn(Repair.behind(desk.identity(), process.journal(), read, theirs), deletionAccepted);
          } catch (UnreadableException e) {
            process.downLost();
          } catch (LoadNotWholeException e) {
            throw new IllegalStateException("the server sent digests of other scopes", e);
          }
        });
  }

  private void goOn(Repair repair, boolean deletionAccepted) {
    if (repair.isFull()) {
      process.write(transaction -> {
        repair.apply(transaction);
        return true;
      });
    }
    var next = repair.next(readable());
    if (next.isEmpty()) {
      end(
          process.write(
              transaction -> repair.finish(transaction, deletionAccepted, desk.clock().instant())));
      return;
    }
    process.send(
        Request.Kind.DIFFERENCES,
        Cbor.encode(next.get()),
        answer -> {
          if (!answer.good()) {
            process.downRefused(answer);
            return;
          }
          try {
            repair.take(Cbor.decode(answer.body(), DifferenceAnswer.class));
            goOn(repair, deletionAccepted);
          } catch (UnreadableException e) {
            process.downLost();
          }
        });
  }

  private DeskTransaction readable() {
    return desk.surroundings().ports().replica(desk.replica().read());
  }

  /// Somebody reads why the desk is stuck, and lets the rows go.
  private void end(Optional<MassDeletion> held) {
    if (held.isEmpty()) {
      process.settle(() -> process.downDone(new SyncEvent.Repaired(desk.clock().instant())));
      return;
    }
    process.downDone(new SyncEvent.RepairHeld(desk.clock().instant(), held.get()));
    desk.later(
        process,
        MILLIS_TO_ACCEPT,
        () -> process.tell(new SyncEvent.DeletionAccepted(desk.clock().instant())));
  }
}
