package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;

/// A row that a device had from the server's earlier life and that the present one does not have,
/// or has otherwise.
///
/// @param scope of the device's scopes
/// @param table wire name of the table
/// @param rowId the row's id
/// @param row the row as the server had it
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record LostRow(UUID scope, String table, UUID rowId, byte[] row) {}
