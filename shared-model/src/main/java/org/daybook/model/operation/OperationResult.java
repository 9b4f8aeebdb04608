package org.daybook.model.operation;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.daybook.model.command.Reason;
import org.jspecify.annotations.Nullable;

/// The centre's answer to one operation.
///
/// @param sequence which operation of the device's epoch
/// @param outcome what became of it
/// @param reason why, unless it was simply accepted
/// @param version version of the branch's scope that carries its effects: a replica whose cursor
///   has reached it shows them
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record OperationResult(
    long sequence, Outcome outcome, @Nullable Reason reason, long version) {}
