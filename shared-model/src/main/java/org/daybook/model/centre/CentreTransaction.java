package org.daybook.model.centre;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;

/// What the server's protocol logic asks of its database within one transaction that sees only the
/// device's organisation and scopes. PostgreSQL implements it; so does the test kit, in memory.
public interface CentreTransaction extends Facts {

  /// Locks the scopes in ascending order, before any fact is read; released at the end.
  void lockScopes(SortedSet<UUID> scopes);

  /// The chain of a device's epoch as far as the server holds it; sequence 0 when it holds none.
  ChainHead chainOf(UUID deviceId, int epoch);

  /// Stored answers of those operations, with the SHA-256 of the bytes they answered.
  Map<Long, StoredAnswer> answers(UUID deviceId, int epoch, Collection<Long> sequences);

  /// Stores rows whole, new or changed, and writes their line in the feed of their scope with the
  /// version that [#bump] gives; a row that changed its scope leaves a LEAVE in the old one.
  void store(Collection<Row> rows);

  /// The version that this transaction's changes to the scope carry: one more than the last, the
  /// same however often it is asked within the transaction.
  long bump(UUID scope);

  /// Keeps the operations as they came, with their answers; the head is the device's new chain.
  void record(UUID deviceId, ChainHead head, List<Recorded> operations);

  /// Where a scope stands, as the transaction sees it.
  Cursor cursorOf(UUID scope);

  /// Whether the server gave this tag at this version of the scope (version 0 has tag 0).
  boolean knows(Cursor cursor);

  /// A stored answer.
  ///
  /// @param operationHash SHA-256 of the operation's bytes
  record StoredAnswer(byte[] operationHash, OperationResult result) {}

  /// An operation as it is kept.
  ///
  /// @param receivedAt server time
  record Recorded(SealedOperation operation, OperationResult result, Instant receivedAt) {}
}
