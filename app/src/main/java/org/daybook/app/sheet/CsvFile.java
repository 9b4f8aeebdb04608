package org.daybook.app.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/// A table as comma separated values after RFC 4180, in UTF-8 with the mark by which spreadsheets
/// recognise it. Numbers and days are written for machines, whatever the language.
final class CsvFile {
  private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /// A spreadsheet takes words that begin so for something to work out; a person’s name may.
  private static final String FORMULAS = "=+-@\t\r";

  private static final String WORDS = "'";
  private static final int ROWS_AT_ONCE = 500;

  private CsvFile() {}

  static Optional<byte[]> of(Sheet sheet, Writing writing) throws IOException {
    var file = new ByteArrayOutputStream();
    file.write(UTF_8);
    try (var out = new OutputStreamWriter(file, StandardCharsets.UTF_8)) {
      out.write(line(sheet.headings().stream().map(CsvFile::harmless).toList()));
      int done = 0;
      for (var row : sheet.rows()) {
        if (done % ROWS_AT_ONCE == 0 && !writing.goOn(done, sheet.rows().size())) {
          return Optional.empty();
        }
        out.write(line(texts(row)));
        done++;
      }
      if (!writing.goOn(done, sheet.rows().size())) {
        return Optional.empty();
      }
      out.write(line(texts(sheet.total())));
    }
    return Optional.of(file.toByteArray());
  }

  private static String line(List<String> texts) {
    return CSVFormat.RFC4180.format(texts.toArray()) + CSVFormat.RFC4180.getRecordSeparator();
  }

  private static List<String> texts(List<Value> row) {
    return row.stream().map(CsvFile::text).toList();
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Words(var words) -> harmless(words);
      case Value.Whole(long number) -> Long.toString(number);
      case Value.Share(int tenths) -> BigDecimal.valueOf(tenths, 1).toPlainString();
      case Value.Amount(long minor, int digits) ->
          BigDecimal.valueOf(minor, digits).toPlainString();
      case Value.Day(var day) -> day.toString();
      case Value.Time(var time) -> time.toString();
      case Value.Empty() -> "";
    };
  }

  private static String harmless(String words) {
    boolean formula = !words.isEmpty() && FORMULAS.indexOf(words.charAt(0)) >= 0;
    return formula ? WORDS + words : words;
  }
}
