package org.daybook.app.ui.control;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Steps beside each other, each with its number until it is done: how far something has come that
/// several people do.
public final class StepStrip extends HBox {

  /// One step and how it stands.
  public record Mark(String words, Step.State state) {}

  public StepStrip() {
    getStyleClass().add("step-strip");
  }

  public void show(List<Mark> marks, List<String> numbers) {
    getChildren().clear();
    for (int i = 0; i < marks.size(); i++) {
      if (i > 0) {
        var line = new Region();
        line.getStyleClass().add("step-strip-line");
        getChildren().add(line);
      }
      getChildren().add(drawn(marks.get(i), numbers.get(i)));
    }
  }

  private static HBox drawn(Mark mark, String number) {
    boolean done = mark.state() == Step.State.DONE;
    var sign = new StackPane(done ? Icon.CHECK.glyph(12) : new Label(number));
    sign.getStyleClass().add("step-strip-mark");
    var words = new Label(mark.words());
    words.setMinWidth(USE_PREF_SIZE);
    var drawn = new HBox(sign, words);
    drawn.getStyleClass().add("step-strip-step");
    drawn.pseudoClassStateChanged(
        PseudoClass.getPseudoClass(mark.state().name().toLowerCase(Locale.ROOT)), true);
    return drawn;
  }
}
