package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.seal.DayAnchor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A branch's whole day on one drawer, on real processes: three desks take cash into it with the
/// network cut. One loses its power in the middle of a sale, one believes that it is yesterday, and
/// one comes back when the day is closed.
@ExtendWith(WorldExtension.class)
class ThreeDesksIT {
  private static final int SALES = 12;
  private static final int KILLED_AFTER = 5;

  private final UUID cashbox = UUID.randomUUID();
  private World world;
  private Organisation organisation;
  private List<UUID> students;
  private LocalDate today;

  @BeforeEach
  void fill(World world) throws SQLException {
    this.world = world;
    organisation = world.found("North");
    var office = organisation.office("North");
    students = Collections.nCopies(SALES, office.student("Layla"));
    today = office.today();
    office.deliver();
    // It takes no part in the day.
    organisation.revoke(office.device().deviceId());
  }

  @Test
  void noCoinIsLostAndEverySealStands() throws Exception {
    try (var server = world.ownServer();
        var steady = organisation.desk("North", "steady", server);
        var slow = slow(server);
        var away = organisation.desk("North", "away", server)) {
      steady.expectOk(
          Desk.request("define-cashbox")
              .put("cashboxId", cashbox.toString())
              .put("name", "Front drawer")
              .put("active", true));
      seal(steady, today.minusDays(1));
      List.of(steady, slow, away).forEach(Desk::sync);
      everyoneReports(today.minusDays(1), List.of("REPORTED", "REPORTED", "REPORTED"));
      var yesterday = sealed(today.minusDays(1));

      var first = new Cashier(steady, device("steady"), cashbox);
      var second = new Cashier(slow, device("slow"), cashbox);
      var third = new Cashier(away, device("away"), cashbox);
      first.open(10_000);
      second.open(5_000);
      third.open(0);
      List.of(slow, away, steady).forEach(Desk::sync);
      server.kill();
      takeCashAllDay(steady, first, second, third);
      long evening = first.cashMinor() + second.cashMinor() + third.cashMinor() - 100;
      first.count(evening, List.of(first, second, third));
      away.kill();
      steady.offline();

      server.startAgain();
      slow.sync();
      steady.online();
      steady.sync();
      seal(steady, today);
      everyoneReports(today, List.of("OWES", "REPORTED", "REPORTED"));
      assertEquals(
          "PROVISIONAL", day(today).completeness().name(), "the desk that is away is named");
      var seal = sealed(today);
      var kept = day(today);
      assertEquals(kept.root(), kept.reckoned());

      away.startAgain();
      away.signIn(organisation.ownerName(), organisation.password());
      away.sync();
      everyoneReports(today, List.of("REPORTED", "REPORTED", "REPORTED"));

      assertEquals("FINAL", day(today).completeness().name());
      assertEquals(List.of(yesterday, seal), List.of(sealed(today.minusDays(1)), sealed(today)));
      assertEquals(kept.lines().filter(ThreeDesksIT::isSealed).toList(), sealedLines(day(today)));
      assertEquals(day(today).root(), day(today).reckoned());
      everyLateOperationIsACorrection(second, third);
      theLedgerBalances(List.of(first, second, third), evening);
      for (var cashier : List.of(first, second, third)) {
        theReceiptsHaveNoGap(cashier);
      }
      for (var desk : List.of(steady, slow, away)) {
        OfflineRollCallIT.assertSame(organisation, desk, Protocol.VERSION, server);
      }
    }
  }

  /// All of it with the network cut.
  private void takeCashAllDay(Desk steady, Cashier first, Cashier second, Cashier third) {
    int saved = first.sellUntilThePowerFails(students, 1_500, KILLED_AFTER);
    second.sell(students.subList(0, 6), 700);
    steady.startAgain();
    steady.signIn(organisation.ownerName(), organisation.password());
    first.lookWhatWasSold(1_500);
    assertTrue(first.sales() >= saved, "what was called saved is there");
    first.sell(students.subList(first.sales(), SALES), 1_500);
    third.sell(students.subList(0, 5), 900);
    second.payOut(300);
    assertEquals(SALES, first.sales());
  }

  /// Yesterday's of the desk with the wrong clock are sealed with today, those of the desk that was
  /// away are not sealed yet.
  private void everyLateOperationIsACorrection(Cashier second, Cashier third) throws SQLException {
    assertEquals(
        List.of("LATE_MOVEMENT 2 sealed", "LATE_SALE 6 sealed"),
        corrections(today.minusDays(1)),
        "the float, the pay-out and the sales of " + second.deviceId());
    assertEquals(
        List.of("LATE_SALE 5 open", "RECOUNT 5 open"),
        corrections(today),
        "the sales of " + third.deviceId() + ", and what each changes in the evening's count");
    assertEquals(
        List.of(),
        world.query(
            """
            select e.kind || ' ' || e.id from ledger_entry e
            where e.made_by in (?::uuid, ?::uuid)
              and not exists (select 1 from day_correction d where d.about_id = e.id)
            """,
            second.deviceId().toString(),
            third.deviceId().toString()));
    assertEquals(
        List.of("13"),
        world.query(
            """
            select count(*) from attention_item
            where organisation_id = ?::uuid and device_id in (?::uuid, ?::uuid)
            """,
            organisation.id().toString(),
            second.deviceId().toString(),
            third.deviceId().toString()),
        "each of them is under Attention");
  }

  private List<String> corrections(LocalDate date) throws SQLException {
    return world.query(
        """
        select kind || ' ' || count(*)
            || case when sealed_in_id is null then ' open' else ' sealed' end
        from day_correction where organisation_id = ?::uuid and business_date = ?::date
        group by kind, sealed_in_id is null, sealed_in_id order by kind
        """,
        organisation.id().toString(),
        date.toString());
  }

  private void theLedgerBalances(List<Cashier> cashiers, long inTheDrawer) throws SQLException {
    var id = organisation.id().toString();
    assertEquals(
        List.of(),
        world.query(
            """
            select entry_id::text from posting where organisation_id = ?::uuid
            group by entry_id having sum(amount_minor) <> 0
            """,
            id),
        "entries out of balance");
    assertEquals(
        List.of(),
        world.query(
            """
            select b.id::text from account_balance b
            left join posting p on p.organisation_id = b.organisation_id
              and p.branch_id = b.branch_id and p.account_kind = b.account_kind
              and p.owner_id = b.owner_id
            where b.organisation_id = ?::uuid
            group by b.id, b.balance_minor
            having b.balance_minor <> coalesce(sum(p.amount_minor), 0)
            """,
            id),
        "balances that their postings don't add up to");
    assertEquals(List.of(Long.toString(inTheDrawer)), balance("DRAWER"));
    long sold = cashiers.stream().mapToLong(Cashier::soldMinor).sum();
    assertEquals(List.of(Long.toString(-sold)), balance("RECEIVABLE"));
    assertEquals(List.of("100"), balance("OVER_SHORT"), "what was missing in the evening");
    assertEquals(List.of(), balance("SUSPENSE"));
  }

  private List<String> balance(String kind) throws SQLException {
    return world.query(
        "select balance_minor from account_balance where organisation_id = ?::uuid"
            + " and account_kind = ?",
        organisation.id().toString(),
        kind);
  }

  private void theReceiptsHaveNoGap(Cashier cashier) throws SQLException {
    assertEquals(
        LongStream.rangeClosed(1, cashier.sales()).mapToObj(Long::toString).toList(),
        world.query(
            "select receipt_number from payment where receipt_device_id = ?::uuid"
                + " order by receipt_number",
            cashier.deviceId().toString()));
  }

  private Desk slow(ServerProcess server) {
    var desk = Desk.slow("slow", world.fresh("desk-slow"));
    try {
      desk.firstRun(organisation, "North", server.url());
      return desk;
    } catch (AssertionError failure) {
      desk.close();
      throw failure;
    }
  }

  private void seal(Desk desk, LocalDate date) {
    desk.expectOk(Desk.request("seal-day").put("businessDate", date.toString()));
    desk.sync();
    assertEquals("ACCEPTED", desk.answers().get("seal-day"));
  }

  /// Nobody tells the desks to: they report once they know of the seal.
  private void everyoneReports(LocalDate date, List<String> states) {
    Patience.until(
        "watermarks of " + date,
        () ->
            world.query(
                """
                select w.state from day_watermark w join sealed_day d on d.id = w.day_id
                where d.organisation_id = ?::uuid and d.business_date = ?::date order by 1
                """,
                organisation.id().toString(),
                date.toString()),
        states::equals);
  }

  /// The row as the database holds it.
  private String sealed(LocalDate date) throws SQLException {
    return world
        .query(
            "select d::text from sealed_day d where organisation_id = ?::uuid"
                + " and business_date = ?::date",
            organisation.id().toString(),
            date.toString())
        .getFirst();
  }

  /// What the centre's command line writes about it.
  private DayAnchor day(LocalDate date) throws Exception {
    var file = world.fresh("day").resolve("day.txt");
    new AdminProcess(world)
        .succeeds(
            "day",
            file,
            "--organisation",
            organisation.id(),
            "--branch",
            organisation.branch("North"),
            "--date",
            date);
    return DayAnchor.read(Files.readAllLines(file));
  }

  private static boolean isSealed(String line) {
    return line.startsWith("leaf ") || line.startsWith("root ");
  }

  private static List<String> sealedLines(DayAnchor day) {
    return day.lines().filter(ThreeDesksIT::isSealed).toList();
  }

  private UUID device(String name) throws SQLException {
    return UUID.fromString(
        world
            .query(
                "select id from device where organisation_id = ?::uuid and name = ?",
                organisation.id().toString(),
                name)
            .getFirst());
  }
}
