package org.daybook.app.service.students;

/// A student of the book who may be the one that is being written in.
///
/// @param hit who it is
/// @param likeness what the two have in common
public record LookAlike(StudentHit hit, Likeness likeness) {

  /// The strongest first.
  public enum Likeness {
    /// The rule takes the two for one person: saved so, it waits under Attention.
    LIKELY_SAME,
    SAME_CODE,
    SIMILAR_NAME,
    SAME_PHONE
  }
}
