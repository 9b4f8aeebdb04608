package org.daybook.app.ui.paper;

import java.util.List;
import java.util.Locale;
import org.daybook.app.paper.ListSheet;
import org.daybook.app.paper.ListSheet.Cell;
import org.daybook.app.paper.ListSheet.Column;
import org.daybook.app.paper.ListSheet.Fact;
import org.daybook.app.paper.ListSheet.Kind;
import org.daybook.app.paper.ListSheet.Row;
import org.daybook.app.paper.ListSheet.Section;
import org.daybook.app.service.cash.StatementLine;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.model.money.CurrencyRules;

/// What a student was charged and has paid, to be taken home: the oldest first, with what was owed
/// after each.
final class StatementWords {
  private final Messages messages;

  StatementWords(Messages messages) {
    this.messages = messages;
  }

  ListSheet sheet(PaperFacts.OfStatement facts) {
    var account = facts.account();
    var money = messages.money(CurrencyRules.of(facts.currency()));
    boolean holds = account.owedMinor() < 0;
    return new ListSheet(
        messages.text("cash.statement.title", account.name()),
        facts.branch(),
        List.of(
            new Fact(messages.text("rollcall.column.code"), account.code()),
            new Fact(messages.text("paper.fact.as_of"), messages.moment(facts.readAt())),
            new Fact(
                messages.text(holds ? "cash.credit" : "cash.statement.owed"),
                money.withCurrency(Math.absExact(account.owedMinor())))),
        List.of(
            new Column(messages.text("cash.statement.date"), Kind.WORDS, 90),
            new Column(messages.text("cash.statement.what"), Kind.WORDS, 0),
            new Column(messages.text("cash.statement.amount"), Kind.NUMBER, 90),
            new Column(messages.text("cash.statement.owed"), Kind.NUMBER, 90)),
        List.of(
            new Section(
                "", account.statement().reversed().stream().map(it -> row(it, money)).toList())),
        0,
        messages.text("paper.foot", messages.moment(facts.readAt())),
        "");
  }

  private Row row(StatementLine it, MoneyFormat money) {
    var what = messages.text("cash.entry." + it.kind().name().toLowerCase(Locale.ROOT));
    return new Row(
        List.of(
            Cell.of(messages.shortDate(it.date())),
            Cell.of(
                it.about().isEmpty()
                    ? what
                    : messages.text("cash.statement.about", what, it.about())),
            Cell.of(money.difference(it.amountMinor())),
            Cell.of(money.amount(it.balanceMinor()))));
  }
}
