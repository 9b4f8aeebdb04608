package org.daybook.server.store;

/// The database did not do what it was asked; says which of three very different things happened.
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// What kind of failure it is.
  public enum Kind {
    /// It does not answer, stops, or gave way to another transaction: try again later.
    UNAVAILABLE,
    /// It does not take these values: trying again will not help.
    REFUSED,
    /// Anything else: a fault of this program or of the installation.
    FAULT
  }

  private final Kind kind;

  StoreException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
