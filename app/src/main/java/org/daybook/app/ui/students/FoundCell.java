package org.daybook.app.ui.students;

import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.app.service.students.StudentHit;
import org.daybook.app.ui.control.Avatar;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// A student in the list: who, and the card's code.
final class FoundCell extends ListCell<StudentHit> {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Avatar avatar = new Avatar();
  private final Label name = new Label();
  private final Label code = new Label();
  private final Badge guest;
  private final HBox row;

  FoundCell(Messages messages) {
    guest = new Badge(Tone.ACCENT, messages.text("rollcall.note.guest"));
    guest.managedProperty().bind(guest.visibleProperty());
    name.getStyleClass().add("medium");
    code.getStyleClass().addAll("secondary", "faint");
    code.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    VBox words = new VBox(1, name, code);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    row = new HBox(10, avatar, words, guest);
    row.getStyleClass().add("found-row");
    setPrefWidth(0);
    // Kept while the cell is empty: what is added again is styled again, and lists fill and empty
    // with each letter.
    row.setVisible(false);
    setGraphic(row);
    selectedProperty().subscribe(is -> row.pseudoClassStateChanged(CHOSEN, is));
  }

  @Override
  protected void updateItem(@Nullable StudentHit item, boolean empty) {
    super.updateItem(item, empty);
    row.setVisible(item != null && !empty);
    if (empty || item == null) {
      setAccessibleText(null);
      return;
    }
    avatar.show(item.name(), item.studentId());
    name.setText(item.name());
    code.setText(item.code());
    guest.setVisible(item.guest());
    setAccessibleText(item.name() + ", " + item.code());
  }
}
