package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.OperationResult;

/// Everything that changed after the cursors, of one moment; applied atomically or not at all.
///
/// @param cursors where the replica stands after it; the device's whole set of scopes
/// @param changes the rows
/// @param results answers to this device's operations that its cursors had not covered
/// @param lastSequence last operation of the device's epoch that the server holds
/// @param serverTime the server's clock
/// @param lastLink the link of the epoch's chain at that operation: where the device's own differs,
///   its results are those of another copy of the device
/// @param digests of the tables that changed after the cursors, as they are at the new ones; a
///   table that became empty has no rows
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record PullAnswer(
    List<Cursor> cursors,
    List<TableChanges> changes,
    List<OperationResult> results,
    long lastSequence,
    Instant serverTime,
    byte[] lastLink,
    List<TableDigest> digests) {

  /// The server's chain of the device's epoch.
  public ChainHead chain(int epoch) {
    return new ChainHead(epoch, lastSequence, lastLink);
  }
}
