package org.daybook.model.protocol;

/// The wire format's version, with one line of history per version, and its bounds.
///
/// - 1: enrolment, signed requests, push, pull, first load, poke, digests.
public final class Protocol {
  public static final int VERSION = 1;
  public static final int OLDEST_ACCEPTED = 1;

  /// SHA-256 of the wire format's text. It changes only together with a line of history above:
  /// until the first release that is version 1, from then on each change is a version.
  public static final String SCHEMA_SHA256 =
      "ada3e8940fcff90c2a5e8b1dc2b35249b5935350176f1ea6801fc97f2b291930";

  /// Most operations in one push.
  public static final int MAX_PUSH_OPERATIONS = 200;

  /// Most bytes in one request's body, before and after decompression.
  public static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

  /// Most bytes in one operation with its side record.
  public static final int MAX_OPERATION_BYTES = 64 * 1024;

  /// Most rows in one pull; behind that the server asks for a first load.
  public static final int MAX_PULL_ROWS = 20_000;

  /// Rows in one chunk of a first load.
  public static final int FIRST_LOAD_CHUNK_ROWS = 1_000;

  public static final String CONTENT_TYPE = "application/cbor";

  private Protocol() {}

  /// Whether this server speaks with a client of that version.
  public static boolean accepts(int version) {
    return version >= OLDEST_ACCEPTED && version <= VERSION;
  }
}
