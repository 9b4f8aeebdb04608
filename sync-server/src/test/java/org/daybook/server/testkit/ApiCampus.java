package org.daybook.server.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.DefineCashbox;
import org.daybook.model.cash.OpenShift;
import org.daybook.model.cash.PaymentItem;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.SetPrice;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.cash.Tender;
import org.daybook.model.cash.Tendered;
import org.daybook.model.command.Command;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.DefineCohort;
import org.daybook.model.course.MoveCohort;
import org.daybook.model.decide.Verdict;
import org.daybook.model.packages.sale.DefinePackage;
import org.daybook.model.packages.sale.GrantPackage;
import org.daybook.model.people.Student;
import org.daybook.model.row.Facts;
import org.daybook.model.session.ScheduleSession;
import org.daybook.model.testkit.SettableClock;
import org.daybook.server.access.TokenText;
import org.daybook.server.centre.CentreCommand;
import org.daybook.server.store.AccessToken.Reach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A served centre whose students have tokens of the API. Each branch has a class of two seats that
/// meets tomorrow for 15 euros a session, and sells ten lessons for 120.
public final class ApiCampus implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  public static final Instant BEGINS = Instant.parse("2026-11-23T10:00:00Z");
  public static final long PRICE = 1_500;
  public static final long PACKAGE_PRICE = 12_000;
  public static final int SEATS = 2;

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  public final SettableClock clock = new SettableClock(NOW);
  public final Campus campus;
  private final Map<UUID, Place> places = new HashMap<>();
  private int drawn;
  private long receipts;

  /// What there is to book in a branch.
  public record Place(UUID branch, UUID cohort, UUID session, UUID pack, UUID shift) {}

  /// An answer of the server.
  public record Answer(int status, HttpResponse<byte[]> http) {
    public JsonNode json() {
      return JsonMapper.shared().readTree(http.body());
    }

    public String text() {
      return new String(http.body(), StandardCharsets.UTF_8);
    }

    public String code() {
      return json().path("code").asString();
    }

    public String header(String name) {
      return http.headers().firstValue(name).orElse("");
    }

    /// Itself, where it has this status.
    public Answer is(int wanted) {
      assertEquals(wanted, status, this::text);
      return this;
    }
  }

  public ApiCampus() {
    this(10_000);
  }

  /// @param requestsPerSecond of one token
  public ApiCampus(int requestsPerSecond) {
    campus = new Campus(clock, requestsPerSecond);
    places.put(campus.north.id(), place(campus.north.id()));
    places.put(campus.south.id(), place(campus.south.id()));
  }

  public Place north() {
    return places.get(campus.north.id());
  }

  public Place south() {
    return places.get(campus.south.id());
  }

  public UUID student(int n) {
    return campus.north.students().get(n);
  }

  private Place place(UUID branch) {
    var cohort = id();
    var pack = id();
    var cashbox = id();
    var day = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    campus.issue(
        branch,
        new DefineCohort(
            cohort,
            campus.course(),
            "Evening",
            SEATS,
            day.minusDays(30),
            day.plusDays(60),
            null,
            null),
        new MoveCohort(cohort, CohortState.OPEN, null),
        new SetPrice(campus.course(), PaymentPurpose.SESSION, "EUR", PRICE, true),
        new DefinePackage(pack, "Ten lessons", campus.course(), 10, "EUR", PACKAGE_PRICE, true),
        new DefineCashbox(cashbox, "Front desk", true));
    var shift =
        done(branch, new OpenShift(cashbox, "EUR", 0)).rows().stream()
            .filter(CashShift.class::isInstance)
            .findFirst()
            .orElseThrow()
            .id();
    return new Place(branch, cohort, session(branch, cohort, BEGINS), pack, shift);
  }

  /// Another session of a class.
  public UUID session(UUID branch, UUID cohort, Instant begins) {
    var id = id();
    campus.issue(
        branch,
        new ScheduleSession(
            id,
            cohort,
            LocalDate.ofInstant(begins, ZoneOffset.UTC),
            begins,
            begins.plusSeconds(3_600),
            null,
            null,
            null));
    return id;
  }

  /// A class of the northern branch with more seats, or fewer.
  public UUID cohort(int seats) {
    var cohort = id();
    var day = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    campus.issue(
        campus.north.id(),
        new DefineCohort(
            cohort, campus.course(), "Big", seats, day.minusDays(30), day.plusDays(60), null, null),
        new MoveCohort(cohort, CohortState.OPEN, null));
    return cohort;
  }

  /// Issues a command of the centre that must hold.
  public Verdict done(UUID branch, Command command) {
    var verdict =
        campus
            .administration()
            .operations()
            .run(campus.organisation, bench -> bench.issue(CentreCommand.at(branch, command)));
    if (!verdict.outcome().holds()) {
      throw new IllegalStateException("refused: " + verdict);
    }
    return verdict;
  }

  public void topUp(UUID student, long amountMinor) {
    var branch = facts(it -> it.find(Student.TABLE, student).orElseThrow().branchId());
    receipts++;
    done(
        branch,
        new TakePayment(
            places.get(branch).shift(),
            student,
            "EUR",
            List.of(new PaymentItem(PaymentPurpose.WALLET, student, amountMinor)),
            List.of(new Tendered(Tender.CASH, amountMinor, null)),
            0,
            amountMinor,
            receipts));
  }

  public void grant(UUID student) {
    done(campus.north.id(), new GrantPackage(student, north().pack(), "Won it"));
  }

  public <T> T facts(Function<Facts, T> question) {
    return campus
        .administration()
        .operations()
        .rehearse(campus.organisation, bench -> question.apply(bench.facts()));
  }

  public String token(UUID student) {
    return text(student).shown();
  }

  public TokenText text(UUID student) {
    var row = facts(it -> it.find(Student.TABLE, student).orElseThrow());
    return campus.administration().accessTokens().forStudent(row, false);
  }

  public String program(Reach... reach) {
    return campus
        .administration()
        .accessTokens()
        .forProgram(campus.organisation, "Website", Set.of(reach))
        .shown();
  }

  public Answer get(String token, String path) {
    return send(request(token, path).GET().build());
  }

  public Answer post(String token, String path, String key, String body) {
    var request = request(token, path).POST(BodyPublishers.ofString(body));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return send(request.build());
  }

  public Answer book(String token, UUID session, String key) {
    return post(token, "/enrollments/book", key, "{\"sessionId\":\"" + session + "\"}");
  }

  public Answer book(String token, UUID session) {
    return book(token, session, UUID.randomUUID().toString());
  }

  public HttpRequest.Builder request(String token, String path) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + campus.port() + "/api/v1" + path))
            .timeout(Duration.ofSeconds(60));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  public static Answer send(HttpRequest request) {
    try {
      var answer = HTTP.send(request, BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Everything of a list, page by page.
  public List<JsonNode> all(String token, String path, int limit) {
    var items = new ArrayList<JsonNode>();
    var cursor = "";
    do {
      var page =
          get(token, path + (path.contains("?") ? "&" : "?") + "limit=" + limit + cursor).is(200);
      page.json().path("items").forEach(items::add);
      var next = page.json().path("nextCursor");
      cursor = next.isMissingNode() ? "" : "&cursor=" + next.asString();
    } while (!cursor.isEmpty());
    return items;
  }

  public UUID id() {
    drawn++;
    return new UUID(0x0190_0000_0000_7000L, 0x9000_0000_0000_0000L | drawn);
  }

  @Override
  public void close() {
    campus.close();
  }
}
