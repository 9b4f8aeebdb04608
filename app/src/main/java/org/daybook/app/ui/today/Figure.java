package org.daybook.app.ui.today;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A number at the head of the page that leads to what it counts.
public final class Figure extends Button {
  private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

  private final Label number = new Label();
  private final Label what = new Label();

  public Figure() {
    getStyleClass().add("figure-button");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMinWidth(USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
    number.getStyleClass().add("number");
    what.getStyleClass().addAll("secondary", "quiet");
    what.setMinWidth(USE_PREF_SIZE);
    VBox parts = new VBox(number, what);
    parts.setMinWidth(USE_PREF_SIZE);
    parts.setAlignment(Pos.CENTER_LEFT);
    setGraphic(parts);
  }

  /// A figure that leads nowhere for this person still counts, and says why when it is pointed at
  /// or read out.
  ///
  /// @param reason why not, or null when it leads where it should
  void setUnavailable(@Nullable String reason) {
    pseudoClassStateChanged(UNAVAILABLE, reason != null);
    setTooltip(reason == null ? null : new Tooltip(reason));
    if (reason != null) {
      setAccessibleHelp(reason);
    }
  }

  /// @param hint where it leads
  void show(String written, String words, String hint) {
    number.setText(written);
    what.setText(words);
    setAccessibleText(written + " " + words);
    setAccessibleHelp(hint);
  }
}
