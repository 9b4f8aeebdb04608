package org.daybook.app.headless;

/// Every error that the headless desk answers with.
public enum HeadlessError {
  /// The line is not one JSON object.
  MALFORMED_JSON,
  /// The line is longer than a request may be.
  TOO_LONG,
  /// `do` names nothing that the desk can do.
  UNKNOWN_REQUEST,
  /// A field is missing, unknown or of the wrong kind.
  INVALID_FIELD,
  /// The desk must be enrolled first.
  NOT_ACTIVATED,
  /// The desk is enrolled already.
  ACTIVATED,
  /// Somebody must sign in first.
  NOT_SIGNED_IN,
  /// Signing in was refused; `why` says why.
  SIGN_IN_REFUSED,
  /// The desk knows that this cannot hold; nothing was saved. `reason` says why.
  REFUSED,
  /// There is no such thing at this desk.
  NOT_FOUND,
  /// Nothing was saved: the journal cannot be written.
  JOURNAL_UNAVAILABLE,
  /// The desk's rows cannot be written or read, perhaps because the disk is full. What was being
  /// saved may be in the journal: say it again with the same intent once there is space.
  REPLICA_UNAVAILABLE,
  /// The file that was asked for cannot be written there.
  FILE_UNWRITABLE,
  /// The journal is damaged; the file was left as it is.
  JOURNAL_DAMAGED,
  /// Another desk runs on this folder.
  DESK_BUSY,
  /// The server answered and said no; `code` is its error code.
  SERVER_REFUSED,
  /// No server answers.
  NO_SERVER,
  /// The activation code would go to another machine unencrypted; it was not sent.
  NOT_ENCRYPTED,
  /// A fault of the program.
  INTERNAL
}
