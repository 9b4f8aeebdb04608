package org.daybook.app.ui.control;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.text.Refusal;
import org.jspecify.annotations.Nullable;

/// Says what went wrong, what to do, and the code for support.
public final class TroublePanel extends HBox {

  private final Paragraph title = new Paragraph();
  private final Paragraph advice = new Paragraph();

  public TroublePanel() {
    getStyleClass().add("trouble-panel");
    title.getStyleClass().add("semibold");
    advice.getStyleClass().add("quiet");
    VBox words = new VBox(2, title, advice);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(Icon.ATTENTION.glyph(16), words);
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  public void show(String what, String doNext) {
    title.setWords(what);
    advice.setWords(doNext);
    setAccessibleText(what + " " + doNext);
    setVisible(true);
  }

  /// Says why nothing was saved; nothing where all was.
  public void show(@Nullable Refusal why, Messages messages) {
    if (why == null) {
      clear();
    } else {
      show(why.what(messages), why.advice(messages));
    }
  }

  public void clear() {
    setVisible(false);
  }
}
