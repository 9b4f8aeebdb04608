package org.daybook.model.desk;

/// What came of a first load is not what was announced. It is never taken for complete.
public final class LoadNotWholeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Flaw flaw;

  LoadNotWholeException(Flaw flaw, String table) {
    super("a first load is not what was announced: " + flaw + ", " + table);
    this.flaw = flaw;
  }

  public Flaw flaw() {
    return flaw;
  }

  /// What does not agree.
  public enum Flaw {
    /// A chunk is missing, came twice or belongs elsewhere.
    ORDER,
    /// More or fewer rows came than a part has.
    COUNT,
    /// The rows are not those that were sent.
    DIGEST,
    /// It is of other scopes than this desk's.
    SCOPES
  }
}
