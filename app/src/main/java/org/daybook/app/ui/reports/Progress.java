package org.daybook.app.ui.reports;

/// How far long work is.
///
/// @param all 0 while that is not known
public record Progress(Kind kind, long done, long all) {

  /// What is being done.
  public enum Kind {
    READING,
    WRITING
  }

  double share() {
    return all == 0 ? -1 : (double) done / all;
  }
}
