package org.daybook.app.ui.control;

import java.time.LocalDate;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

/// A day to type or to pick. It is the only field of its kind: whoever needs one gives it the
/// language's way to write days.
public final class DayField extends DatePicker {
  public DayField(String id) {
    setId(id);
    getStyleClass().add("day-field");
  }

  /// @param written how the language writes days
  /// @param spoken what the field is for
  public void speak(StringConverter<LocalDate> written, String spoken) {
    setConverter(written);
    setAccessibleText(spoken);
  }
}
