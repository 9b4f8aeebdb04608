package org.daybook.model.desk.sync;

/// What failed on this desk itself.
public enum Fault {
  /// The journal could not be read or written: a full or broken disk.
  JOURNAL,
  /// The replica could not be read or written.
  REPLICA,
  /// A defect of this program.
  PROGRAM
}
