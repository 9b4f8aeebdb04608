package org.daybook.app.ui.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import javax.imageio.ImageIO;
import org.daybook.app.paper.Dots;
import org.daybook.app.paper.RollWidth;
import org.daybook.app.paper.Typeface;
import org.daybook.app.qr.QrReader;
import org.daybook.app.service.cash.Receipt;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Picture;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.text.Language;
import org.daybook.model.cash.PaymentState;
import org.daybook.model.cash.Tender;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a receipt printer sets is what the preview shows.
@ExtendWith(FxToolkit.class)
class ReceiptDotsUiTest {
  private static final double DOTS_PER_POINT = 203.2 / 72;
  private static final Ink INK = new Ink(16, .2);

  /// As long as the code of a receipt.
  private static final String CODE = "DB1:" + "6BF+70ZM$".repeat(22) + "8%6ES";

  @ParameterizedTest
  @Tag("U11")
  @CsvSource({
    "ENGLISH,MM_80",
    "ENGLISH,MM_58",
    "ARABIC,MM_80",
    "ARABIC,MM_58",
    "HINDI,MM_80",
    "HINDI,MM_58"
  })
  void thePrinterSetsWhatThePreviewShows(Language language, RollWidth roll) throws Exception {
    var messages = Stand.messages(language);
    var facts = new PaperFacts.OfReceipt(receipt(), "North", roll);
    var dots = new ReceiptDrawing().of(facts, messages);
    var typeface = Typeface.load();
    var preview = Preview.of(new PaperWriter(messages, typeface).write(facts), typeface);
    var name = "receipt-" + language + "-" + roll;

    var onPaper = picture(dots, name);
    var onScreen = screen(preview, roll, onPaper);

    assertEquals(roll.dots(), dots.width());
    assertTrue(Ink.dark(onPaper) > 5_000, "something is set");
    assertEquals(List.of(), INK.differentBlocks(onScreen, onPaper));
    assertEquals(Optional.of(CODE), scanned(onPaper));
  }

  private static Optional<String> scanned(BufferedImage paper) {
    int width = paper.getWidth();
    int height = paper.getHeight();
    var dots = paper.getRGB(0, 0, width, height, null, 0, width);
    return new QrReader().read(dots, width, height);
  }

  private static Receipt receipt() {
    return new Receipt(
        UUID.randomUUID(),
        "Nile Training Centre",
        "Nasr City",
        "EGP",
        "NSR-7KQ-000124",
        "7KQT",
        CODE,
        1,
        Instant.parse("2026-11-22T14:52:07Z"),
        LocalDate.parse("2026-11-22"),
        "مريم عادل",
        "NC-1899",
        "मोना आदिल",
        PaymentState.COMPLETED,
        List.of(
            new Receipt.Line("Robotics", Instant.parse("2026-11-22T15:30:00Z"), 18_000, false),
            new Receipt.Line("Pottery", null, 25_000, true)),
        43_000,
        0,
        List.of(new Receipt.Given(Tender.CASH, 43_000, null)),
        50_000,
        7_000,
        null,
        List.of());
  }

  private static BufferedImage picture(Dots dots, String name) throws Exception {
    var picture = new BufferedImage(dots.width(), dots.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < dots.height(); y++) {
      for (int x = 0; x < dots.width(); x++) {
        picture.setRGB(x, y, dots.isBlack(x, y) ? 0 : 0xFFFFFF);
      }
    }
    new File("target/screens").mkdirs();
    ImageIO.write(picture, "png", new File("target/screens/" + name + ".png"));
    return picture;
  }

  /// The preview, a point of the screen for each dot.
  private static BufferedImage screen(Preview preview, RollWidth roll, BufferedImage like)
      throws Exception {
    var page = preview.pages().getFirst();
    double blank = (page.width() * DOTS_PER_POINT - roll.dots()) / 2;
    return FxToolkit.onFx(() -> {
      var node = new PageNode(page);
      node.setStyle("-fx-background-color: white");
      node.getTransforms()
          .setAll(new Translate(-blank, 0), new Scale(DOTS_PER_POINT, DOTS_PER_POINT));
      var scene = new Scene(new Group(node), like.getWidth(), like.getHeight());
      return Picture.of(scene);
    });
  }
}
