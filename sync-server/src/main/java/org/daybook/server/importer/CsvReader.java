package org.daybook.server.importer;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads one CSV file by its header. A byte order mark, quotes, either line end and a missing last
/// one are all the same to it; short rows lack values; columns nobody asks for do not matter.
final class CsvReader {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private final String file;
  private final ImportTable table;
  private final Findings findings;

  CsvReader(String file, ImportTable table, Findings findings) {
    this.file = file;
    this.table = table;
    this.findings = findings;
  }

  List<SourceRow> read(byte[] bytes) {
    var text = decode(bytes);
    var rows = new ArrayList<SourceRow>();
    var lines = new LineNumbers(text);
    long line = 1;
    try (var parser = CSVParser.parse(new StringReader(text), FORMAT)) {
      var records = parser.iterator();
      if (!records.hasNext()) {
        return List.of();
      }
      var header = header(records.next());
      while (records.hasNext()) {
        var record = records.next();
        line = lines.at(record.getCharacterPosition());
        add(rows, header, record, new Place(file, line));
        line = parser.getCurrentLineNumber();
      }
    } catch (UncheckedIOException | IOException | IllegalStateException e) {
      // The rest of the file has no rows any more: a quote that never ends swallows them all.
      findings.refuse(
          table,
          new Place(file, line + 1),
          "from here on the file is not CSV (a quote that does not close, or text after one)");
    }
    return rows;
  }

  private String decode(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      return withoutMark(decoder.decode(buffer).toString());
    } catch (CharacterCodingException _) {
      long line = 1;
      for (int i = 0; i < buffer.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      findings.refuse(table, new Place(file, line), "the file is not UTF-8 text");
      return "";
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private List<String> header(CSVRecord record) {
    var names = new ArrayList<String>();
    Set<String> seen = new HashSet<>();
    for (var value : record) {
      var name = value.strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !seen.add(name)) {
        findings.refuse(table, new Place(file, 1), "the header names '" + value + "' twice");
      }
      names.add(name);
    }
    return names;
  }

  private void add(List<SourceRow> rows, List<String> header, CSVRecord record, Place place) {
    var values = new LinkedHashMap<String, String>();
    for (int i = 0; i < record.size(); i++) {
      var value = record.get(i).strip();
      if (value.isEmpty()) {
        continue;
      }
      if (i >= header.size()) {
        findings.refuse(
            table,
            place,
            "the row has " + record.size() + " values, the header " + header.size() + " names");
        return;
      }
      values.putIfAbsent(header.get(i), value);
    }
    if (!values.isEmpty()) {
      rows.add(new SourceRow(place, values));
    }
  }
}
