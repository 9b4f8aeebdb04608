package org.daybook.model.protocol;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.daybook.model.operation.HashChain;

/// What a device signs of a request, and the headers that carry it.
///
/// The signed text is, in UTF-8 with line feeds: `daybook-request-1`, method, path with query,
/// hexadecimal SHA-256 of the body as sent, the nonce, the time in epoch milliseconds.
public final class RequestSignature {
  public static final String DEVICE = "Daybook-Device";
  public static final String NONCE = "Daybook-Nonce";

  /// Epoch milliseconds of the server's clock as the device believes it to be.
  public static final String TIME = "Daybook-Time";

  /// Ed25519 over the text, Base64 (RFC 4648 section 5, without padding).
  public static final String SIGNATURE = "Daybook-Signature";

  /// How far the time may be from the server's.
  public static final long MAX_SKEW_MILLIS = 600_000;

  private RequestSignature() {}

  public static byte[] text(
      String method, String pathAndQuery, byte[] body, String nonce, long timeMillis) {
    var text =
        String.join(
            "\n",
            "daybook-request-1",
            method,
            pathAndQuery,
            HexFormat.of().formatHex(HashChain.sha256(body)),
            nonce,
            Long.toString(timeMillis));
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
