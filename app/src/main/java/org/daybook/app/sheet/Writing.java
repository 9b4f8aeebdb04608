package org.daybook.app.sheet;

/// Follows the writing of a file and may end it.
@FunctionalInterface
public interface Writing {

  /// Told now and then how many rows are written; answers whether to go on.
  boolean goOn(long rows, long all);
}
