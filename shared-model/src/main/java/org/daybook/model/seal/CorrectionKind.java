package org.daybook.model.seal;

/// What came after its day was sealed.
public enum CorrectionKind {
  /// Something that a student owes, paid or got back.
  LATE_SALE,
  /// Cash that moved without anybody paying.
  LATE_MOVEMENT,
  /// A count, or what another operation changed in a count's difference.
  RECOUNT
}
