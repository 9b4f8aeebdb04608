package org.daybook.app.ui.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.daybook.app.paper.ListSheet;
import org.daybook.app.paper.ListSheet.Cell;
import org.daybook.app.paper.ListSheet.Column;
import org.daybook.app.paper.ListSheet.Fact;
import org.daybook.app.paper.ListSheet.Kind;
import org.daybook.app.paper.ListSheet.Row;
import org.daybook.app.paper.ListSheet.Section;
import org.daybook.app.service.files.FileName;
import org.daybook.app.service.reconcile.CashReport;
import org.daybook.app.service.reconcile.CountLine;
import org.daybook.app.service.reconcile.ReportOf;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.model.cash.Tender;
import org.daybook.model.cash.reconcile.Flow;
import org.daybook.model.money.CurrencyRules;

/// X and Z reports and those of days: what came, what went and what is left of it, section by
/// section; of days every account, too.
final class CashReportWords {
  private static final double AMOUNT = 92;

  private final Messages messages;
  private final CashReport report;
  private final MoneyFormat money;

  CashReportWords(Messages messages, CashReport report) {
    this.messages = messages;
    this.report = report;
    this.money = messages.money(CurrencyRules.of(report.currency()));
  }

  ListSheet sheet(String branch, Instant readAt) {
    var sections = new ArrayList<Section>();
    report.counts().forEach(it -> sections.add(count(it)));
    var expected = report.expectedMinor();
    if (expected != null) {
      sections.add(
          new Section(
              messages.text("paper.cash.drawer"),
              List.of(single(messages.text("paper.cash.expected"), "", money.amount(expected)))));
    }
    sections.add(tenders());
    add(sections, "paper.cash.movements", movements());
    sections.add(income());
    add(sections, "paper.cash.given_back", refunds());
    add(sections, "paper.cash.receipts", receipts());
    add(sections, "paper.cash.shifts", shifts());
    add(sections, "paper.cash.accounts", accounts());
    postings(sections);
    return new ListSheet(
        title(),
        messages.joined(List.of(branch, period())),
        facts(readAt),
        List.of(
            new Column(messages.text("paper.cash.column.what", report.currency()), Kind.WORDS, 0),
            new Column(messages.text("reconcile.in"), Kind.NUMBER, AMOUNT),
            new Column(messages.text("reconcile.out"), Kind.NUMBER, AMOUNT),
            new Column(messages.text("reconcile.net"), Kind.NUMBER, AMOUNT)),
        sections,
        0,
        messages.text("paper.foot", messages.moment(readAt)),
        messages.text("paper.cash.signature"));
  }

  String title() {
    return switch (report.of()) {
      case ReportOf.Running of -> messages.text("paper.cash.title.x", report.drawer());
      case ReportOf.Counted of -> messages.text("paper.cash.title.z", report.drawer());
      case ReportOf.Days of -> messages.text("paper.cash.title.days");
    };
  }

  String fileName() {
    var kind =
        switch (report.of()) {
          case ReportOf.Running of -> "paper.cash.file.x";
          case ReportOf.Counted of -> "paper.cash.file.z";
          case ReportOf.Days of -> "paper.cash.file.days";
        };
    var to = report.from().equals(report.to()) ? "" : report.to().toString();
    return FileName.of(messages.text(kind), report.drawer(), report.from().toString(), to);
  }

  private String period() {
    return report.from().equals(report.to())
        ? messages.date(report.from())
        : messages.text("reconcile.span", messages.date(report.from()), messages.date(report.to()));
  }

  private List<Fact> facts(Instant readAt) {
    var totals = report.totals();
    return List.of(
        new Fact(messages.text("paper.fact.as_of"), messages.moment(readAt)),
        new Fact(messages.text("paper.cash.payments"), messages.number(totals.payments())),
        new Fact(messages.text("paper.cash.undone"), messages.number(totals.undone())),
        new Fact(messages.text("paper.cash.refunds"), messages.number(totals.refunds())),
        new Fact(messages.text("paper.cash.openings"), messages.number(totals.openings())));
  }

  private static void add(List<Section> sections, Section section) {
    if (!section.rows().isEmpty()) {
      sections.add(section);
    }
  }

  private void add(List<Section> sections, String key, List<Row> rows) {
    add(sections, new Section(messages.text(key), rows));
  }

  private Section count(CountLine count) {
    var rows = new ArrayList<Row>();
    rows.add(
        single(
            messages.text("reconcile.expected"), "", money.amount(count.cash().expectedMinor())));
    rows.add(
        single(
            messages.text("reconcile.counted"),
            messages.joined(List.of(count.countedBy(), messages.time(count.countedAt()))),
            money.amount(count.cash().actualMinor())));
    rows.add(
        single(
            messages.text("reconcile.variance." + key(count.cash().variance())),
            difference(count),
            money.difference(count.cash().differenceMinor())));
    return new Section(
        messages.joined(
            List.of(
                messages.text("paper.cash.count", count.cashbox()),
                messages.shortDate(count.day()))),
        rows);
  }

  private String difference(CountLine count) {
    var parts = new ArrayList<String>();
    if (!count.reason().isEmpty()) {
      parts.add(count.reason());
    }
    parts.add(
        count.reviewedBy().isEmpty()
            ? messages.text("reconcile.to_review")
            : messages.text("paper.cash.reviewed", count.reviewedBy()));
    return messages.joined(parts);
  }

  private Section tenders() {
    var rows = new ArrayList<Row>();
    for (var tender : Tender.values()) {
      var flow = report.totals().of(tender);
      if (!flow.equals(Flow.NONE) || tender == Tender.CASH) {
        rows.add(row(messages.text("cash.tender." + key(tender)), "", flow));
      }
    }
    long refunds = report.totals().refundedMinor();
    rows.add(
        row(
            messages.text("paper.cash.all"),
            refunds == 0 ? "" : messages.text("paper.cash.of_refunds", money.amount(refunds)),
            report.totals().taken()));
    return new Section(messages.text("paper.cash.tenders"), rows);
  }

  private List<Row> movements() {
    var rows = new ArrayList<Row>();
    report
        .totals()
        .movements()
        .forEach(
            (kind, flow) -> rows.add(row(messages.text("reconcile.entry." + key(kind)), "", flow)));
    long found = report.totals().foundMinor() + report.totals().arrivedMinor();
    if (found != 0) {
      rows.add(single(messages.text("reconcile.entry.difference"), "", money.difference(found)));
    }
    return rows;
  }

  private Section income() {
    var totals = report.totals();
    var rows = new ArrayList<Row>();
    rows.add(row(messages.text("paper.cash.earned"), "", totals.earned()));
    rows.add(row(messages.text("paper.cash.tax"), "", totals.tax()));
    rows.add(row(messages.text("paper.cash.gross"), "", totals.earned().plus(totals.tax())));
    if (totals.roundingMinor() != 0) {
      rows.add(
          single(
              messages.text("paper.cash.rounding"), "", money.difference(totals.roundingMinor())));
    }
    return new Section(messages.text("paper.cash.income"), rows);
  }

  /// Each with who gave it back, why, and who allowed it.
  private List<Row> refunds() {
    return report.refunds().stream()
        .map(it -> {
          var parts = new ArrayList<String>(List.of(messages.moment(it.at()), it.by()));
          if (!it.reason().isEmpty()) {
            parts.add(it.reason());
          }
          if (!it.allowedBy().isEmpty()) {
            parts.add(messages.text("reconcile.allowed_by", it.allowedBy()));
          }
          return single(it.receipt(), messages.joined(parts), money.amount(it.amountMinor()));
        })
        .toList();
  }

  private List<Row> receipts() {
    return report.receipts().stream()
        .map(it ->
            single(
                messages.text("paper.cash.from_to", it.first(), it.last()),
                it.desk(),
                messages.number(it.count())))
        .toList();
  }

  private List<Row> shifts() {
    return report.shifts().stream()
        .map(it ->
            single(
                it.heldBy(),
                messages.joined(List.of(it.desk(), messages.moment(it.openedAt()))),
                ""))
        .toList();
  }

  private List<Row> accounts() {
    var rows = new ArrayList<Row>();
    long debits = 0;
    long credits = 0;
    for (var account : report.accounts()) {
      rows.add(row(account.name(), "", new Flow(account.debitMinor(), account.creditMinor())));
      debits = Math.addExact(debits, account.debitMinor());
      credits = Math.addExact(credits, account.creditMinor());
    }
    if (!rows.isEmpty()) {
      rows.add(row(messages.text("reports.total"), "", new Flow(debits, credits)));
    }
    return rows;
  }

  /// Day by day, each with what it was for and by whom; they come to the totals of the accounts.
  private void postings(List<Section> sections) {
    if (report.leftOut() > 0) {
      var said = messages.text("paper.cash.too_many", messages.number(report.leftOut()));
      add(sections, "paper.cash.postings", List.of(single(said, "", "")));
    }
    var byDay = new LinkedHashMap<LocalDate, List<Row>>();
    for (var line : report.postings()) {
      var about = new ArrayList<String>();
      about.add(messages.time(line.at()));
      about.add(messages.text("reconcile.entry." + key(line.kind())));
      for (var more : List.of(line.receipt(), line.student(), line.by(), line.reason())) {
        if (!more.isEmpty()) {
          about.add(more);
        }
      }
      var flow = new Flow(line.debitMinor(), line.creditMinor());
      byDay
          .computeIfAbsent(line.day(), day -> new ArrayList<>())
          .add(row(line.account(), messages.joined(about), flow));
    }
    byDay.forEach((day, rows) ->
        sections.add(
            new Section(
                messages.joined(List.of(messages.text("paper.cash.postings"), messages.date(day))),
                rows)));
  }

  private Row row(String name, String below, Flow flow) {
    return new Row(
        List.of(
            new Cell(name, below, false),
            Cell.of(money.amount(flow.inMinor())),
            Cell.of(money.amount(flow.outMinor())),
            Cell.of(money.amount(flow.netMinor()))));
  }

  private static Row single(String name, String below, String figure) {
    return new Row(
        List.of(new Cell(name, below, false), Cell.empty(), Cell.empty(), Cell.of(figure)));
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
