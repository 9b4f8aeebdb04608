package org.daybook.app.ui.noshows;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.app.service.booking.UndecidedNoShow;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.jspecify.annotations.Nullable;

/// Somebody who waits for a decision: who, what was missed, and what is promised.
final class NoShowCell extends ListCell<UndecidedNoShow> {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final NoShowWords words;
  private final Label name = new Label();
  private final Paragraph session = new Paragraph();
  private final Label promised = new Label();
  private final Node sign = Icon.CHECK.glyph(14);
  private final HBox row;

  NoShowCell(NoShowWords words) {
    this.words = words;
    getStyleClass().add("no-show-cell");
    setPrefWidth(0);
    name.getStyleClass().add("semibold");
    session.getStyleClass().addAll("secondary", "quiet");
    promised.setMinWidth(Region.USE_PREF_SIZE);
    var who = new VBox(2, name, session);
    who.setMinWidth(0);
    HBox.setHgrow(who, Priority.ALWAYS);
    row = new HBox(12, sign, who, promised);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("no-show-row");
    // Chosen is said by a sign, too.
    selectedProperty().subscribe(this::choose);
  }

  @Override
  protected void updateItem(@Nullable UndecidedNoShow it, boolean empty) {
    super.updateItem(it, empty);
    setText(null);
    if (empty || it == null) {
      setGraphic(null);
      return;
    }
    name.setText(it.code().isEmpty() ? it.student() : it.student() + "  " + it.code());
    session.setWords(words.session(it));
    promised.setText(words.promised(it));
    setAccessibleText(String.join(", ", name.getText(), session.getWords(), promised.getText()));
    choose(isSelected());
    setGraphic(row);
  }

  private void choose(boolean chosen) {
    row.pseudoClassStateChanged(CHOSEN, chosen);
    sign.setOpacity(chosen ? 1 : 0);
  }
}
