package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import org.daybook.model.operation.OperationResult;

/// One result per operation that was sent, in order; also for those that had been sent before.
///
/// @param results the answers
/// @param lastSequence last operation of the epoch that the server holds
/// @param serverTime the server's clock
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record PushAnswer(List<OperationResult> results, long lastSequence, Instant serverTime) {}
