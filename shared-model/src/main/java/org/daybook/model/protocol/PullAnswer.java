package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import org.daybook.model.operation.OperationResult;

/// Everything that changed after the cursors, of one moment; applied atomically or not at all.
///
/// @param cursors where the replica stands after it; the device's whole set of scopes
/// @param changes the rows
/// @param results answers to this device's operations that its cursors had not covered
/// @param lastSequence last operation of the device's epoch that the server holds
/// @param serverTime the server's clock
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record PullAnswer(
    List<Cursor> cursors,
    List<TableChanges> changes,
    List<OperationResult> results,
    long lastSequence,
    Instant serverTime) {}
