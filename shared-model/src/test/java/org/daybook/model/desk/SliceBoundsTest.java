package org.daybook.model.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SliceBoundsTest {
  private static final Instant BEGUN = Instant.parse("2026-03-02T08:00:00Z");

  private Instant now = BEGUN;
  private boolean awaited;
  private final SliceBounds bounds =
      new SliceBounds(100, Duration.ofMillis(10), Duration.ofMillis(60), () -> now, () -> awaited);
  private final SliceBounds.Slice slice = bounds.begin();

  @Test
  void lastsWhileNobodyWaits() {
    now = BEGUN.plusMillis(59);
    assertFalse(slice.isOver());
    now = BEGUN.plusMillis(60);
    assertTrue(slice.isOver());
  }

  @Test
  void givesWayToWhoeverWaitsButDoesSomethingFirst() {
    awaited = true;
    now = BEGUN.plusMillis(9);
    assertFalse(slice.isOver());
    now = BEGUN.plusMillis(10);
    assertTrue(slice.isOver());
    awaited = false;
    assertFalse(slice.isOver());
  }

  @Test
  void endsWithItsSteps() {
    slice.did(99);
    assertEquals(1, slice.left());
    assertFalse(slice.isOver());
    slice.did(3);
    assertTrue(slice.isOver());
  }

  @Test
  void endsWhenTheClockIsSetBack() {
    now = BEGUN.minusSeconds(3_600);
    assertTrue(slice.isOver());
  }

  @Test
  void stepsAloneMayBound() {
    var some = SliceBounds.ofSteps(2).begin();
    some.did(1);
    assertFalse(some.isOver());
    some.did(1);
    assertTrue(some.isOver());
  }
}
