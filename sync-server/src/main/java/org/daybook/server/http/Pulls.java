package org.daybook.server.http;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.javalin.http.Context;
import java.util.List;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.PullRequest;

/// Reads what asks for a pull, or as a pull does, in the form of any protocol.
final class Pulls {
  /// The first protocol whose pulls name what is arriving.
  private static final int ARRIVING = 3;

  private Pulls() {}

  static PullRequest read(Context context, byte[] body) {
    var message = Bodies.plain(context, body);
    if (Bodies.protocolOf(message) >= ARRIVING) {
      return Bodies.decoded(message, PullRequest.class);
    }
    var earlier = Bodies.decoded(message, EarlierPull.class);
    return new PullRequest(earlier.protocol(), earlier.cursors());
  }

  /// A pull as protocols 1 and 2 had it.
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record EarlierPull(int protocol, List<Cursor> cursors) {}
}
