package org.daybook.app.ui.students;

import java.text.Bidi;
import java.time.LocalDate;
import javafx.beans.binding.Bindings;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Subscription;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.students.FormFields.Field;
import org.daybook.app.ui.text.DayFormat;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// A field of the form with its name above, and below what is wrong with it or how it is read.
final class FormRow extends VBox {
  private static final int NOTE_ROWS = 4;

  /// A day that shows which part is which.
  private static final LocalDate EXAMPLE = LocalDate.of(2012, 3, 14);

  /// What a field keeps free beside its words.
  private static final double AREA_EDGES = 24;

  private final Field field;
  private final Messages messages;
  private final TextInputControl input;
  private final Label below = new Label();

  /// What was typed, on lines of its own where the field itself cannot break them.
  private final Paragraph whole = new Paragraph();

  private final Text ruler = new Text();

  FormRow(Field field, Messages messages) {
    this.field = field;
    this.messages = messages;
    var name = messages.text("students.field." + field.key());
    Label label = new Label(name);
    label.getStyleClass().addAll("secondary", "medium", "quiet");
    input = field == Field.NOTE ? area() : new TextField();
    input.setId(field.key());
    input.setAccessibleText(name);
    label.setLabelFor(input);
    below.managedProperty().bind(below.visibleProperty());
    getStyleClass().add("form-row");
    getChildren().addAll(label, input);
    if (input instanceof TextArea area) {
      getChildren().add(whole(area));
    }
    getChildren().add(below);
  }

  private Paragraph whole(TextArea area) {
    whole.getStyleClass().add("note-whole");
    whole.setAccessibleRole(AccessibleRole.NODE);
    whole
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !area.isWrapText() && runsOut(area),
                area.wrapTextProperty(),
                area.textProperty(),
                area.fontProperty(),
                area.widthProperty()));
    whole.managedProperty().bind(whole.visibleProperty());
    area.textProperty().subscribe(words -> whole.setWords(words.strip()));
    return whole;
  }

  private boolean runsOut(TextArea area) {
    ruler.setFont(area.getFont());
    ruler.setText(area.getText());
    return ruler.getLayoutBounds().getWidth() > area.getWidth() - AREA_EDGES;
  }

  private static TextArea area() {
    TextArea area = new TextArea();
    area.setPrefRowCount(NOTE_ROWS);
    // JavaFX 26 breaks no line of Arabic or of Devanagari well (see Paragraph): there the whole
    // note
    // is read below while it is typed.
    area.wrapTextProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> breaksLinesWell(area),
                area.textProperty(),
                area.effectiveNodeOrientationProperty()));
    // Tab goes on, as in every other field.
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            area.requestFocusTraversal(
                event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
          }
        });
    return area;
  }

  private static boolean breaksLinesWell(TextArea area) {
    var words = area.getText();
    return area.getEffectiveNodeOrientation() == NodeOrientation.LEFT_TO_RIGHT
        && !isRightToLeft(words)
        && !isIndic(words);
  }

  private static boolean isRightToLeft(String words) {
    return Bidi.requiresBidi(words.toCharArray(), 0, words.length());
  }

  /// The scripts of India are those whose vowels take room of their own beside a consonant.
  private static boolean isIndic(String words) {
    return words
        .codePoints()
        .anyMatch(c -> Character.getType(c) == Character.COMBINING_SPACING_MARK);
  }

  Field field() {
    return field;
  }

  TextInputControl input() {
    return input;
  }

  /// Shows what the model has and tells it what is typed; returns what ends that.
  Subscription follow(StudentFormViewModel model) {
    return Subscription.combine(
        input.textProperty().subscribe((was, is) -> model.type(field, is == null ? "" : is)),
        model.fieldsProperty().subscribe(this::show),
        model.problemsProperty().subscribe(problems -> say(model)),
        model.fieldsProperty().subscribe(fields -> say(model)));
  }

  private void show(@Nullable FormFields fields) {
    var words = fields == null ? "" : fields.typed().getOrDefault(field, "");
    if (!words.equals(input.getText())) {
      input.setText(words);
      input.end();
    }
  }

  private void say(StudentFormViewModel model) {
    var problem = model.problemsProperty().get().get(field);
    below.getStyleClass().setAll("label", problem == null ? "form-hint" : "field-error");
    if (problem != null) {
      below.setText(messages.text("students.problem." + CardWords.lower(problem), example()));
    } else {
      below.setText(hint(model.fieldsProperty().get(), model.days()));
    }
    below.setVisible(!below.getText().isEmpty());
    input.setAccessibleHelp(below.getText());
  }

  private String example() {
    return messages.dayFormat().toString(EXAMPLE);
  }

  private String hint(@Nullable FormFields fields, DayFormat days) {
    if (fields == null) {
      return "";
    }
    return switch (field) {
      case BIRTH_DATE ->
          days.read(fields.of(field))
              .map(messages::date)
              .orElseGet(() -> messages.text("students.field.birth_date.hint", example()));
      case FAMILY_NAME ->
          fields.of(field).isEmpty() ? messages.text("students.field.family_name.hint") : "";
      case NAME, PHONE, CODE, NOTE, FAMILY_PHONE -> "";
    };
  }
}
