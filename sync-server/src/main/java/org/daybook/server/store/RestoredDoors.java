package org.daybook.server.store;

import java.util.List;
import java.util.UUID;

/// Which desks and people a restored database lets in, as far as that needs a person's eye.
///
/// @param known whether the database that was replaced could be asked who had been shut out
/// @param shutAgain desks that had been revoked or lost since the backup, and are so again
/// @param active desks that the backup lets in, where nobody knows what became of them since
/// @param people sign-in names of staff who had been disabled since the backup and are not any more
public record RestoredDoors(
    boolean known, List<Desk> shutAgain, List<Desk> active, List<String> people) {
  public RestoredDoors {
    shutAgain = List.copyOf(shutAgain);
    active = List.copyOf(active);
    people = List.copyOf(people);
  }

  /// A desk.
  ///
  /// @param state as it is now
  public record Desk(UUID id, String name, String state) {}
}
