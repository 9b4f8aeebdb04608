package org.daybook.model.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.text.AccountNames;
import org.daybook.model.ledger.text.LedgerText;
import org.daybook.model.testkit.Centre;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// hledger and Beancount, which know nothing of this program, read its ledger and come to the same
/// balances. Both are Debian packages: where they are missing and whoever runs this may install
/// packages, they are; else these tests are left out and say so.
class AccountingProgramsIT {
  private static final Duration INSTALLED_WITHIN = Duration.ofMinutes(4);

  @TempDir Path folder;

  @Test
  void aFewDaysComeToTheSameBalances() throws Exception {
    compare(new CashMonth(1, 600));
  }

  @Test
  @Tag("slow")
  void aMonthOfTwentyThousandOperationsComesToTheSameBalances() throws Exception {
    var month = new CashMonth(2, 20_400);
    assertTrue(month.entries().size() > 20_000, () -> month.entries().size() + " entries");
    compare(month);
  }

  private void compare(CashMonth month) throws Exception {
    assumeTrue(
        areThere() || (install() && areThere()),
        "left out: hledger and beancount are missing and could not be installed");
    var accounts = month.postings().stream().map(it -> it.account()).toList();
    var names = new AccountNames(accounts, AccountingProgramsIT::label);
    var text = new LedgerText("EUR", 2, names);
    var ours = balances(month, names);
    assertTrue(ours.size() > 8, ours::toString);

    var journal = folder.resolve("month.journal");
    Files.writeString(journal, text.hledger(month.entries(), month.postings()));
    assertEquals("", run("hledger", "-f", journal.toString(), "check", "--strict"));
    assertEquals(
        ours,
        read(run("hledger", "-f", journal.toString(), "balance", "--flat", "-O", "csv", "-N")));

    var beans = folder.resolve("month.beancount");
    Files.writeString(beans, text.beancount(month.entries(), month.postings()));
    assertEquals("", run("bean-check", beans.toString()));
    var query = "select account, sum(number) as total group by account";
    assertEquals(ours, read(run("bean-query", "-f", "csv", beans.toString(), query)));
  }

  /// In different scripts, and twice the same.
  private static String label(Account account) {
    if (account.kind() == AccountKind.DRAWER) {
      return account.ownerId().equals(Centre.id("cashbox", 0)) ? "front desk, left" : "مكتب ٢";
    }
    return account.kind() == AccountKind.RECEIVABLE ? "हिन्दी नाम" : "north";
  }

  private static Map<String, BigDecimal> balances(CashMonth month, AccountNames names) {
    var byName = new TreeMap<String, BigDecimal>();
    for (AccountBalance balance : month.balances()) {
      if (balance.balanceMinor() != 0) {
        byName.put(names.of(balance.account()), BigDecimal.valueOf(balance.balanceMinor(), 2));
      }
    }
    return byName;
  }

  /// Lines of an account and what it stands at.
  private static Map<String, BigDecimal> read(String csv) {
    var byName = new TreeMap<String, BigDecimal>();
    for (var line : csv.lines().skip(1).toList()) {
      var parts = Arrays.stream(line.split(",", 2)).map(it -> it.replace("\"", "")).toList();
      var amount = new BigDecimal(parts.getLast().replace("EUR", "").strip()).setScale(2);
      if (amount.signum() != 0) {
        byName.put(parts.getFirst().strip(), amount);
      }
    }
    return byName;
  }

  private static boolean areThere() {
    return installed("hledger") && installed("bean-check") && installed("bean-query");
  }

  /// Only root installs packages, and only Debian has them under these names.
  private boolean install() throws IOException, InterruptedException {
    if (!installed("apt-get") || !"root".equals(System.getProperty("user.name"))) {
      return false;
    }
    return apt("update") && apt("install", "--no-install-recommends", "hledger", "beancount");
  }

  private boolean apt(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("apt-get", "--yes", "--quiet"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    var process = builder.redirectOutput(folder.resolve("apt.txt").toFile()).start();
    if (!process.waitFor(INSTALLED_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      return false;
    }
    return process.exitValue() == 0;
  }

  private static boolean installed(String program) {
    return Arrays.stream(System.getenv("PATH").split(":", -1))
        .anyMatch(it -> Files.isExecutable(Path.of(it, program)));
  }

  private String run(String... command) throws IOException, InterruptedException {
    var out = folder.resolve("out.txt");
    var builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    var process = builder.redirectOutput(out.toFile()).start();
    int code = process.waitFor();
    var said = Files.readString(out, StandardCharsets.UTF_8);
    assertEquals(0, code, said);
    return said;
  }
}
