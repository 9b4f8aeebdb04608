package org.daybook.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.daybook.model.cash.reconcile.AccountLabels;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.ledger.text.AccountNames;
import org.daybook.model.ledger.text.LedgerText;
import org.daybook.model.money.CurrencyRules;
import org.daybook.model.organisation.Branch;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.row.Facts;
import org.daybook.server.admin.Administration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ledger`
@Command(
    name = "ledger",
    description = {
      "Writes a branch's ledger into a file for an accounting program.",
      "Students are named by their codes. The file is replaced where it exists."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class LedgerCommand extends AdminCommand {
  private static final long MOST_DAYS = 3_660;

  @Mixin private final OrganisationOption organisation = new OrganisationOption();

  @Parameters(paramLabel = "FILE", description = "the file to write")
  private Path file;

  @Option(names = "--branch", required = true, description = "id, code or name")
  private String branch;

  @Option(names = "--from", required = true, paramLabel = "DAY", description = "as 2026-03-01")
  private LocalDate from;

  @Option(names = "--to", required = true, paramLabel = "DAY", description = "the last day")
  private LocalDate to;

  @Option(
      names = "--format",
      required = true,
      description = "${COMPLETION-CANDIDATES}; hledger's is what Ledger reads, too")
  private Format format;

  /// Which program is to read the file.
  enum Format {
    hledger,
    beancount
  }

  /// What the file says.
  private record Written(int entries, String text) {}

  LedgerCommand(AdminContext context) {
    super(context);
  }

  @Override
  Answer run(Administration administration) throws CommandRefusedException {
    if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
      throw new CommandRefusedException("from " + from + " to " + to + " is no span of days");
    }
    var organisationId = organisation.chosen(administration);
    var chosen = Chosen.branch(administration, organisationId, branch);
    var written =
        administration
            .operations()
            .rehearse(organisationId, bench -> written(chosen, bench.facts()));
    try {
      Files.writeString(file, written.text());
    } catch (IOException e) {
      throw new CommandRefusedException("cannot write " + file + ": " + e.getMessage());
    }
    return Answer.done(
        Map.of("file", file.toString(), "entries", written.entries()),
        written.entries() + " entries are in " + file);
  }

  private Written written(Branch chosen, Facts facts) {
    var entries = new ArrayList<LedgerEntry>();
    var postings = new ArrayList<Posting>();
    for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
      for (var entry : facts.list(LedgerEntry.BY_DATE, day)) {
        if (entry.branchId().equals(chosen.id())) {
          entries.add(entry);
          postings.addAll(facts.list(Posting.BY_ENTRY, entry.id()));
        }
      }
    }
    var currency = currency(chosen.organisationId(), facts);
    var accounts = postings.stream().map(Posting::account).toList();
    var names = new AccountNames(accounts, new AccountLabels(chosen, facts)::of);
    var text = new LedgerText(currency.code(), currency.minorDigits(), names);
    return new Written(
        entries.size(),
        switch (format) {
          case hledger -> text.hledger(entries, postings);
          case beancount -> text.beancount(entries, postings);
        });
  }

  private static CurrencyRules currency(UUID organisationId, Facts facts) {
    return facts
        .find(Organisation.TABLE, organisationId)
        .map(it -> CurrencyRules.of(it.currency()))
        .orElseThrow(() -> new IllegalStateException("an organisation has its row"));
  }
}
