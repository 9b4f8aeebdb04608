package org.daybook.model.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.daybook.model.operation.HashChain;

/// What a device signs of a request, and the headers that carry it.
///
/// The signed text is, in UTF-8 with line feeds: `daybook-request-2`, method, path with query,
/// hexadecimal SHA-256 of the body as sent, the nonce, the time in epoch milliseconds, the epoch. A
/// device of protocol 1 names no epoch, which is the first: `daybook-request-1` and no last line.
///
/// Since protocol 3 all of them stand in one header, [#PROOF], as a [RequestProof].
public final class RequestSignature {
  public static final String PROOF = "Daybook";

  public static final String DEVICE = "Daybook-Device";

  /// The epoch whose key signed. Absent: 1.
  public static final String EPOCH = "Daybook-Epoch";

  /// Of every answer to a signed request: names the life of the server's database. Another one than
  /// before: the server was restored to an earlier moment.
  public static final String SERVER_EPOCH = "Daybook-Server-Epoch";

  /// Of every answer to a signed request, where this life of the server's database began with a
  /// restore: epoch milliseconds of the moment to which it was put back.
  public static final String PUT_BACK_TO = "Daybook-Server-Put-Back";

  /// Of every answer to a signed request: up to which operation of the device's epoch the server's
  /// last backup goes; 0 when there is none.
  public static final String BACKED_UP = "Daybook-Backed-Up";

  public static final String NONCE = "Daybook-Nonce";

  /// Epoch milliseconds of the server's clock as the device believes it to be.
  public static final String TIME = "Daybook-Time";

  /// Ed25519 over the text, Base64 (RFC 4648 section 5, without padding).
  public static final String SIGNATURE = "Daybook-Signature";

  /// How far the time may be from the server's.
  public static final long MAX_SKEW_MILLIS = 600_000;

  private RequestSignature() {}

  /// Base64 as in the headers and in the signed text.
  public static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// The text of a request that names its epoch.
  public static byte[] text(
      String method, String pathAndQuery, byte[] body, String nonce, long timeMillis, int epoch) {
    var text = lines("daybook-request-2", method, pathAndQuery, body, nonce, timeMillis);
    return (text + "\n" + epoch).getBytes(StandardCharsets.UTF_8);
  }

  /// The text of a request that names none.
  public static byte[] text(
      String method, String pathAndQuery, byte[] body, String nonce, long timeMillis) {
    return lines("daybook-request-1", method, pathAndQuery, body, nonce, timeMillis)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String lines(
      String kind, String method, String pathAndQuery, byte[] body, String nonce, long timeMillis) {
    return String.join(
        "\n",
        kind,
        method,
        pathAndQuery,
        HexFormat.of().formatHex(HashChain.sha256(body)),
        nonce,
        Long.toString(timeMillis));
  }
}
