package org.daybook.app.ui.settings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.settings.BranchLine;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.ChosenList;
import org.daybook.app.ui.control.Icon;
import org.daybook.model.permission.Permission;

/// The branches at the side, and what is known of the chosen one.
final class BranchesPane extends VBox {
  private final BranchesViewModel model;
  private final SettingsWords words;
  private final Guarded open;
  private final Guarded edit;
  private final ChosenList<BranchLine> list;
  private final CardSlot card = new CardSlot();

  BranchesPane(BranchesViewModel model, SettingsWords words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("settings-page");
    var fresh = new ActionButton(words.text("settings.branches.open"), Icon.BRANCH, "Ctrl+N");
    fresh.getStyleClass().add("primary");
    fresh.setOnAction(event -> model.askNew());
    open = new Guarded(fresh);
    var change = new ActionButton(words.text("settings.branches.edit"), Icon.EDIT, "Ctrl+E");
    change.setOnAction(event -> model.askChange());
    edit = new Guarded(change);
    var head = new PageHead(words.text("settings.page.branches"), edit, open);
    head.say(words.text("settings.branches.about"));
    list = new ChosenList<>(words.text("settings.page.branches"), BranchLine::branchId, this::row);
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox left = new VBox(list);
    left.getStyleClass().addAll("card", "settings-list");
    HBox.setHgrow(card, Priority.ALWAYS);
    HBox body = new HBox(16, left, card);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, body);
  }

  Subscription follow(SettingsState state) {
    var obstacle = state.obstacle(Permission.BRANCH_EDIT);
    return Subscription.combine(
        open.follow(obstacle, words),
        edit.follow(obstacle, words),
        model.branches().subscribe(this::show),
        list.follow(model.chosenProperty(), () -> {}),
        model.chosenProperty().subscribe(_ -> show()));
  }

  void focus() {
    list.requestFocus();
  }

  private void show() {
    list.show(List.copyOf(model.branches()));
    list.select(model.chosenProperty().get());
    var line = model.chosen();
    card.show(line == null ? null : card(line), list::requestFocus);
  }

  private Node row(BranchLine it) {
    var detail = words.messages().joined(List.of(it.shortCode(), it.timeZone()));
    HBox row = new HBox(10, SettingsPanel.words(it.name(), detail));
    row.getStyleClass().add("chosen-row");
    row.setAccessibleText(it.name() + ", " + detail);
    return row;
  }

  private ScrollPane card(BranchLine it) {
    var panel = new SettingsPanel(it.name());
    panel.fact(words.text("settings.branches.code"), it.shortCode());
    panel.fact(words.text("settings.branches.zone"), it.timeZone());
    if (it.here()) {
      panel.fact(words.text("settings.branches.this"), words.text("settings.branches.this.words"));
    }
    var scroll = new ScrollPane(new VBox(12, panel, SettingsPanel.changes(it.changes(), words)));
    scroll.getStyleClass().add("settings-scroll");
    scroll.setFitToWidth(true);
    scroll.setAccessibleText(it.name());
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }
}
