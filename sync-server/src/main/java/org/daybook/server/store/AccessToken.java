package org.daybook.server.store;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A token as it is kept, without its secret.
///
/// @param id names it, also to whoever has it
/// @param branchId a student's branch; the organisation's id of any other
/// @param kind what it is for
/// @param subjectId the student or the staff member, or null of a program
/// @param label what people call it
/// @param reach what a program may read
/// @param secretHash SHA-256 of the secret
/// @param usedAt about when it was used last, or null
/// @param revokedAt when it was ended, or null
public record AccessToken(
    UUID id,
    UUID organisationId,
    UUID branchId,
    Kind kind,
    @Nullable UUID subjectId,
    String label,
    Set<Reach> reach,
    byte[] secretHash,
    Instant madeAt,
    @Nullable Instant usedAt,
    @Nullable Instant revokedAt) {
  public AccessToken {
    reach = Set.copyOf(reach);
  }

  /// What a token is for.
  public enum Kind {
    /// A student's own records, bookings and purchases.
    STUDENT,
    /// The calendar of a student, and nothing else.
    STUDENT_CALENDAR,
    /// The calendar of somebody who teaches, and nothing else.
    TRAINER_CALENDAR,
    /// Reading for another program, across the organisation, as far as it reaches.
    PROGRAM
  }

  /// What a program may read.
  public enum Reach {
    SESSIONS,
    PACKAGES,
    ENROLLMENTS
  }

  @Override
  public String toString() {
    return "AccessToken[" + id + ", " + kind + "]";
  }
}
