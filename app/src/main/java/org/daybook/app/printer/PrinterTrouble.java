package org.daybook.app.printer;

/// Why a printer does not print.
public enum PrinterTrouble {
  /// Nobody answers at its address.
  UNREACHABLE,
  /// Something is there that does not say how it is.
  NO_ANSWER,
  COVER_OPEN,
  PAPER_OUT,
  /// It says that something is broken, such as its cutter.
  FAULT,
  /// It takes nothing now and does not say why.
  OFFLINE,
  /// The connection ended in the middle.
  BROKEN_OFF
}
