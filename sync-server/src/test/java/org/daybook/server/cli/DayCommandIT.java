package org.daybook.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daybook.model.cash.DepositCash;
import org.daybook.model.cash.SealDay;
import org.daybook.model.command.Command;
import org.daybook.model.seal.Completeness;
import org.daybook.model.seal.CorrectionKind;
import org.daybook.model.seal.DayAnchor;
import org.daybook.server.centre.CentreCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `day`, on PostgreSQL.
class DayCommandIT {
  private static final Instant EVENING = Instant.parse("2026-03-02T20:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final AdminLine line = new AdminLine();

  @TempDir Path folder;
  private UUID organisation;
  private UUID branch;

  @BeforeEach
  void bringCashToTheBank() throws CommandRefusedException {
    organisation =
        UUID.fromString(
            line.succeeds(
                    "organisation", "create", "Riverside", "--currency", "EUR", "--locale", "en")
                .strip());
    branch =
        UUID.fromString(
            line.succeeds(
                    "branch", "create", "North", "--code", "NB", "--time-zone", "Europe/Madrid")
                .strip());
    issue(new DepositCash("EUR", 12_345, "Slip 7"));
  }

  @AfterEach
  void closeTheLine() {
    line.close();
  }

  @Test
  void writesWhatIsUnderTheSeal() throws Exception {
    issue(new SealDay(DAY));
    var day = written("first");
    assertEquals(1, day.leaves().size());
    assertEquals(day.root(), day.reckoned());
    assertEquals(Completeness.FINAL, day.completeness());
    assertTrue(line.out().contains("1 sealed things of 2026-03-02"), line.out());
    assertTrue(line.out().contains("root " + day.root() + ", FINAL"), line.out());
  }

  @Test
  void whatComesLaterStandsBesideIt() throws Exception {
    issue(new SealDay(DAY));
    var before = written("before");
    issue(new DepositCash("EUR", 500, "Slip 8"));
    var after = written("after");
    assertEquals(before.root(), after.root());
    assertEquals(after.root(), after.reckoned());
    assertEquals(CorrectionKind.LATE_MOVEMENT, after.corrections().getFirst().kind());
  }

  @Test
  void refusesADayThatIsNotSealedAndAFileThatCannotBe() throws Exception {
    assertTrue(line.fails(arguments(folder.resolve("x"))).contains("is not sealed at North"));
    issue(new SealDay(DAY));
    assertTrue(line.fails(arguments(folder.resolve("no/x"))).contains("cannot write"));
  }

  private DayAnchor written(String name) throws Exception {
    var file = folder.resolve(name);
    line.succeeds(arguments(file));
    return DayAnchor.read(Files.readAllLines(file));
  }

  private static String[] arguments(Path file) {
    return new String[] {"day", file.toString(), "--branch", "NB", "--date", DAY.toString()};
  }

  private void issue(Command command) throws CommandRefusedException {
    Issuing.all(
        line.administration(),
        organisation,
        List.of(new CentreCommand(branch, command, null, EVENING)));
  }
}
