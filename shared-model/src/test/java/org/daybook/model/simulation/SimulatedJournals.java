package org.daybook.model.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Journal;
import org.daybook.model.desk.NewLife;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.simulation.DeskFolder.Carried;

/// The journal of the epoch that a desk is in, out of one per epoch; one that is missing is made
/// anew from the older ones.
final class SimulatedJournals implements Journal {
  private final DeskIdentity identity;
  private final DeskFolder folder;
  private SimulatedJournal current;

  SimulatedJournals(DeskIdentity identity, DeskFolder folder) {
    this.identity = identity;
    this.folder = folder;
    for (var former : folder.former()) {
      if (!folder.has(former.next())) {
        make(identity, folder, former.next(), former.carried());
      }
    }
    this.current = open(identity, folder, folder.epoch());
  }

  /// Goes on in another epoch: from when this returns, everything is captured there.
  void goOn(int epoch, List<Carried> carried) {
    if (!folder.has(epoch)) {
      make(identity, folder, epoch, carried);
    }
    current = open(identity, folder, epoch);
  }

  @Override
  public void append(List<SealedOperation> gesture) {
    current.append(gesture);
  }

  @Override
  public List<SealedOperation> read(long fromSequence, int limit) {
    return current.read(fromSequence, limit);
  }

  @Override
  public ChainHead head() {
    return current.head();
  }

  @Override
  public byte[] linkBefore(long sequence) {
    return current.linkBefore(sequence);
  }

  private static void make(
      DeskIdentity identity, DeskFolder folder, int epoch, List<Carried> carried) {
    var draft = folder.draft();
    var made = new SimulatedJournal(identity.in(epoch), draft);
    for (var part : carried) {
      if (folder.has(part.epoch())) {
        var old = open(identity, folder, part.epoch());
        NewLife.carry(old, part.from(), part.through(), made);
      }
    }
    folder.keep(epoch, draft);
  }

  /// Everything that the journals of a folder hold.
  static Set<Long> hashes(DeskIdentity identity, DeskFolder folder) {
    var hashes = new HashSet<Long>();
    for (int epoch = 1; epoch <= folder.epoch(); epoch++) {
      if (folder.has(epoch)) {
        open(identity, folder, epoch)
            .read(1, Integer.MAX_VALUE)
            .forEach(it -> hashes.add(Ledger.hash(it)));
      }
    }
    return hashes;
  }

  private static SimulatedJournal open(DeskIdentity identity, DeskFolder folder, int epoch) {
    return new SimulatedJournal(identity.in(epoch), folder.medium(epoch));
  }
}
