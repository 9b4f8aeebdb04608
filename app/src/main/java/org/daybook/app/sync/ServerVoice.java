package org.daybook.app.sync;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import okhttp3.Response;
import org.daybook.model.protocol.RequestSignature;

/// What the headers of an answer say of the server's database.
///
/// @param life names this life of it
/// @param putBackTo the moment to which it was put back when this life began; empty where it was
///   not
/// @param backedUp up to which operation of this desk's epoch its last backup goes
record ServerVoice(UUID life, Optional<Instant> putBackTo, long backedUp) {

  /// Empty where the answer says nothing of it, or nonsense: something in between wrote it.
  static Optional<ServerVoice> of(Response answer) {
    var life = answer.header(RequestSignature.SERVER_EPOCH);
    if (life == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ServerVoice(
              UUID.fromString(life),
              number(answer, RequestSignature.PUT_BACK_TO).map(Instant::ofEpochMilli),
              number(answer, RequestSignature.BACKED_UP).orElse(0L)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> number(Response answer, String header) {
    return Optional.ofNullable(answer.header(header)).map(Long::valueOf);
  }
}
