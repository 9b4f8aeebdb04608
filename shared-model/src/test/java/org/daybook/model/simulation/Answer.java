package org.daybook.model.simulation;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.PullAnswer;
import org.daybook.model.protocol.PullRequest;

/// An answer as it is on the wire.
///
/// @param good whether its status says success
/// @param retryAfterMillis the pause that it asks for, else 0
/// @param parts one body, or the pieces of a first load
/// @param life of the server's database, as a header names it; empty where none does
record Answer(boolean good, long retryAfterMillis, List<byte[]> parts, Optional<UUID> life) {
  Answer(boolean good, long retryAfterMillis, List<byte[]> parts) {
    this(good, retryAfterMillis, parts, Optional.empty());
  }

  Answer in(UUID named) {
    return new Answer(good, retryAfterMillis, parts, Optional.of(named));
  }

  static Answer of(Object message) {
    return new Answer(true, 0, List.of(Cbor.encode(message)));
  }

  static Answer refusing(ErrorAnswer refusal, long retryAfterMillis) {
    return new Answer(false, retryAfterMillis, List.of(Cbor.encode(refusal)));
  }

  /// What a proxy says in HTML.
  static Answer unreadable() {
    var page = "<html>an error</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new Answer(false, 0, List.of(page));
  }

  Duration retryAfter() {
    return Duration.ofMillis(retryAfterMillis);
  }

  /// What it refuses with; empty when it is nothing of the server's.
  Optional<ErrorAnswer> refusal() {
    try {
      return Optional.of(Cbor.decode(body(), ErrorAnswer.class));
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }

  byte[] body() {
    return parts.getFirst();
  }

  Answer withoutEnd() {
    if (parts.size() > 1) {
      return new Answer(good, retryAfterMillis, parts.subList(0, parts.size() / 2));
    }
    return new Answer(good, 0, List.of(Arrays.copyOf(body(), body().length / 2)));
  }

  /// The answer to a pull without anything in it: nothing has changed, as far as it says.
  Answer emptied(Request pull) {
    if (!good) {
      return this;
    }
    try {
      var said = Cbor.decode(body(), PullAnswer.class);
      var asked = Cbor.decode(pull.body(), PullRequest.class);
      return Answer.of(
          new PullAnswer(
              asked.cursors(),
              List.of(),
              List.of(),
              said.lastSequence(),
              said.serverTime(),
              said.lastLink(),
              List.of()));
    } catch (UnreadableException e) {
      return this;
    }
  }

  byte[] bytes() {
    int length = parts.stream().mapToInt(it -> it.length).sum();
    var all = new byte[length];
    int at = 0;
    for (var part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
