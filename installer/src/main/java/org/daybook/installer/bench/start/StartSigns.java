package org.daybook.installer.bench.start;

/// What passes between the bench and the programs whose start it measures.
final class StartSigns {
  /// Written when the first useful frame was rendered.
  static final String PAINTED = "bench: painted";

  static final String USER = "DAYBOOK_BENCH_USER";
  static final String PASSWORD = "DAYBOOK_BENCH_PASSWORD";

  private StartSigns() {}
}
