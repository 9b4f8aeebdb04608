package org.daybook.app.ui.students;

import java.util.function.Predicate;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.daybook.app.service.students.StudentCard.Allowed;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.text.Messages;

/// A button that stays where it is when the person may not use it, and then says why: a disabled
/// control hears no mouse, so what is around it does.
final class Permitted extends StackPane {
  private final ActionButton button;

  Permitted(ActionButton button) {
    super(button);
    this.button = button;
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxHeight(USE_PREF_SIZE);
  }

  /// @param may whether what somebody is allowed includes this
  Subscription follow(StudentsViewModel model, Predicate<Allowed> may, Messages messages) {
    var why = new Tooltip(messages.text("access.not_permitted"));
    return model
        .allowedProperty()
        .subscribe(allowed -> {
          boolean is = may.test(allowed);
          button.setDisable(!is);
          button.setAccessibleHelp(is ? null : why.getText());
          if (is) {
            Tooltip.uninstall(this, why);
          } else {
            Tooltip.install(this, why);
          }
        });
  }
}
