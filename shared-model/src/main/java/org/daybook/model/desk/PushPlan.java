package org.daybook.model.desk;

import java.util.OptionalLong;
import org.daybook.model.protocol.Protocol;

/// How much the next push takes, and from where.
///
/// @param resendFrom the first operation to send although it was answered before; empty to begin
///   with the first that was not
/// @param mostOperations at most that many
/// @param mostBytes at most that many bytes of operations; the first is taken whatever its size
public record PushPlan(OptionalLong resendFrom, int mostOperations, int mostBytes) {
  private static final int MOST_BYTES = 1024 * 1024;

  /// As much as may be, from the first operation without an answer.
  public static final PushPlan FULL =
      new PushPlan(OptionalLong.empty(), Protocol.MAX_PUSH_OPERATIONS, MOST_BYTES);

  /// Whether it takes as much as any.
  public boolean isFull() {
    return mostOperations >= FULL.mostOperations && mostBytes >= FULL.mostBytes;
  }

  /// The same from another operation on.
  public PushPlan from(OptionalLong sequence) {
    return new PushPlan(sequence, mostOperations, mostBytes);
  }

  /// Half of what was sent by it, but never nothing.
  public PushPlan halved(int sent) {
    int operations = Math.min(mostOperations, Math.max(1, sent));
    return new PushPlan(resendFrom, Math.max(1, operations / 2), Math.max(1, mostBytes / 2));
  }

  /// Twice as much, up to what may be.
  public PushPlan doubled() {
    return new PushPlan(
        resendFrom,
        Math.min(Protocol.MAX_PUSH_OPERATIONS, mostOperations * 2),
        Math.min(MOST_BYTES, mostBytes * 2));
  }
}
