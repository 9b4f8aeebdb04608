package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;

/// The server keeps what it was told, and shows it to whoever runs it.
///
/// @param kept how many of the rows it did not know already
/// @param serverTime the server's clock
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record LostRowsAnswer(int kept, Instant serverTime) {}
