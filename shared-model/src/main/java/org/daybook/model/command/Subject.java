package org.daybook.model.command;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an exception or rejection is about, so that a screen can show both sides.
///
/// @param studentId whom, or null
/// @param sessionId which session, or null
/// @param ownRowId the row that the operation created, or null
/// @param otherRowId the row it contradicts, or null
public record Subject(
    @Nullable UUID studentId,
    @Nullable UUID sessionId,
    @Nullable UUID ownRowId,
    @Nullable UUID otherRowId) {
  public static final Subject NONE = new Subject(null, null, null, null);

  public static Subject student(UUID studentId) {
    return new Subject(studentId, null, null, null);
  }

  public static Subject session(UUID sessionId) {
    return new Subject(null, sessionId, null, null);
  }

  public static Subject attendance(UUID sessionId, UUID studentId) {
    return new Subject(studentId, sessionId, null, null);
  }

  public Subject withRows(@Nullable UUID own, @Nullable UUID other) {
    return new Subject(studentId, sessionId, own, other);
  }
}
