package org.daybook.app.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Steps beside each other, each with its number until it is done: how far something has come that
/// several people do. Where there is no room for all words only the current step has its own; the
/// others are still read out.
public final class StepStrip extends HBox {

  private static final double BEFORE_WORDS = 6;

  /// The words of steps that are not the current one.
  private final List<Label> others = new ArrayList<>();

  /// One step and how it stands.
  public record Mark(String words, Step.State state) {}

  public StepStrip() {
    getStyleClass().add("step-strip");
  }

  public void show(List<Mark> marks, List<String> numbers) {
    getChildren().clear();
    others.clear();
    for (int i = 0; i < marks.size(); i++) {
      if (i > 0) {
        var line = new Region();
        line.getStyleClass().add("step-strip-line");
        getChildren().add(line);
      }
      getChildren().add(drawn(marks.get(i), numbers.get(i)));
    }
  }

  @Override
  protected double computeMinWidth(double height) {
    return wanted(false);
  }

  @Override
  protected double computePrefWidth(double height) {
    return wanted(true);
  }

  @Override
  protected void layoutChildren() {
    boolean roomy = getWidth() >= wanted(true);
    others.forEach(it -> it.setVisible(roomy));
    super.layoutChildren();
  }

  private double wanted(boolean allWords) {
    double shown = super.computePrefWidth(-1);
    for (var words : others) {
      double its = words.prefWidth(-1) + BEFORE_WORDS;
      if (words.isManaged() && !allWords) {
        shown -= its;
      } else if (!words.isManaged() && allWords) {
        shown += its;
      }
    }
    return Math.ceil(shown);
  }

  private HBox drawn(Mark mark, String number) {
    boolean done = mark.state() == Step.State.DONE;
    var sign = new StackPane(done ? Icon.CHECK.glyph(12) : new Label(number));
    sign.getStyleClass().add("step-strip-mark");
    var words = new Label(mark.words());
    words.setMinWidth(USE_PREF_SIZE);
    if (mark.state() != Step.State.CURRENT) {
      words.managedProperty().bind(words.visibleProperty());
      others.add(words);
    }
    var drawn = new HBox(BEFORE_WORDS, sign, words);
    drawn.setAccessibleText(mark.words());
    drawn.getStyleClass().add("step-strip-step");
    drawn.pseudoClassStateChanged(
        PseudoClass.getPseudoClass(mark.state().name().toLowerCase(Locale.ROOT)), true);
    return drawn;
  }
}
