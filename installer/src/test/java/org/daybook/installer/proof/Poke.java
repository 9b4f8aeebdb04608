package org.daybook.installer.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import okhttp3.Response;

/// An open stream of server-sent events.
final class Poke implements AutoCloseable {
  private final Response response;

  Poke(Response response) {
    this.response = response;
  }

  /// The lines up to the one that is waited for; the client's own time-out bounds the wait.
  List<String> until(Predicate<String> wish) throws IOException {
    var lines = new ArrayList<String>();
    var source = response.body().source();
    do {
      lines.add(source.readUtf8LineStrict());
    } while (!wish.test(lines.getLast()));
    return lines;
  }

  @Override
  public void close() {
    response.close();
  }
}
