package org.daybook.app.ui.students;

import java.util.UUID;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.daybook.app.service.students.StudentHit;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Those whom the search found. The arrow keys of its field move the choice while one types on.
public final class FoundList extends ListView<StudentHit> {
  /// What the list makes of its choice while its rows are exchanged is nobody's choice.
  private boolean exchanging;

  public FoundList() {
    getStyleClass().add("found-list");
  }

  /// Shows what the model finds; returns what ends that.
  Subscription follow(StudentsViewModel model, TextField field, Messages messages) {
    setCellFactory(view -> new FoundCell(messages));
    // Rows are first told to be invalid, then, in this order, the list and we learn the new ones.
    InvalidationListener begins = hits -> exchanging = true;
    ListChangeListener<StudentHit> ends =
        change -> {
          exchanging = false;
          select(model, model.chosenProperty().get());
        };
    model.hits().addListener(begins);
    setItems(model.hits());
    model.hits().addListener(ends);
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, model));
    return Subscription.combine(
        getSelectionModel().selectedItemProperty().subscribe(hit -> choose(hit, model)),
        model.chosenProperty().subscribe(id -> select(model, id)),
        () -> model.hits().removeListener(begins),
        () -> model.hits().removeListener(ends));
  }

  private void choose(@Nullable StudentHit hit, StudentsViewModel model) {
    if (hit != null && !exchanging) {
      model.choose(hit.studentId());
    }
  }

  private void select(StudentsViewModel model, @Nullable UUID id) {
    int index = model.indexOf(id);
    if (index < 0) {
      getSelectionModel().clearSelection();
    } else if (index != getSelectionModel().getSelectedIndex()) {
      getSelectionModel().select(index);
      scrollTo(Math.max(0, index - 3));
    }
  }

  private static void key(KeyEvent event, StudentsViewModel model) {
    switch (event.getCode()) {
      case DOWN -> model.move(1);
      case UP -> model.move(-1);
      case ESCAPE -> model.queryProperty().set("");
      default -> {
        return;
      }
    }
    event.consume();
  }
}
