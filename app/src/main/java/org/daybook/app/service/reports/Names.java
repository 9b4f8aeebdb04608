package org.daybook.app.service.reports;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.app.replica.PeriodReader;
import org.daybook.app.replica.PeriodReader.Named;
import org.daybook.app.replica.ReplicaReader;

/// What students are called, however many there are.
final class Names {
  private static final int AT_ONCE = 5_000;

  private Names() {}

  /// By id; who is no student is left out.
  static Map<UUID, Named> of(Collection<UUID> ids, ReplicaReader facts) {
    var reader = facts.period();
    var names = new HashMap<UUID, Named>();
    PeriodReader.parts(List.copyOf(ids), AT_ONCE)
        .forEach(part -> names.putAll(reader.students(part)));
    return names;
  }
}
