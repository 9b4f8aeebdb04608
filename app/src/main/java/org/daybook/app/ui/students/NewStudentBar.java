package org.daybook.app.ui.students;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.daybook.app.service.students.StudentCard.Allowed;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.students.StudentsViewModel.Outcome;
import org.daybook.app.ui.text.Messages;

/// Below the list: writes somebody into the book who is not in it.
public final class NewStudentBar extends HBox {
  private final ActionButton button = new ActionButton("", Icon.ADD_PERSON, "Ctrl+N");
  private final Permitted permitted = new Permitted(button);

  public NewStudentBar() {
    getStyleClass().add("new-student");
    button.setId("newStudent");
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().add("wide");
    HBox.setHgrow(permitted, Priority.ALWAYS);
    getChildren().add(permitted);
  }

  /// @return what ends that the bar follows the model
  Subscription follow(StudentsViewModel model, StudentFormViewModel form, Messages messages) {
    button.setText(messages.text("students.new"));
    button.setOnAction(event -> form.openNew(nameLookedFor(model)));
    return permitted.follow(model, Allowed::write, messages);
  }

  /// Whoever looked for somebody in vain has typed the name already.
  private static String nameLookedFor(StudentsViewModel model) {
    var typed = model.queryProperty().get().strip();
    boolean name = typed.codePoints().noneMatch(Character::isDigit);
    return name && model.outcomeProperty().get() == Outcome.NOTHING ? typed : "";
  }
}
