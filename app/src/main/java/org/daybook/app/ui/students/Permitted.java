package org.daybook.app.ui.students;

import java.util.function.Predicate;
import javafx.util.Subscription;
import org.daybook.app.service.students.StudentCard.Allowed;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Explained;
import org.daybook.app.ui.text.Messages;

/// A button that the person may not be permitted to use.
final class Permitted extends Explained {
  Permitted(ActionButton button) {
    super(button);
  }

  /// @param may whether what somebody is allowed includes this
  Subscription follow(StudentsViewModel model, Predicate<Allowed> may, Messages messages) {
    return model
        .allowedProperty()
        .subscribe(
            allowed -> forbid(may.test(allowed) ? null : messages.text("access.not_permitted")));
  }
}
