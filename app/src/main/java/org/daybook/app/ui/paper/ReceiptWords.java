package org.daybook.app.ui.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.app.paper.ReceiptSheet;
import org.daybook.app.paper.ReceiptSheet.Line;
import org.daybook.app.service.cash.Receipt;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.model.cash.Tender;
import org.daybook.model.money.CurrencyRules;

/// Puts a receipt into the words of a language.
final class ReceiptWords {
  private final Messages messages;

  ReceiptWords(Messages messages) {
    this.messages = messages;
  }

  ReceiptSheet sheet(Receipt it) {
    var money = messages.money(CurrencyRules.of(it.currency()));
    return new ReceiptSheet(
        it.organisation(),
        it.branch(),
        banner(it),
        head(it),
        it.lines().stream().flatMap(line -> items(line, money)).toList(),
        new Line(
            messages.text("paper.receipt.total"),
            money.withCurrency(it.totalMinor() + it.roundingMinor())),
        given(it, money),
        it.checkCode(),
        messages.text("paper.receipt.check"),
        messages.text("paper.receipt.thanks"));
  }

  private String banner(Receipt it) {
    var copy = it.copy() == 0 ? "" : messages.text("paper.receipt.copy", it.copy());
    return switch (it.state()) {
      case REVERSED -> messages.text("paper.receipt.undone");
      case COMPLETED, PARTLY_REFUNDED, REFUNDED -> copy;
    };
  }

  private List<Line> head(Receipt it) {
    var lines = new ArrayList<Line>();
    lines.add(new Line(messages.text("paper.receipt.number"), it.number()));
    if (!it.mark().isEmpty()) {
      lines.add(new Line(messages.text("paper.receipt.mark"), it.mark()));
    }
    lines.add(new Line(messages.date(it.day()), messages.time(it.takenAt())));
    lines.add(new Line(messages.text("paper.receipt.student"), it.student()));
    lines.add(new Line(messages.text("paper.receipt.code"), it.code()));
    lines.add(new Line(messages.text("paper.receipt.served"), it.servedBy()));
    return lines;
  }

  private Stream<Line> items(Receipt.Line line, MoneyFormat money) {
    return line.provisional()
        ? Stream.of(item(line, money), new Line(messages.text("paper.receipt.provisional"), ""))
        : Stream.of(item(line, money));
  }

  private Line item(Receipt.Line line, MoneyFormat money) {
    var at = line.startsAt();
    String name;
    if (line.course().isEmpty()) {
      name = messages.text("paper.receipt.on_account");
    } else if (at == null) {
      name = line.course();
    } else {
      name = messages.joined(List.of(line.course(), messages.time(at)));
    }
    return new Line(name, money.amount(line.amountMinor()));
  }

  private List<Line> given(Receipt it, MoneyFormat money) {
    var lines = new ArrayList<Line>();
    if (it.roundingMinor() != 0) {
      lines.add(
          new Line(messages.text("paper.receipt.rounding"), money.difference(it.roundingMinor())));
    }
    var tax = it.tax();
    if (tax != null) {
      lines.add(
          new Line(
              messages.text("paper.receipt.tax", tax.name()), money.amount(tax.amountMinor())));
    }
    for (var tender : it.tenders()) {
      var reference = tender.reference();
      var name = messages.text("cash.tender." + tender.tender().name().toLowerCase(Locale.ROOT));
      boolean cash = tender.tender() == Tender.CASH;
      lines.add(
          new Line(
              reference == null ? name : messages.joined(List.of(name, reference)),
              money.amount(cash ? it.receivedMinor() : tender.amountMinor())));
    }
    if (it.changeMinor() > 0) {
      lines.add(new Line(messages.text("paper.receipt.change"), money.amount(it.changeMinor())));
    }
    for (var back : it.givenBack()) {
      lines.add(
          new Line(
              messages.text("paper.receipt.given_back", messages.shortDate(back.day())),
              money.amount(back.amountMinor())));
      if (!back.allowedBy().isEmpty()) {
        lines.add(new Line(messages.text("paper.receipt.allowed"), back.allowedBy()));
      }
    }
    return lines;
  }
}
