package org.daybook.model.operation;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// What stands in the code on a receipt: a statement and the device's signature under it. The
/// signature is made when the receipt is put together right after the operation was captured;
/// Ed25519 gives the same one for every copy.
///
/// @param statement what it says
/// @param signature Ed25519, of [ReceiptStatement#signedText()]
public record SignedReceipt(ReceiptStatement statement, byte[] signature) {
  /// With which the characters of this version begin.
  public static final String FORMAT = "DB1:";

  private static final int SIGNATURE_BYTES = 64;

  public SignedReceipt {
    if (signature.length != SIGNATURE_BYTES) {
      throw new IllegalArgumentException("an Ed25519 signature has 64 bytes");
    }
  }

  /// The characters of the code.
  public String text() {
    var bytes =
        ByteBuffer.allocate(ReceiptStatement.BYTES + SIGNATURE_BYTES)
            .put(statement.bytes())
            .put(signature)
            .array();
    return FORMAT + Base45.encode(bytes);
  }

  /// @throws UnreadableException where the text is of no receipt, or of a later version
  public static SignedReceipt read(String text) throws UnreadableException {
    if (!text.startsWith(FORMAT)) {
      throw new UnreadableException("this is not the code of a receipt", null);
    }
    var bytes = Base45.decode(text.substring(FORMAT.length()));
    if (bytes.length != ReceiptStatement.BYTES + SIGNATURE_BYTES) {
      throw new UnreadableException("the code of a receipt is longer or shorter", null);
    }
    var rest = ByteBuffer.wrap(bytes);
    var statement = ReceiptStatement.read(rest);
    var signature = new byte[SIGNATURE_BYTES];
    rest.get(signature);
    return new SignedReceipt(statement, signature);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignedReceipt that
        && statement.equals(that.statement)
        && Arrays.equals(signature, that.signature);
  }

  @Override
  public int hashCode() {
    return statement.hashCode();
  }

  @Override
  public String toString() {
    return "SignedReceipt[" + statement + "]";
  }
}
