package org.daybook.app.ui.control;

import javafx.beans.NamedArg;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One step of setting a desk up: its number, then a check when it is done.
public final class Step extends HBox {

  /// Where the person is with this step.
  public enum State {
    AHEAD,
    CURRENT,
    DONE
  }

  private final StackPane mark = new StackPane();
  private final Label name = new Label();
  private final Label detail = new Label();
  private String number;

  public Step(
      @NamedArg("number") String number,
      @NamedArg("name") String name,
      @NamedArg(value = "last", defaultValue = "false") boolean last) {
    this.number = number;
    getStyleClass().add("step");
    mark.getStyleClass().add("step-mark");
    this.name.getStyleClass().add("step-name");
    this.name.setText(name);
    detail.getStyleClass().add("step-detail");
    VBox way = new VBox(4, mark);
    way.setAlignment(Pos.TOP_CENTER);
    if (!last) {
      Region line = new Region();
      line.getStyleClass().add("step-line");
      way.getChildren().add(line);
    }
    VBox words = new VBox(2, this.name, detail);
    words.setTranslateY(4);
    getChildren().addAll(way, words);
    setMinHeight(last ? 40 : 68);
    show(State.AHEAD, "");
  }

  /// In the digits of the language; the next showing draws it.
  public void setNumber(String written) {
    number = written;
  }

  public void show(State state, String words) {
    detail.setText(words);
    for (State each : State.values()) {
      PseudoClass pseudo =
          PseudoClass.getPseudoClass(each.name().toLowerCase(java.util.Locale.ROOT));
      pseudoClassStateChanged(pseudo, each == state);
    }
    mark.getChildren().setAll(state == State.DONE ? Icon.CHECK.glyph(14) : new Label(number));
    setAccessibleText(name.getText() + ", " + words);
  }
}
