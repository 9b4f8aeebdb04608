package org.daybook.app.ui.settings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.staff.StaffBook.Member;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Avatar;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.ChosenList;
import org.daybook.app.ui.control.EmptyState;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.IconField;
import org.daybook.app.ui.control.Tone;
import org.daybook.model.permission.Permission;

/// The staff: found by name at the side, one of them on a card.
final class StaffPane extends VBox {
  private final StaffViewModel model;
  private final SettingsWords words;
  private final PageHead head;
  private final Guarded add;
  private final IconField find;
  private final ChosenList<Member> list;
  private final CardSlot card = new CardSlot();
  private final EmptyState nobody;
  private Subscription cardFollows = Subscription.EMPTY;

  StaffPane(StaffViewModel model, SettingsWords words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("settings-page");
    var invite = new ActionButton(words.text("settings.staff.new"), Icon.ADD_PERSON, "Ctrl+N");
    invite.setId("newPerson");
    invite.getStyleClass().add("primary");
    invite.setOnAction(event -> model.askNew());
    add = new Guarded(invite);
    head = new PageHead(words.text("settings.page.staff"), add);
    find = new IconField(Icon.SEARCH, words.text("settings.staff.find"), null);
    find.setId("findStaff");
    find.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    list = new ChosenList<>(words.text("settings.page.staff"), Member::staffId, this::row);
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox left = new VBox(8, find, list);
    left.getStyleClass().addAll("card", "settings-list");
    nobody =
        new EmptyState(
            Icon.PERSON,
            words.text("settings.staff.nobody"),
            words.text("settings.staff.nobody.hint"));
    HBox.setHgrow(card, Priority.ALWAYS);
    HBox body = new HBox(16, left, card);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, body);
  }

  Subscription follow(SettingsState state) {
    find.textProperty().bindBidirectional(model.queryProperty());
    return Subscription.combine(
        add.follow(state.obstacle(Permission.STAFF_EDIT), words),
        model.found().subscribe(this::show),
        model.bookProperty().subscribe(_ -> show()),
        list.follow(model.chosenProperty(), () -> {}),
        model.chosenProperty().subscribe(_ -> showCard(state)),
        model.bookProperty().subscribe(_ -> showCard(state)),
        () -> cardFollows.unsubscribe(),
        () -> find.textProperty().unbindBidirectional(model.queryProperty()));
  }

  void focus() {
    find.requestFocus();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      list.requestFocus();
      event.consume();
    }
  }

  private void show() {
    list.show(List.copyOf(model.found()));
    list.select(model.chosenProperty().get());
    var book = model.bookProperty().get();
    long working = book == null ? 0 : book.staff().stream().filter(Member::active).count();
    head.say(
        book == null
            ? words.text("settings.reading")
            : words.messages().counted("settings.staff.count", working));
  }

  private Node row(Member it) {
    var detail = roles(it);
    HBox row =
        new HBox(10, new Avatar(it.name(), it.staffId()), SettingsPanel.words(it.name(), detail));
    if (!it.active()) {
      row.getChildren().add(new Badge(Tone.NEUTRAL, words.text("settings.staff.inactive")));
    }
    row.getStyleClass().add("chosen-row");
    row.setAccessibleText(it.name() + ", " + detail);
    return row;
  }

  private String roles(Member it) {
    return it.held().isEmpty()
        ? words.text("settings.staff.no_role")
        : words.messages().joined(it.held().stream().map(held -> held.role()).distinct().toList());
  }

  private void showCard(SettingsState state) {
    cardFollows.unsubscribe();
    cardFollows = Subscription.EMPTY;
    var member = model.chosen();
    if (member != null) {
      var drawn = new MemberCard(member, model, words);
      card.show(drawn, list::requestFocus);
      cardFollows = drawn.follow(state);
    } else {
      card.show(model.bookProperty().get() == null ? null : nobody, list::requestFocus);
    }
  }
}
