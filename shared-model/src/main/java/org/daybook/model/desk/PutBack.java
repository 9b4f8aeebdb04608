package org.daybook.model.desk;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The server's database was put back to an earlier moment, and what this desk did about it.
///
/// @param former the life of the database that this desk knew before
/// @param noticedAt when this desk heard of another one, by its own clock
/// @param to the moment to which it was put back, by the server's clock; null when it does not say
/// @param offered whether everything that was ever answered was offered again
/// @param givenAgain operations of this desk that the server had lost
/// @param retaken whether a load that was held was taken anew once all of them were answered
/// @param compared whether what the server did not bring was looked through for what came back
/// @param told whether a person has read of it
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record PutBack(
    UUID former,
    Instant noticedAt,
    @Nullable Instant to,
    boolean offered,
    long givenAgain,
    boolean retaken,
    boolean compared,
    boolean told) {
  public PutBack {
    Objects.requireNonNull(former);
    Objects.requireNonNull(noticedAt);
  }

  static PutBack noticed(UUID former, Instant at, @Nullable Instant to) {
    return new PutBack(former, at, to, false, 0, false, false, false);
  }

  PutBack offered(long count) {
    return new PutBack(former, noticedAt, to, true, count, retaken, compared, told);
  }

  PutBack afterRetaking() {
    return new PutBack(former, noticedAt, to, offered, givenAgain, true, compared, told);
  }

  PutBack afterComparing() {
    return new PutBack(former, noticedAt, to, offered, givenAgain, retaken, true, told);
  }

  PutBack read() {
    return new PutBack(former, noticedAt, to, offered, givenAgain, retaken, compared, true);
  }
}
