package org.daybook.app.ui.control;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// One line of a first load: what, how far, exactly how many of how many.
public final class ProgressRow extends HBox {

  private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");
  private static final PseudoClass LOADING = PseudoClass.getPseudoClass("loading");

  private final StackPane icon = new StackPane();
  private final Label name = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label done = new Label();
  private final Label total = new Label();

  public ProgressRow() {
    getStyleClass().add("progress-row");
    icon.setMinWidth(14);
    name.getStyleClass().add("progress-name");
    name.setMinWidth(USE_PREF_SIZE);
    name.setPrefWidth(268);
    bar.getStyleClass().add("meter");
    bar.setMinWidth(60);
    bar.setPrefWidth(150);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    done.getStyleClass().add("progress-done");
    total.getStyleClass().add("progress-total");
    done.setMinWidth(USE_PREF_SIZE);
    total.setMinWidth(USE_PREF_SIZE);
    HBox figures = new HBox(4, done, total);
    figures.setMinWidth(140);
    figures.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(icon, name, bar, gap, figures);
  }

  /// `ofTotal` is written after the number done, as in "of 57,910".
  public void show(
      String words, long rowsDone, long rowsTotal, String writtenDone, String ofTotal) {
    boolean complete = rowsDone >= rowsTotal;
    boolean waiting = rowsDone == 0 && rowsTotal > 0;
    name.setText(words);
    done.setText(writtenDone);
    total.setText(ofTotal);
    bar.setProgress(rowsTotal == 0 ? 1 : (double) rowsDone / rowsTotal);
    bar.getStyleClass().remove("done");
    Icon picture = waiting ? Icon.CLOCK : Icon.ARRIVING;
    String tone = waiting ? "faint-icon" : "accent-icon";
    if (complete) {
      bar.getStyleClass().add("done");
      picture = Icon.CHECK;
      tone = "ok-icon";
    }
    Glyph glyph = picture.glyph(14);
    glyph.getStyleClass().add(tone);
    icon.getChildren().setAll(glyph);
    pseudoClassStateChanged(WAITING, waiting);
    pseudoClassStateChanged(LOADING, !waiting && !complete);
    setAccessibleText(words + ", " + writtenDone + " " + ofTotal);
  }
}
