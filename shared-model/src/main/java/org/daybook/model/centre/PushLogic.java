package org.daybook.model.centre;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.daybook.model.centre.CentreTransaction.Recorded;
import org.daybook.model.centre.CentreTransaction.StoredAnswer;
import org.daybook.model.command.CommandCatalogue;
import org.daybook.model.command.Context;
import org.daybook.model.decide.FactsOverlay;
import org.daybook.model.decide.Verdict;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.CommandReader;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Outcome;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.operation.Upcasters;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PushAnswer;
import org.daybook.model.protocol.PushRequest;
import org.jspecify.annotations.Nullable;

/// Takes in a batch of operations within one transaction. Every operation gets a result, the same
/// one however often it is sent; only a batch that contradicts the device's chain is refused whole.
public final class PushLogic {
  private final OperationReader reader;

  public PushLogic(CommandCatalogue commands, Upcasters upcasters) {
    this.reader = new OperationReader(new CommandReader(commands, upcasters));
  }

  /// @param device as authenticated
  /// @param check verifies with the device's key
  /// @param serverTime stamped beside the device's own times
  public PushReply push(
      CentreTransaction transaction,
      DeviceIdentity device,
      PushRequest request,
      SignatureCheck check,
      Instant serverTime,
      Care care) {
    var refusal = refusal(device, request, check);
    if (refusal != null) {
      return new PushReply.Refused(refusal, null);
    }
    var incoming = read(device, request, serverTime);
    var scopes = new TreeSet<UUID>();
    scopes.add(device.branchId());
    if (incoming.stream().anyMatch(Incoming::reachesOrganisation)) {
      scopes.add(device.organisationId());
    }
    transaction.lockScopes(scopes);
    var chain = transaction.chainOf(device.id(), device.epoch());
    var stored = storedAnswers(transaction, device, request, chain);
    var contradiction = contradiction(request, chain, stored);
    if (contradiction != null) {
      return new PushReply.Refused(contradiction, chain.sequence());
    }
    int known = Math.toIntExact(Math.min(stored.size(), incoming.size()));
    var sent = request.operations().subList(known, incoming.size());
    var fresh = recognised(transaction, device, incoming.subList(known, incoming.size()), sent);
    var results = new ArrayList<OperationResult>(incoming.size());
    stored.values().forEach(answer -> results.add(answer.result()));
    if (fresh.isEmpty()) {
      return answered(results, chain.sequence(), serverTime);
    }
    var batch = new Batch(transaction, fresh, neededOutcomes(transaction, device, fresh), scopes);
    var verdicts = batch.decide(care);
    var fromThem = results(transaction, device, fresh, verdicts);
    results.addAll(fromThem);
    var head = record(transaction, device, chain, sent, fromThem, serverTime);
    return answered(results, head.sequence(), serverTime);
  }

  private List<Incoming> read(DeviceIdentity device, PushRequest request, Instant serverTime) {
    var incoming = new ArrayList<Incoming>(request.operations().size());
    long sequence = request.firstSequence();
    for (var operation : request.operations()) {
      incoming.add(reader.read(operation, sequence, device, serverTime));
      sequence++;
    }
    return incoming;
  }

  /// Those that were taken in before under another identity keep the answer that they had.
  private static List<Incoming> recognised(
      CentreTransaction transaction,
      DeviceIdentity device,
      List<Incoming> fresh,
      List<SealedOperation> sent) {
    if (fresh.isEmpty() || !transaction.hasSeveralEpochs(device.id())) {
      return fresh;
    }
    var originals = new ArrayList<CentreTransaction.Original>(fresh.size());
    for (int i = 0; i < fresh.size(); i++) {
      originals.add(original(fresh.get(i).context(), sent.get(i).bytes()));
    }
    var answers = transaction.answersElsewhere(device.id(), device.epoch(), originals);
    var recognised = new ArrayList<Incoming>(fresh.size());
    for (int i = 0; i < fresh.size(); i++) {
      var operation = fresh.get(i);
      var answer = answers.get(originals.get(i).hash());
      recognised.add(
          answer == null
              ? operation
              : new Incoming.Repeated(operation.commandName(), answer, operation.context()));
    }
    return recognised;
  }

  private static CentreTransaction.Original original(Context context, byte[] bytes) {
    byte[] hash;
    try {
      hash = Envelope.hashAsCaptured(bytes);
    } catch (UnreadableException e) {
      hash = HashChain.sha256(bytes);
    }
    return new CentreTransaction.Original(
        context.bornEpoch(), context.bornSequence(), HexFormat.of().formatHex(hash));
  }

  /// What is wrong with the request itself, before anything is read from the database.
  private static @Nullable ErrorCode refusal(
      DeviceIdentity device, PushRequest request, SignatureCheck check) {
    if (!Protocol.accepts(request.protocol())) {
      return ErrorCode.UPGRADE_REQUIRED;
    }
    var operations = request.operations();
    if (operations.size() > Protocol.MAX_PUSH_OPERATIONS
        || operations.stream().anyMatch(it -> it.size() > Protocol.MAX_OPERATION_BYTES)) {
      return ErrorCode.TOO_LARGE;
    }
    var head = request.head().head();
    if (request.firstSequence() < 1 || head.epoch() != request.epoch()) {
      return ErrorCode.MALFORMED;
    }
    if (request.epoch() != device.epoch()) {
      return ErrorCode.MALFORMED;
    }
    if (!check.fits(Cbor.encode(head), request.head().signature())) {
      return ErrorCode.SIGNATURE_REFUSED;
    }
    return head.sequence() < lastSent(request) ? ErrorCode.MALFORMED : null;
  }

  private static long lastSent(PushRequest request) {
    return request.firstSequence() + request.operations().size() - 1;
  }

  private static Map<Long, StoredAnswer> storedAnswers(
      CentreTransaction transaction, DeviceIdentity device, PushRequest request, ChainHead chain) {
    long last = Math.min(lastSent(request), chain.sequence());
    if (last < request.firstSequence()) {
      return Map.of();
    }
    var sequences = LongStream.rangeClosed(request.firstSequence(), last).boxed().toList();
    var answers = transaction.answers(device.id(), device.epoch(), sequences);
    var ordered = new LinkedHashMap<Long, StoredAnswer>();
    for (var sequence : sequences) {
      ordered.put(sequence, Optional.ofNullable(answers.get(sequence)).orElseThrow());
    }
    return ordered;
  }

  /// What is wrong between the request and the chain that the server holds.
  private static @Nullable ErrorCode contradiction(
      PushRequest request, ChainHead chain, Map<Long, StoredAnswer> stored) {
    if (request.firstSequence() > chain.sequence() + 1) {
      return ErrorCode.GAP;
    }
    int i = 0;
    for (var answer : stored.values()) {
      var hash = HashChain.sha256(request.operations().get(i++).bytes());
      if (!Arrays.equals(hash, answer.operationHash())) {
        return ErrorCode.FORKED;
      }
    }
    var head = request.head().head();
    if (head.sequence() < chain.sequence()) {
      return ErrorCode.REWOUND;
    }
    return continues(request, chain) ? null : ErrorCode.FORKED;
  }

  /// Whether the links agree wherever both sides know them: at the server's head and at the
  /// device's.
  private static boolean continues(PushRequest request, ChainHead chain) {
    var signed = request.head().head();
    var at = new ChainHead(request.epoch(), request.firstSequence() - 1, request.previousHash());
    boolean agrees = agrees(at, chain) && agrees(at, signed);
    for (var operation : request.operations()) {
      at = at.after(operation.bytes());
      agrees &= agrees(at, chain) && agrees(at, signed);
    }
    return agrees && agrees(chain, signed);
  }

  private static boolean agrees(ChainHead one, ChainHead other) {
    return one.sequence() != other.sequence() || Arrays.equals(one.hash(), other.hash());
  }

  private static Map<Long, Outcome> neededOutcomes(
      CentreTransaction transaction, DeviceIdentity device, List<Incoming> fresh) {
    long first = fresh.getFirst().context().sequence();
    var needed = new TreeSet<Long>();
    for (var operation : fresh) {
      if (operation instanceof Incoming.Decidable<?> decidable) {
        decidable.needs().stream().filter(it -> it < first).forEach(needed::add);
      }
    }
    var outcomes = new HashMap<Long, Outcome>();
    if (!needed.isEmpty()) {
      transaction
          .answers(device.id(), device.epoch(), needed)
          .forEach((sequence, answer) -> outcomes.put(sequence, answer.result().outcome()));
    }
    return outcomes;
  }

  private static List<OperationResult> results(
      CentreTransaction transaction,
      DeviceIdentity device,
      List<Incoming> operations,
      List<Verdict> verdicts) {
    long version = transaction.bump(device.branchId());
    var written = new FactsOverlay(transaction);
    var results = new ArrayList<OperationResult>(operations.size());
    for (int i = 0; i < verdicts.size(); i++) {
      var verdict = verdicts.get(i);
      verdict.rows().forEach(written::put);
      long sequence = operations.get(i).context().sequence();
      results.add(new OperationResult(sequence, verdict.outcome(), verdict.reason(), version));
    }
    transaction.store(written.rows());
    return results;
  }

  private static ChainHead record(
      CentreTransaction transaction,
      DeviceIdentity device,
      ChainHead chain,
      List<SealedOperation> sent,
      List<OperationResult> results,
      Instant serverTime) {
    var head = chain;
    var recorded = new ArrayList<Recorded>(sent.size());
    for (int i = 0; i < sent.size(); i++) {
      head = head.after(sent.get(i).bytes());
      recorded.add(new Recorded(sent.get(i), results.get(i), serverTime));
    }
    transaction.record(device.id(), head, recorded);
    return head;
  }

  private static PushReply answered(List<OperationResult> results, long last, Instant serverTime) {
    return new PushReply.Answered(new PushAnswer(results, last, serverTime));
  }
}
