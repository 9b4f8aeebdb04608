package org.daybook.app.ui.wallets;

import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.Subscription;
import org.daybook.app.service.wallets.WalletLine;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.DropList;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.IconField;
import org.daybook.app.ui.control.InquiryCard;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.app.ui.text.TypedMoney;
import org.jspecify.annotations.Nullable;

/// Asks to which wallet money shall go, how much and why.
final class TransferCard extends InquiryCard {
  private final TransferViewModel.Transfer question;
  private final TransferViewModel model;
  private final WalletWords words;
  private final MoneyFormat money;
  private final IconField find;
  private final TextField amount = new TextField();
  private final TextField reason = new TextField();
  private final Paragraph consequence = new Paragraph();
  private final ActionButton move = new ActionButton();

  TransferCard(TransferViewModel.Transfer question, TransferViewModel model, WalletWords words) {
    super(
        model,
        words.text("wallets.transfer.title", question.from().wallet().name()),
        560,
        words.messages());
    setPrefWidth(560);
    this.question = question;
    this.model = model;
    this.words = words;
    this.money = words.money(question.from());
    find = new IconField(Icon.SEARCH, words.text("wallets.transfer.find"), null);
    find.setId("findWallet");
    var list = new DropList<WalletLine>(model.options(), this::row, this::pick);
    list.getStyleClass().add("wallet-options");
    // Once a wallet is picked it stands below; typing again brings the list back.
    list.visibleProperty().bind(model.pickedProperty().isNull());
    list.managedProperty().bind(list.visibleProperty());
    list.follow(find, model::leaveQuestion);
    getChildren().addAll(find, list);
    field(amount, "amount", words.text("wallets.amount"));
    amount.getStyleClass().add("money-field");
    askReason(reason, words.text("students.reason"), words.text("wallets.transfer.prompt"));
    reason.setOnAction(_ -> answer());
    amount.setOnAction(_ -> reason.requestFocus());
    getChildren().add(consequence);
    primary(move, "move");
    move.setOnAction(_ -> answer());
    end(words.text("students.form.cancel"), move);
  }

  private void field(TextField field, String id, String name) {
    var label = new Label(name);
    label.getStyleClass().add("section");
    field.setId(id);
    field.setAccessibleText(name);
    getChildren().addAll(label, field);
  }

  @Override
  public Subscription follow() {
    return Subscription.combine(
        bound(find, model.queryProperty()),
        bound(amount, model.amountProperty()),
        bound(reason, model.reasonProperty()),
        model.pickedProperty().subscribe(this::show),
        model.amountProperty().subscribe(_ -> show(model.pickedProperty().get())),
        model.reasonProperty().subscribe(_ -> show(model.pickedProperty().get())),
        followRefusals());
  }

  @Override
  public void focus() {
    find.requestFocus();
    find.end();
  }

  private void pick(WalletLine to) {
    model.pickedProperty().set(to);
    amount.requestFocus();
  }

  private void answer() {
    typed()
        .ifPresent(minor -> {
          if (!move.isDisabled()) {
            model.move(minor);
          }
        });
  }

  /// What is typed, where it can be moved.
  private OptionalLong typed() {
    return money.read(amount.getText()) instanceof TypedMoney.Amount(var minor)
            && minor > 0
            && minor <= question.from().wallet().availableMinor()
        ? OptionalLong.of(minor)
        : OptionalLong.empty();
  }

  private void show(@Nullable WalletLine to) {
    var minor = typed();
    var available = money.withCurrency(question.from().wallet().availableMinor());
    boolean wrong = !amount.getText().isBlank() && minor.isEmpty();
    move.setDisable(to == null || minor.isEmpty() || reason.getText().isBlank());
    move.setText(
        minor.isPresent()
            ? words.text("wallets.transfer.move", money.withCurrency(minor.getAsLong()))
            : words.text("wallets.transfer"));
    if (wrong) {
      consequence.setWords(words.text("wallets.transfer.too_much", available));
    } else if (to == null) {
      consequence.setWords(words.text("wallets.transfer.available", available));
    } else {
      consequence.setWords(words.text("wallets.transfer.to", to.name(), available));
    }
    consequence.getStyleClass().setAll("label", wrong ? "warn-text" : "quiet");
  }

  private Node row(WalletLine it) {
    return option(
        it.name(), words.owner(it), new Badge(Tone.NEUTRAL, money.withCurrency(it.balanceMinor())));
  }
}
