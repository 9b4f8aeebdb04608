package org.daybook.server.http.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.model.booking.BookSeat;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingPay;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Command;
import org.daybook.model.command.CommandType;
import org.daybook.model.command.Reason;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.organisation.SetPolicy;
import org.daybook.model.packages.sale.BuyPackage;
import org.daybook.model.packages.sale.DefinePackage;
import org.daybook.model.people.Student;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.DefineRole;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.daybook.model.testkit.CommandSamples;
import org.daybook.server.store.AccessToken.Reach;
import org.daybook.server.testkit.ApiCampus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may do what, written out: S4's matrix, every endpoint of the API and every command of the
/// desk. Whoever adds an endpoint or a command says here who may use it.
class PermissionMatrixIT {
  /// S4's operations: what S4 says of student, staff and admin, what holds here, and why it
  /// differs.
  private static final List<String> S4 =
      List.of(
          "View Sessions          | yes yes yes | yes yes yes | ",
          "Book Sessions          | yes no no   | yes yes yes | or DESK_BOOKING = STUDENT_ONLY",
          "Manage Sessions        | no yes yes  | no yes yes  | ",
          "View Enrollments       | yes yes yes | yes yes yes | ",
          "Cancel Enrollments     | yes no yes  | yes yes yes | S4's text lets staff; not late",
          "Cash Payments          | no yes no   | no yes yes  | or a role without cash.take",
          "Enrollment Management  | no yes yes  | no yes yes  | ",
          "Package Management     | no yes yes  | no no yes   | S4's endpoints say Admin",
          "Student Packages       | yes no no   | yes no yes  | grants and refunds",
          "Package Purchase       | yes no no   | yes yes yes | or PACKAGE_SALES = STUDENT_ONLY",
          "Finance Reports        | no no yes   | no no yes   | ",
          "Payment Refunds        | no no yes   | no yes yes  | with another's refund.approve");

  /// Endpoints: S4's operation, and with which scope a program may ask.
  private static final List<String> ENDPOINTS =
      List.of(
          "GET /sessions/calendar           | View Sessions      | SESSIONS",
          "GET /sessions/{id}               | View Sessions      | SESSIONS",
          "POST /enrollments/book           | Book Sessions      |",
          "POST /enrollments/{id}/cancel    | Cancel Enrollments |",
          "GET /enrollments/history         | View Enrollments   | ENROLLMENTS",
          "GET /enrollments/{id}            | View Enrollments   | ENROLLMENTS",
          "GET /student-packages            | Student Packages   |",
          "GET /student-packages/summary    | Student Packages   |",
          "POST /student-packages/purchase  | Package Purchase   |",
          "GET /packages                    | Package Purchase   | PACKAGES",
          "GET /finance/wallets/me          | Wallet             |",
          "GET /finance/wallets/me/statement | Wallet            |");

  /// What everybody may ask who can reach the server, and what has its token in its address.
  private static final Set<String> OPEN = Set.of("GET /openapi.yaml", "GET /calendar/{token}.ics");

  /// Commands: S4's operation or none, and who may: Owner, branch Manager, Front desk, Sales,
  /// Trainer, mEntor, finanCe. Nobody at a desk keeps a key: the centre does, which is asked for
  /// it.
  private static final List<String> COMMANDS =
      List.of(
          "mark-attendance      | Enrollment Management | OMF-TE-",
          "correct-mark         | Enrollment Management | OMF----",
          "submit-register      |                       | OMF-TE-",
          "take-back-register   |                       | OMF-TE-",
          "lock-register        |                       | OM-----",
          "reopen-register      |                       | OM-----",
          "admit-walk-in        |                       | OMF-TE-",
          "admit-guest          |                       | OMF-TE-",
          "schedule-session     | Manage Sessions       | OMF----",
          "open-check-in        | Manage Sessions       | OMF-TE-",
          "undo-check-in        | Manage Sessions       | OMF-TE-",
          "start-session        | Manage Sessions       | OMF-TE-",
          "finish-session       | Manage Sessions       | OMF-TE-",
          "reschedule-session   | Manage Sessions       | OMF----",
          "close-day            | Manage Sessions       | OMF----",
          "reopen-day           | Manage Sessions       | OMF----",
          "cancel-session       | Manage Sessions       | OMF----",
          "reinstate-session    | Manage Sessions       | OMF----",
          "declare-missed       | Manage Sessions       | OMF----",
          "enter-paper-register | Manage Sessions       | OMF----",
          "record-family        |                       | OMFS---",
          "add-student          |                       | OMFS---",
          "merge-students       |                       | OMFS---",
          "undo-merge           |                       | OMFS---",
          "record-call          |                       | OMFS---",
          "take-back-call       |                       | OMFS---",
          "enrol-student        | Enrollment Management | OMFS---",
          "move-enrolment       | Enrollment Management | OMFS---",
          "transfer-enrolment   | Enrollment Management | OMFS---",
          "define-cohort        |                       | OM-----",
          "move-cohort          |                       | OM-----",
          "define-course        |                       | O------",
          "move-course          |                       | O------",
          "found-organisation   |                       | O------",
          "open-branch          |                       | O------",
          "set-policy           |                       | O------",
          "add-staff-member     |                       | O------",
          "define-role          |                       | O------",
          "assign-role          |                       | O------",
          "invite-staff-member  |                       | O------",
          "reset-pin            |                       | O------",
          "keep-approval-key    |                       | -------",
          "register-device      |                       | OM-----",
          "renew-device         |                       | OM-----",
          "revoke-device        |                       | OM-----",
          "declare-device-lost  |                       | OM-----",
          "settle-attention     |                       | OMF----",
          "escalate-attention   |                       | OMF-TE-",
          "define-cashbox       |                       | OM-----",
          "set-price            |                       | OM----C",
          "set-cash-policy      |                       | O------",
          "open-shift           | Cash Payments         | OMF----",
          "hand-over-shift      | Cash Payments         | OMF----",
          "move-cash            | Cash Payments         | OMF----",
          "send-cash            | Cash Payments         | OMF----",
          "receive-cash         | Cash Payments         | OMF----",
          "deposit-cash         |                       | OM----C",
          "take-payment         | Cash Payments         | OMF----",
          "undo-payment         | Cash Payments         | OMF----",
          "reprint-receipt      |                       | OMFSTEC",
          "refund-payment       | Payment Refunds       | OMF----",
          "charge-enrolment     |                       | OMFS---",
          "credit-charge        |                       | OM----C",
          "count-cashbox        |                       | OMF----",
          "close-count          |                       | OMF----",
          "review-count         | Finance Reports       | OM----C",
          "have-count-reviewed  |                       | OMF----",
          "seal-day             | Finance Reports       | OM----C",
          "fund-wallet          |                       | OMF----",
          "transfer-wallet      |                       | O------",
          "define-package       | Package Management    | OM----C",
          "book-seat            | Book Sessions         | OMFS---",
          "cancel-booking       | Cancel Enrollments    | OMFS---",
          "decide-no-show       | Enrollment Management | OM-----",
          "buy-package          | Package Purchase      | OMF----",
          "refund-package       | Student Packages      | OM----C",
          "grant-package        | Student Packages      | OM-----",
          "lease-means          |                       | OM-----",
          "recall-lease         |                       | OM-----",
          "return-lease         |                       | OMFSTEC",
          "report-day           |                       | OMFSTEC");

  private static ApiCampus api;

  @BeforeAll
  static void open() {
    api = new ApiCampus();
  }

  @AfterAll
  static void close() {
    api.close();
  }

  static List<String> commands() {
    return COMMANDS;
  }

  static List<String> endpoints() {
    return ENDPOINTS;
  }

  static List<String> operations() {
    return S4;
  }

  @Test
  void everyCommandAndEveryEndpointStandsHere() {
    assertEquals(
        new TreeSet<>(Commands.ALL.stream().map(CommandType::name).toList()),
        new TreeSet<>(COMMANDS.stream().map(it -> cell(it, 0)).toList()));
    var routes = new TreeSet<>(new ApiRoutes(null, 1, 1).names());
    routes.removeAll(OPEN);
    assertEquals(routes, new TreeSet<>(ENDPOINTS.stream().map(it -> cell(it, 0)).toList()));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandIsForThoseWhoStandBesideIt(String line) {
    var command =
        CommandSamples.all().stream()
            .filter(it -> Commands.typeOf(it).name().equals(cell(line, 0)))
            .findFirst()
            .orElseThrow();
    var may =
        Arrays.stream(RoleTemplate.values())
            .map(role ->
                new Centre().run(command, role).reason() == Reason.NOT_PERMITTED
                    ? "-"
                    : letter(role))
            .collect(Collectors.joining());
    assertEquals(cell(line, 2), may);
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void endpointIsForStudentsAndForProgramsOfItsScope(String line) {
    var student = api.campus.north.students().getFirst();
    var scope = cell(line, 2);

    assertEquals(401, status(line, null), "nobody");
    assertEquals(401, status(line, "daybook_nonsense.nonsense"), "a token that is none");
    var row = api.facts(it -> it.find(Student.TABLE, student).orElseThrow());
    var tokens = api.campus.administration().accessTokens();
    assertEquals(401, status(line, tokens.forStudent(row, true).shown()), "a calendar's");
    var own = status(line, api.token(student));
    assertFalse(own == 401 || own == 403, "a student: " + own);
    for (var reach : Reach.values()) {
      var answer = status(line, api.program(reach));
      if (reach.name().equals(scope)) {
        assertFalse(answer == 401 || answer == 403, "a program of " + reach);
      } else {
        assertEquals(403, answer, "a program of " + reach);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void operationOfS4IsForThoseWhoStandBesideIt(String line) {
    var operation = cell(line, 0);
    var student = ENDPOINTS.stream().anyMatch(it -> cell(it, 1).equals(operation));
    assertEquals(
        cell(line, 2).replaceAll(" +", " "),
        words(student, mayAny(operation, "F"), mayAny(operation, "O")));
    assertEquals(
        cell(line, 1).replaceAll(" +", " ").equals(cell(line, 2).replaceAll(" +", " ")),
        cell(line, 3).isEmpty(),
        "what differs says why");
  }

  /// Staff look at sessions and enrolments at the desk, which holds them without asking anybody.
  private static boolean mayAny(String operation, String letter) {
    return operation.startsWith("View ")
        || COMMANDS.stream()
            .filter(it -> cell(it, 1).equals(operation))
            .anyMatch(it -> cell(it, 2).contains(letter));
  }

  @Test
  void withItsPoliciesTheCentreKeepsToS4() {
    var centre = new Centre();
    centre.at(centre.session().startsAt().minus(Duration.ofHours(4)));
    var pack = Centre.id("package", 1);
    centre.run(new DefinePackage(pack, "Ten lessons", Centre.COURSE, 10, "EUR", 12_000, true));
    centre.run(new SetPolicy(PolicyKey.DESK_BOOKING, null, "STUDENT_ONLY"));
    centre.run(new SetPolicy(PolicyKey.PACKAGE_SALES, null, "STUDENT_ONLY"));
    var buy = new BuyPackage(Centre.STRANGER, pack, "EUR", 12_000);
    var book =
        new BookSeat(
            Centre.SESSION,
            Centre.STRANGER,
            BookingKind.STANDARD,
            BookingPay.AUTOMATIC,
            null,
            null);
    for (var role : List.of(RoleTemplate.FRONT_DESK, RoleTemplate.OWNER)) {
      assertEquals(Reason.DESK_MAY_NOT_BOOK, centre.run(book, role).reason(), role.name());
      assertEquals(Reason.PACKAGE_STUDENT_ONLY, centre.run(buy, role).reason(), role.name());
    }
    var without = new HashSet<>(RoleTemplate.OWNER.permissions());
    without.remove(Permission.CASH_TAKE);
    centre.run(
        new DefineRole(
            RoleTemplate.OWNER.idIn(Centre.ORGANISATION),
            "Owner",
            without.stream().map(Permission::wireName).sorted().toList()));
    assertEquals(
        Reason.NOT_PERMITTED, centre.run(sample(TakePayment.class), RoleTemplate.OWNER).reason());
    assertEquals(Reason.NOT_PERMITTED, centre.run(buy, RoleTemplate.OWNER).reason());
  }

  private static <C> Command sample(Class<C> type) {
    return CommandSamples.all().stream().filter(type::isInstance).findFirst().orElseThrow();
  }

  private static int status(String line, String token) {
    var endpoint = cell(line, 0).split(" ", 2);
    var path = endpoint[1].replace("{id}", "01900000-0000-7000-8000-00000000ffff");
    return endpoint[0].equals("GET")
        ? api.get(token, path).status()
        : api.post(token, path, "key", "{}").status();
  }

  private static String cell(String line, int n) {
    var cells = line.split("\\|", -1);
    return n < cells.length ? cells[n].strip() : "";
  }

  private static String letter(RoleTemplate role) {
    return switch (role) {
      case OWNER -> "O";
      case BRANCH_MANAGER -> "M";
      case FRONT_DESK -> "F";
      case SALES -> "S";
      case TRAINER -> "T";
      case MENTOR -> "E";
      case FINANCE -> "C";
    };
  }

  private static String words(boolean... may) {
    return Stream.of(may[0], may[1], may[2])
        .map(it -> it ? "yes" : "no")
        .collect(Collectors.joining(" "));
  }
}
