package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.AppConfig;
import org.daybook.app.Wiring;
import org.daybook.app.service.reports.Cell;
import org.daybook.app.service.reports.Column;
import org.daybook.app.service.reports.Grouping;
import org.daybook.app.service.reports.ReportFilter;
import org.daybook.app.service.reports.ReportQuery;
import org.daybook.app.service.reports.ReportService;
import org.daybook.model.cash.DefineCashbox;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.SetPrice;
import org.daybook.model.command.Command;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.organisation.SetPolicy;
import org.daybook.model.packages.sale.DefinePackage;
import org.daybook.model.session.ScheduleSession;
import org.daybook.model.staff.AddStaffMember;
import org.daybook.model.staff.AssignRole;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.value.PersonDetails;
import org.daybook.server.centre.CentreCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The three journeys of the enrolment-and-payment system (S4), in the steps of its diagrams: a
/// student by the API, the staff at a desk and an owner over its reports, on a server and a desk
/// that are processes of their own. The centre has the profile of that system.
@ExtendWith(WorldExtension.class)
class EnrolmentAndPaymentIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String PASSWORD = "another long password";
  private static final long PRICE = 1_500;
  private static final long PACKAGE_PRICE = 12_000;

  private final UUID cashier = UUID.randomUUID();
  private final UUID cashbox = UUID.randomUUID();
  private final UUID pack = UUID.randomUUID();
  private final UUID tomorrow = UUID.randomUUID();
  private World world;
  private Organisation organisation;
  private Office office;
  private UUID session;
  private UUID layla;
  private UUID omar;
  private int receipts;

  @BeforeEach
  void fill(World world) throws Exception {
    this.world = world;
    organisation = world.found("North");
    office = organisation.office("North");
    var cohort = office.openCohort("Chess", 10);
    session = office.session(cohort);
    layla = office.student("Layla");
    omar = office.student("Omar");
    office.deliver();
    organisation.revoke(office.device().deviceId());
    var begins = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(24));
    var desk = RoleTemplate.FRONT_DESK;
    atTheCentre(
        organisation.id(),
        desk.definition(organisation.id()),
        new AddStaffMember(cashier, PersonDetails.named("Mona Adel"), name(), true, null),
        new AssignRole(cashier, desk.idIn(organisation.id()), null, true));
    atTheCentre(
        organisation.branch("North"),
        new SetPrice(cohort, PaymentPurpose.SESSION, "EUR", PRICE, true),
        new DefinePackage(pack, "Ten lessons", cohort, 10, "EUR", PACKAGE_PRICE, true),
        new DefineCashbox(cashbox, "Front drawer", true),
        new ScheduleSession(
            tomorrow,
            cohort,
            office.today().plusDays(1),
            begins,
            begins.plus(Duration.ofHours(1)),
            null,
            null,
            null));
    world.administration().credentials().setPassword(organisation.id(), cashier, PASSWORD);
    new AdminProcess(world)
        .succeeds("profile", "ENROLMENT_AND_PAYMENT", "--organisation", organisation.id());
  }

  /// Student Journey: Book & Attend Session.
  @Test
  void aStudentBooksAndAttends() throws Exception {
    atTheCentre(organisation.id(), new SetPolicy(PolicyKey.ABSENCE_POLICY, null, "STRICT"));
    try (var desk = organisation.desk("North", "Front", world.sharedServer())) {
      var till = till(desk);
      pay(desk, till, layla, PaymentPurpose.WALLET, layla, PACKAGE_PRICE + PRICE);
      desk.sync();
      var token = token("C1");

      var calendar = get(token, "/sessions/calendar?from=" + yesterday() + "&to=" + inAWeek());
      assertEquals(
          List.of(session.toString(), tomorrow.toString()), ids(calendar), calendar::toString);
      assertEquals(0, get(token, "/student-packages/summary").path("items").size());
      assertEquals(
          pack.toString(), get(token, "/packages").path("items").get(0).path("id").asString());
      post(
          token,
          "/student-packages/purchase",
          "{\"packageId\":\"%s\",\"price\":{\"amountMinor\":%d,\"currency\":\"EUR\"}}"
              .formatted(pack, PACKAGE_PRICE));
      assertEquals(10, credits(token));

      var today = post(token, "/enrollments/book", "{\"sessionId\":\"" + session + "\"}");
      var later = post(token, "/enrollments/book", "{\"sessionId\":\"" + tomorrow + "\"}");
      assertEquals("PAID", today.path("status").asString(), "ruling 6: a package is paid at once");
      assertEquals(8, credits(token));

      desk.sync();
      assertTrue(desk.register(session).containsKey(layla), "who booked stands on the register");
      desk.expectOk(Desk.request("open-check-in").put("sessionId", session.toString()));
      desk.expectOk(Desk.request("start-session").put("sessionId", session.toString()));
      desk.mark(session, layla, new Desk.Mark("PRESENT", 0));
      desk.expectOk(Desk.request("finish-session").put("sessionId", session.toString()));
      desk.sync();

      post(token, "/enrollments/" + later.path("id").asString() + "/cancel", "{}");
      assertEquals(9, credits(token), "the restored credit");
      var attended = get(token, "/enrollments/" + today.path("id").asString());
      assertEquals("PAID", attended.path("status").asString(), attended::toString);
      var history = get(token, "/enrollments/history?limit=1");
      assertEquals("CANCELLED", history.path("items").get(0).path("status").asString());
      assertTrue(history.path("nextCursor").isString(), history::toString);
    }
  }

  /// Staff Journey: Manage Session & Cash, and what the matrix of S4 denies a desk.
  @Test
  void theStaffManagesASessionAndCash() throws Exception {
    try (var desk = organisation.desk("North", "Front", world.sharedServer())) {
      var till = till(desk);
      desk.expectOk(Desk.request("open-check-in").put("sessionId", session.toString()));
      pay(desk, till, omar, PaymentPurpose.SESSION, session, PRICE);
      assertTrue(desk.register(session).containsKey(omar), "who paid at the door has a seat");
      desk.expectOk(Desk.request("start-session").put("sessionId", session.toString()));
      desk.mark(session, omar, new Desk.Mark("PRESENT", 0));
      desk.expectOk(Desk.request("finish-session").put("sessionId", session.toString()));
      var booking =
          Desk.request("book-seat")
              .put("sessionId", tomorrow.toString())
              .put("studentId", layla.toString())
              .put("kind", "STANDARD")
              .put("pay", "AUTOMATIC");
      assertEquals("REFUSED", desk.refusal(booking), "students book for themselves here");
      count(desk, till, PRICE);
      desk.sync();
      assertEquals("ACCEPTED", desk.answers().get("take-payment"));

      desk.kill();
      try (var opened = opened(desk)) {
        var day = office.today();
        var lines =
            opened
                .services()
                .reconcile()
                .sessions(day, day.plusDays(1), organisation.ownerId())
                .orElseThrow();
        assertEquals(1, lines.size(), lines::toString);
      }
    }
  }

  /// Admin Journey: Monitor Business. An owner of this profile takes no cash.
  @Test
  void anOwnerMonitorsTheBusiness() throws Exception {
    try (var desk = organisation.desk("North", "Front", world.sharedServer())) {
      var till = till(desk);
      pay(desk, till, omar, PaymentPurpose.SESSION, session, PRICE);
      pay(desk, till, layla, PaymentPurpose.WALLET, layla, 5_000);
      count(desk, till, PRICE + 5_000);
      desk.sync();
      desk.expectOk(Desk.request("sign-out"));
      desk.signIn(organisation.ownerName(), organisation.password());
      assertEquals(
          "REFUSED",
          desk.refusal(
              Desk.request("open-shift")
                  .put("cashboxId", cashbox.toString())
                  .put("currency", "EUR")
                  .put("floatMinor", 0)));
      desk.kill();
      try (var opened = opened(desk)) {
        var reports = opened.services().reports();
        assertEquals(PRICE + 5_000, total(reports, Grouping.REVENUE_BY_DAY, Column.TAKEN_CASH));
        assertEquals(PRICE, total(reports, Grouping.REVENUE_BY_DAY, Column.EARNED));
        assertEquals(5_000, total(reports, Grouping.WALLETS_BY_HOLDER, Column.BALANCE));
      }
      var program =
          new AdminProcess(world)
              .succeeds(
                  "access",
                  "program",
                  "Board",
                  "--scope",
                  "packages",
                  "--organisation",
                  organisation.id());
      assertEquals(1, get(program.strip(), "/packages").path("items").size());
    }
  }

  private org.daybook.app.service.Desk opened(Desk desk) {
    var key = desk.data().resolveSibling(desk.data().getFileName() + ".key");
    return Wiring.of(new AppConfig(desk.data(), key, Optional.empty())).openDesk();
  }

  private long total(ReportService reports, Grouping grouping, Column column) {
    var day = office.today();
    var query = new ReportQuery(grouping, day, day.plusDays(1), ReportFilter.NONE);
    var table = reports.read(query, (done, all) -> true).orElseThrow();
    var cell = table.total().cells().get(table.columns().indexOf(column));
    return ((Cell.Money) cell).minor();
  }

  /// The front desk takes over, with an empty drawer.
  private Cashier till(Desk desk) throws Exception {
    desk.expectOk(Desk.request("sign-out"));
    desk.signIn(name(), PASSWORD);
    var device = new AdminProcess(world).newestDevice(organisation, "North");
    var till = new Cashier(desk, UUID.fromString(device), cashbox);
    till.open(0);
    return till;
  }

  private void pay(
      Desk desk, Cashier till, UUID student, PaymentPurpose purpose, UUID subject, long amount) {
    desk.expectOk(sale(till, student, purpose, subject, amount));
  }

  /// Counts as many entries as the screen shows of the shift.
  private void count(Desk desk, Cashier till, long cashMinor) throws Exception {
    desk.sync();
    var shown =
        world.query("select entries from cash_shift where id::text = ?", till.shift().toString());
    till.sees(Integer.parseInt(shown.getFirst()));
    till.count(cashMinor, List.of(till));
  }

  private ObjectNode sale(
      Cashier till, UUID student, PaymentPurpose purpose, UUID subject, long amount) {
    receipts++;
    var sale =
        Desk.request("take-payment")
            .put("shiftId", till.shift().toString())
            .put("payerId", student.toString())
            .put("currency", "EUR")
            .put("roundingMinor", 0)
            .put("receivedMinor", amount)
            .put("receiptNumber", receipts);
    sale.putArray("items")
        .addObject()
        .put("purpose", purpose.name())
        .put("subjectId", subject.toString())
        .put("amountMinor", amount);
    sale.putArray("tenders").addObject().put("tender", "CASH").put("amountMinor", amount);
    return sale;
  }

  private String token(String code) throws Exception {
    return new AdminProcess(world)
        .succeeds("access", "student", code, "--organisation", organisation.id())
        .strip();
  }

  private int credits(String token) throws Exception {
    return get(token, "/student-packages/summary")
        .path("items")
        .get(0)
        .path("remainingSessions")
        .asInt();
  }

  private static List<String> ids(JsonNode page) {
    return page.path("items").valueStream().map(it -> it.path("id").asString()).toList();
  }

  private static Instant yesterday() {
    return Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
  }

  private static Instant inAWeek() {
    return Instant.now().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.SECONDS);
  }

  private JsonNode get(String token, String path) throws Exception {
    return answer(request(token, path).GET().build());
  }

  private JsonNode post(String token, String path, String body) throws Exception {
    return answer(
        request(token, path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(String token, String path) {
    return HttpRequest.newBuilder(world.server().resolve("/api/v1" + path))
        .header("Authorization", "Bearer " + token);
  }

  private static JsonNode answer(HttpRequest request) throws Exception {
    var answer = HTTP.send(request, BodyHandlers.ofString());
    assertEquals(2, answer.statusCode() / 100, answer::body);
    return HeadlessDesk.JSON.readTree(answer.body());
  }

  private String name() {
    return "mona-" + organisation.ownerName();
  }

  private void atTheCentre(UUID scope, Command... commands) {
    var all = Arrays.stream(commands).map(it -> CentreCommand.at(scope, it)).toList();
    for (var verdict : world.administration().operations().issue(organisation.id(), all)) {
      assertTrue(verdict.outcome().holds(), verdict::toString);
    }
  }
}
