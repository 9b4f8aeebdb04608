package org.daybook.installer.bench.pulse;

/// What passes between the bench and the windows that it watches.
final class PulseSigns {
  /// Before the milliseconds of the longest work and of the longest wait after an action.
  static final String BUSY = "bench: busy ";

  /// Said between the register and the students.
  static final String STUDENTS = "bench: students";

  static final String END = "bench: end";

  private PulseSigns() {}
}
