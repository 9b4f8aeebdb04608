package org.daybook.app.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.settings.PolicyLine;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.Segments;
import org.daybook.model.permission.Permission;

/// One policy: what it means, what holds, between what it may be set, who set it.
final class PolicyCard extends HBox {
  private final PolicyLine line;
  private final PoliciesViewModel model;
  private final SettingsWords words;
  private final Guarded set;
  private final TextField typed = new TextField();
  private final Segments<String> choice;

  PolicyCard(PolicyLine line, PoliciesViewModel model, SettingsWords words) {
    this.line = line;
    this.model = model;
    this.words = words;
    this.choice = new Segments<>(line.setting());
    getStyleClass().addAll("card", "policy-card");
    var button = new ActionButton(words.text("settings.policies.set"), null, null);
    button.getStyleClass().add("small");
    button.setOnAction(event -> model.set(line, setting()));
    button.setAccessibleText(words.text("settings.policies.set.spoken", words.policy(line.key())));
    set = new Guarded(button);
    VBox about = new VBox(3);
    about.setMinWidth(0);
    HBox.setHgrow(about, Priority.ALWAYS);
    about.getChildren().addAll(about());
    // Three words leave no room beside them.
    var row = line.key().words().size() > 2 ? new VBox(8, input(), set) : new HBox(8, input(), set);
    VBox control = new VBox(6, row, bounds());
    control.getStyleClass().add("policy-control");
    getChildren().addAll(about, control);
  }

  Subscription follow(SettingsState state) {
    var obstacle = state.obstacle(Permission.POLICY_EDIT);
    return Subscription.combine(
        set.follow(obstacle, words),
        obstacle.subscribe(now -> {
          boolean never = now == Obstacle.NOT_PERMITTED;
          typed.setEditable(!never);
          choice.setDisable(never);
          ready();
        }),
        typed.textProperty().subscribe((was, is) -> ready()),
        choice.valueProperty().subscribe((was, is) -> ready()));
  }

  /// Gives the keyboard to what is set here.
  void focus() {
    (isChosen() ? choice.getChildren().getFirst() : typed).requestFocus();
  }

  private List<Node> about() {
    var all = new ArrayList<Node>();
    Label name = new Label(words.policy(line.key()));
    name.getStyleClass().add("semibold");
    all.add(name);
    all.add(quiet(words.messages().text("policy." + SettingsWords.lower(line.key()) + ".words")));
    all.add(quiet(words.lastChange(line.changes())));
    var here = line.here();
    if (here != null) {
      var own = quiet(words.text("settings.policies.here", words.setting(line.key(), here)));
      own.getStyleClass().add("warn-text");
      all.add(own);
    }
    return all;
  }

  /// Whether it is one of a few words, which are chosen; else a number is typed.
  private boolean isChosen() {
    return !line.key().words().isEmpty();
  }

  private Node input() {
    if (isChosen()) {
      choice.show(
          line.key().words().stream()
              .map(it -> new Segments.Segment<>(it, words.setting(line.key(), it)))
              .toList());
      return choice;
    }
    typed.setText(line.setting());
    typed.setId(line.key().name());
    typed.setPrefColumnCount(5);
    typed.getStyleClass().add("policy-number");
    typed.setAccessibleText(words.policy(line.key()));
    typed.setOnAction(event -> model.set(line, setting()));
    return typed;
  }

  private Label bounds() {
    var standard = words.setting(line.key(), line.key().defaultSetting());
    Label label =
        new Label(
            isChosen()
                ? words.text("settings.policies.default", standard)
                : words.text(
                    "settings.policies.bounds", line.key().least(), line.key().most(), standard));
    label.getStyleClass().addAll("meta", "quiet");
    return label;
  }

  private String setting() {
    return isChosen() ? choice.valueProperty().get() : digits(typed.getText().strip());
  }

  /// As the rule reads them, in whatever script they were typed.
  private static String digits(String text) {
    var plain = new StringBuilder();
    text.codePoints()
        .forEach(it -> {
          int digit = Character.digit(it, 10);
          plain.appendCodePoint(digit < 0 ? it : '0' + digit);
        });
    return plain.toString();
  }

  private void ready() {
    boolean sound = line.key().accepts(setting());
    typed.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("wrong"), !sound);
    set.button().setDisable(!model.maySet(line, setting()));
  }

  private static Paragraph quiet(String text) {
    var paragraph = new Paragraph();
    paragraph.setWords(text);
    paragraph.getStyleClass().addAll("secondary", "quiet");
    return paragraph;
  }
}
