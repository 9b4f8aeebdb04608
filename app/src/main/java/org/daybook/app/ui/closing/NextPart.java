package org.daybook.app.ui.closing;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.approval.ApprovalResult.Obstacle;
import org.daybook.app.service.closing.CountCard;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.ApprovalPane;
import org.daybook.app.ui.control.Glyph;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.Tone;
import org.daybook.model.command.Reason;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/// What happens to a count next: its reason, then the look of another person.
final class NextPart extends VBox {
  private final CountCard card;
  private final ClosingViewModel model;
  private final ClosingWords words;
  private final ActionButton act = new ActionButton();
  private final VBox buttons = new VBox(8);
  private final ApprovalPane approval;
  private final Paragraph obstacle = new Paragraph();

  NextPart(CountCard card, ClosingViewModel model, ClosingWords words) {
    super(10);
    this.card = card;
    this.model = model;
    this.words = words;
    this.approval = new ApprovalPane(words.text("closing.reviewer"), words.text("approval.pin"));
    act.setId("act");
    act.getStyleClass().addAll("primary", "large", "wide");
    act.setMaxWidth(Double.MAX_VALUE);
    switch (card.line().state()) {
      case COUNTED -> explain();
      case CLOSED -> review();
      case REVIEWED -> reviewed();
    }
  }

  /// What is pressed, apart, so that it stays in sight.
  Node buttons() {
    return buttons;
  }

  Subscription follow() {
    var reviewing = model.counted().reviewing();
    return Subscription.combine(
        model.counted().reasonProperty().subscribe(_ -> ready()),
        reviewing.reviewersProperty().subscribe(_ -> people()),
        reviewing.obstacleProperty().subscribe(this::obstructed),
        reviewing.busyProperty().subscribe(_ -> ready()),
        approval.completeBinding().subscribe(_ -> ready()));
  }

  private void ready() {
    switch (card.line().state()) {
      case COUNTED -> act.setDisable(!model.counted().mayClose());
      case CLOSED ->
          act.setDisable(
              card.againstReview() != null
                  && (model.counted().reviewing().busyProperty().get()
                      || !approval.completeBinding().get()));
      case REVIEWED -> {}
    }
  }

  /// Those who may review here by PIN; where nobody may, only another person signed in can.
  private void people() {
    var reviewers = model.counted().reviewing().reviewersProperty().get();
    approval.show(
        reviewers.stream()
            .map(it -> new ApprovalPane.Person(it.staffId(), it.name(), said(it.obstacle())))
            .toList());
    approval.setVisible(
        card.againstReview() != null && model.may(Permission.CASH_COUNT) && !reviewers.isEmpty());
  }

  private @Nullable String said(@Nullable Obstacle why) {
    return why == null
        ? null
        : words.text("approval.obstacle." + ClosingWords.lower(why), why.code());
  }

  private void obstructed(@Nullable Obstacle why) {
    var said = said(why);
    obstacle.setWords(said == null ? "" : said);
    obstacle.setVisible(said != null);
    if (said != null) {
      approval.focusPin();
    }
  }

  private void approve() {
    var person = approval.chosen();
    if (person != null && approval.completeBinding().get()) {
      model.counted().reviewing().approve(card, person.id(), approval.takePin());
    }
  }

  private void explain() {
    var why = card.againstClosing();
    var label = new Label(words.text("closing.reason"));
    label.getStyleClass().addAll("secondary", "medium", "quiet");
    var reason = new TextField();
    reason.setId("reason");
    reason.setAccessibleText(label.getText());
    reason.setText(model.counted().reasonProperty().get());
    reason.textProperty().subscribe((was, is) -> model.counted().reasonProperty().set(is));
    reason.setOnAction(_ -> model.counted().close());
    label.setLabelFor(reason);
    getChildren().addAll(new VBox(4, label, reason), hint(why));
    act.setText(words.text("closing.close_count"));
    act.setShortcut("Ctrl+Enter");
    act.setOnAction(_ -> model.counted().close());
    if (!model.may(Permission.CASH_COUNT)) {
      reason.setDisable(true);
    }
    buttons.getChildren().add(act);
  }

  /// In the rule's own word, before anything is saved.
  private Node hint(@Nullable Reason why) {
    if (!model.may(Permission.CASH_COUNT)) {
      return quiet(words.text("access.not_permitted"));
    }
    if (why == null) {
      return quiet(words.text("closing.reason.tolerated"));
    }
    return quiet(
        words.text(
            why == Reason.REASON_MISSING ? "closing.reason.needed" : "closing.refused",
            ClosingRefusal.said(why, words.messages()),
            why.code()));
  }

  private void review() {
    said();
    var why = card.againstReview();
    act.setOnAction(_ -> model.counted().review());
    act.setText(
        words.text(
            "closing.accept",
            words.money(card.currency()).difference(card.cash().differenceMinor())));
    if (why == null) {
      getChildren()
          .add(
              banner(
                  Tone.OK, Icon.SAFE, words.text("closing.two_persons", card.line().countedBy())));
      buttons.getChildren().add(act);
      act.setShortcut("Ctrl+Enter");
      return;
    }
    act.setDisable(true);
    act.setAccessibleHelp(ClosingRefusal.said(why, words.messages()));
    act.setOnAction(_ -> approve());
    approval.managedProperty().bind(approval.visibleProperty());
    approval.onEntered(this::approve);
    obstacle.setId("reviewObstacle");
    obstacle.getStyleClass().add("bad-text");
    obstacle.managedProperty().bind(obstacle.visibleProperty());
    obstacle.setVisible(false);
    var other = new ActionButton(words.text("closing.switch"), Icon.PERSON, "Ctrl+U");
    other.setId("switchPerson");
    other.getStyleClass().addAll("wide", "large");
    other.setMaxWidth(Double.MAX_VALUE);
    other.setOnAction(_ -> model.switchPerson());
    var same = why == Reason.SAME_PERSON;
    var text =
        same
            ? words.text("closing.same_person", why.code())
            : words.text("closing.refused", ClosingRefusal.said(why, words.messages()), why.code());
    getChildren().addAll(banner(Tone.WARN, Icon.PERSON, text), approval, obstacle);
    buttons.getChildren().addAll(act, other);
  }

  private void reviewed() {
    buttons.setManaged(false);
    said();
    var by = card.line().reviewedBy();
    var at = card.line().reviewedAt();
    if (by != null && at != null) {
      getChildren()
          .add(
              banner(
                  Tone.OK,
                  Icon.CHECK,
                  words.text("closing.reviewed_by", by, words.messages().time(at))));
    }
  }

  private void said() {
    var why = card.line().reason();
    if (why != null) {
      var label = new Label(words.text("closing.reason"));
      label.getStyleClass().addAll("secondary", "medium", "quiet");
      var text = new Paragraph();
      text.setWords(why);
      getChildren().add(new VBox(2, label, text));
    }
  }

  private static Paragraph quiet(String said) {
    var paragraph = new Paragraph();
    paragraph.setWords(said);
    paragraph.getStyleClass().addAll("secondary", "quiet");
    return paragraph;
  }

  static HBox banner(Tone tone, Icon icon, String said) {
    var paragraph = new Paragraph();
    paragraph.setWords(said);
    paragraph.getStyleClass().add("medium");
    paragraph.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(paragraph, Priority.ALWAYS);
    var banner = new HBox(10, new Glyph(icon, 16), paragraph);
    banner.getStyleClass().addAll("closing-banner", tone.styleClass());
    return banner;
  }
}
