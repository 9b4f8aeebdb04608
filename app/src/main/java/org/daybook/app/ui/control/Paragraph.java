package org.daybook.app.ui.control;

import java.text.BreakIterator;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Words that go on over several lines. A label with `wrapText` fails in JavaFX 26 as soon as a
/// line of a right-to-left script is broken (the index of its trailing space is negative), and
/// draws the end of a broken line of Devanagari twice. So this one breaks its lines by itself and
/// never leaves a space at their ends.
public final class Paragraph extends Label {
  private static final String DANDAS = "\u0964\u0965";

  private final StringProperty words = new SimpleStringProperty(this, "words", "");
  private final Text ruler = new Text();
  private @Nullable Asked last;
  private String lines = "";

  public Paragraph() {
    setMinWidth(0);
    setMinHeight(USE_PREF_SIZE);
    words.addListener((all, was, is) -> {
      setText(is);
      requestLayout();
    });
  }

  public StringProperty wordsProperty() {
    return words;
  }

  public String getWords() {
    return words.get();
  }

  public void setWords(String value) {
    words.set(value);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + Math.ceil(width(words.get())) + 1 + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    if (width > 0) {
      breakAt(width);
    }
    return super.computePrefHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    breakAt(getWidth());
    super.layoutChildren();
  }

  private void breakAt(double width) {
    String broken = broken(words.get(), width - snappedLeftInset() - snappedRightInset());
    if (!broken.equals(getText())) {
      setText(broken);
    }
  }

  /// Layout asks again and again; the answer is kept until something it hangs on is another.
  private String broken(String all, double room) {
    var asked = new Asked(all, room, getFont());
    if (!asked.equals(last)) {
      lines = lines(all, room);
      last = asked;
    }
    return lines;
  }

  private record Asked(String words, double room, Font font) {}

  private String lines(String all, double room) {
    if (width(all) <= room) {
      return all;
    }
    StringBuilder broken = new StringBuilder();
    BreakIterator breaks = BreakIterator.getLineInstance();
    breaks.setText(all);
    int lineStart = 0;
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      if (beginsWithDanda(all, to)) {
        continue;
      }
      if (lineStart < from && width(all.substring(lineStart, to)) > room) {
        broken.append(all.substring(lineStart, from).strip()).append('\n');
        lineStart = from;
      }
      from = to;
    }
    return broken.append(all.substring(lineStart).strip()).toString();
  }

  /// The full stop of Hindi ends a line and never begins one; the iterator does not know that.
  private static boolean beginsWithDanda(String all, int at) {
    return at < all.length() && DANDAS.indexOf(all.charAt(at)) >= 0;
  }

  private double width(String part) {
    ruler.setFont(getFont());
    ruler.setText(part.strip());
    return ruler.getLayoutBounds().getWidth();
  }
}
