package org.daybook.app.ui.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.daybook.app.service.files.FileName;
import org.daybook.app.service.reconcile.LedgerBook;
import org.daybook.app.sheet.Sheet;
import org.daybook.app.sheet.Value;
import org.daybook.app.ui.text.Messages;

/// A period of the ledger as a table: one row for what each entry adds to an account.
final class LedgerWords {
  private final Messages messages;

  LedgerWords(Messages messages) {
    this.messages = messages;
  }

  String fileName(Span span) {
    return FileName.of(
        messages.text("reconcile.file"), span.from().toString(), span.to().toString());
  }

  Sheet sheet(LedgerBook book) {
    int digits = book.currency().minorDigits();
    long debits = 0;
    long credits = 0;
    var rows = new ArrayList<List<Value>>();
    for (var line : book.lines()) {
      rows.add(row(line, digits));
      debits = Math.addExact(debits, line.debitMinor());
      credits = Math.addExact(credits, line.creditMinor());
    }
    return new Sheet(
        messages.text("reconcile.file"),
        messages.language().rightToLeft(),
        headings(book.currency().code()),
        rows,
        List.of(
            new Value.Words(messages.text("reports.total")),
            new Value.Empty(),
            new Value.Empty(),
            new Value.Empty(),
            new Value.Empty(),
            new Value.Empty(),
            new Value.Empty(),
            new Value.Amount(debits, digits),
            new Value.Amount(credits, digits),
            new Value.Empty(),
            new Value.Empty()));
  }

  private List<String> headings(String currency) {
    return List.of(
        messages.text("reconcile.book.day"),
        messages.text("reconcile.book.time"),
        messages.text("reconcile.book.what"),
        messages.text("reconcile.book.receipt"),
        messages.text("reconcile.book.student"),
        messages.text("reconcile.book.by"),
        messages.text("reconcile.book.account"),
        messages.text("reconcile.book.debit", currency),
        messages.text("reconcile.book.credit", currency),
        messages.text("reconcile.book.reason"),
        messages.text("reconcile.book.entry"));
  }

  private List<Value> row(LedgerBook.Line line, int digits) {
    return List.of(
        new Value.Day(line.day()),
        new Value.Time(line.at().atZone(messages.zone()).toLocalTime()),
        new Value.Words(messages.text("reconcile.entry." + ReconcileWords.key(line.kind()))),
        new Value.Words(line.receipt()),
        new Value.Words(line.student()),
        new Value.Words(line.by()),
        new Value.Words(line.account()),
        new Value.Amount(line.debitMinor(), digits),
        new Value.Amount(line.creditMinor(), digits),
        new Value.Words(line.reason()),
        new Value.Words(line.entryId().toString()));
  }
}
