package org.daybook.app.printer;

/// What a printer says of an opening of its drawer that was sent before.
public enum DrawerWord {
  OPENED,
  /// It remembers that it was asked, and not that it did: the pulse never came.
  NOT_OPENED,
  /// It lost its power meanwhile, or remembers nothing at all.
  UNKNOWN
}
