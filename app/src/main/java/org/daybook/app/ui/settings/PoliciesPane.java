package org.daybook.app.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.settings.PolicyLine;
import org.daybook.app.ui.control.Keyboard;

/// The policies, one below the other, each with its words and its own button.
final class PoliciesPane extends VBox {
  private final PoliciesViewModel model;
  private final SettingsWords words;
  private final VBox lines = new VBox(12);
  private Subscription linesFollow = Subscription.EMPTY;

  PoliciesPane(PoliciesViewModel model, SettingsWords words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("settings-page");
    var head = new PageHead(words.text("settings.page.policies"));
    head.say(words.text("settings.policies.about"));
    var scroll = new ScrollPane(lines);
    scroll.getStyleClass().add("settings-scroll");
    scroll.setFitToWidth(true);
    scroll.setAccessibleText(words.text("settings.page.policies"));
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
  }

  Subscription follow(SettingsState state) {
    var following = model.policies().subscribe(() -> show(state));
    show(state);
    return following.and(() -> linesFollow.unsubscribe());
  }

  private void show(SettingsState state) {
    int focused = focused();
    linesFollow.unsubscribe();
    var follows = new ArrayList<Subscription>();
    var cards = new ArrayList<PolicyCard>();
    for (PolicyLine line : List.copyOf(model.policies())) {
      var card = new PolicyCard(line, model, words);
      follows.add(card.follow(state));
      cards.add(card);
    }
    lines.getChildren().setAll(cards);
    linesFollow = follows.stream().reduce(Subscription.EMPTY, Subscription::and);
    if (focused >= 0 && focused < cards.size()) {
      cards.get(focused).focus();
    }
  }

  /// Which card has the keyboard; -1 when none has. Drawn anew it must keep it.
  private int focused() {
    for (int i = 0; i < lines.getChildren().size(); i++) {
      if (Keyboard.isIn(lines.getChildren().get(i))) {
        return i;
      }
    }
    return -1;
  }
}
