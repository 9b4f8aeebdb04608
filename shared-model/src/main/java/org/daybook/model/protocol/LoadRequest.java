package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks for everything that the device's scopes hold. Answered by a [LoadManifest] and
/// [LoadChunk]s.
///
/// @param protocol the client's protocol version
/// @param cursors of the load that is to go on; none for a new one
/// @param point where it is to go on; null for a new one
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record LoadRequest(int protocol, List<Cursor> cursors, @Nullable LoadPoint point) {
  public LoadRequest {
    cursors = List.copyOf(cursors);
  }

  public static LoadRequest anew(int protocol) {
    return new LoadRequest(protocol, List.of(), null);
  }
}
