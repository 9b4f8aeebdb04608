package org.daybook.app.service.reports;

/// Follows long work and may end it.
@FunctionalInterface
public interface Watch {

  /// Told between two parts how far it is; answers whether it is to go on.
  boolean goOn(long done, long all);
}
