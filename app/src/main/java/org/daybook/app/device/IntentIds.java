package org.daybook.app.device;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Names gestures and drafts. The first name is drawn by lot when the program starts, and those
/// after it count on from there: nobody else has them, and the names of one roll call differ in a
/// byte, where names that are each drawn anew would be the larger half of what a mark sends.
public final class IntentIds implements Supplier<UUID> {
  /// The bits below the variant, which marks a random name.
  private static final long COUNTED = -1L >>> 2;

  private final UUID first;
  private final AtomicLong given = new AtomicLong();

  /// @param first drawn by lot
  public IntentIds(UUID first) {
    this.first = first;
  }

  @Override
  public UUID get() {
    long low = first.getLeastSignificantBits();
    long counted = (low + given.getAndIncrement()) & COUNTED;
    return new UUID(first.getMostSignificantBits(), (low & ~COUNTED) | counted);
  }
}
