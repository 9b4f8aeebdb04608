package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.RenewAnswer;
import org.daybook.model.protocol.RenewRequest;
import org.daybook.model.simulation.DeskFolder.Carried;
import org.daybook.model.simulation.DeskFolder.FormerEpoch;

/// Gets a desk an epoch of its own, as the real desk's shell does: with its present key, or, where
/// the server does not know that any more, with an older one.
final class Renewal {
  private static final long TO_THE_END = Long.MAX_VALUE;

  private final DeskNode desk;
  private final DeskProcess process;
  private final Outcome outcome;

  Renewal(DeskNode desk, DeskProcess process, Outcome outcome) {
    this.desk = desk;
    this.process = process;
    this.outcome = outcome;
  }

  /// What may come of it.
  interface Outcome {
    /// @param carried what goes on, given the first operation without an answer
    void renewed(int epoch, LongFunction<List<Carried>> carried);

    void refused(ErrorAnswer refusal, Answer answer);

    void lost();

    void impossible();
  }

  void begin(boolean unknown) {
    var folder = desk.folder();
    if (unknown) {
      ask(folder.former().reversed());
      return;
    }
    int present = process.journal().head().epoch();
    send(
        present,
        folder.keyOf(present),
        answer ->
            outcome.renewed(
                answer.epoch(), first -> List.of(new Carried(present, first, TO_THE_END))),
        outcome::refused);
  }

  /// One older key after the other.
  private void ask(List<FormerEpoch> older) {
    if (older.isEmpty()) {
      outcome.impossible();
      return;
    }
    var former = older.getFirst();
    send(
        former.epoch(),
        former.key(),
        answer -> outcome.renewed(answer.epoch(), _ -> lost(former.epoch(), answer.lastSequence())),
        (refusal, answer) -> {
          if (refusal.code() == ErrorCode.SIGNATURE_REFUSED) {
            ask(older.subList(1, older.size()));
          } else {
            outcome.refused(refusal, answer);
          }
        });
  }

  private List<Carried> lost(int knownEpoch, long knownThrough) {
    var lost = new ArrayList<Carried>();
    for (var former : desk.folder().former()) {
      if (former.epoch() >= knownEpoch) {
        long from = former.epoch() == knownEpoch ? knownThrough + 1 : 1;
        lost.add(new Carried(former.epoch(), from, leftAt(former)));
      }
    }
    lost.add(new Carried(process.journal().head().epoch(), 1, TO_THE_END));
    return lost;
  }

  private static long leftAt(FormerEpoch former) {
    return former.carried().stream()
        .filter(part -> part.epoch() == former.epoch())
        .mapToLong(part -> part.from() - 1)
        .findFirst()
        .orElse(TO_THE_END);
  }

  /// Takes a refusal and the answer that brought it.
  private interface Refused {
    void by(ErrorAnswer refusal, Answer answer);
  }

  private void send(int epoch, byte[] key, Consumer<RenewAnswer> renewed, Refused refused) {
    var folder = desk.folder();
    var request = new RenewRequest(Protocol.VERSION, folder.nextKey(), folder.epoch() + 1);
    process.sendAs(
        epoch,
        key,
        Request.Kind.RENEW,
        Cbor.encode(request),
        answer -> take(answer, renewed, refused),
        _ -> outcome.lost());
  }

  private void take(Answer answer, Consumer<RenewAnswer> renewed, Refused refused) {
    try {
      if (answer.good()) {
        renewed.accept(Cbor.decode(answer.body(), RenewAnswer.class));
      } else {
        refused.by(Cbor.decode(answer.body(), ErrorAnswer.class), answer);
      }
    } catch (UnreadableException e) {
      outcome.lost();
    }
  }
}
