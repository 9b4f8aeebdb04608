package org.daybook.app.ui.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.app.paper.Drawing;
import org.daybook.app.service.Centre;
import org.daybook.app.service.cash.PricedCentre;
import org.daybook.app.service.files.FileService;
import org.daybook.app.service.reconcile.ReconcileService;
import org.daybook.app.service.reconcile.ReconciledDrawers;
import org.daybook.app.service.reconcile.ReconciledMonth;
import org.daybook.app.service.reconcile.ReportOf;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.text.Language;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.money.CurrencyRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// X and Z reports and those of days, as they are shown and as a PDF has them.
class CashReportIT {
  private static final Pattern ACCOUNT =
      Pattern.compile("((?:Assets|Liabilities|Income|Expenses):\\S+)");

  /// What came, what went, and what is left of it, which is looked at.
  private static final Pattern FIGURES =
      Pattern.compile(
          "[\\d,]+\\.\\d\\d [\\d,]+\\.\\d\\d (-?[\\d,]+\\.\\d\\d)\\s*$", Pattern.MULTILINE);

  @TempDir Path folder;
  @TempDir Path outside;

  @Test
  void aZReportSaysWhatWasExpectedAndFoundAndHowItWasPaid() throws IOException {
    try (var drawers = new ReconciledDrawers(folder)) {
      drawers.worked().counted();
      var z = new ReportOf.Counted(drawers.lastCount().id());
      var model = model(drawers.service, drawers.centre.staff, z, Language.ENGLISH);

      var text = pdf(model);

      for (var words :
          new String[] {
            "Z report, Front drawer",
            "Expected 875.00",
            "785.00",
            "UNDER",
            "-90.00",
            "Cash 795.00 0.00 795.00",
            "Card 30.00 0.00 30.00",
            "All tenders 825.00 0.00 825.00",
            "Pay-out 0.00 20.00 -20.00",
            "-000001 to NRT-",
            "-000003",
            "Page 1 of 1"
          }) {
        assertTrue(text.contains(words), words + " in " + text);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"ENGLISH", "ARABIC", "HINDI"})
  void anXReportIsThereInEveryLanguage(Language language) throws IOException {
    try (var drawers = new ReconciledDrawers(folder)) {
      drawers.worked();
      var x = new ReportOf.Running(PricedCentre.DRAWER);
      var model = model(drawers.service, drawers.centre.staff, x, language);

      var shown = words(model);
      assertTrue(shown.contains("Front drawer"), shown);
      var money = Stand.messages(language).money(CurrencyRules.of("EUR"));
      assertTrue(shown.contains(money.amount(87_500)), shown);
      assertTrue(pdf(model).length() > 100);
    }
  }

  /// The accounts of the PDF come to what the ledger keeps.
  @Test
  void aPeriodHasEveryAccountWithItsBalance() throws IOException {
    try (var month = new ReconciledMonth(folder, 600)) {
      var days = new ReportOf.Days(ReconciledMonth.FIRST, ReconciledMonth.LAST);
      var model = model(month.service, ReconciledMonth.MANAGER, days, Language.ENGLISH);

      var names = month.service.book(days.from(), days.to(), ReconciledMonth.MANAGER).orElseThrow();
      var ours = new TreeMap<String, BigDecimal>();
      for (AccountBalance balance : month.month.balances()) {
        ours.put(
            names.names().of(balance.account()), BigDecimal.valueOf(balance.balanceMinor(), 2));
      }
      assertEquals(ours, PdfAccounts.of(pdf(model)));
    }
  }

  /// Posting by posting it comes to the same as account by account, and as what the ledger keeps.
  @Test
  void aPeriodHasEveryPostingThatComesToTheSameTotals() throws IOException {
    try (var month = new ReconciledMonth(folder, 600)) {
      var days = new ReportOf.Days(ReconciledMonth.FIRST, ReconciledMonth.LAST, true);
      var model = model(month.service, ReconciledMonth.MANAGER, days, Language.ENGLISH);
      var text = pdf(model);

      var book = month.service.book(days.from(), days.to(), ReconciledMonth.MANAGER).orElseThrow();
      var ours = new TreeMap<String, BigDecimal>();
      for (AccountBalance balance : month.month.balances()) {
        ours.put(book.names().of(balance.account()), BigDecimal.valueOf(balance.balanceMinor(), 2));
      }
      var postings = text.substring(text.indexOf("Every posting"));
      var accounts = found(ACCOUNT, postings);
      var figures = found(FIGURES, postings);
      assertEquals(book.lines().size(), accounts.size());
      assertEquals(accounts.size(), figures.size());
      var sums = new TreeMap<String, BigDecimal>();
      for (int i = 0; i < accounts.size(); i++) {
        sums.merge(
            accounts.get(i), new BigDecimal(figures.get(i).replace(",", "")), BigDecimal::add);
      }
      assertEquals(ours, sums);
    }
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(it -> it.group(1)).toList();
  }

  private PaperViewModel model(
      ReconcileService service, UUID viewer, ReportOf of, Language language) {
    var now = Centre.NOW;
    var work =
        new PaperWork(
            subject ->
                service.report(of, viewer).map(it -> new PaperFacts.OfCash(it, "North", now)),
            new FileService());
    var model = new PaperViewModel(work, SameThread.background());
    model.open(new PaperSubject.CashReportOf(of));
    model.show(Stand.messages(language));
    return model;
  }

  private String pdf(PaperViewModel model) throws IOException {
    var file = outside.resolve("report.pdf");
    model.keep(file);
    try (var document = Loader.loadPDF(file.toFile())) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document).replace('\u2212', '-');
    }
  }

  private static String words(PaperViewModel model) {
    return Objects.requireNonNull(model.previewProperty().get()).pages().stream()
        .map(Drawing::words)
        .collect(Collectors.joining("\n"));
  }
}
