package org.daybook.app.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import java.util.Optional;

/// Finds a QR code in a picture.
public final class QrReader {
  private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

  /// The text of the code that is seen in a picture; empty where none is.
  ///
  /// @param dots red, green and blue of each dot, row by row
  public Optional<String> read(int[] dots, int width, int height) {
    var picture =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots)));
    try {
      return Optional.of(new QRCodeReader().decode(picture, HINTS).getText());
    } catch (ReaderException e) {
      return Optional.empty();
    }
  }
}
