package org.daybook.app.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The squares of a QR code, dark or light, without the quiet edge: whoever draws it leaves four
/// light squares around it. A quarter of it may be dirty or torn before it is unreadable.
public final class QrMatrix {
  /// The light squares that belong around a code on each side.
  public static final int QUIET = 4;

  private static final int MOST_CHARACTERS = 300;

  // Else what is neither Latin nor a digit becomes question marks.
  private static final Map<EncodeHintType, ?> HINTS =
      Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());

  private final ByteMatrix squares;

  private QrMatrix(ByteMatrix squares) {
    this.squares = squares;
  }

  /// @throws IllegalArgumentException for a text that is empty or longer than a card can carry
  public static QrMatrix of(String text) {
    if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException("a QR code holds 1 to " + MOST_CHARACTERS + " characters");
    }
    try {
      return new QrMatrix(Encoder.encode(text, ErrorCorrectionLevel.Q, HINTS).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code holds this text", e);
    }
  }

  /// Squares along each side.
  public int size() {
    return squares.getWidth();
  }

  /// Whether a square is dark; both counts begin with 0 at the top left.
  public boolean isDark(int column, int row) {
    return squares.get(column, row) == 1;
  }
}
