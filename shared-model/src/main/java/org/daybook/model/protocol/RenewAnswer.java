package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.UUID;

/// A device's new epoch. What the device holds and the server has not answered goes on in it.
///
/// @param epoch the new one; nobody else has it
/// @param lastSequence last operation that the server holds of the epoch that signed the request
/// @param serverEpoch names this life of the server's database
/// @param serverTime the server's clock
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record RenewAnswer(int epoch, long lastSequence, UUID serverEpoch, Instant serverTime) {}
