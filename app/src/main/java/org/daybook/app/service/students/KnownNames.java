package org.daybook.app.service.students;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.course.Cohort;
import org.daybook.model.device.Device;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// What the people and things of a history are called, each looked up once.
final class KnownNames {
  private final ReplicaReader facts;
  private final Map<UUID, @Nullable String> names = new HashMap<>();

  KnownNames(ReplicaReader facts) {
    this.facts = facts;
  }

  @Nullable String staff(UUID id) {
    return of(StaffMember.TABLE, id, StaffMember::fullName);
  }

  @Nullable String device(UUID id) {
    return of(Device.TABLE, id, Device::name);
  }

  /// Empty where the desk does not know it.
  String cohort(UUID id) {
    var name = of(Cohort.TABLE, id, Cohort::name);
    return name == null ? "" : name;
  }

  private <R extends Row> @Nullable String of(Table<R> table, UUID id, Function<R, String> nameOf) {
    return names.computeIfAbsent(id, _ -> facts.find(table, id).map(nameOf).orElse(null));
  }
}
