package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row as it stands, or the news that it left the scope.
///
/// @param rowId the row
/// @param row its canonical bytes, or null when it left
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record RowChange(UUID rowId, byte @Nullable [] row) {}
