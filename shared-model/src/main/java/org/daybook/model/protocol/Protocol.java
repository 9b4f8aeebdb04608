package org.daybook.model.protocol;

/// The wire format's version, with one line of history per version, and its bounds.
///
/// - 1: enrolment, signed requests, push, pull, first load, poke, digests.
/// - 2: epochs side by side: requests name theirs, renewal, operations that were carried over, the
///   chain's link in a pull; first loads that go on where they broke off, with a digest per part.
/// - 3: desks tell how they stand; packed pushes; who sends a request stands in one header; a pull
///   names the answer of which a part has been applied.
public final class Protocol {
  public static final int VERSION = 3;
  public static final int OLDEST_ACCEPTED = 1;

  /// SHA-256 of the wire format's text. It changes only together with a line of history above.
  public static final String SCHEMA_SHA256 =
      "fcc8a971441fc552a458f85e0f23ceff5aedd42f05555a346b023e81b7cc6f2e";

  /// Most operations in one push.
  public static final int MAX_PUSH_OPERATIONS = 200;

  /// Most bytes in one request's body, before and after decompression.
  public static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

  /// Most bytes in one operation with its side record.
  public static final int MAX_OPERATION_BYTES = 64 * 1024;

  /// Most rows in one pull; behind that the server asks for a first load.
  public static final int MAX_PULL_ROWS = 20_000;

  /// Most epochs of one device; after that it has to be enrolled anew.
  public static final int MAX_EPOCHS = 1_000;

  /// Rows in one chunk of a first load.
  public static final int FIRST_LOAD_CHUNK_ROWS = 1_000;

  public static final String CONTENT_TYPE = "application/cbor";

  private Protocol() {}

  /// Whether this server speaks with a client of that version.
  public static boolean accepts(int version) {
    return version >= OLDEST_ACCEPTED && version <= VERSION;
  }
}
