package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;

/// Digests of all tables of a device's scopes at the cursors, of one moment.
///
/// @param cursors the versions they hold for
/// @param digests empty tables are left out
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record DigestAnswer(List<Cursor> cursors, List<TableDigest> digests) {}
