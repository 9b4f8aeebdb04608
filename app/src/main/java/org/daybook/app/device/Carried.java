package org.daybook.app.device;

import com.fasterxml.jackson.annotation.JsonFormat;

/// Operations of an earlier epoch that go on in a later one.
///
/// @param epoch the earlier epoch
/// @param from the first of them
/// @param through the last, or [Long#MAX_VALUE] for the end of that journal
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Carried(int epoch, long from, long through) {}
