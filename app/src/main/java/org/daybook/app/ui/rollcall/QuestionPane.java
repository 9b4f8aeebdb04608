package org.daybook.app.ui.rollcall;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Segments;
import org.daybook.app.ui.control.Segments.Segment;
import org.daybook.app.ui.rollcall.RegisterRow.OtherMark;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;

/// Asks what must be asked before something is saved: what holds, and why. The primary button is
/// named by what it does and says why it waits.
final class QuestionPane extends StackPane {

  private final Messages messages;
  private final MarkWords words;
  private final RegisterViewModel model;
  private final Runnable closed;

  /// @param closed told when the question is gone, so that the keyboard returns to the register
  QuestionPane(Messages messages, MarkWords words, RegisterViewModel model, Runnable closed) {
    this.messages = messages;
    this.words = words;
    this.model = model;
    this.closed = closed;
    getStyleClass().add("overlay");
    setVisible(false);
    managedProperty().bind(visibleProperty());
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            model.questionProperty().set(null);
            event.consume();
          }
        });
    model.questionProperty().subscribe(this::show);
  }

  private void show(@Nullable Question question) {
    boolean wasVisible = isVisible();
    setVisible(question != null);
    getChildren().clear();
    if (question == null) {
      if (wasVisible) {
        closed.run();
      }
      return;
    }
    Form form = new Form();
    switch (question) {
      case Question.Correct(RegisterRow row, AttendanceValue value) -> form.correct(row, value);
      case Question.Choose(RegisterRow row, OtherMark other) -> form.choose(row, other);
      case Question.Paper _ -> form.paper();
    }
    getChildren().add(form.card);
    form.reason.requestFocus();
  }

  /// What can be chosen: a value and its minutes.
  private record Choice(AttendanceValue value, int minutes) {}

  /// One question on its card.
  private final class Form {

    private final VBox card = new VBox();
    private final TextField reason = new TextField();
    private final ActionButton primary = new ActionButton();
    private Choice chosen = new Choice(AttendanceValue.PRESENT, 0);

    void correct(RegisterRow row, AttendanceValue value) {
      List<Segment<Choice>> choices = new ArrayList<>();
      for (AttendanceValue each : MarkWords.SHOWN) {
        choices.add(new Segment<>(new Choice(each, 0), words.of(each)));
      }
      compose(
          messages.text("rollcall.correct.title", row.name()),
          messages.text("rollcall.correct.why", words.of(row.value(), row.minutes())),
          messages.text("rollcall.correct.do"),
          choices,
          new Choice(value, 0));
    }

    void choose(RegisterRow row, OtherMark other) {
      String by = other.by();
      compose(
          messages.text("rollcall.choose.title", row.name()),
          messages.text("rollcall.choose.why"),
          messages.text("rollcall.choose.do"),
          List.of(
              new Segment<>(
                  new Choice(row.value(), row.minutes()),
                  messages.text("rollcall.choose.counts", words.of(row.value(), row.minutes()))),
              new Segment<>(
                  new Choice(other.value(), other.minutes()),
                  messages.text(
                      "rollcall.choose.contested",
                      words.of(other.value(), other.minutes()),
                      by == null ? "" : by,
                      messages.time(other.at())))),
          new Choice(row.value(), row.minutes()));
    }

    void paper() {
      compose(
          messages.text("rollcall.paper.title"),
          messages.text("rollcall.paper.why"),
          messages.text("rollcall.paper.do"),
          List.of(),
          chosen);
    }

    private void compose(
        String title, String why, String action, List<Segment<Choice>> choices, Choice first) {
      chosen = first;
      Label heading = new Label(title);
      heading.getStyleClass().add("title");
      heading.setWrapText(true);
      Label explanation = new Label(why);
      explanation.getStyleClass().add("quiet");
      explanation.setWrapText(true);
      card.getStyleClass().add("dialog-card");
      card.setMaxSize(560, Region.USE_PREF_SIZE);
      card.getChildren().addAll(heading, explanation);
      if (!choices.isEmpty()) {
        card.getChildren().add(segments(choices));
      }
      Label label = new Label(messages.text("rollcall.reason"));
      label.getStyleClass().add("section");
      reason.setPromptText(messages.text("rollcall.reason.prompt"));
      reason.setAccessibleText(messages.text("rollcall.reason"));
      reason.setOnAction(event -> primary.fire());
      card.getChildren().addAll(label, reason, buttons(action));
    }

    private HBox segments(List<Segment<Choice>> choices) {
      Segments<Choice> segments = new Segments<>(chosen);
      segments.show(choices);
      segments.valueProperty().subscribe(value -> chosen = value);
      HBox line = new HBox(segments);
      line.setAlignment(Pos.CENTER_LEFT);
      return line;
    }

    private HBox buttons(String action) {
      ActionButton cancel = new ActionButton(messages.text("rollcall.cancel"), null, "Esc");
      cancel.setOnAction(event -> model.questionProperty().set(null));
      primary.setText(action);
      primary.setShortcut("Enter");
      primary.getStyleClass().add("primary");
      primary.disableProperty().bind(reason.textProperty().map(String::isBlank));
      primary.setOnAction(
          event -> model.answer(chosen.value(), chosen.minutes(), reason.getText().strip()));
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      HBox buttons = new HBox(8, gap, cancel, primary);
      VBox.setMargin(buttons, new javafx.geometry.Insets(8, 0, 0, 0));
      return buttons;
    }
  }
}
