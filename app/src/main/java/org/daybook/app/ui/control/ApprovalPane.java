package org.daybook.app.ui.control;

import java.util.List;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks another person to allow something with her PIN: who, and the PIN. Those who cannot now
/// stand in the list with what keeps them, and cannot be chosen.
public final class ApprovalPane extends VBox {
  private static final int FEWEST_DIGITS = 4;
  private static final int MOST_DIGITS = 8;

  private final ComboBox<Person> who = new ComboBox<>();
  private final PasswordField pin = new PasswordField();
  private final Paragraph obstacle = new Paragraph();
  private final BooleanBinding complete;

  /// Somebody who may allow it.
  ///
  /// @param obstacle what keeps her from it at this desk now, in words; null where nothing does
  public record Person(UUID id, String name, @Nullable String obstacle) {}

  /// @param whoName what the choice of the person is called
  /// @param pinName what the field of the PIN is called
  public ApprovalPane(String whoName, String pinName) {
    getStyleClass().add("approval");
    setMinHeight(USE_PREF_SIZE);
    who.setId("approver");
    who.setMaxWidth(Double.MAX_VALUE);
    who.setAccessibleText(whoName);
    who.setCellFactory(_ -> new PersonCell());
    who.setButtonCell(new PersonCell());
    pin.setId("approvalPin");
    pin.setAccessibleText(pinName);
    pin.setTextFormatter(new TextFormatter<>(ApprovalPane::digits));
    obstacle.getStyleClass().addAll("secondary", "quiet");
    obstacle.managedProperty().bind(obstacle.visibleProperty());
    obstacle.setVisible(false);
    complete =
        Bindings.createBooleanBinding(
            () ->
                pin.getText().length() >= FEWEST_DIGITS
                    && who.getValue() != null
                    && who.getValue().obstacle() == null,
            pin.textProperty(),
            who.valueProperty());
    who.valueProperty().subscribe(this::chose);
    getChildren().addAll(named(whoName, who), obstacle, named(pinName, pin));
  }

  private static TextFormatter.Change digits(TextFormatter.Change change) {
    if (!change.isContentChange()) {
      return change;
    }
    var kept = new StringBuilder();
    change
        .getControlNewText()
        .codePoints()
        .filter(Character::isDigit)
        .limit(MOST_DIGITS)
        .forEach(it -> kept.append(Character.digit(it, 10)));
    change.setRange(0, change.getControlText().length());
    change.setText(kept.toString());
    change.selectRange(kept.length(), kept.length());
    return change;
  }

  private void chose(@Nullable Person person) {
    var words = person == null ? null : person.obstacle();
    obstacle.setWords(words == null ? "" : words);
    obstacle.setVisible(words != null);
    pin.setDisable(person == null || words != null);
  }

  private static VBox named(String name, Node node) {
    var label = new Label(name);
    label.getStyleClass().addAll("secondary", "medium", "quiet");
    label.setLabelFor(node);
    return new VBox(4, label, node);
  }

  /// Shows who may. Who was chosen stays so; else it is the first who can now.
  public void show(List<Person> people) {
    var before = who.getValue();
    who.getItems().setAll(people);
    who.setValue(
        people.stream()
            .filter(it -> before != null && it.id().equals(before.id()))
            .findFirst()
            .or(() -> people.stream().filter(it -> it.obstacle() == null).findFirst())
            .orElse(people.isEmpty() ? null : people.getFirst()));
  }

  /// Whether a person is chosen and a PIN typed.
  public BooleanBinding completeBinding() {
    return complete;
  }

  /// Who is chosen; null for nobody.
  public @Nullable Person chosen() {
    return who.getValue();
  }

  /// What is typed. It is forgotten by that: nobody finds it on a screen that was left.
  public String takePin() {
    var typed = pin.getText();
    pin.clear();
    return typed;
  }

  /// @param told when Enter is pressed in the field of the PIN
  public void onEntered(Runnable told) {
    pin.setOnAction(_ -> told.run());
  }

  public void focusPin() {
    pin.requestFocus();
  }

  private static final class PersonCell extends ListCell<Person> {
    @Override
    protected void updateItem(@Nullable Person person, boolean empty) {
      super.updateItem(person, empty);
      setText(person == null || empty ? "" : person.name());
    }
  }
}
