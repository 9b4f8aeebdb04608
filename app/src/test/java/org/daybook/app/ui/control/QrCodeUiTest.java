package org.daybook.app.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Picture;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.theme.Appearance;
import org.daybook.app.ui.theme.Density;
import org.daybook.app.ui.theme.Theme;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxToolkit.class)
class QrCodeUiTest {

  @ParameterizedTest
  @CsvSource({
    "LIGHT,ENGLISH,K7QF-29MD,120",
    "DARK,ENGLISH,K7QF-29MD,240",
    "DARK,ARABIC,https://centre.example/a?c=K7QF29MD,240",
    "LIGHT,ARABIC,آدم شريف,180"
  })
  void aScannerReadsWhatIsDrawn(Theme theme, Language language, String text, double size)
      throws Exception {
    var image =
        FxToolkit.onFx(() -> {
          var scene = new Scene(new StackPane(new QrCode(text, "code", size)), 320, 320);
          new Appearance(theme, Density.COMPACT, language).dress(scene);
          return Picture.of(scene);
        });
    int width = image.getWidth();
    int height = image.getHeight();
    var pixels = image.getRGB(0, 0, width, height, null, 0, width);
    var bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));

    assertEquals(text, new QRCodeReader().decode(bitmap).getText());
  }
}
