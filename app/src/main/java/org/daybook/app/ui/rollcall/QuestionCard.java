package org.daybook.app.ui.rollcall;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.Segments;
import org.daybook.app.ui.control.Segments.Segment;
import org.daybook.app.ui.rollcall.RegisterRow.OtherMark;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.rollcall.AttendanceValue;

/// One question on its card: what holds, by how many minutes, and why. What is typed goes to the
/// view model at once. The primary button is named by what it does and waits for a reason.
final class QuestionCard extends VBox {

  private final Messages messages;
  private final MarkWords words;
  private final RegisterViewModel model;
  private final TextField reason = new TextField();
  private final MinutesField minutes = new MinutesField();
  private final ActionButton primary = new ActionButton();

  QuestionCard(Messages messages, MarkWords words, RegisterViewModel model, Question question) {
    this.messages = messages;
    this.words = words;
    this.model = model;
    getStyleClass().add("dialog-card");
    setMaxSize(560, Region.USE_PREF_SIZE);
    switch (question) {
      case Question.Correct(_, RegisterRow row) -> correct(row);
      case Question.Choose(_, RegisterRow row, OtherMark other) -> choose(row, other);
      case Question.Paper _ ->
          compose(
              messages.text("rollcall.paper.title"),
              messages.text("rollcall.paper.why"),
              messages.text("rollcall.paper.do"),
              List.of());
    }
  }

  /// Gives the keyboard to what is asked first.
  void focus() {
    if (minutes.isVisible()) {
      minutes.requestFocus();
      minutes.selectAll();
    } else {
      reason.requestFocus();
      reason.end();
    }
  }

  /// What can be chosen.
  private record Choice(AttendanceValue value, int minutes) {}

  private void correct(RegisterRow row) {
    List<Segment<Choice>> choices = new ArrayList<>();
    for (AttendanceValue each : MarkWords.SHOWN) {
      int now = each == row.value() ? row.minutes() : 0;
      choices.add(new Segment<>(new Choice(each, now), words.of(each)));
    }
    compose(
        messages.text("rollcall.correct.title", row.name()),
        messages.text("rollcall.correct.why", words.of(row.value(), row.minutes())),
        messages.text("rollcall.correct.do"),
        choices);
  }

  private void choose(RegisterRow row, OtherMark other) {
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
                    messages.time(other.at())))));
    minutes.hide();
  }

  private void compose(String title, String why, String action, List<Segment<Choice>> choices) {
    Paragraph heading = new Paragraph();
    heading.setWords(title);
    heading.getStyleClass().add("title");
    Paragraph explanation = new Paragraph();
    explanation.setWords(why);
    explanation.getStyleClass().add("quiet");
    getChildren().addAll(heading, explanation);
    if (!choices.isEmpty()) {
      getChildren().addAll(segments(choices), minutes(messages.text("rollcall.correct.minutes")));
    }
    reason.setText(model.answerProperty().get().reason());
    reason.setPromptText(messages.text("rollcall.reason.prompt"));
    reason.setAccessibleText(messages.text("rollcall.reason"));
    reason
        .textProperty()
        .subscribe(text -> model.answerProperty().set(model.answerProperty().get().because(text)));
    reason.getStyleClass().add("reason-field");
    reason.setOnAction(event -> answer());
    getChildren().addAll(label(messages.text("rollcall.reason")), reason, buttons(action));
  }

  private Node segments(List<Segment<Choice>> choices) {
    var given = model.answerProperty().get();
    Choice first =
        choices.stream()
            .map(Segment::value)
            .filter(each -> each.value() == given.value())
            .findFirst()
            .orElse(new Choice(given.value(), given.minutes()));
    Segments<Choice> segments = new Segments<>(first);
    segments.show(choices);
    segments
        .valueProperty()
        .subscribe((was, is) -> {
          var answer = model.answerProperty().get().holds(is.value(), is.minutes());
          model.answerProperty().set(answer);
          minutes.show(answer);
        });
    HBox line = new HBox(segments);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Node minutes(String name) {
    minutes.setAccessibleText(name);
    minutes.show(model.answerProperty().get());
    minutes
        .valueProperty()
        .subscribe((was, is) ->
            model.answerProperty().set(model.answerProperty().get().by(is.intValue())));
    minutes.setOnAction(event -> answer());
    Label label = label(name);
    HBox line = new HBox(12, label, minutes);
    line.setAlignment(Pos.CENTER_LEFT);
    line.visibleProperty().bind(minutes.visibleProperty());
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }

  /// Presses the primary button; until there is a reason, goes to where it is asked.
  private void answer() {
    if (primary.isDisabled()) {
      reason.requestFocus();
    } else {
      primary.fire();
    }
  }

  private static Label label(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("section");
    return label;
  }

  private Node buttons(String action) {
    ActionButton cancel = new ActionButton(messages.text("rollcall.cancel"), null, "Esc");
    cancel.setOnAction(event -> model.leaveQuestion());
    primary.setText(action);
    primary.setShortcut("Enter");
    primary.getStyleClass().add("primary");
    primary.disableProperty().bind(reason.textProperty().map(String::isBlank));
    primary.setOnAction(event -> model.confirm());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox buttons = new HBox(8, gap, cancel, primary);
    VBox.setMargin(buttons, new Insets(8, 0, 0, 0));
    return buttons;
  }
}
