package org.daybook.app.ui.reports;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.app.service.files.FileName;
import org.daybook.app.service.reports.Cell;
import org.daybook.app.service.reports.Column;
import org.daybook.app.service.reports.ReportQuery;
import org.daybook.app.service.reports.ReportTable;
import org.daybook.app.service.reports.Topic.Scope;
import org.daybook.app.sheet.Sheet;
import org.daybook.app.sheet.Value;
import org.daybook.app.ui.text.Messages;

/// Puts reports into the words of a language, for the screen and for files.
final class ReportWords {
  private static final int TENTHS = 10;

  private final Messages messages;

  ReportWords(Messages messages) {
    this.messages = messages;
  }

  /// What is shown, from long to short.
  List<String> titles(ReportStep step) {
    return List.of(title(step.query()), grouping(step.query().grouping().topic()));
  }

  String title(ReportQuery query) {
    return messages.text("reports.title." + key(query.grouping()));
  }

  String grouping(Enum<?> grouping) {
    return messages.text("reports.by." + key(grouping));
  }

  String heading(Column column) {
    return messages.text("reports.column." + key(column));
  }

  String period(ReportQuery query) {
    return query.from().equals(query.to())
        ? messages.date(query.from())
        : messages.text(
            "reports.period.span", messages.date(query.from()), messages.date(query.to()));
  }

  /// What the report is about, under its title, from long to short.
  List<String> subtitle(ReportStep step) {
    var days = step.query();
    var of = step.of().stream().map(this::words).toList();
    var periods = new ArrayList<String>(List.of(period(days)));
    if (!days.from().equals(days.to())) {
      periods.add(span(messages.shortDate(days.from()), messages.shortDate(days.to())));
      periods.add(span(messages.dayOfMonth(days.from()), messages.dayOfMonth(days.to())));
    }
    var said = new ArrayList<String>();
    periods.forEach(
        it -> said.add(messages.joined(Stream.concat(of.stream(), Stream.of(it)).toList())));
    if (!of.isEmpty()) {
      said.add(messages.joined(of));
    }
    return said;
  }

  private String span(String from, String to) {
    return messages.text("reports.period.span", from, to);
  }

  /// How a file of what is shown is called, without an ending.
  String fileName(ReportsViewModel model) {
    var table = model.tableProperty().get();
    return table == null ? "" : fileName(table.query());
  }

  /// The figures of the whole in one line.
  String total(ReportsViewModel model) {
    var table = model.tableProperty().get();
    return table == null ? "" : total(table);
  }

  /// That there is nothing, which may be good.
  String empty(ReportsViewModel model) {
    var table = model.tableProperty().get();
    return table == null
        ? ""
        : messages.text("reports.empty." + key(table.query().grouping().topic()));
  }

  /// What to do about there being nothing: the key of its words.
  String emptyHint(ReportsViewModel model) {
    var table = model.tableProperty().get();
    boolean now = table != null && table.query().grouping().topic().scope() == Scope.NOW;
    return now ? "reports.empty.hint.now" : "reports.empty.hint";
  }

  private String fileName(ReportQuery query) {
    return FileName.of(title(query), query.from().toString(), query.to().toString());
  }

  String words(Cell cell) {
    return switch (cell) {
      case Cell.Count(long number) -> messages.number(number);
      case Cell.Share share ->
          share.known() ? messages.perCent(share.tenths()) : messages.text("reports.none");
      case Cell.Band(int from, int to) ->
          messages.text("reports.band", messages.number(from), messages.perCent(to * TENTHS));
      case Cell.Day(var day) -> messages.date(day);
      case Cell.Moment(var moment) -> messages.time(moment);
      case Cell.Money(long minor, var currency) -> messages.money(currency).amount(minor);
      case Cell.Days(var from, var to) -> span(messages.dayOfMonth(from), messages.dayOfMonth(to));
      case Cell.Month(var month) -> messages.month(month.atDay(1));
      case Cell.Words words -> named(words);
      case Cell.Fate fate -> named(fate);
      case Cell.Means means -> named(means);
      case Cell.Holders holders -> named(holders);
      case Cell.Weekday weekday -> named(weekday);
      case Cell.Age age -> named(age);
      case Cell.Marked marked -> named(marked);
      case Cell.Reached reached -> named(reached);
      case Cell.Unnamed unnamed -> named(unnamed);
      case Cell.Nothing nothing -> "";
    };
  }

  /// What has the same words on the screen and in a file.
  private String named(Cell cell) {
    return switch (cell) {
      case Cell.Words(var words) -> words;
      case Cell.Weekday(var day) -> weekday(day);
      case Cell.Age(var age) -> messages.text("reports.overdue." + key(age));
      case Cell.Marked(var value) -> messages.text("mark." + key(value));
      case Cell.Reached(boolean reached) ->
          messages.text(reached ? "reports.reached" : "reports.below");
      case Cell.Unnamed() -> messages.text("reports.unnamed");
      case Cell.Fate(var charge) -> messages.text("reports.fate." + key(charge));
      case Cell.Means(var method) -> messages.text("reports.means." + key(method));
      case Cell.Holders(var holder) -> messages.text("reports.holder." + key(holder));
      case Cell.Days(var from, var to) -> words(cell);
      case Cell.Month(var month) -> words(cell);
      default -> "";
    };
  }

  private String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, messages.language().locale());
  }

  private String total(ReportTable table) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < table.columns().size(); i++) {
      var cell = table.total().cells().get(i);
      if (cell instanceof Cell.Money(long minor, var currency)) {
        var said = messages.money(currency).withCurrency(minor);
        parts.add(messages.text("reports.total.part", totalName(table, i), said));
      } else if (cell instanceof Cell.Count || cell instanceof Cell.Share) {
        parts.add(messages.text("reports.total.part", totalName(table, i), words(cell)));
      }
    }
    return messages.joined(parts);
  }

  /// A count in a column of names is how many there are.
  private String totalName(ReportTable table, int column) {
    return switch (table.columns().get(column)) {
      case CODE -> messages.text("reports.total.students");
      case COURSE -> messages.text("reports.total.cohorts");
      case COHORT -> messages.text("reports.total.sessions");
      case MARK ->
          table.total().cells().get(column) instanceof Cell.Share
              ? heading(Column.RATE)
              : messages.text("reports.total.marks");
      case PACKAGE -> messages.text("reports.total.packages");
      case HOLDER_KIND -> messages.text("reports.total.wallets");
      case FATE -> messages.text("reports.total.no_shows");
      case DAYS_OVERDUE -> messages.text("reports.total.longest");
      default -> heading(table.columns().get(column));
    };
  }

  /// What a chart shows, for who does not see it.
  String spoken(ReportTable table) {
    var parts = new ArrayList<String>();
    parts.add(chart(table));
    table.bars().forEach(bar -> parts.add(spoken(bar)));
    return String.join(". ", parts);
  }

  private String spoken(ReportTable.Bar bar) {
    var beside = bar.beside();
    return beside == null
        ? messages.text("reports.chart.bar", words(bar.name()), words(bar.value()))
        : messages.text("reports.chart.bars", words(bar.name()), words(bar.value()), words(beside));
  }

  /// What the words of a report mean, where they could be taken for something else, and what is not
  /// in its figures; nothing where that is plain.
  String explained(ReportsViewModel model) {
    var table = model.tableProperty().get();
    if (table == null || !table.query().grouping().topic().ofMoney()) {
      return "";
    }
    var topic = messages.text("reports.explained." + key(table.query().grouping().topic()));
    return table
        .remark()
        .map(it -> messages.text("reports.remark." + key(it)) + " " + topic)
        .orElse(topic);
  }

  String chart(ReportTable table) {
    return messages.text(
        "reports.chart." + key(table.query().grouping()),
        messages.perCent(table.threshold() * TENTHS));
  }

  /// The table as a file has it: the same values, words only where there is nothing else.
  Sheet sheet(ReportTable table) {
    var total = values(table.total().cells());
    if (!total.isEmpty() && total.getFirst() instanceof Value.Empty) {
      total.set(0, new Value.Words(messages.text("reports.total")));
    }
    return new Sheet(
        title(table.query()),
        messages.language().rightToLeft(),
        table.columns().stream().map(this::heading).toList(),
        table.rows().stream().<List<Value>>map(row -> values(row.cells())).toList(),
        total);
  }

  private List<Value> values(List<Cell> cells) {
    var values = new ArrayList<Value>();
    cells.forEach(cell -> values.add(value(cell)));
    return values;
  }

  private Value value(Cell cell) {
    return switch (cell) {
      case Cell.Count(long number) -> new Value.Whole(number);
      case Cell.Share share -> share.known() ? new Value.Share(share.tenths()) : new Value.Empty();
      case Cell.Money(long minor, var currency) -> new Value.Amount(minor, currency.minorDigits());
      case Cell.Day(var day) -> new Value.Day(day);
      case Cell.Moment(var moment) -> new Value.Time(moment.atZone(messages.zone()).toLocalTime());
      case Cell.Nothing() -> new Value.Empty();
      default -> new Value.Words(named(cell));
    };
  }

  static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
