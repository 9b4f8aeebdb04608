package org.daybook.app.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFormatTest {
  private static final Sheet SHEET =
      new Sheet(
          "Attendance by group: 1/2",
          false,
          List.of("Student", "Day", "Time", "Attended", "Rate"),
          List.of(
              List.of(
                  new Value.Words("يوسف ديالو, \"Joe\""),
                  new Value.Day(LocalDate.of(2026, 11, 21)),
                  new Value.Time(LocalTime.of(9, 30)),
                  new Value.Whole(1_234),
                  new Value.Share(913))),
          List.of(
              new Value.Words("Total"),
              new Value.Empty(),
              new Value.Empty(),
              new Value.Whole(1_234),
              new Value.Share(913)));

  @Test
  void csvIsReadBackAsItWasWritten() throws IOException {
    var rows = csv(SHEET);

    assertEquals(SHEET.headings(), rows.get(0).toList());
    assertEquals(
        List.of("يوسف ديالو, \"Joe\"", "2026-11-21", "09:30", "1234", "91.3"),
        rows.get(1).toList());
    assertEquals(List.of("Total", "", "", "1234", "91.3"), rows.get(2).toList());
  }

  @Test
  void spreadsheetsRecogniseTheLettersOfCsv() throws IOException {
    var file = SheetFormat.CSV.write(SHEET, (rows, all) -> true).orElseThrow();

    assertEquals((byte) 0xEF, file[0]);
    assertEquals((byte) 0xBB, file[1]);
    assertEquals((byte) 0xBF, file[2]);
  }

  @Test
  void xlsxIsReadBackAsItWasWritten() throws IOException {
    var rows = xlsx(SHEET);

    assertEquals(SHEET.headings().getFirst(), rows.get(0).getCellAsString(0).orElseThrow());
    assertEquals("يوسف ديالو, \"Joe\"", rows.get(1).getCellAsString(0).orElseThrow());
    assertEquals(
        LocalDate.of(2026, 11, 21), rows.get(1).getCellAsDate(1).orElseThrow().toLocalDate());
    assertEquals(LocalTime.of(9, 30), rows.get(1).getCellAsDate(2).orElseThrow().toLocalTime());
    assertEquals(1_234, rows.get(1).getCellAsNumber(3).orElseThrow().intValueExact());
    assertEquals("0.913", rows.get(1).getCellAsNumber(4).orElseThrow().toPlainString());
    assertEquals("Total", rows.get(2).getCellAsString(0).orElseThrow());
    assertEquals("0.913", rows.get(2).getCellAsNumber(4).orElseThrow().toPlainString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+20 100 200", "-5", "@SUM(A1)", "\t=1+1", "=HYPERLINK(\"http://x\")"})
  void wordsThatLookLikeAFormulaStayWords(String words) throws IOException {
    var sheet =
        new Sheet(
            "x",
            false,
            List.of(words),
            List.of(List.of(new Value.Words(words))),
            List.of(new Value.Words(words)));

    for (var row : csv(sheet)) {
      assertEquals("'" + words, row.get(0));
    }
    for (var row : xlsx(sheet)) {
      var cell = row.getCell(0);
      assertEquals(CellType.STRING, cell.getType());
      assertEquals(words, cell.asString());
      assertTrue(cell.getFormula() == null, "no formula");
    }
  }

  @ParameterizedTest
  @EnumSource
  void writingTellsHowFarItIsAndCanBeStopped(SheetFormat format) throws IOException {
    var big =
        new Sheet(
            "x",
            false,
            List.of("n"),
            Collections.nCopies(2_000, List.of(new Value.Whole(7))),
            List.of(new Value.Whole(14_000)));
    var told = new ArrayList<Long>();

    assertTrue(
        format
            .write(
                big,
                (rows, all) -> {
                  assertEquals(2_000, all);
                  told.add(rows);
                  return true;
                })
            .isPresent());
    assertEquals(List.of(0L, 500L, 1_000L, 1_500L, 2_000L), told);
    assertEquals(Optional.empty(), format.write(big, (rows, all) -> rows < 1_000));
  }

  private static List<CSVRecord> csv(Sheet sheet) throws IOException {
    var file = SheetFormat.CSV.write(sheet, (rows, all) -> true).orElseThrow();
    var text = new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
      return parser.getRecords();
    }
  }

  private static List<Row> xlsx(Sheet sheet) throws IOException {
    var file = SheetFormat.XLSX.write(sheet, (rows, all) -> true).orElseThrow();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return book.getFirstSheet().read();
    }
  }
}
