package org.daybook.app.ui.schedule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.schedule.TaskFields.Problem;
import org.daybook.app.ui.text.Messages;

/// A form over the schedule: what is asked on the left, and where that is much, what saving would
/// do on the right.
final class TaskCard extends VBox {
  private static final double NARROW = 520;
  private static final double WIDE = 860;

  /// Two of these share a line where they follow each other.
  private static final Set<TaskField> HALF =
      EnumSet.of(
          TaskField.FIRST_DAY,
          TaskField.LAST_DAY,
          TaskField.FROM,
          TaskField.UNTIL,
          TaskField.MIN_AGE,
          TaskField.MAX_AGE,
          TaskField.ROOM,
          TaskField.TRAINER);

  private final Task task;
  private final TaskViewModel model;
  private final Messages messages;
  private final PreviewPane preview;
  private final TroublePanel trouble = new TroublePanel();
  private final ActionButton save = new ActionButton();
  private final List<TaskRow> rows = new ArrayList<>();

  TaskCard(Task task, TaskViewModel model, Messages messages) {
    this.task = task;
    this.model = model;
    this.messages = messages;
    this.preview = new PreviewPane(messages, task.kind());
    boolean wide = task.kind() == TaskKind.SERIES;
    getStyleClass().addAll("dialog-card", "task-card");
    setMaxSize(wide ? WIDE : NARROW, Region.USE_PREF_SIZE);
    setPrefWidth(wide ? WIDE : NARROW);
    Paragraph title = new Paragraph();
    title.getStyleClass().add("title");
    title.setWords(title());
    VBox fields = new VBox(4);
    place(fields);
    getChildren().add(title);
    var why = why();
    if (why.isPresent()) {
      Paragraph says = new Paragraph();
      says.getStyleClass().add("quiet");
      says.setWords(why.get());
      getChildren().add(says);
    }
    if (wide) {
      fields.setMinWidth(400);
      fields.setPrefWidth(400);
      HBox.setHgrow(preview, Priority.ALWAYS);
      getChildren().add(new HBox(24, fields, preview));
    } else {
      getChildren().addAll(fields, preview);
    }
    getChildren().addAll(trouble, buttons());
  }

  private String title() {
    var key = "schedule.task." + task.kind().key();
    return task.isNew() ? messages.text(key) : messages.text(key + ".of", task.name());
  }

  /// What it means, where the fields do not say it.
  private Optional<String> why() {
    return switch (task.kind()) {
      case CANCEL, REINSTATE, CLOSE, COURSE_FORM, COHORT_CANCEL, COHORT_COMPLETE ->
          Optional.of(messages.text("schedule.why." + task.kind().key()));
      default -> Optional.empty();
    };
  }

  private void place(VBox column) {
    var kind = task.kind();
    HBox line = new HBox(12);
    for (var field : kind.fields()) {
      if (field == TaskField.OPENS && !task.isNew()) {
        continue;
      }
      TaskRow row = new TaskRow(field, kind, model, messages);
      rows.add(row);
      if (HALF.contains(field)) {
        row.setPrefWidth(10);
        HBox.setHgrow(row, Priority.ALWAYS);
        line.getChildren().add(row);
        if (line.getChildren().size() == 2) {
          column.getChildren().add(line);
          line = new HBox(12);
        }
      } else {
        column.getChildren().add(row);
      }
    }
    if (!line.getChildren().isEmpty()) {
      column.getChildren().add(line);
    }
  }

  Subscription follow() {
    var following = Subscription.EMPTY;
    for (var row : rows) {
      following = following.and(row.follow());
      if (row.input() instanceof TextField text) {
        text.setOnAction(_ -> model.save());
      }
    }
    return Subscription.combine(
        following,
        model.previewProperty().subscribe(this::show),
        model.problemsProperty().subscribe(this::goTo),
        model
            .refusalProperty()
            .subscribe(refusal -> {
              if (refusal == null) {
                trouble.clear();
              } else {
                trouble.show(refusal.what(messages), refusal.advice(messages));
              }
            }));
  }

  /// Gives the keyboard to the first field that is empty, else to the first.
  void focus() {
    var fields = model.fieldsProperty().get();
    rows.stream()
        .filter(it -> fields != null && fields.of(it.field()).isEmpty())
        .filter(it -> task.kind().needs(it.field()))
        .findFirst()
        .or(() -> rows.stream().findFirst())
        .ifPresentOrElse(it -> focus(it.input()), save::requestFocus);
  }

  private static void focus(Node input) {
    switch (input) {
      case TextField text -> {
        text.requestFocus();
        text.end();
      }
      case HBox several -> several.getChildren().getFirst().requestFocus();
      default -> input.requestFocus();
    }
  }

  private Node buttons() {
    ActionButton cancel = new ActionButton(messages.text("schedule.leave"), null, "Esc");
    cancel.setOnAction(_ -> model.discard());
    save.setId("save");
    save.setShortcut("Ctrl+Enter");
    save.getStyleClass().add("primary");
    save.setOnAction(_ -> model.save());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox buttons = new HBox(8, gap, cancel, save);
    buttons.getStyleClass().add("dialog-buttons");
    return buttons;
  }

  private void show(Preview found) {
    preview.show(found);
    save.setText(action(found));
    // While a field is wrong the button says so when it is pressed; what the rule forbids it
    // cannot do.
    save.setDisable(!found.allows() && !(found instanceof Preview.Unknown));
  }

  private String action(Preview found) {
    return switch (found) {
      case Preview.Series(var series) when task.kind() == TaskKind.SERIES ->
          messages.counted("schedule.do.series", series.made().size());
      case Preview.Closing(var days, var _, var _) -> messages.counted("schedule.do.close", days);
      default ->
          messages.text(
              task.kind() == TaskKind.SERIES || task.kind() == TaskKind.CLOSE
                  ? "schedule.do." + task.kind().key() + ".any"
                  : "schedule.do." + task.kind().key() + (task.isNew() ? ".new" : ""));
    };
  }

  private void goTo(Map<TaskField, Problem> problems) {
    var scene = getScene();
    boolean there =
        scene != null
            && rows.stream()
                .anyMatch(it ->
                    problems.containsKey(it.field())
                        && Objects.equals(scene.getFocusOwner(), it.input()));
    if (!there) {
      rows.stream()
          .filter(it -> problems.containsKey(it.field()))
          .findFirst()
          .ifPresent(it -> focus(it.input()));
    }
  }

  /// Whether a list of choices is open, which Escape closes first.
  boolean chooses() {
    return rows.stream()
        .anyMatch(it -> it.input() instanceof ComboBoxBase<?> box && box.isShowing());
  }
}
