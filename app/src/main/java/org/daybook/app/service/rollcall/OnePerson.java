package org.daybook.app.service.rollcall;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.people.Merges;

/// Leaves one line on a sheet for each person, also where two entries of the book are one.
final class OnePerson {
  private OnePerson() {}

  /// For each person on the sheet, by the entry that stands for them now, the entry under which
  /// they are marked: the one that is marked already, else the one that stands for them, else the
  /// first that is on the sheet. Marks stay where desks that know of no merge look for them.
  ///
  /// @param marked entries with a mark
  static Map<UUID, UUID> entries(Set<UUID> onSheet, Merges merges, Set<UUID> marked) {
    var entries = new LinkedHashMap<UUID, UUID>();
    for (var id : onSheet) {
      var current = merges.current(id);
      entries.merge(current, id, (one, other) -> better(one, other, current, marked));
    }
    return entries;
  }

  private static UUID better(UUID one, UUID other, UUID current, Set<UUID> marked) {
    if (marked.contains(one) != marked.contains(other)) {
      return marked.contains(one) ? one : other;
    }
    return other.equals(current) ? other : one;
  }
}
