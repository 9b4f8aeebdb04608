package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;

/// The reports are kept.
///
/// @param serverTime the server's clock
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ReportAnswer(Instant serverTime) {}
