package org.daybook.model.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PushAnswer;
import org.daybook.model.protocol.PushRequest;
import org.daybook.model.protocol.SignedHead;

/// Makes pushes of what was captured, in order, and keeps the answers. Nothing leaves the journal.
/// What is sent when, and what again, is decided elsewhere and comes in as a plan.
public final class Outbox {
  private final Journal journal;
  private final UnaryOperator<byte[]> signer;
  private final Rebase rebase;
  private Optional<ServerLife> asked = Optional.empty();

  /// @param signer signs with the device's key
  public Outbox(Journal journal, UnaryOperator<byte[]> signer, Rebase rebase) {
    this.journal = journal;
    this.signer = signer;
    this.rebase = rebase;
  }

  /// The next push, marked as sent; empty when there is nothing to send.
  public Optional<PushRequest> next(DeskTransaction transaction, PushPlan plan) {
    var from = plan.resendFrom().isPresent() ? plan.resendFrom() : transaction.firstUnanswered();
    if (from.isEmpty()) {
      return Optional.empty();
    }
    long first = from.getAsLong();
    var operations = bounded(journal.read(first, plan.mostOperations()), plan.mostBytes());
    if (operations.isEmpty()) {
      return Optional.empty();
    }
    transaction.mark(
        transaction.entries(range(first, operations.size())).stream()
            .filter(entry -> entry.state() == OutboxState.SAVED_HERE)
            .map(OutboxEntry::sent)
            .toList());
    asked = transaction.kept().life();
    var head = journal.head();
    return Optional.of(
        new PushRequest(
            Protocol.VERSION,
            head.epoch(),
            first,
            journal.linkBefore(first),
            operations,
            new SignedHead(head, signer.apply(Cbor.encode(head)))));
  }

  /// Keeps the answers. What was refused loses its effects and what depends on it is decided again,
  /// as much of that as a slice allows; [Rebase#goOn] does the rest.
  ///
  /// Returns false, and keeps nothing, when this desk has heard since it asked that the server was
  /// put back: the answer may be one of the former life, and what was answered then was offered
  /// again already.
  public boolean answered(DeskTransaction transaction, PushAnswer answer) {
    if (ServerLives.putBackSince(transaction, asked)) {
      return false;
    }
    rebase.takeIn(transaction, Arrival.of(answer));
    rebase.goOn(transaction);
    return true;
  }

  /// The last operation of which the replica knows that it and all before it were answered.
  public static long answeredThrough(DeskTransaction transaction) {
    return transaction.firstUnanswered().orElse(transaction.appliedSequence() + 1) - 1;
  }

  private static SortedSet<Long> range(long first, int count) {
    return LongStream.range(first, first + count)
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<SealedOperation> bounded(List<SealedOperation> operations, int mostBytes) {
    var some = new ArrayList<SealedOperation>();
    int bytes = 0;
    for (var operation : operations) {
      bytes += operation.size();
      if (!some.isEmpty() && bytes > mostBytes) {
        break;
      }
      some.add(operation);
    }
    return some;
  }
}
