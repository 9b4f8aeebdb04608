package org.daybook.app.ui.settings;

import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.TroublePanel;
import org.jspecify.annotations.Nullable;

/// A question over a page: fields, what follows from the answer, and one button named by the
/// action. Enter answers, Escape leaves.
class AskCard extends VBox {
  final SettingsWords words;
  private final SettingsState state;
  private final VBox fields = new VBox(12);
  private final TroublePanel trouble = new TroublePanel();
  private final ActionButton act;
  private final ActionButton leave;

  /// @param action names the button
  AskCard(
      String title, String action, @Nullable Icon icon, SettingsState state, SettingsWords words) {
    this.words = words;
    this.state = state;
    getStyleClass().addAll("dialog-card", "ask-card");
    setMaxSize(480, Region.USE_PREF_SIZE);
    var name = new Paragraph();
    name.setWords(title);
    name.getStyleClass().add("title");
    act = new ActionButton(action, icon, "Enter");
    act.setId("answer");
    act.getStyleClass().add("primary");
    act.setOnAction(event -> answer());
    act.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        act.fire();
        event.consume();
      }
    });
    leave = new ActionButton(words.text("settings.leave"), null, "Esc");
    leave.setOnAction(event -> state.leaveQuestion());
    leave.managedProperty().bind(leave.visibleProperty());
    var buttons = new HBox(8, SettingsPanel.gap(), leave, act);
    buttons.getStyleClass().add("dialog-buttons");
    getChildren().addAll(name, fields, trouble, buttons);
  }

  /// What the button does; a card without one is only left.
  void answer() {
    state.leaveQuestion();
  }

  /// Leaves one button: there is nothing to call off.
  final void onlyAnswer() {
    leave.setVisible(false);
  }

  /// Where the keyboard belongs when the card appears.
  void focus() {
    fields.getChildren().stream()
        .flatMap(it -> it instanceof VBox box ? box.getChildren().stream() : Stream.of(it))
        .filter(it -> it.isFocusTraversable() && !it.isDisabled())
        .findFirst()
        .ifPresentOrElse(Node::requestFocus, act::requestFocus);
  }

  Subscription follow() {
    return Subscription.combine(
        state.refusalProperty().subscribe(this::show),
        state.busyProperty().subscribe(_ -> ready()));
  }

  private void show(@Nullable Refusal refusal) {
    if (refusal == null) {
      trouble.clear();
    } else {
      trouble.show(refusal.what(words.messages()), refusal.advice(words.messages()));
    }
  }

  /// Whether the answer can be given.
  boolean isComplete() {
    return true;
  }

  final void ready() {
    act.setDisable(state.busyProperty().get() || !isComplete());
  }

  final void add(Node node) {
    fields.getChildren().add(node);
  }

  final void say(String text, String... styles) {
    var paragraph = new Paragraph();
    paragraph.setWords(text);
    paragraph.getStyleClass().addAll(styles.length == 0 ? new String[] {"quiet"} : styles);
    add(paragraph);
  }

  /// A field with its name above it.
  final TextField field(String id, String name, String begun) {
    var field = new TextField(state.typedProperty().get().getOrDefault(id, begun));
    field.setId(id);
    field.setAccessibleText(name);
    field.setOnAction(event -> act.fire());
    field
        .textProperty()
        .addListener((all, was, is) -> {
          state.type(id, is);
          ready();
        });
    named(name, field);
    return field;
  }

  /// A choice with its name above it.
  final <T> ComboBox<T> choice(String id, String name) {
    var choice = new ComboBox<T>();
    choice.setId(id);
    choice.setAccessibleText(name);
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setVisibleRowCount(8);
    choice.valueProperty().addListener((all, was, is) -> ready());
    named(name, choice);
    return choice;
  }

  /// Chooses again what was chosen before a crash, and keeps what is chosen from now on.
  ///
  /// @param written by what a value is known again
  final <T> void keeps(ComboBox<T> choice, Function<T, String> written) {
    var before = state.typedProperty().get().get(choice.getId());
    choice.getItems().stream()
        .filter(it -> written.apply(it).equals(before))
        .findFirst()
        .ifPresent(choice::setValue);
    choice
        .valueProperty()
        .addListener((all, was, is) -> state.type(choice.getId(), written.apply(is)));
  }

  private void named(String name, Node node) {
    Label label = new Label(name);
    label.getStyleClass().addAll("secondary", "medium", "quiet");
    label.setLabelFor(node);
    add(new VBox(4, label, node));
  }
}
