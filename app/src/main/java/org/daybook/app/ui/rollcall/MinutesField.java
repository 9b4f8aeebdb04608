package org.daybook.app.ui.rollcall;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

/// Takes minutes, in the digits of any language. It is there only for marks that have minutes.
final class MinutesField extends TextField {

  private static final int MOST_DIGITS = 3;

  private final IntegerProperty value = new SimpleIntegerProperty(this, "value", 0);

  // A formatter takes null for a change that is refused.
  @SuppressWarnings("NullAway")
  MinutesField() {
    getStyleClass().add("minutes-field");
    setPrefColumnCount(MOST_DIGITS);
    setTextFormatter(
        new TextFormatter<>(change -> isNumber(change.getControlNewText()) ? change : null));
    textProperty()
        .subscribe((was, is) -> value.set(is == null || is.isEmpty() ? 0 : Integer.parseInt(is)));
    managedProperty().bind(visibleProperty());
  }

  IntegerProperty valueProperty() {
    return value;
  }

  void show(Answer answer) {
    setVisible(answer.value().countsMinutes());
    setText(answer.minutes() == 0 ? "" : Integer.toString(answer.minutes()));
  }

  void hide() {
    setVisible(false);
  }

  private static boolean isNumber(String text) {
    return text.length() <= MOST_DIGITS && text.chars().allMatch(Character::isDigit);
  }
}
