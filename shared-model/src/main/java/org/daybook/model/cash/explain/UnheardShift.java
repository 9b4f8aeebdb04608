package org.daybook.model.cash.explain;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// A shift of another desk on the counted drawer, of which perhaps nobody knew at a count.
///
/// @param movements in the order in which its desk made them
/// @param countedBefore whether an earlier count may have found its cash; else the one that is to
///   be explained may have
public record UnheardShift(UUID shiftId, List<DrawerMovement> movements, boolean countedBefore) {
  public UnheardShift {
    Objects.requireNonNull(shiftId);
    movements = List.copyOf(movements);
  }
}
