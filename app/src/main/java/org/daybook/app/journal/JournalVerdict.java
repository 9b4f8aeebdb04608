package org.daybook.app.journal;

import org.daybook.model.operation.ChainHead;

/// What the check of a journal came to.
public sealed interface JournalVerdict {

  /// Every record is whole, in order and of this desk.
  ///
  /// @param head the link after the last operation, sequence 0 when it holds none
  /// @param records gestures, each of one or more operations
  /// @param confirmed up to which operation the centre holds the same; 0 where it was not compared
  record Intact(ChainHead head, long records, long confirmed) implements JournalVerdict {}

  /// The same, but what lies behind is no whole record. A crash while it was being written leaves
  /// that, and the desk cuts it off at its next start; a desk that is writing now, too.
  ///
  /// @param offset where the incomplete record begins
  /// @param bytes how much there is of it
  record TornEnd(Intact before, long offset, long bytes) implements JournalVerdict {}

  /// It is not what this desk wrote.
  record Broken(Fault fault, Place place) implements JournalVerdict {}

  /// Not one record opens with the key.
  record WrongKey(long records) implements JournalVerdict {}

  /// There is no such file.
  record Missing() implements JournalVerdict {}

  /// Where something is.
  ///
  /// @param record number of the gesture in the file, from 1
  /// @param operation number of the operation in its epoch, from 1
  /// @param offset of the record in the file, in bytes
  record Place(long record, long operation, long offset) {}

  /// What is wrong there.
  enum Fault {
    /// The file does not begin as a journal does.
    NO_JOURNAL,
    /// The record's checksum is wrong or its length is, and whole records follow.
    DAMAGED,
    /// The record is whole and was not sealed with this key at this place: it was written, moved or
    /// put in by somebody else.
    FORGED,
    /// The record was sealed with this key and holds no operations.
    UNREADABLE,
    /// The operation is of another desk or another epoch.
    FOREIGN,
    /// The operation has another number than comes next: some are missing, doubled or exchanged.
    OUT_OF_ORDER,
    /// The personal details are not those whose hash the operation holds.
    DETAILS_CHANGED,
    /// The centre holds another operation under this number.
    CHANGED,
    /// The journal ends here and the centre holds more.
    CUT
  }
}
