package org.daybook.app.ui.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.app.service.reconcile.CountLine;
import org.daybook.app.service.reconcile.DayLine;
import org.daybook.app.service.reconcile.OperationLine;
import org.daybook.app.service.reconcile.ReportOf;
import org.daybook.app.service.reconcile.SessionLine;
import org.daybook.app.ui.reconcile.ReconcileViewModel.Told;
import org.daybook.app.ui.text.DayFormat;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.model.cash.Reconciled;
import org.daybook.model.cash.Variance;
import org.daybook.model.cash.reconcile.Flow;
import org.daybook.model.money.CurrencyRules;

/// How reconciliation says things.
final class ReconcileWords {
  private final Messages messages;

  ReconcileWords(Messages messages) {
    this.messages = messages;
  }

  Messages messages() {
    return messages;
  }

  DayFormat dayFormat() {
    return messages.dayFormat();
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  MoneyFormat money(Told told) {
    return messages.money(CurrencyRules.of(told.period().currency()));
  }

  String period(Span span) {
    return span.isOneDay()
        ? messages.date(span.from())
        : messages.text("reconcile.span", messages.date(span.from()), messages.date(span.to()));
  }

  String view(ReconcileView view) {
    return messages.text("reconcile.view." + key(view));
  }

  /// What stands above the columns of a way to tell a period: what a row is about, three figures,
  /// and what is said last, which may be nothing.
  List<String> headings(ReconcileView view) {
    return List.of(
        messages.text("reconcile.head." + key(view)),
        messages.text(view == ReconcileView.TENDERS ? "reconcile.in" : "reconcile.expected"),
        switch (view) {
          case DRAWERS, DAYS -> messages.text("reconcile.counted");
          case SESSIONS -> messages.text("reconcile.taken");
          case TENDERS -> messages.text("reconcile.out");
        },
        messages.text(view == ReconcileView.TENDERS ? "reconcile.net" : "reconcile.difference"),
        messages.text("reconcile.tail." + key(view)));
  }

  String name(Figure figure) {
    return switch (figure) {
      case Figure.OfCount(var line) -> line.cashbox();
      case Figure.OfOpen(var drawer) -> drawer.cashbox();
      case Figure.OfSession(var line) -> line.course().isEmpty() ? line.cohort() : line.course();
      case Figure.OfDay(var line) -> messages.date(line.day());
      case Figure.OfTender(var tender, var flow) -> messages.text("cash.tender." + key(tender));
      case Figure.OfMovement(var kind, var flow) -> messages.text("reconcile.entry." + key(kind));
    };
  }

  /// What stands small below the name.
  String below(Figure figure) {
    return switch (figure) {
      case Figure.OfCount(var line) -> counted(line);
      case Figure.OfOpen(var drawer) ->
          messages.joined(List.of(messages.shortDate(drawer.day()), drawer.heldBy()));
      case Figure.OfSession(var line) -> when(line);
      case Figure.OfDay(var line) -> day(line);
      case Figure.OfTender of -> "";
      case Figure.OfMovement of -> messages.text("reconcile.moved");
    };
  }

  private String day(DayLine line) {
    var parts = new ArrayList<String>();
    parts.add(messages.counted("reconcile.counts", line.counts()));
    if (line.corrections() > 0) {
      parts.add(messages.counted("reconcile.corrections", line.corrections()));
    }
    return messages.joined(parts);
  }

  private String counted(CountLine line) {
    return messages.joined(List.of(messages.shortDate(line.day()), line.countedBy()));
  }

  private String when(SessionLine line) {
    return messages.joined(
        List.of(messages.shortDate(line.day()), messages.time(line.startsAt()), line.cohort()));
  }

  /// The three figures of a row; those of a drawer that nobody counted are nobody's to see.
  List<String> figures(Figure figure, MoneyFormat money) {
    return switch (figure) {
      case Figure.OfCount(var line) -> figures(line.cash(), money);
      case Figure.OfOpen of -> List.of("", "", "");
      case Figure.OfSession(var line) -> figures(line.door().reconciled(), money);
      case Figure.OfDay(var line) ->
          line.counts() == 0 ? List.of("", "", "") : figures(line.cash(), money);
      case Figure.OfTender(var tender, var flow) -> figures(flow, money);
      case Figure.OfMovement(var kind, var flow) -> figures(flow, money);
    };
  }

  private static List<String> figures(Reconciled cash, MoneyFormat money) {
    return List.of(
        money.amount(cash.expectedMinor()),
        money.amount(cash.actualMinor()),
        money.difference(cash.differenceMinor()));
  }

  private static List<String> figures(Flow flow, MoneyFormat money) {
    return List.of(
        money.amount(flow.inMinor()), money.amount(flow.outMinor()), money.amount(flow.netMinor()));
  }

  static Optional<Variance> variance(Figure figure) {
    return switch (figure) {
      case Figure.OfCount(var line) -> Optional.of(line.cash().variance());
      case Figure.OfSession(var line) -> Optional.of(line.door().reconciled().variance());
      case Figure.OfDay(var line) ->
          line.counts() == 0 ? Optional.empty() : Optional.of(line.cash().variance());
      case Figure.OfOpen of -> Optional.empty();
      case Figure.OfTender of -> Optional.empty();
      case Figure.OfMovement of -> Optional.empty();
    };
  }

  String variance(Variance variance) {
    return messages.text("reconcile.variance." + key(variance));
  }

  String tail(Figure figure, MoneyFormat money) {
    return switch (figure) {
      case Figure.OfCount(var line) ->
          line.reviewedBy().isEmpty() ? messages.text("reconcile.to_review") : line.reviewedBy();
      case Figure.OfOpen of -> messages.text("reconcile.open");
      case Figure.OfSession(var line) ->
          messages.text("reconcile.came", line.door().attended(), line.door().atDoor());
      case Figure.OfDay(var line) -> money.amount(line.takenMinor());
      case Figure.OfTender of -> "";
      case Figure.OfMovement of -> "";
    };
  }

  /// Who counted when, what was expected and found, and who looked at it.
  String about(CountLine line, MoneyFormat money) {
    var parts = new ArrayList<String>();
    parts.add(
        messages.text(
            "reconcile.about",
            line.countedBy(),
            messages.moment(line.countedAt()),
            money.amount(line.cash().expectedMinor()),
            money.amount(line.cash().actualMinor())));
    var at = line.reviewedAt();
    if (at != null) {
      parts.add(messages.text("reconcile.reviewed", line.reviewedBy(), messages.moment(at)));
    }
    return String.join(" ", parts);
  }

  /// All rows together, in one line.
  String total(Told told) {
    var money = money(told);
    var parts = new ArrayList<String>();
    switch (told.view()) {
      case DRAWERS, DAYS -> {
        parts.add(messages.counted("reconcile.counts", told.period().counts().size()));
        parts.add(difference(told.period().differenceMinor(), money));
      }
      case SESSIONS -> {
        var all =
            told.sessions().stream()
                .map(it -> it.door().reconciled())
                .reduce(Reconciled.NOTHING, Reconciled::plus);
        parts.add(messages.text("reconcile.total.expected", money.amount(all.expectedMinor())));
        parts.add(messages.text("reconcile.total.taken", money.amount(all.actualMinor())));
        parts.add(difference(all.differenceMinor(), money));
      }
      case TENDERS -> {
        var totals = told.period().totals();
        parts.add(messages.text("reconcile.total.paid", money.amount(totals.taken().netMinor())));
        parts.add(messages.text("reconcile.total.refunds", money.amount(totals.refundedMinor())));
        parts.add(messages.text("reconcile.total.tax", money.amount(totals.tax().netMinor())));
      }
    }
    int open = told.period().open().size();
    if (open > 0 && told.view() != ReconcileView.SESSIONS) {
      parts.add(messages.counted("reconcile.total.open", open));
    }
    return messages.joined(parts);
  }

  private String difference(long minor, MoneyFormat money) {
    return messages.text("reconcile.total.difference", money.difference(minor));
  }

  /// What an operation was, and for whom.
  String operation(OperationLine line) {
    var what = messages.text("reconcile.entry." + key(line.kind()));
    return line.student().isEmpty()
        ? what
        : messages.text("reconcile.operation", what, line.student());
  }

  /// From long to short.
  List<String> below(OperationLine line) {
    var parts = new ArrayList<String>();
    parts.add(messages.time(line.at()));
    if (!line.receipt().isEmpty()) {
      parts.add(line.receipt());
    }
    parts.add(line.by());
    return messages.shortening(parts);
  }

  /// What was said about it, who allowed it, and whether it came after its day was sealed.
  String said(OperationLine line) {
    var parts = new ArrayList<String>();
    if (line.late()) {
      parts.add(messages.text("reconcile.after_seal"));
    }
    if (!line.reason().isEmpty()) {
      parts.add(line.reason());
    }
    if (!line.allowedBy().isEmpty()) {
      parts.add(messages.text("reconcile.allowed_by", line.allowedBy()));
    }
    return messages.joined(parts);
  }

  /// How it was paid; empty where it was not.
  String tender(OperationLine line) {
    var tender = line.tender();
    return tender == null ? "" : messages.text("cash.tender." + key(tender));
  }

  /// What the button for a report is called.
  String print(ReconcileViewModel model) {
    return messages.text(
        switch (model.report()) {
          case ReportOf.Running running -> "reconcile.print.x";
          case ReportOf.Counted counted -> "reconcile.print.z";
          case ReportOf.Days(var from, var to, var posted) when from.equals(to) ->
              "reconcile.print.day";
          case ReportOf.Days days -> "reconcile.print.period";
          case null -> "reconcile.print.period";
        });
  }

  static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
