package org.daybook.model.protocol;

/// The wire format's version, with one line of history per version, and its bounds.
///
/// - 1: enrolment, signed requests, push, pull, first load, poke, digests.
/// - 2: epochs side by side: requests name theirs, renewal, operations that were carried over, the
///   chain's link in a pull; first loads that go on where they broke off, with a digest per part.
/// - 3: desks tell how they stand; packed pushes; who sends a request stands in one header; a pull
///   names the answer of which a part has been applied; digests of what changed in a pull,
///   differences of a table by hash, reports of what was healed; canaries, of which older clients
///   are sent none; answers tell to which moment the server was put back and how far its backup
///   goes; reports of rows that it lost.
/// - 4: closed days, sessions that are moved, cancellations that name the plan that was seen;
///   people in charge ask for activation codes and invitations, see and end devices; who changed
///   what an organisation goes by, of which older clients are told nothing; students who are one
///   person; who wrote what about students; moves from one cohort to another; cashboxes, shifts,
///   payments, counts, days that are sealed and the ledger; packages of lessons and their credits;
///   who changed a session last, and what plan was wanted for it.
public final class Protocol {
  public static final int VERSION = 4;
  public static final int OLDEST_ACCEPTED = 1;

  /// SHA-256 of the wire format's text. It changes only together with a line of history above.
  public static final String SCHEMA_SHA256 =
      "6588d4158735a3c46286cd6d127da19607644cdb7e5e555cf713d9cbd3cc7eb2";

  /// Most operations in one push.
  public static final int MAX_PUSH_OPERATIONS = 200;

  /// Most bytes in one request's body, before and after decompression.
  public static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

  /// Most bytes in one operation with its side record.
  public static final int MAX_OPERATION_BYTES = 64 * 1024;

  /// Most rows in one pull; behind that the server asks for a first load.
  public static final int MAX_PULL_ROWS = 20_000;

  /// Most rows in one report of what the server lost.
  public static final int MAX_LOST_ROWS = 500;

  /// Most bytes of rows in it, but for a single row.
  public static final int MAX_LOST_BYTES = 2 * 1024 * 1024;

  /// Most epochs of one device; after that it has to be enrolled anew.
  public static final int MAX_EPOCHS = 1_000;

  /// Rows in one chunk of a first load.
  public static final int FIRST_LOAD_CHUNK_ROWS = 1_000;

  /// Most ranges in one question for differences.
  public static final int MAX_DIFFERENCE_RANGES = 1_000;

  /// Most rows that the server looks at to answer it.
  public static final int MAX_DIFFERENCE_ROWS = 40_000;

  /// Most rows and, but for the last row, most bytes of rows that it sends.
  public static final int MAX_DIFFERENCE_SENT_ROWS = 4_000;

  public static final int MAX_DIFFERENCE_SENT_BYTES = 1024 * 1024;

  /// Most reports at once.
  public static final int MAX_REPORTS = 100;

  public static final String CONTENT_TYPE = "application/cbor";

  private Protocol() {}

  /// Whether this server speaks with a client of that version.
  public static boolean accepts(int version) {
    return version >= OLDEST_ACCEPTED && version <= VERSION;
  }
}
