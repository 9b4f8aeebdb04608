package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.UUID;

/// Changes to one table in one scope.
///
/// @param scope the scope whose feed brings them
/// @param table wire name of the table
/// @param changes in the order of the feed
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record TableChanges(UUID scope, String table, List<RowChange> changes) {}
