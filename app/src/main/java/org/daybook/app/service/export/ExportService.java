package org.daybook.app.service.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.daybook.app.disk.WholeFile;
import org.daybook.app.replica.Replica;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.DeskTransaction;
import org.daybook.model.desk.Journal;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.EmergencyExport;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.SignedHead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what the centre is not known to have to a file. Nothing changes at the desk: it goes on
/// trying to send the same, and the centre takes each operation once.
public final class ExportService {
  private static final Logger LOG = LoggerFactory.getLogger(ExportService.class);

  private final Replica replica;
  private final Journal journal;
  private final DeskIdentity identity;
  private final UnaryOperator<byte[]> signer;
  private final Clock clock;

  /// @param signer signs with the device's key
  public ExportService(
      Replica replica,
      Journal journal,
      DeskIdentity identity,
      UnaryOperator<byte[]> signer,
      Clock clock) {
    this.replica = replica;
    this.journal = journal;
    this.identity = identity;
    this.signer = signer;
    this.clock = clock;
  }

  /// Writes the file whole or not at all; one that was there is replaced. Only this user may read
  /// it, because it holds personal details.
  public ExportResult export(Path file) {
    var export = replica.write(this::unanswered);
    if (export.isEmpty()) {
      return new ExportResult.NothingToExport();
    }
    try {
      new WholeFile(file).replace(Cbor.encode(export.get()));
    } catch (IOException e) {
      LOG.warn("the emergency export cannot be written", e);
      return new ExportResult.Unwritable(file, e.toString());
    }
    var operations = export.get().operations();
    return new ExportResult.Written(file, operations.size(), export.get().firstSequence());
  }

  /// From the first operation that has no answer through the journal's end.
  private Optional<EmergencyExport> unanswered(DeskTransaction transaction) {
    var unanswered = transaction.firstUnanswered();
    if (unanswered.isEmpty()) {
      return Optional.empty();
    }
    long first = unanswered.getAsLong();
    // The journal only grows: what is behind this head is for another export.
    var head = journal.head();
    var operations = journal.read(first, Math.toIntExact(head.sequence() - first + 1));
    return Optional.of(
        new EmergencyExport(
            Protocol.VERSION,
            identity.deviceId(),
            head.epoch(),
            first,
            journal.linkBefore(first),
            operations,
            new SignedHead(head, signer.apply(Cbor.encode(head))),
            clock.instant()));
  }
}
