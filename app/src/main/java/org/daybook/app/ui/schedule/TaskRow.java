package org.daybook.app.ui.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.daybook.app.service.schedule.Choices;
import org.daybook.app.service.schedule.Choices.Choice;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// A field of a form with its name above, and below what is wrong with it or how it is read.
final class TaskRow extends VBox {
  private static final int QUARTER = 15;

  /// A day that shows which part is which.
  private static final LocalDate EXAMPLE = LocalDate.of(2026, 12, 24);

  /// Stands for no trainer in a list that offers that, too.
  private static final UUID NOBODY = new UUID(0, 0);

  private final TaskField field;
  private final TaskViewModel model;
  private final Messages messages;
  private final Label below = new Label();
  private final Node input;

  TaskRow(TaskField field, TaskKind kind, TaskViewModel model, Messages messages) {
    this.field = field;
    this.model = model;
    this.messages = messages;
    var name = messages.text("schedule.field." + nameKey(field, kind));
    Label label = new Label(name);
    label.getStyleClass().addAll("secondary", "medium", "quiet");
    input = input(name);
    input.setId(field.key());
    input.setAccessibleText(name);
    label.setLabelFor(input);
    below.managedProperty().bind(below.visibleProperty());
    getStyleClass().addAll("form-row", "task-row");
    if (field.input() == TaskField.Input.TRUTH) {
      getChildren().addAll(input, below);
    } else {
      getChildren().addAll(label, input, below);
    }
  }

  private static String nameKey(TaskField field, TaskKind kind) {
    return field == TaskField.REASON && kind == TaskKind.CLOSE ? "closed_reason" : field.key();
  }

  private Node input(String name) {
    return switch (field.input()) {
      case TEXT, NUMBER -> new TextField();
      case DAY, TIME -> stepped(new TextField());
      case CHOICE -> choice();
      case ROOM -> room();
      case WEEKDAYS -> weekdays();
      case TRUTH -> truth(name);
    };
  }

  TaskField field() {
    return field;
  }

  Node input() {
    return input;
  }

  /// Shows what the model has and tells it what is typed; returns what ends that.
  Subscription follow() {
    var shows = model.fieldsProperty().subscribe(this::show);
    return Subscription.combine(
        typed(),
        shows,
        model.fieldsProperty().subscribe(_ -> say()),
        model.problemsProperty().subscribe(_ -> say()));
  }

  @SuppressWarnings("unchecked") // made here
  private Subscription typed() {
    return switch (field.input()) {
      case TEXT, NUMBER, DAY, TIME ->
          ((TextField) input).textProperty().subscribe((_, is) -> model.type(field, words(is)));
      case CHOICE ->
          ((ComboBox<Choice>) input)
              .valueProperty()
              .subscribe((_, is) ->
                  model.type(
                      field, is == null || is.id().equals(NOBODY) ? "" : is.id().toString()));
      case ROOM ->
          ((ComboBox<String>) input)
              .getEditor()
              .textProperty()
              .subscribe((_, is) -> model.type(field, words(is)));
      case WEEKDAYS, TRUTH -> Subscription.EMPTY;
    };
  }

  /// Times are written in the digits of the days beside them; what a person types stays as typed.
  private String shown(String words) {
    return field.input() == TaskField.Input.TIME
        ? TypedTime.read(words).map(messages::time).orElse(words)
        : words;
  }

  private static String words(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  @SuppressWarnings("unchecked") // made here
  private void show(@Nullable TaskFields fields) {
    if (fields == null) {
      return;
    }
    var words = fields.typed().getOrDefault(field, "");
    switch (field.input()) {
      case TEXT, NUMBER, DAY, TIME -> {
        var text = (TextField) input;
        if (!words.equals(text.getText())) {
          text.setText(shown(words));
          text.end();
        }
      }
      case CHOICE -> {
        var box = (ComboBox<Choice>) input;
        var id = words.isEmpty() ? NOBODY.toString() : words;
        var wanted =
            box.getItems().stream().filter(it -> it.id().toString().equals(id)).findFirst();
        if (wanted.isPresent() && !wanted.get().equals(box.getValue())) {
          box.setValue(wanted.get());
        }
      }
      case ROOM -> {
        var editor = ((ComboBox<String>) input).getEditor();
        if (!words.equals(editor.getText())) {
          editor.setText(words);
        }
      }
      case WEEKDAYS ->
          ((HBox) input)
              .getChildren()
              .forEach(it -> {
                var button = (ToggleButton) it;
                button.setSelected(fields.weekdays().contains((DayOfWeek) button.getUserData()));
              });
      case TRUTH -> ((CheckBox) input).setSelected(fields.truth(field));
    }
  }

  /// Arrows move a day or a quarter of an hour on, so that a small move needs no typing.
  private TextField stepped(TextField text) {
    text.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          int by = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
          var fields = model.fieldsProperty().get();
          if (by != 0 && fields != null) {
            step(text, fields, by);
            event.consume();
          }
        });
    return text;
  }

  private void step(TextField text, TaskFields fields, int by) {
    if (field.input() == TaskField.Input.DAY) {
      var day = fields.day(field).orElse(fields.today());
      text.setText(fields.days().toString(day.plusDays(by)));
    } else {
      fields
          .time(field)
          .map(it -> it.plus((long) by * QUARTER, ChronoUnit.MINUTES))
          .ifPresent(it -> text.setText(messages.time(it)));
    }
    text.end();
  }

  private ComboBox<Choice> choice() {
    Choices choices = model.choices();
    var items = FXCollections.<Choice>observableArrayList();
    switch (field) {
      case COHORT -> items.addAll(choices.cohorts());
      case COURSE -> items.addAll(choices.courses());
      default -> {
        items.add(new Choice(NOBODY, messages.text("schedule.none.trainer"), ""));
        items.addAll(choices.trainers());
      }
    }
    var box = new ComboBox<>(items);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Choice it) {
            if (it == null) {
              return "";
            }
            return it.detail().isEmpty()
                ? it.name()
                : messages.joined(List.of(it.name(), it.detail()));
          }

          @Override
          public @Nullable Choice fromString(String words) {
            return null;
          }
        });
    return box;
  }

  private ComboBox<String> room() {
    var box = new ComboBox<>(FXCollections.observableArrayList(model.choices().rooms()));
    box.setEditable(true);
    box.setMaxWidth(Double.MAX_VALUE);
    return box;
  }

  private HBox weekdays() {
    HBox days = new HBox(4);
    days.getStyleClass().add("weekdays");
    for (var day : messages.weekdays()) {
      ToggleButton button = new ToggleButton(messages.weekday(day));
      button.getStyleClass().add("weekday");
      button.setUserData(day);
      button.setId("weekday-" + day.getValue());
      button.setAccessibleText(messages.weekday(day));
      button.setOnAction(_ -> toggle(day, button.isSelected()));
      days.getChildren().add(button);
    }
    return days;
  }

  private void toggle(DayOfWeek day, boolean is) {
    var fields = model.fieldsProperty().get();
    if (fields == null) {
      return;
    }
    var days = EnumSet.noneOf(DayOfWeek.class);
    days.addAll(fields.weekdays());
    if (is) {
      days.add(day);
    } else {
      days.remove(day);
    }
    model.type(field, TaskFields.weekdays(days));
  }

  private CheckBox truth(String name) {
    CheckBox box = new CheckBox(name);
    box.setOnAction(_ -> model.type(field, Boolean.toString(box.isSelected())));
    return box;
  }

  private void say() {
    var problem = model.problemsProperty().get().get(field);
    below.getStyleClass().setAll("label", problem == null ? "form-hint" : "field-error");
    below.setText(
        problem == null
            ? hint().orElse("")
            : messages.text(
                "schedule.problem." + lower(problem), messages.dayFormat().toString(EXAMPLE)));
    below.setVisible(!below.getText().isEmpty());
    input.setAccessibleHelp(below.getText());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private Optional<String> hint() {
    var fields = model.fieldsProperty().get();
    if (fields == null) {
      return Optional.empty();
    }
    return switch (field) {
      case DAY, FIRST_DAY, LAST_DAY ->
          Optional.of(
              fields
                  .day(field)
                  .map(messages::date)
                  .orElseGet(() ->
                      messages.text(
                          fields.kind() == TaskKind.CLOSE && field == TaskField.LAST_DAY
                              ? "schedule.hint.last_closed"
                              : "schedule.hint.day")));
      case CAPACITY ->
          fields.of(field).isEmpty()
              ? Optional.of(messages.text("schedule.hint.capacity"))
              : Optional.empty();
      case ROOM ->
          isNewRoom(fields.of(field).strip())
              ? Optional.of(messages.text("schedule.room.new"))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// A slip of the finger makes a room, too; whoever means one that is there sees that it is not.
  private boolean isNewRoom(String room) {
    return !room.isEmpty() && model.choices().rooms().stream().noneMatch(room::equalsIgnoreCase);
  }
}
