package org.daybook.app.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A table as an Excel workbook. Words are stored as words: no spreadsheet works them out.
final class XlsxFile {
  private static final int ROWS_AT_ONCE = 500;
  private static final int WIDEST = 42;
  private static final int NARROWEST = 8;
  private static final int ROWS_MEASURED = 200;
  private static final double WHOLE = 1_000;
  private static final int SECONDS_OF_DAY = 86_400;
  private static final int LONGEST_NAME = 31;

  private XlsxFile() {}

  static Optional<byte[]> of(Sheet sheet, Writing writing) throws IOException {
    var file = new ByteArrayOutputStream();
    try (var book = new Workbook(file, "Daybook", "1.0")) {
      var page = book.newWorksheet(name(sheet.name()));
      if (sheet.rightToLeft()) {
        page.rightToLeft();
      }
      page.freezePane(0, 1);
      heading(page, sheet.headings());
      int done = 0;
      for (var row : sheet.rows()) {
        if (done % ROWS_AT_ONCE == 0 && !writing.goOn(done, sheet.rows().size())) {
          return Optional.empty();
        }
        done++;
        write(page, done, row);
      }
      if (!writing.goOn(done, sheet.rows().size())) {
        return Optional.empty();
      }
      write(page, done + 1, sheet.total());
      if (!sheet.headings().isEmpty()) {
        page.range(done + 1, 0, done + 1, sheet.headings().size() - 1).style().bold().set();
      }
      widths(page, sheet);
      formats(page, sheet);
      page.finish();
      book.finish();
    }
    return Optional.of(file.toByteArray());
  }

  /// Excel takes neither these characters nor long names.
  private static String name(String words) {
    var tame = words.replaceAll("[\\\\/?*\\[\\]:]", " ").strip();
    return tame.length() <= LONGEST_NAME ? tame : tame.substring(0, LONGEST_NAME);
  }

  private static void heading(Worksheet page, List<String> headings) {
    for (int column = 0; column < headings.size(); column++) {
      page.value(0, column, headings.get(column));
      page.style(0, column).bold().set();
    }
  }

  private static void write(Worksheet page, int row, List<Value> values) {
    for (int column = 0; column < values.size(); column++) {
      switch (values.get(column)) {
        case Value.Words(var words) -> page.value(row, column, words);
        case Value.Whole(long number) -> page.value(row, column, number);
        case Value.Share(int tenths) -> page.value(row, column, tenths / WHOLE);
        case Value.Amount(long minor, int digits) ->
            page.value(row, column, BigDecimal.valueOf(minor, digits));
        case Value.Day(var day) -> page.value(row, column, day);
        case Value.Time(var time) -> page.value(row, column, ofDay(time));
        case Value.Empty() -> {}
      }
    }
  }

  private static double ofDay(LocalTime time) {
    return (double) time.toSecondOfDay() / SECONDS_OF_DAY;
  }

  /// A column holds values of one kind; its total may be of another.
  private static void formats(Worksheet page, Sheet sheet) {
    for (int column = 0; column < sheet.headings().size(); column++) {
      if (!sheet.rows().isEmpty()) {
        format(page, 1, sheet.rows().size(), column, sheet.rows().getFirst().get(column));
      }
      int last = sheet.rows().size() + 1;
      format(page, last, last, column, sheet.total().get(column));
    }
  }

  private static void format(Worksheet page, int from, int to, int column, Value value) {
    var format =
        switch (value) {
          case Value.Share share -> "0.0%";
          case Value.Amount(long minor, int digits) ->
              digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
          case Value.Day day -> "yyyy-mm-dd";
          case Value.Time time -> "hh:mm";
          case Value.Words words -> "";
          case Value.Whole whole -> "#,##0";
          case Value.Empty empty -> "";
        };
    if (!format.isEmpty()) {
      page.range(from, column, to, column).style().format(format).set();
    }
  }

  private static void widths(Worksheet page, Sheet sheet) {
    for (int column = 0; column < sheet.headings().size(); column++) {
      int at = column;
      int longest =
          sheet.rows().stream()
              .limit(ROWS_MEASURED)
              .mapToInt(row -> row.get(at) instanceof Value.Words(var words) ? words.length() : 0)
              .max()
              .orElse(0);
      int wide = Math.max(longest, sheet.headings().get(column).length()) + 2;
      page.width(column, Math.clamp(wide, NARROWEST, WIDEST));
    }
  }
}
