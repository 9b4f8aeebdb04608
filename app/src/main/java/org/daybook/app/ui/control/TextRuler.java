package org.daybook.app.ui.control;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide words will be, in pixels, before they are shown.
public final class TextRuler {
  private final Text text = new Text();

  public double width(String words, Font font) {
    text.setFont(font);
    text.setText(words);
    return text.getLayoutBounds().getWidth();
  }
}
