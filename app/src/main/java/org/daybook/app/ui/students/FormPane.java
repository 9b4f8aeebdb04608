package org.daybook.app.ui.students;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.students.FormFields.Field;
import org.daybook.app.ui.students.FormFields.Problem;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.text.Refusal;
import org.jspecify.annotations.Nullable;

/// The form of a student, over the card while it is open.
public final class FormPane extends ScrollPane {
  private static final double ROOM_FOR_BOTH = 760;
  private static final List<Field> PERSON =
      List.of(Field.NAME, Field.BIRTH_DATE, Field.PHONE, Field.CODE, Field.NOTE);

  private final Label title = new Label();
  private final ActionButton save = new ActionButton();
  private final TroublePanel trouble = new TroublePanel();
  private final List<FormRow> rows = new ArrayList<>();

  public FormPane() {
    getStyleClass().addAll("student-card", "student-form");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setVisible(false);
  }

  /// Shows the model's form; returns what ends that.
  Subscription follow(StudentFormViewModel model, Messages messages) {
    model.speak(messages);
    var family = new FamilyPanel(model, messages);
    var alike = new LookAlikesPanel(model, messages);
    VBox content = new VBox(head(model, messages), trouble);
    var arranged = arrange(content, person(messages), family.panel(), alike.panel());
    content.getStyleClass().add("student-content");
    setContent(content);
    rows.addAll(family.rows());
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            model.discard();
            event.consume();
          }
        });
    var following = arranged;
    for (var row : rows) {
      following = following.and(row.follow(model));
    }
    return Subscription.combine(
        following,
        family.follow(),
        alike.follow(),
        model.formProperty().subscribe(form -> show(form, messages)),
        model.problemsProperty().subscribe(problems -> goTo(problems)),
        model.refusalProperty().subscribe(refusal -> say(refusal, messages)));
  }

  /// Gives the keyboard to the first field.
  void focus() {
    rows.getFirst().input().requestFocus();
    rows.getFirst().input().end();
  }

  private Node head(StudentFormViewModel model, Messages messages) {
    title.getStyleClass().add("title");
    ActionButton cancel = new ActionButton(messages.text("students.form.cancel"), null, "Esc");
    cancel.setOnAction(event -> model.discard());
    save.setShortcut("Ctrl+Enter");
    save.setId("save");
    save.getStyleClass().add("primary");
    save.setOnAction(event -> model.save());
    HBox head = new HBox(title, Panel.gap(), cancel, save);
    head.getStyleClass().addAll("student-head", "form-head");
    return head;
  }

  private Panel person(Messages messages) {
    var panel = new Panel(messages.text("students.form.person"));
    for (var field : PERSON) {
      var row = new FormRow(field, messages);
      rows.add(row);
      panel.add(row);
    }
    return panel;
  }

  /// Puts the panels beside each other where there is room for both, else below each other.
  private Subscription arrange(VBox content, Panel person, Panel family, Panel lookAlikes) {
    VBox main = new VBox(person);
    main.getStyleClass().add("student-column");
    HBox.setHgrow(main, Priority.ALWAYS);
    VBox side = new VBox(lookAlikes, family);
    side.getStyleClass().addAll("student-column", "form-side");
    HBox columns = new HBox(main, side);
    columns.getStyleClass().add("student-columns");
    content.getChildren().add(columns);
    return widthProperty()
        .subscribe(width -> {
          boolean narrow = width.doubleValue() > 0 && width.doubleValue() < ROOM_FOR_BOTH;
          var where = narrow ? content : columns;
          if (!where.equals(side.getParent())) {
            where.getChildren().add(side);
          }
        });
  }

  private void show(@Nullable StudentForm form, Messages messages) {
    setVisible(form != null);
    if (form == null) {
      return;
    }
    var before = form.before();
    title.setText(
        before == null
            ? messages.text("students.form.new")
            : messages.text("students.form.change", before.person().fullName()));
    save.setText(messages.text(before == null ? "students.form.add" : "students.form.save"));
    for (var row : rows) {
      if (row.field() == Field.NOTE) {
        row.setVisible(form.noteShown());
        row.setManaged(form.noteShown());
      }
    }
    setVvalue(0);
    focus();
  }

  private void goTo(Map<Field, Problem> problems) {
    if (rows.stream().anyMatch(row -> problems.containsKey(row.field()) && has(row))) {
      return;
    }
    rows.stream()
        .filter(row -> problems.containsKey(row.field()))
        .findFirst()
        .ifPresent(row -> row.input().requestFocus());
  }

  /// Whether the keyboard is there already: nobody is carried off while typing.
  private static boolean has(FormRow row) {
    var scene = row.getScene();
    return scene != null && Objects.equals(scene.getFocusOwner(), row.input());
  }

  private void say(@Nullable Refusal refusal, Messages messages) {
    if (refusal == null) {
      trouble.clear();
    } else {
      trouble.show(refusal.what(messages), refusal.advice(messages));
    }
  }
}
