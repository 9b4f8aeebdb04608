package org.daybook.app.printer;

/// A printer does not do what was asked of it.
public final class PrinterException extends Exception {
  private static final long serialVersionUID = 1L;

  private final PrinterTrouble trouble;

  PrinterException(PrinterTrouble trouble) {
    super(trouble.name());
    this.trouble = trouble;
  }

  PrinterException(PrinterTrouble trouble, Throwable cause) {
    super(trouble.name(), cause);
    this.trouble = trouble;
  }

  public PrinterTrouble trouble() {
    return trouble;
  }
}
