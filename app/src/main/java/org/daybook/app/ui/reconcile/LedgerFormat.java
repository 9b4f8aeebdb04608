package org.daybook.app.ui.reconcile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.daybook.app.service.reconcile.LedgerBook;
import org.daybook.app.sheet.SheetFormat;
import org.daybook.app.sheet.Writing;

/// As what a period of the ledger is taken along. All hold the same postings; on paper they are
/// added up by account.
public enum LedgerFormat {
  CSV(".csv"),
  XLSX(".xlsx"),
  HLEDGER(".journal"),
  BEANCOUNT(".beancount");

  private final String ending;

  LedgerFormat(String ending) {
    this.ending = ending;
  }

  /// How names of such files end.
  public String ending() {
    return ending;
  }

  /// The file; empty when it was stopped.
  Optional<byte[]> write(LedgerBook book, LedgerWords words, Writing writing) throws IOException {
    return switch (this) {
      case CSV -> SheetFormat.CSV.write(words.sheet(book), writing);
      case XLSX -> SheetFormat.XLSX.write(words.sheet(book), writing);
      case HLEDGER -> Optional.of(book.hledger().getBytes(StandardCharsets.UTF_8));
      case BEANCOUNT -> Optional.of(book.beancount().getBytes(StandardCharsets.UTF_8));
    };
  }
}
