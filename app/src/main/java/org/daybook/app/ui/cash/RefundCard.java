package org.daybook.app.ui.cash;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.approval.ApprovalResult.Obstacle;
import org.daybook.app.ui.control.ApprovalPane;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.Segments;
import org.daybook.model.cash.Tender;
import org.daybook.model.command.Reason;
import org.jspecify.annotations.Nullable;

/// Asks how much of which part goes back, how and why. What the rule says stands there before
/// anything is saved; where somebody else has to allow it, her PIN is asked for in the same place.
final class RefundCard extends AskedCard {
  private final RefundViewModel refund;
  private final Paragraph word = new Paragraph();
  private final Paragraph obstacle = new Paragraph();
  private final ApprovalPane approval;

  RefundCard(CashQuestion.Refund asked, CashViewModel desk, SaleViewModel sale, CashWords words) {
    super(words.text("cash.refund.title", asked.refund().payment().receipt()), desk, sale, words);
    this.refund = asked.refund();
    this.approval = new ApprovalPane(words.text("approval.who"), words.text("approval.pin"));
    setMaxWidth(520);
    var payment = refund.payment();
    var messages = words.messages();
    var day = payment.takenAt().atZone(messages.zone()).toLocalDate();
    say(
        messages.joined(
            List.of(
                payment.payer(),
                messages.shortDate(day),
                messages.time(payment.takenAt()),
                words.text("cash.refund.taken_by", payment.takenBy()))));
    refund.lines().forEach(this::line);
    ways();
    var reason = field("refundReason", words.text("cash.move.reason"), false);
    reason.textProperty().bindBidirectional(refund.reasonProperty());
    reason.setOnAction(_ -> answerIfComplete());
    word.setId("refundWord");
    word.managedProperty().bind(word.visibleProperty());
    add(word);
    approval.managedProperty().bind(approval.visibleProperty());
    approval.onEntered(this::answerIfComplete);
    add(approval);
    obstacle.setId("approvalObstacle");
    obstacle.getStyleClass().add("bad-text");
    obstacle.managedProperty().bind(obstacle.visibleProperty());
    obstacle.setVisible(false);
    add(obstacle);
  }

  private void line(RefundLine it) {
    var title = new Label(words.title(it.line()));
    title.getStyleClass().add("medium");
    var left = new Label(words.text("cash.refund.left", amount(it.line().leftMinor())));
    left.getStyleClass().addAll("secondary", "quiet");
    var what = new VBox(1, title, left);
    what.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(what, Priority.ALWAYS);
    var typed = new TextField();
    typed.setId("refund" + refund.lines().indexOf(it));
    typed.getStyleClass().add("money-field");
    typed.setPrefWidth(132);
    typed.setAccessibleText(words.text("cash.refund.of", title.getText()));
    typed.textProperty().bindBidirectional(it.typedProperty());
    typed.setOnAction(_ -> answerIfComplete());
    focusFirst(typed);
    var row = new HBox(12, what, typed);
    row.setAlignment(Pos.CENTER_LEFT);
    add(row);
  }

  private void ways() {
    var ways = refund.ways();
    if (ways.size() == 1 && ways.getFirst().tender() == null) {
      say(words.text("cash.refund.stays"));
      return;
    }
    var choice = new Segments<RefundWay>(refund.wayProperty().get());
    choice.show(
        ways.stream().map(it -> new Segments.Segment<>(it, wayWords(it.tender()))).toList());
    choice.valueProperty().bindBidirectional(refund.wayProperty());
    add(choice);
  }

  private String wayWords(@Nullable Tender tender) {
    return tender == null ? words.text("cash.refund.on_account") : words.tender(tender);
  }

  @Override
  Subscription follow() {
    return Stream.of(
            super.follow(),
            refund.wordProperty().subscribe(this::show),
            refund.busyProperty().subscribe(_ -> ready()),
            refund.obstacleProperty().subscribe(this::obstructed),
            refund.approversProperty().subscribe(_ -> people()),
            approval.completeBinding().subscribe(_ -> ready()))
        .reduce(Subscription.EMPTY, Subscription::and);
  }

  private void show(RefundWord now) {
    var said = said(now);
    word.setWords(said);
    word.setVisible(!said.isEmpty());
    word.getStyleClass().setAll("label", now.needsApproval() ? "quiet" : "bad-text");
    approval.setVisible(now.needsApproval());
    action(words.text(key(), amount(now.totalMinor())));
  }

  private String key() {
    return refund.wayProperty().get().tender() == null ? "cash.refund.credit" : "cash.refund.give";
  }

  private String said(RefundWord now) {
    var wrong = now.wrong();
    if (wrong != null) {
      return words.text(wrong.key());
    }
    var objection = now.objection();
    if (objection == null) {
      return "";
    }
    if (objection == Reason.APPROVAL_NEEDED) {
      return words.text("cash.refund.needs_approval");
    }
    if (objection == Reason.INVALID_VALUE) {
      boolean stays = refund.wayProperty().get().tender() == null;
      return words.text(stays ? "cash.refund.only_sessions" : "cash.refund.no_cash");
    }
    return words.text(
        "cash.refund.refused",
        words.text("reason." + CashWords.lower(objection)),
        objection.code());
  }

  private void people() {
    approval.show(
        refund.approvers().stream()
            .map(it ->
                new ApprovalPane.Person(it.staffId(), it.name(), obstacleWords(it.obstacle())))
            .toList());
    if (refund.approvers().isEmpty()) {
      obstacle.setWords(words.text("approval.nobody"));
    }
  }

  private @Nullable String obstacleWords(@Nullable Obstacle why) {
    return why == null ? null : words.text("approval.obstacle." + CashWords.lower(why), why.code());
  }

  private void obstructed(@Nullable Obstacle why) {
    var said = obstacleWords(why);
    obstacle.setWords(said == null ? "" : said);
    obstacle.setVisible(said != null);
    if (said != null) {
      approval.focusPin();
    }
  }

  private void answerIfComplete() {
    if (isComplete()) {
      answer();
    } else if (refund != null && refund.mayGive() && refund.wordProperty().get().needsApproval()) {
      approval.focusPin();
    }
  }

  @Override
  boolean isComplete() {
    return refund != null
        && refund.mayGive()
        && (!refund.wordProperty().get().needsApproval() || approval.completeBinding().get());
  }

  @Override
  void answer() {
    var person = approval.chosen();
    boolean needed = refund.wordProperty().get().needsApproval();
    refund.give(needed && person != null ? person.id() : null, needed ? approval.takePin() : "");
  }

  @Override
  void focus() {
    if (lookup("#refund0") instanceof TextField typed) {
      typed.requestFocus();
      typed.selectAll();
    } else {
      super.focus();
    }
  }
}
