package org.daybook.app.service.students;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A family that was found by one of its members.
///
/// @param members names of its students
public record FamilyHit(UUID familyId, String name, @Nullable String phone, List<String> members) {
  public FamilyHit {
    members = List.copyOf(members);
  }
}
