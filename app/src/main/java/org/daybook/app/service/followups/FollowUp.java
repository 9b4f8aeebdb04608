package org.daybook.app.service.followups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A student whom somebody should ask after.
///
/// @param family what the household is called; null where it is called like the student, or not
///   known
/// @param phone of whom to call first: the family's, else the student's own; null where there is
///   none
/// @param absences how often in a row the student was absent without an excuse
/// @param last the session that was missed last
/// @param before the last call that was not enough, or null
public record FollowUp(
    UUID studentId,
    String name,
    String code,
    @Nullable String family,
    @Nullable String phone,
    int absences,
    Missed last,
    @Nullable Earlier before) {

  /// A session that was missed.
  ///
  /// @param course title of what it was, empty where the desk does not know it
  public record Missed(
      UUID sessionId, String course, String cohort, LocalDate day, Instant startsAt) {}

  /// An earlier call.
  ///
  /// @param by name of who called, or null where the desk does not know that
  /// @param note what was heard; null for nothing, or for who may not see notes
  public record Earlier(Instant at, @Nullable String by, @Nullable String note) {}
}
