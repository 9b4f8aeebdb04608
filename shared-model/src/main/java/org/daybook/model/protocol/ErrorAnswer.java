package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Every answer that is not a success.
///
/// @param code what is wrong
/// @param message one English sentence for a log, without personal data
/// @param serverTime the server's clock
/// @param lastSequence for GAP, FORKED and REWOUND: last operation of the epoch the server holds
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ErrorAnswer(
    ErrorCode code, String message, Instant serverTime, @Nullable Long lastSequence) {}
