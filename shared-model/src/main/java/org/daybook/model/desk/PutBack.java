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
/// @param counted whether the server has said how much of it it had lost
/// @param givenAgain operations of this desk that the server had lost; until it has said, all that
///   were answered, which are offered again at once
/// @param caughtUp whether news of this life have come: until then the cursors are of the former
/// @param retaken whether a load that was held was taken anew once all of them were answered
/// @param compared whether what the server did not bring was looked through for what came back
/// @param told whether a person has read of it
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record PutBack(
    UUID former,
    Instant noticedAt,
    @Nullable Instant to,
    boolean counted,
    long givenAgain,
    boolean caughtUp,
    boolean retaken,
    boolean compared,
    boolean told) {
  public PutBack {
    Objects.requireNonNull(former);
    Objects.requireNonNull(noticedAt);
  }

  static PutBack noticed(UUID former, Instant at, @Nullable Instant to, long answered) {
    return new PutBack(former, at, to, false, answered, false, false, false, false);
  }

  /// @param held how many of this desk's operations the server still had
  PutBack afterCounting(long held) {
    long lost = counted ? givenAgain : Math.max(0, givenAgain - held);
    return new PutBack(former, noticedAt, to, true, lost, caughtUp, retaken, compared, told);
  }

  PutBack afterCatchingUp() {
    return new PutBack(former, noticedAt, to, counted, givenAgain, true, retaken, compared, told);
  }

  PutBack afterRetaking() {
    return new PutBack(former, noticedAt, to, counted, givenAgain, caughtUp, true, compared, told);
  }

  PutBack afterComparing() {
    return new PutBack(former, noticedAt, to, counted, givenAgain, caughtUp, retaken, true, told);
  }

  PutBack read() {
    return new PutBack(
        former, noticedAt, to, counted, givenAgain, caughtUp, retaken, compared, true);
  }
}
