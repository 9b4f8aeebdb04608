package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;

/// Asks for what changed in the device's scopes. Answered by [PullAnswer].
///
/// @param protocol the client's protocol version
/// @param cursors one per scope; a scope of the device that is not named is read from 0, one that
///   is not the device's is ignored
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record PullRequest(int protocol, List<Cursor> cursors) {
  public PullRequest {
    cursors = List.copyOf(cursors);
  }
}
