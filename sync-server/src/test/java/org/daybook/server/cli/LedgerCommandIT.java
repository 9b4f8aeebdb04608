package org.daybook.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daybook.model.cash.DepositCash;
import org.daybook.server.centre.CentreCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `ledger`, on PostgreSQL; `AccountingProgramsIT` has real programs read such files.
class LedgerCommandIT {
  private final AdminLine line = new AdminLine();

  @TempDir Path folder;

  @BeforeEach
  void bringCashToTheBankOnTwoDays() throws CommandRefusedException {
    var organisation =
        UUID.fromString(
            line.succeeds(
                    "organisation", "create", "Riverside", "--currency", "KWD", "--locale", "en")
                .strip());
    var branch = branch("NB", "North Bank");
    var other = branch("SB", "South Bank");
    Issuing.all(
        line.administration(),
        organisation,
        List.of(
            deposit(branch, 12_345, "2026-03-02T09:00:00Z"),
            deposit(branch, 1, "2026-03-03T09:00:00Z"),
            deposit(other, 777, "2026-03-02T09:00:00Z")));
  }

  @AfterEach
  void closeTheLine() {
    line.close();
  }

  @Test
  void writesTheDaysOfABranchInTheUnitsOfItsCurrency() throws IOException {
    var hledger = written("hledger", "2026-03-01", "2026-03-02");
    assertTrue(hledger.contains("commodity 0.000 KWD"), hledger);
    assertTrue(hledger.contains("Assets:BANK:NB  12.345 KWD"), hledger);
    assertTrue(hledger.contains("Assets:SAFE:NB  -12.345 KWD"), hledger);
    assertFalse(hledger.contains("0.001") || hledger.contains("0.777"), hledger);

    var beancount = written("beancount", "2026-03-01", "2026-03-31");
    assertTrue(beancount.contains("2026-03-02 open Assets:BANK:NB KWD"), beancount);
    assertTrue(beancount.contains("0.001 KWD"), beancount);
  }

  @Test
  void daysWithoutEntriesMakeAnEmptyLedger() throws IOException {
    assertFalse(written("beancount", "2026-05-01", "2026-05-31").contains("KWD\n2026"));
    assertTrue(line.out().contains("0 entries"), line.out());
  }

  @Test
  void refusesWhatIsNoSpanOfDaysOrNoPlaceForAFile() {
    assertTrue(fails("2026-03-03", "2026-03-02", "x").contains("is no span of days"));
    assertTrue(fails("1990-01-01", "2026-03-02", "x").contains("is no span of days"));
    assertTrue(fails("2026-03-01", "2026-03-02", "no/x").contains("cannot write"));
    assertEquals(2, line.run("ledger", "x", "--branch", "NB", "--from", "2026-02-30"));
  }

  private String fails(String from, String to, String file) {
    return line.fails(arguments("hledger", from, to, folder.resolve(file)));
  }

  private String written(String format, String from, String to) throws IOException {
    var file = folder.resolve(format);
    line.succeeds(arguments(format, from, to, file));
    return Files.readString(file);
  }

  private static String[] arguments(String format, String from, String to, Path file) {
    return new String[] {
      "ledger", file.toString(), "--branch", "NB", "--from", from, "--to", to, "--format", format
    };
  }

  private UUID branch(String code, String name) {
    return UUID.fromString(
        line.succeeds("branch", "create", name, "--code", code, "--time-zone", "Asia/Kuwait")
            .strip());
  }

  private static CentreCommand deposit(UUID branch, long amountMinor, String at) {
    var command = new DepositCash("KWD", amountMinor, "Slip 7");
    return new CentreCommand(branch, command, null, Instant.parse(at));
  }
}
