package org.daybook.app.ui.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.app.service.files.FileService;
import org.daybook.app.service.reconcile.ReconciledMonth;
import org.daybook.app.service.reconcile.ReportOf;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.paper.PaperFacts;
import org.daybook.app.ui.paper.PaperSubject;
import org.daybook.app.ui.paper.PaperViewModel;
import org.daybook.app.ui.paper.PaperWork;
import org.daybook.app.ui.paper.PdfAccounts;
import org.daybook.app.ui.text.Language;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.testkit.Centre;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every file of a period is read back with a program that is not ours and comes to the balances of
/// the ledger, account by account.
class LedgerFilesIT {
  private static final Pattern POSTING =
      Pattern.compile("\\s+((?:Assets|Liabilities|Income|Expenses):\\S+)\\s+(-?[\\d.]+) EUR");
  private static final int ACCOUNT = 6;
  private static final int DEBIT = 7;
  private static final int CREDIT = 8;

  @TempDir Path folder;
  @TempDir Path outside;
  private ReconciledMonth month;

  @AfterEach
  void close() {
    month.close();
  }

  @Test
  void everyFileOfSomeDaysComesToTheSameTotals() throws IOException {
    compare(900);
  }

  @Test
  @Tag("slow")
  void everyFileOfAMonthOfTwentyThousandEntriesComesToTheSameTotals() throws IOException {
    compare(20_400);
    assertTrue(month.month.entries().size() > 20_000);
  }

  private void compare(int operations) throws IOException {
    month = new ReconciledMonth(folder, operations);
    var balances = balances();
    assertTrue(balances.size() > 8, balances::toString);

    for (var format : LedgerFormat.values()) {
      assertEquals(balances, read(format), format.name());
    }
    assertEquals(balances, pdf());
  }

  private Map<String, BigDecimal> balances() {
    var names =
        month
            .service
            .book(ReconciledMonth.FIRST, ReconciledMonth.LAST, ReconciledMonth.MANAGER)
            .orElseThrow()
            .names();
    var balances = new TreeMap<String, BigDecimal>();
    for (AccountBalance balance : month.month.balances()) {
      balances.put(names.of(balance.account()), BigDecimal.valueOf(balance.balanceMinor(), 2));
    }
    return balances;
  }

  private Map<String, BigDecimal> read(LedgerFormat format) throws IOException {
    var file = outside.resolve("ledger" + format.ending());
    var desk = ReconcileDesk.of(month.service, ReconciledMonth.MANAGER, _ -> true);
    var export = new LedgerExportViewModel(desk, new FileService(), SameThread.background());
    var model = new ReconcileViewModel(desk, SameThread.background(), null);
    model.refresh();
    model.show(new Span(ReconciledMonth.FIRST, ReconciledMonth.LAST));

    export.write(model, format, file, Stand.messages(Language.ENGLISH));

    assertEquals(
        new LedgerExportViewModel.Outcome(
            LedgerExportViewModel.Outcome.Kind.WRITTEN, file.getFileName().toString()),
        export.outcomeProperty().get());
    return switch (format) {
      case CSV -> csv(file);
      case XLSX -> xlsx(file);
      case HLEDGER, BEANCOUNT -> text(file);
    };
  }

  private static Map<String, BigDecimal> csv(Path file) throws IOException {
    var text = Files.readString(file).substring(1);
    var rows = CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
    var sums = new TreeMap<String, BigDecimal>();
    for (var row : rows.subList(1, rows.size() - 1)) {
      add(sums, row.get(ACCOUNT), new BigDecimal(row.get(DEBIT)), new BigDecimal(row.get(CREDIT)));
    }
    assertEquals(rows.getLast().get(DEBIT), rows.getLast().get(CREDIT));
    return sums;
  }

  private static Map<String, BigDecimal> xlsx(Path file) throws IOException {
    var sums = new TreeMap<String, BigDecimal>();
    try (var in = Files.newInputStream(file);
        var book = new ReadableWorkbook(in)) {
      var rows = book.getFirstSheet().read();
      for (var row : rows.subList(1, rows.size() - 1)) {
        add(
            sums,
            row.getCellAsString(ACCOUNT).orElseThrow(),
            row.getCellAsNumber(DEBIT).orElseThrow().setScale(2),
            row.getCellAsNumber(CREDIT).orElseThrow().setScale(2));
      }
      assertEquals(rows.getLast().getCellAsNumber(DEBIT), rows.getLast().getCellAsNumber(CREDIT));
    }
    return sums;
  }

  private static void add(
      Map<String, BigDecimal> sums, String account, BigDecimal debit, BigDecimal credit) {
    sums.merge(account, debit.subtract(credit), BigDecimal::add);
  }

  private static Map<String, BigDecimal> text(Path file) throws IOException {
    var sums = new TreeMap<String, BigDecimal>();
    for (var line : Files.readAllLines(file)) {
      var posting = POSTING.matcher(line);
      if (posting.matches()) {
        sums.merge(posting.group(1), new BigDecimal(posting.group(2)), BigDecimal::add);
      }
    }
    return sums;
  }

  private Map<String, BigDecimal> pdf() throws IOException {
    var days = new ReportOf.Days(ReconciledMonth.FIRST, ReconciledMonth.LAST);
    var work =
        new PaperWork(
            subject ->
                month
                    .service
                    .report(days, ReconciledMonth.MANAGER)
                    .map(it -> new PaperFacts.OfCash(it, "North", Centre.NOW)),
            new FileService());
    var model = new PaperViewModel(work, SameThread.background());
    model.open(new PaperSubject.CashReportOf(days));
    model.show(Stand.messages(Language.ENGLISH));
    Objects.requireNonNull(model.previewProperty().get());
    var file = outside.resolve("ledger.pdf");
    model.keep(file);
    try (var document = Loader.loadPDF(file.toFile())) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return PdfAccounts.of(stripper.getText(document).replace('\u2212', '-'));
    }
  }
}
