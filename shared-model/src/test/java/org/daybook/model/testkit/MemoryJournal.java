package org.daybook.model.testkit;

import java.util.ArrayList;
import java.util.List;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Journal;
import org.daybook.model.desk.JournalUnavailableException;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.SealedOperation;

/// A journal in memory whose disk can fail and whose end can be lost.
public final class MemoryJournal implements Journal {
  private final DeskIdentity identity;
  private final List<SealedOperation> operations = new ArrayList<>();
  private boolean full;

  public MemoryJournal(DeskIdentity identity) {
    this.identity = identity;
  }

  /// Whether the disk is full from now on.
  public void full(boolean now) {
    full = now;
  }

  /// Loses everything behind a sequence, as a truncated file does.
  public void loseAfter(long sequence) {
    operations.subList((int) sequence, operations.size()).clear();
  }

  @Override
  public void append(List<SealedOperation> gesture) {
    if (full) {
      throw new JournalUnavailableException("the disk is full", null);
    }
    operations.addAll(gesture);
  }

  @Override
  public List<SealedOperation> read(long fromSequence, int limit) {
    int from = (int) Math.min(fromSequence - 1, operations.size());
    return List.copyOf(operations.subList(from, Math.min(from + limit, operations.size())));
  }

  @Override
  public ChainHead head() {
    return headAt(operations.size());
  }

  @Override
  public byte[] linkBefore(long sequence) {
    return headAt((int) sequence - 1).hash();
  }

  private ChainHead headAt(int sequence) {
    var head =
        new ChainHead(
            identity.epoch(), 0, HashChain.genesis(identity.deviceId(), identity.epoch()));
    for (var operation : operations.subList(0, sequence)) {
      head = head.after(operation.bytes());
    }
    return head;
  }
}
