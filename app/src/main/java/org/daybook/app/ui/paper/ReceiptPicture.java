package org.daybook.app.ui.paper;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Draws a receipt as it comes out of the printer, for a screen that shows it beside other things.
public final class ReceiptPicture {
  private static final Logger LOG = LoggerFactory.getLogger(ReceiptPicture.class);

  private final PaperWork work;
  private final Background background;

  public ReceiptPicture(PaperWork work, Background background) {
    this.work = work;
    this.background = background;
  }

  /// @param done told on the drawing thread; not at all when it cannot be drawn
  public void draw(UUID paymentId, Messages messages, Consumer<Node> done) {
    background
        .run(() -> work.prepare(new PaperSubject.ReceiptOf(paymentId, false), messages))
        .onSuccess(made -> made.ifPresent(it -> done.accept(sheet(it))))
        .onFailure(e -> LOG.warn("a receipt cannot be shown; it is saved all the same", e));
  }

  private static Node sheet(Preview preview) {
    var sheet = new StackPane(new Group(new PageNode(preview.pages().getFirst())));
    sheet.getStyleClass().add("paper-sheet");
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return sheet;
  }
}
