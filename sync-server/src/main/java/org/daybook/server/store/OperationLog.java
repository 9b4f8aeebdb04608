package org.daybook.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.model.centre.CentreTransaction.Original;
import org.daybook.model.centre.CentreTransaction.Recorded;
import org.daybook.model.centre.CentreTransaction.StoredAnswer;
import org.daybook.model.command.Reason;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Outcome;
import org.daybook.model.operation.UnreadableException;
import org.jspecify.annotations.Nullable;

/// Operations as they came, with their answers.
final class OperationLog {
  private static final String RESULT = "sequence, outcome, reason, version";

  private final StoreTransaction transaction;

  OperationLog(StoreTransaction transaction) {
    this.transaction = transaction;
  }

  Map<Long, StoredAnswer> answers(UUID deviceId, int epoch, Collection<Long> sequences) {
    var answers = new HashMap<Long, StoredAnswer>();
    transaction.query(
        "select "
            + RESULT
            + ", operation_hash from operation_log"
            + " where device_id = ? and epoch = ? and sequence = any (?)",
        line -> {
          var result = result(line);
          return answers.put(result.sequence(), new StoredAnswer(line.getBytes(5), result));
        },
        deviceId,
        epoch,
        sequences.toArray(Long[]::new));
    return answers;
  }

  /// Answers to operations that came under another epoch, by the hash of what was captured.
  Map<String, OperationResult> answersElsewhere(
      UUID deviceId, int epoch, Collection<Original> originals) {
    var hex = HexFormat.of();
    var hashes = originals.stream().map(it -> hex.parseHex(it.hash())).toArray(byte[][]::new);
    var sequences = originals.stream().map(Original::sequence).toArray(Long[]::new);
    var answers = new HashMap<String, OperationResult>();
    transaction.query(
        "select "
            + RESULT
            + ", captured_hash from operation_log"
            + " where device_id = ? and captured_hash = any (?)"
            + " union all select "
            + RESULT
            + ", operation_hash from operation_log"
            + " where device_id = ? and epoch <> ? and epoch = any (?) and sequence = any (?)"
            + " and captured_hash is null and operation_hash = any (?)",
        line -> answers.put(hex.formatHex(line.getBytes(5)), result(line)),
        deviceId,
        hashes,
        deviceId,
        epoch,
        originals.stream().map(it -> (long) it.epoch()).distinct().toArray(Long[]::new),
        sequences,
        hashes);
    return answers;
  }

  /// Answers after a version, ascending.
  List<OperationResult> after(UUID deviceId, int epoch, long version, int limit) {
    // By versions first, and so by their index: in the order of the sequences the database reads
    // all that the device ever sent until it comes to what is new.
    return transaction.query(
        "select "
            + RESULT
            + " from (select * from operation_log"
            + " where device_id = ? and epoch = ? and version > ? order by version limit ?) recent"
            + " order by sequence",
        OperationLog::result,
        deviceId,
        epoch,
        version,
        limit);
  }

  /// Keeps operations and the head of the chain that they make.
  void append(UUID organisationId, UUID deviceId, ChainHead head, List<Recorded> recorded) {
    var branch =
        transaction
            .queryOne(
                """
                update device_key set head_sequence = ?, head_hash = ?
                where device_id = ? and epoch = ? returning branch_id\
                """,
                line -> line.getObject(1, UUID.class),
                head.sequence(),
                head.hash(),
                deviceId,
                head.epoch())
            .orElseThrow(() -> new IllegalStateException("no such device and epoch"));
    var lines = new ArrayList<@Nullable Object[]>(recorded.size());
    for (var one : recorded) {
      var result = one.result();
      lines.add(
          new @Nullable Object[] {
            deviceId,
            head.epoch(),
            result.sequence(),
            organisationId,
            branch,
            one.operation().bytes(),
            one.operation().person(),
            HashChain.sha256(one.operation().bytes()),
            result.outcome(),
            result.reason() == null ? null : result.reason().name(),
            result.version(),
            one.receivedAt(),
            capturedHash(one.operation().bytes())
          });
    }
    transaction.updateAll(
        """
        insert into operation_log (device_id, epoch, sequence, organisation_id, branch_id, bytes,
          person, operation_hash, outcome, reason, version, received_at,
          captured_hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        lines);
  }

  /// Only of what was carried over: what was not has its hash already.
  private static byte @Nullable [] capturedHash(byte[] bytes) {
    try {
      return Envelope.isCarried(bytes) ? Envelope.hashAsCaptured(bytes) : null;
    } catch (UnreadableException e) {
      // Kept raw, with its own hash.
      return null;
    }
  }

  private static OperationResult result(ResultSet line) throws SQLException {
    var reason = line.getString(3);
    return new OperationResult(
        line.getLong(1),
        Outcome.valueOf(line.getString(2)),
        reason == null ? null : Reason.valueOf(reason),
        line.getLong(4));
  }
}
