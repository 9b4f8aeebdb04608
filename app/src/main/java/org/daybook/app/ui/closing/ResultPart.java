package org.daybook.app.ui.closing;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.app.service.closing.CountCard;
import org.daybook.app.service.closing.CountLine;
import org.daybook.app.service.closing.DrawerLine;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.text.MoneyFormat;

/// What a count came to: counted, expected, and the difference with its one sign.
final class ResultPart extends VBox {

  ResultPart(CountCard card, DrawerLine drawer, ClosingWords words) {
    getStyleClass().add("closing-part");
    var money = words.money(card.currency());
    long difference = card.cash().differenceMinor();
    var title = new Paragraph();
    title.setWords(words.text("closing.result." + word(difference), card.cashbox()));
    title.getStyleClass().add("closing-title");
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    var amount = new Label(money.difference(difference));
    amount.setId("difference");
    amount.setMinWidth(Region.USE_PREF_SIZE);
    amount
        .getStyleClass()
        .addAll("closing-difference", "never-covered", ClosingWords.tint(difference));
    getChildren().add(new HBox(8, title, amount));
    var by = new Paragraph();
    var line = card.line();
    by.setWords(
        words
            .messages()
            .joined(
                List.of(
                    words.text("closing.purpose." + ClosingWords.lower(line.purpose())),
                    words.text(
                        "closing.counted_by",
                        line.countedBy(),
                        words.messages().time(line.countedAt())))));
    by.getStyleClass().add("quiet");
    getChildren().add(by);
    var counted = new Label(money.amount(card.cash().countedMinor()));
    counted.getStyleClass().add("semibold");
    getChildren()
        .addAll(
            DrawerPane.fact(words.text("closing.counted"), counted),
            DrawerPane.fact(
                words.text("closing.expected"),
                new Label(money.amount(card.cash().expectedMinor()))));
    drawer.counts().stream()
        .filter(it -> it.countedAt().isBefore(line.countedAt()) && it.differenceMinor() != 0)
        .max(Comparator.comparing(CountLine::countedAt))
        .ifPresent(it -> getChildren().add(from(it, money, words)));
    if (card.lateMinor() != 0) {
      var late = new Paragraph();
      late.setWords(words.text("closing.late", money.difference(card.lateMinor())));
      late.getStyleClass().add("quiet");
      getChildren().add(late);
    }
    if (drawer.counts().size() > 1) {
      var others = new Label(words.text("closing.other_counts"));
      others.getStyleClass().add("section");
      getChildren().add(others);
      drawer.counts().stream()
          .filter(it -> !it.countId().equals(line.countId()))
          .map(it -> words.line(it, money))
          .forEach(it -> {
            var other = new Paragraph();
            other.setWords(it);
            other.getStyleClass().addAll("secondary", "quiet");
            getChildren().add(other);
          });
    }
  }

  /// Whoever counts again, because she had miscounted, is over by what she was under before.
  private static Paragraph from(CountLine before, MoneyFormat money, ClosingWords words) {
    var from = new Paragraph();
    from.setWords(
        words.text(
            "closing.expected_from",
            words.messages().time(before.countedAt()),
            money.difference(before.differenceMinor())));
    from.getStyleClass().addAll("secondary", "quiet");
    return from;
  }

  private static String word(long difference) {
    if (difference == 0) {
      return "matched";
    }
    return difference > 0 ? "over" : "under";
  }
}
