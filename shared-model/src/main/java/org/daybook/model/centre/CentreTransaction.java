package org.daybook.model.centre;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// What the server's protocol logic asks of its database within one transaction that sees only the
/// device's organisation and scopes. PostgreSQL implements it; so does the test kit, in memory.
public interface CentreTransaction extends Facts {

  /// Those of the ids that exist and are visible.
  default <R extends Row> List<R> findAll(Table<R> table, Collection<UUID> ids) {
    return ids.stream().flatMap(id -> find(table, id).stream()).toList();
  }

  /// All rows with one of the keys.
  default <R extends Row> List<R> listAll(Index<R> index, Collection<?> keys) {
    return keys.stream().flatMap(key -> list(index, key).stream()).toList();
  }

  /// Ids of those rows that exist already, but outside the organisation or scopes that this
  /// transaction may see: nobody within may write them.
  Set<UUID> outside(Collection<Row> rows);

  /// Whether the database would take the rows; leaves no trace of the attempt.
  boolean takes(Collection<Row> rows);

  /// Locks the scopes in ascending order, before any fact is read; released at the end.
  void lockScopes(SortedSet<UUID> scopes);

  /// The chain of a device's epoch as far as the server holds it; sequence 0 when it holds none.
  ChainHead chainOf(UUID deviceId, int epoch);

  /// Stored answers of those operations, with the SHA-256 of the bytes they answered.
  Map<Long, StoredAnswer> answers(UUID deviceId, int epoch, Collection<Long> sequences);

  /// Whether a device has more epochs than one, so that an operation may have come under another
  /// identity before.
  boolean hasSeveralEpochs(UUID deviceId);

  /// Answers to operations that were taken in before under another identity of the device, as they
  /// were captured or carried over, by [Original#hash] in hexadecimal.
  ///
  /// @param epoch the epoch they come in now
  Map<String, OperationResult> answersElsewhere(
      UUID deviceId, int epoch, Collection<Original> originals);

  /// Stores rows whole, new or changed, and writes their line in the feed of their scope with the
  /// version that [#bump] gives; a row that changed its scope leaves a LEAVE in the old one.
  void store(Collection<Row> rows);

  /// The version that this transaction's changes to the scope carry: one more than the last, the
  /// same however often it is asked within the transaction.
  long bump(UUID scope);

  /// Keeps the operations as they came, with their answers; the head is the device's new chain.
  void record(UUID deviceId, ChainHead head, List<Recorded> operations);

  /// An operation as it was captured.
  ///
  /// @param epoch the epoch it was captured in
  /// @param sequence its number there
  /// @param hash SHA-256 of its bytes as they were captured, in hexadecimal
  record Original(int epoch, long sequence, String hash) {}

  /// A stored answer.
  ///
  /// @param operationHash SHA-256 of the operation's bytes
  record StoredAnswer(byte[] operationHash, OperationResult result) {}

  /// An operation as it is kept.
  ///
  /// @param receivedAt server time
  record Recorded(SealedOperation operation, OperationResult result, Instant receivedAt) {}
}
