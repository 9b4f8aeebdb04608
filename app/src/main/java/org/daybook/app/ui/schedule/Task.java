package org.daybook.app.ui.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.daybook.model.session.SessionPlan;
import org.jspecify.annotations.Nullable;

/// A form that is open: what it is for, and about what.
///
/// @param intentId names the gesture that will save it
/// @param subjectId the session, course or cohort that it is about; a new one's, too
/// @param name what that is called; empty for something new
/// @param seen the plan that the person saw, where a session is moved or cancelled
/// @param sourcedId the course's or cohort's identifier in another system, or null
/// @param before what the form began with, so that leaving it can tell whether anything was typed
record Task(
    TaskKind kind,
    UUID intentId,
    UUID subjectId,
    String name,
    @Nullable SessionPlan seen,
    @Nullable String sourcedId,
    Map<TaskField, String> before) {
  private static final String KIND = "kind";
  private static final String SUBJECT = "subject";
  private static final String NAME = "name";
  private static final String SOURCED = "sourced";
  private static final String SEEN = "seen.";

  Task {
    before = Map.copyOf(before);
  }

  boolean isNew() {
    return name.isEmpty();
  }

  /// As it is kept across a crash.
  Map<String, String> kept() {
    var kept = new HashMap<String, String>();
    kept.put(KIND, kind.name());
    kept.put(SUBJECT, subjectId.toString());
    kept.put(NAME, name);
    if (sourcedId != null) {
      kept.put(SOURCED, sourcedId);
    }
    if (seen != null) {
      kept.put(SEEN + "day", seen.businessDate().toString());
      kept.put(SEEN + "from", seen.startsAt().toString());
      kept.put(SEEN + "until", seen.endsAt().toString());
      kept.put(SEEN + "room", orEmpty(seen.room()));
      kept.put(SEEN + "trainer", seen.trainerId() == null ? "" : seen.trainerId().toString());
    }
    return kept;
  }

  /// What was kept; throws [RuntimeException] where that cannot be read.
  static Task kept(UUID intentId, Map<String, String> kept) {
    return new Task(
        TaskKind.valueOf(kept.getOrDefault(KIND, "")),
        intentId,
        UUID.fromString(kept.getOrDefault(SUBJECT, "")),
        kept.getOrDefault(NAME, ""),
        kept.containsKey(SEEN + "day") ? plan(kept) : null,
        kept.get(SOURCED),
        Map.of());
  }

  private static SessionPlan plan(Map<String, String> kept) {
    var room = kept.getOrDefault(SEEN + "room", "");
    var trainer = kept.getOrDefault(SEEN + "trainer", "");
    return new SessionPlan(
        LocalDate.parse(kept.getOrDefault(SEEN + "day", "")),
        Instant.parse(kept.getOrDefault(SEEN + "from", "")),
        Instant.parse(kept.getOrDefault(SEEN + "until", "")),
        room.isEmpty() ? null : room,
        trainer.isEmpty() ? null : UUID.fromString(trainer));
  }

  private static String orEmpty(@Nullable String words) {
    return words == null ? "" : words;
  }
}
