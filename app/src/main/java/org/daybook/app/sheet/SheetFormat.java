package org.daybook.app.sheet;

import java.io.IOException;
import java.util.Optional;

/// A kind of file.
public enum SheetFormat {
  CSV(".csv"),
  XLSX(".xlsx");

  private final String ending;

  SheetFormat(String ending) {
    this.ending = ending;
  }

  /// How names of such files end.
  public String ending() {
    return ending;
  }

  /// The file of a table; empty when it was stopped.
  public Optional<byte[]> write(Sheet sheet, Writing writing) throws IOException {
    return switch (this) {
      case CSV -> CsvFile.of(sheet, writing);
      case XLSX -> XlsxFile.of(sheet, writing);
    };
  }
}
