package org.daybook.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
  private final Findings findings = new Findings();

  @Test
  void readsByHeaderWhateverTheOrderCaseOrMark() {
    var rows = read("\uFEFFName, SOURCEDID ,metadata.x\r\nAda,1,\r\n");

    assertEquals("1", rows.getFirst().text("sourcedId"));
    assertEquals("Ada", rows.getFirst().text("name"));
    assertNull(rows.getFirst().text("metadata.x"));
  }

  @Test
  void readsQuotesBlankLinesAndAFileWithoutALastLineEnd() {
    var rows = read("a,b\n\n\"x, \"\"y\"\"\nz\",2\n\nlast,3");

    assertEquals("x, \"y\"\nz", rows.get(0).text("a"));
    assertEquals(new Place("t.csv", 3), rows.get(0).place());
    assertEquals(new Place("t.csv", 6), rows.get(1).place());
  }

  @Test
  void readsRowsThatAreShortAndEmptyFiles() {
    assertNull(read("a,b,c\n1\n").getFirst().text("c"));
    assertEquals(List.of(), read(""));
    assertEquals(List.of(), read("a,b,c"));
    assertEquals(List.of(), findings.report().findings());
  }

  @Test
  void refusesARowWithMoreValuesThanNames() {
    var rows = read("a,b\n1,2,3\n4,5,\n");

    assertEquals(1, rows.size());
    finds("t.csv:2: the row has 3 values, the header 2 names");
  }

  @Test
  void refusesFromAQuoteThatDoesNotClose() {
    var rows = read("a,b\n1,2\n\"3,4\n5,6\n");

    assertEquals(1, rows.size());
    finds(
        "t.csv:3: from here on the file is not CSV (a quote that does not close, or text after"
            + " one)");
  }

  @Test
  void refusesTextThatIsNotUtf8() {
    var reader = new CsvReader("t.csv", ImportTable.OTHER, findings);
    var rows = reader.read("a\nok\nM\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1));

    assertEquals(List.of(), rows);
    finds("t.csv:3: the file is not UTF-8 text");
  }

  @Test
  void refusesAHeaderThatNamesAColumnTwice() {
    read("a,A\n1,2\n");

    finds("t.csv:1: the header names 'A' twice");
  }

  private void finds(String text) {
    assertEquals(text, findings.report().findings().getFirst().toString());
  }

  private List<SourceRow> read(String text) {
    return new CsvReader("t.csv", ImportTable.OTHER, findings)
        .read(text.getBytes(StandardCharsets.UTF_8));
  }
}
