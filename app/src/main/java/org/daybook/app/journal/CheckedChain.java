package org.daybook.app.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.daybook.app.journal.JournalVerdict.Broken;
import org.daybook.app.journal.JournalVerdict.Fault;
import org.daybook.app.journal.JournalVerdict.Intact;
import org.daybook.app.journal.JournalVerdict.Place;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.operation.ChainAnchor.Chain;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.UnreadableException;

/// The chain of a journal while it is checked, operation by operation.
final class CheckedChain {
  private final DeskIdentity identity;
  private final Optional<Chain> anchor;
  private final Consumer<SealedOperation> told;
  private ChainHead head;
  private long records;
  private boolean meetsAnchor;

  /// @param told told each operation with which nothing is wrong
  CheckedChain(DeskIdentity identity, Optional<Chain> anchor, Consumer<SealedOperation> told) {
    this.identity = identity;
    this.anchor = anchor;
    this.told = told;
    this.head =
        new ChainHead(
            identity.epoch(), 0, HashChain.genesis(identity.deviceId(), identity.epoch()));
    this.meetsAnchor = anchor.map(it -> it.head().equals(head)).orElse(false);
  }

  /// Where the next record should be.
  Place next(long offset) {
    return new Place(records + 1, head.sequence() + 1, offset);
  }

  /// Takes one record's operations; what is wrong with them, if anything is.
  Optional<Broken> take(List<SealedOperation> gesture, long offset) {
    for (var sealed : gesture) {
      var fault = fault(sealed);
      if (fault.isPresent()) {
        return fault.map(it -> new Broken(it, next(offset)));
      }
      head = head.after(sealed.bytes());
      told.accept(sealed);
      meetsAnchor |= anchor.map(it -> it.head().equals(head)).orElse(false);
    }
    records++;
    return Optional.empty();
  }

  /// The verdict where the file, or the whole part of it, ends.
  JournalVerdict ended(long offset, Function<Intact, JournalVerdict> otherwise) {
    var held = anchor.map(it -> it.head().sequence()).orElse(0L);
    if (held > head.sequence()) {
      return new Broken(Fault.CUT, next(offset));
    }
    if (anchor.isPresent() && !meetsAnchor) {
      // Each operation is the same, but their link is not: the anchor contradicts itself.
      return new Broken(Fault.CHANGED, new Place(records, held, offset));
    }
    return otherwise.apply(new Intact(head, records, held));
  }

  private Optional<Fault> fault(SealedOperation sealed) {
    try {
      var operation = Envelope.read(sealed.bytes()).operation();
      if (!operation.deviceId().equals(identity.deviceId())
          || operation.epoch() != identity.epoch()) {
        return Optional.of(Fault.FOREIGN);
      }
      if (operation.sequence() != head.sequence() + 1) {
        return Optional.of(Fault.OUT_OF_ORDER);
      }
      var person = sealed.person();
      if (person != null && !Arrays.equals(HashChain.sha256(person), operation.personHash())) {
        return Optional.of(Fault.DETAILS_CHANGED);
      }
      return differs(sealed) ? Optional.of(Fault.CHANGED) : Optional.empty();
    } catch (UnreadableException e) {
      return Optional.of(Fault.UNREADABLE);
    }
  }

  private boolean differs(SealedOperation sealed) {
    var index = (int) head.sequence();
    return anchor
        .map(Chain::operations)
        .filter(it -> index < it.size())
        .map(it -> !Arrays.equals(it.get(index), HashChain.sha256(sealed.bytes())))
        .orElse(false);
  }
}
