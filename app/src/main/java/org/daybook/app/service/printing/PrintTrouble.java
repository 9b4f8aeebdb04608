package org.daybook.app.service.printing;

import org.daybook.app.printer.PrinterTrouble;

/// Why something is not printed yet. The message keys are `printing.why.` and `printing.advice.`
/// with the name in lower case.
public enum PrintTrouble {
  /// Nobody answers at the printer's address.
  UNREACHABLE("PRINT-01"),
  /// It does not say how it is.
  NO_ANSWER("PRINT-02"),
  COVER_OPEN("PRINT-03"),
  PAPER_OUT("PRINT-04"),
  FAULT("PRINT-05"),
  OFFLINE("PRINT-06"),
  BROKEN_OFF("PRINT-07"),
  /// No printer is set up any more.
  NO_PRINTER("PRINT-08"),
  /// The disk does not take that it is about to be printed.
  NOT_KEPT("PRINT-09"),
  /// Whoever asked for it may not print it now, or the payment is not at this desk.
  NOT_FOUND("PRINT-10"),
  /// The page cannot be drawn.
  NOT_DRAWN("PRINT-11");

  private final String code;

  PrintTrouble(String code) {
    this.code = code;
  }

  /// What support asks for.
  public String code() {
    return code;
  }

  static PrintTrouble of(PrinterTrouble of) {
    return switch (of) {
      case UNREACHABLE -> UNREACHABLE;
      case NO_ANSWER -> NO_ANSWER;
      case COVER_OPEN -> COVER_OPEN;
      case PAPER_OUT -> PAPER_OUT;
      case FAULT -> FAULT;
      case OFFLINE -> OFFLINE;
      case BROKEN_OFF -> BROKEN_OFF;
    };
  }
}
