package org.daybook.model.desk;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.cash.ReceiptSeries;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Command;
import org.daybook.model.command.Context;
import org.daybook.model.command.Reason;
import org.daybook.model.decide.Authority;
import org.daybook.model.decide.Decider;
import org.daybook.model.decide.FactsOverlay;
import org.daybook.model.decide.Verdict;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.Operation;
import org.daybook.model.operation.Outcome;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.Sealer;
import org.daybook.model.rollcall.Register;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// Captures gestures: decides, journals, then makes the effects visible. What returns as saved is
/// on the medium.
public final class Capture {
  // Whoever marks first opens the register, whoever posts first to an account or prints first
  // begins its row; that one creates it is no reason to depend on it. And what waits for a person
  // about a refusal is there because the operation does not hold: whoever
  // settles it must not be refused for that.
  private static final Set<String> NO_REASON_TO_DEPEND =
      Set.of(
          Register.TABLE.name(),
          AccountBalance.TABLE.name(),
          ReceiptSeries.TABLE.name(),
          AttentionItem.TABLE.name());

  private final DeskIdentity identity;
  private final Journal journal;
  private final Replay replay;
  private final Clock clock;
  private final RandomGenerator random;

  /// @param random salts personal details; give it a cryptographic source outside of tests
  public Capture(DeskIdentity identity, Journal journal, Clock clock, RandomGenerator random) {
    this.identity = identity;
    this.journal = journal;
    this.replay = new Replay(identity, journal);
    this.clock = clock;
    this.random = random;
  }

  /// Captures within a transaction that the caller commits. When that commit fails the operations
  /// are safe in the journal, and the next capture or [Replay] brings their effects.
  ///
  /// @throws JournalUnavailableException when nothing could be saved
  public CaptureResult capture(DeskTransaction transaction, Gesture gesture) {
    replay.catchUp(transaction);
    var earlier = transaction.ofIntent(gesture.intentId());
    if (!earlier.isEmpty()) {
      return new CaptureResult.Saved(
          earlier.stream()
              .map(e -> new CaptureResult.Captured(e.sequence(), e.expected(), e.expectedReason()))
              .toList());
    }
    var prepared = new ArrayList<Prepared>();
    var refused = prepare(transaction, gesture, prepared);
    if (refused != null) {
      return refused;
    }
    journal.append(prepared.stream().map(Prepared::sealed).toList());
    return apply(transaction, prepared);
  }

  private CaptureResult apply(DeskTransaction transaction, List<Prepared> gesture) {
    var captured = new ArrayList<CaptureResult.Captured>();
    for (var one : gesture) {
      long sequence = one.operation().sequence();
      var verdict = one.verdict();
      Effects.lay(transaction, sequence, verdict.rows(), one.before());
      transaction.save(OutboxEntry.captured(one.operation(), verdict, one.footprint()));
      transaction.applied(sequence, one.sealed());
      captured.add(new CaptureResult.Captured(sequence, verdict.outcome(), verdict.reason()));
    }
    return new CaptureResult.Saved(captured);
  }

  private CaptureResult.@Nullable Refused prepare(
      DeskTransaction transaction, Gesture gesture, List<Prepared> prepared) {
    var overlay = new FactsOverlay(transaction);
    var creators = new HashMap<RowRef, Long>();
    var written = new HashMap<RowRef, Row>();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    long sequence = journal.head().sequence();
    var self = identity.in(journal.head().epoch());
    for (var step : gesture.steps()) {
      sequence++;
      var command = step.command((index, table) -> created(prepared, index, table));
      var context = self.context(sequence, gesture.actorId(), now);
      var facts = new RecordingFacts(overlay);
      var verdict = decide(command, context, facts);
      var objection = gesture.planned() ? verdict.reason() : objection(verdict);
      if (objection != null) {
        return new CaptureResult.Refused(prepared.size(), objection);
      }
      var needs = needs(transaction, facts, creators);
      var before = before(facts, verdict.rows(), transaction, written);
      var footprint = facts.footprint(verdict.rows(), before, needs);
      var one = seal(transaction, gesture, command, context, needs);
      var created = new ArrayList<RowRef>();
      for (var row : verdict.rows()) {
        var ref = RowRef.of(row);
        if (!before.containsKey(ref)) {
          created.add(ref);
          creators.put(ref, sequence);
        }
        overlay.put(row);
        written.put(ref, row);
      }
      prepared.add(
          new Prepared(one.operation(), one.sealed(), verdict, footprint, before, created));
    }
    return null;
  }

  /// What stood there when the gesture had come to this step.
  private static Map<RowRef, Row> before(
      RecordingFacts facts, List<Row> rows, DeskTransaction transaction, Map<RowRef, Row> written) {
    var before = facts.before(rows, transaction);
    for (var row : rows) {
      var ref = RowRef.of(row);
      var earlier = written.get(ref);
      if (earlier != null) {
        before.put(ref, earlier);
      }
    }
    return before;
  }

  private static UUID created(
      List<Prepared> earlier, int commandIndex, Table<? extends Row> table) {
    if (commandIndex < 0 || commandIndex >= earlier.size()) {
      throw new IllegalArgumentException("there is no earlier command " + commandIndex);
    }
    return earlier.get(commandIndex).created().stream()
        .filter(ref -> ref.table().equals(table.name()))
        .map(RowRef::id)
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "command " + commandIndex + " creates no " + table.name()));
  }

  private static <C extends Command> Verdict decide(
      C command, Context context, RecordingFacts facts) {
    var type = Commands.typeOf(command);
    return Decider.decide(type, command, context, facts, Authority.OF_THE_ACTOR, false);
  }

  /// A fact is never refused for what it contradicts, but who may not do a thing is told at once.
  private static @Nullable Reason objection(Verdict verdict) {
    var reason = verdict.reason();
    boolean notAllowed = reason == Reason.NOT_PERMITTED || reason == Reason.UNKNOWN_ACTOR;
    return verdict.outcome() == Outcome.REJECTED || notAllowed ? reason : null;
  }

  private static List<Long> needs(
      DeskTransaction transaction, RecordingFacts facts, Map<RowRef, Long> creators) {
    var needs = new TreeSet<Long>();
    var elsewhere = new ArrayList<RowRef>();
    for (var ref : facts.found()) {
      if (NO_REASON_TO_DEPEND.contains(ref.table())) {
        continue;
      }
      var inGesture = creators.get(ref);
      if (inGesture != null) {
        needs.add(inGesture);
      } else {
        elsewhere.add(ref);
      }
    }
    for (var image : transaction.serverImages(elsewhere).values()) {
      if (image.row().isEmpty()) {
        needs.add(image.firstWriter());
      }
    }
    return List.copyOf(needs);
  }

  private Envelope seal(
      DeskTransaction transaction,
      Gesture gesture,
      Command command,
      Context context,
      List<Long> needs) {
    var salt = new byte[Sealer.SALT_BYTES];
    random.nextBytes(salt);
    var type = Commands.typeOf(command);
    var person = Sealer.personBytes(command, salt);
    var operation =
        new Operation(
            context.deviceId(),
            context.epoch(),
            context.sequence(),
            context.branchId(),
            context.actorId(),
            permissionVersion(transaction),
            context.capturedAt(),
            gesture.intentId(),
            needs,
            type.name(),
            type.version(),
            Sealer.commandBytes(command),
            person == null ? null : HashChain.sha256(person));
    return new Envelope(operation, new SealedOperation(Cbor.encode(operation), person));
  }

  private long permissionVersion(DeskTransaction transaction) {
    return transaction.cursors().stream()
        .filter(cursor -> cursor.scope().equals(identity.organisationId()))
        .mapToLong(cursor -> cursor.version())
        .findFirst()
        .orElse(0);
  }

  private record Envelope(Operation operation, SealedOperation sealed) {}

  private record Prepared(
      Operation operation,
      SealedOperation sealed,
      Verdict verdict,
      Footprint footprint,
      Map<RowRef, Row> before,
      List<RowRef> created) {}
}
