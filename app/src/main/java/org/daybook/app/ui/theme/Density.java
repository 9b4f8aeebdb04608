package org.daybook.app.ui.theme;

/// How much air lists have.
public enum Density {
  COMPACT(36, 58),
  COMFORTABLE(44, 66);

  private final int studentRow;
  private final int operationRow;

  Density(int studentRow, int operationRow) {
    this.studentRow = studentRow;
    this.operationRow = operationRow;
  }

  /// Height in pixels of a row of a register: a virtualised list must know it before it draws.
  public int studentRow() {
    return studentRow;
  }

  /// Height in pixels of a row of the sync centre, which has two lines.
  public int operationRow() {
    return operationRow;
  }
}
