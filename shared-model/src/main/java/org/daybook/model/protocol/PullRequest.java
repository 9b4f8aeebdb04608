package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks for what changed in the device's scopes. Answered by [PullAnswer].
///
/// @param protocol the client's protocol version
/// @param cursors one per scope; a scope of the device that is not named is read from 0, one that
///   is not the device's is ignored
/// @param arriving where an earlier answer led of which the device holds a part and not all; null
///   when there is none. A server that does not know these was put back since, and what the device
///   holds of that answer may be of no server any more
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record PullRequest(int protocol, List<Cursor> cursors, @Nullable List<Cursor> arriving) {
  public PullRequest {
    cursors = List.copyOf(cursors);
    arriving = arriving == null ? null : List.copyOf(arriving);
  }

  /// Of a device that holds all of every answer.
  public PullRequest(int protocol, List<Cursor> cursors) {
    this(protocol, cursors, null);
  }

  /// Every cursor that the server must know, as far as its scope is the device's.
  public List<Cursor> toBeKnown() {
    var all = new ArrayList<>(cursors);
    if (arriving != null) {
      all.addAll(arriving);
    }
    return all;
  }
}
