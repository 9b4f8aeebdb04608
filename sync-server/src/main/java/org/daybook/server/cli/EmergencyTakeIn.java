package org.daybook.server.cli;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.daybook.model.centre.PushReply;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.Outcome;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.protocol.EmergencyExport;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PushRequest;
import org.daybook.server.admin.Administration;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// Pushes what a desk exported, in batches like its own.
final class EmergencyTakeIn {
  private final Administration administration;

  EmergencyTakeIn(Administration administration) {
    this.administration = administration;
  }

  Map<Outcome, Integer> takeIn(EmergencyExport export) throws CommandRefusedException {
    var device =
        administration
            .device(export.deviceId(), export.epoch())
            .orElseThrow(() ->
                new CommandRefusedException(
                    "no device of this database wrote it: " + export.deviceId()));
    refuseWhereChanged(export);
    var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
    long sequence = export.firstSequence();
    byte[] previous = export.previousHash();
    int from = 0;
    while (from < export.operations().size()) {
      int to = endOfBatch(export.operations(), from);
      var batch = export.operations().subList(from, to);
      push(device, export, sequence, previous, batch, outcomes);
      for (var operation : batch) {
        previous = HashChain.next(previous, operation.bytes());
      }
      sequence += batch.size();
      from = to;
    }
    return outcomes;
  }

  /// The signed head is the link after the last operation, so one byte more or less shows.
  private static void refuseWhereChanged(EmergencyExport export) throws CommandRefusedException {
    byte[] link = export.previousHash();
    for (var operation : export.operations()) {
      link = HashChain.next(link, operation.bytes());
    }
    long last = export.firstSequence() + export.operations().size() - 1;
    var head = export.head().head();
    if (head.epoch() != export.epoch()
        || head.sequence() != last
        || !Arrays.equals(link, head.hash())) {
      throw new CommandRefusedException(
          "the file is not as the desk wrote it: its chain does not end in the signed head");
    }
  }

  private static int endOfBatch(List<SealedOperation> operations, int from) {
    int to = from;
    long bytes = 0;
    while (to < operations.size() && to - from < Protocol.MAX_PUSH_OPERATIONS) {
      bytes += operations.get(to).size();
      if (to > from && bytes > Protocol.MAX_BODY_BYTES) {
        break;
      }
      to++;
    }
    return to;
  }

  private void push(
      KnownDevice device,
      EmergencyExport export,
      long sequence,
      byte[] previous,
      List<SealedOperation> batch,
      Map<Outcome, Integer> outcomes)
      throws CommandRefusedException {
    var request =
        new PushRequest(
            export.protocol(), export.epoch(), sequence, previous, batch, export.head());
    var held = administration.pushing().repeated(device.identity(), request);
    if (held.isPresent()) {
      held.get().forEach(it -> outcomes.merge(it.outcome(), 1, Integer::sum));
      return;
    }
    switch (administration.pushing().push(device, request)) {
      case PushReply.Answered(var answer) ->
          answer.results().forEach(it -> outcomes.merge(it.outcome(), 1, Integer::sum));
      case PushReply.Refused(var code, var lastSequence) ->
          throw new CommandRefusedException(
              "operations from "
                  + sequence
                  + " on are refused: "
                  + code
                  + (lastSequence == null ? "" : "; the centre holds up to " + lastSequence));
    }
  }
}
