package org.daybook.model.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PushAnswer;
import org.daybook.model.protocol.PushRequest;
import org.daybook.model.protocol.SignedHead;
import org.jspecify.annotations.Nullable;

/// Sends what was captured, in order, and takes the answers. Nothing leaves the journal; what the
/// server says it does not have is sent again.
public final class Outbox {
  private static final int MOST_BYTES = 1024 * 1024;

  private final DeskIdentity identity;
  private final Journal journal;
  private final UnaryOperator<byte[]> signer;
  private final Rebase rebase;
  private int mostOperations = Protocol.MAX_PUSH_OPERATIONS;
  private int mostBytes = MOST_BYTES;
  private @Nullable Long resendFrom;
  private long answers;

  /// @param signer signs with the device's key
  public Outbox(DeskIdentity identity, Journal journal, UnaryOperator<byte[]> signer) {
    this.identity = identity;
    this.journal = journal;
    this.signer = signer;
    this.rebase = new Rebase(identity, journal);
  }

  /// The next push, marked as sent; empty when everything was answered.
  public Optional<PushRequest> next(DeskTransaction transaction) {
    var unanswered = transaction.firstUnanswered();
    if (resendFrom == null && unanswered.isEmpty()) {
      return Optional.empty();
    }
    long first = resendFrom == null ? unanswered.getAsLong() : resendFrom;
    var operations = bounded(journal.read(first, mostOperations));
    for (int i = 0; i < operations.size(); i++) {
      transaction
          .entry(first + i)
          .filter(entry -> entry.state() == OutboxState.SAVED_HERE)
          .ifPresent(entry -> transaction.save(entry.sent()));
    }
    var head = journal.head();
    return Optional.of(
        new PushRequest(
            Protocol.VERSION,
            identity.epoch(),
            first,
            journal.linkBefore(first),
            operations,
            new SignedHead(head, signer.apply(Cbor.encode(head)))));
  }

  /// Keeps the answers; what was refused loses its effects, what depends on it is decided again.
  public void answered(DeskTransaction transaction, PushRequest request, PushAnswer answer) {
    rebase.apply(transaction, Arrival.of(answer));
    grow();
    answers++;
    if (resendFrom != null) {
      long next = request.firstSequence() + request.operations().size();
      resendFrom = next > journal.head().sequence() ? null : next;
    }
  }

  /// Too much at once, or nobody knows: send less.
  public void shrink() {
    mostOperations = Math.max(1, mostOperations / 2);
    mostBytes = Math.max(1, mostBytes / 2);
  }

  /// Whether pushing can go on after the server refused; otherwise a person must act. Everything
  /// stays in the journal either way.
  public boolean mayGoOn(ErrorAnswer refusal) {
    return switch (refusal.code()) {
      case GAP -> resendAfter(refusal.lastSequence());
      case TOO_LARGE -> {
        boolean smaller = mostOperations > 1;
        shrink();
        yield smaller;
      }
      default -> refusal.code().kind() == ErrorCode.Kind.TRANSIENT;
    };
  }

  /// How many pushes were answered: whoever pulls notes it before the request.
  public long answers() {
    return answers;
  }

  /// Whether something that was answered before is on its way again.
  public boolean resending() {
    return resendFrom != null;
  }

  /// A pull says what the server has. When that is less than it answered once, it was restored from
  /// a backup, and gets the rest again. Returns whether there is something to send again.
  ///
  /// A push that was answered while the pull was under way says nothing about what the pull saw, so
  /// such a pull proves nothing: the next one does, or the server's GAP.
  ///
  /// @param answersBefore the answers when the pull was asked for
  public boolean serverHolds(DeskTransaction transaction, long lastSequence, long answersBefore) {
    long answered = transaction.firstUnanswered().orElse(transaction.appliedSequence() + 1) - 1;
    return answers == answersBefore
        && lastSequence < answered
        && resendFrom == null
        && resendAfter(lastSequence);
  }

  private boolean resendAfter(@Nullable Long lastSequence) {
    if (lastSequence == null || lastSequence >= journal.head().sequence()) {
      return false;
    }
    resendFrom = lastSequence + 1;
    return true;
  }

  private List<SealedOperation> bounded(List<SealedOperation> operations) {
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

  private void grow() {
    mostOperations = Math.min(Protocol.MAX_PUSH_OPERATIONS, mostOperations * 2);
    mostBytes = Math.min(MOST_BYTES, mostBytes * 2);
  }
}
