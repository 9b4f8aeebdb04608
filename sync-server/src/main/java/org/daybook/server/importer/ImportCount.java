package org.daybook.server.importer;

/// What became of the rows of one table.
///
/// @param created rows that are new
/// @param changed rows that were there and now say something else
/// @param unchanged rows that were there and say the same
/// @param refused rows that were not taken
public record ImportCount(int created, int changed, int unchanged, int refused) {
  static final ImportCount NONE = new ImportCount(0, 0, 0, 0);

  ImportCount plus(ImportCount other) {
    return new ImportCount(
        created + other.created,
        changed + other.changed,
        unchanged + other.unchanged,
        refused + other.refused);
  }

  public boolean isNothing() {
    return equals(NONE);
  }
}
