package org.daybook.model.simulation;

import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.DeskTransaction;
import org.daybook.model.desk.FirstLoad;
import org.daybook.model.desk.Journal;
import org.daybook.model.desk.LoadNotWholeException;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadManifest;

/// Takes first loads in. The network may cut them off, but what arrives is what was sent: a piece
/// that does not fit is a defect.
final class FaithfulLoads {
  private final DeskIdentity identity;
  private final Journal journal;

  FaithfulLoads(DeskIdentity identity, Journal journal) {
    this.identity = identity;
    this.journal = journal;
  }

  FirstLoad begin(DeskTransaction transaction, LoadManifest manifest) {
    try {
      return FirstLoad.begin(transaction, identity, journal, manifest);
    } catch (LoadNotWholeException e) {
      throw new IllegalStateException("the server sent a load of other scopes", e);
    }
  }

  int take(FirstLoad load, DeskTransaction transaction, LoadChunk chunk) {
    try {
      return load.take(transaction, chunk);
    } catch (UnreadableException | LoadNotWholeException e) {
      throw new IllegalStateException("the server sent a chunk that nobody can take", e);
    }
  }

  FirstLoad.LoadEnd finish(FirstLoad load, DeskTransaction transaction) {
    try {
      return load.finish(transaction);
    } catch (LoadNotWholeException e) {
      throw new IllegalStateException("the server announced another load", e);
    }
  }
}
