package org.daybook.model.booking.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.booking.BookSeat;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingPay;
import org.daybook.model.booking.CancelBooking;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Command;
import org.daybook.model.command.Context;
import org.daybook.model.command.Reason;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.CohortState;
import org.daybook.model.decide.Authority;
import org.daybook.model.decide.Decider;
import org.daybook.model.decide.FactsOverlay;
import org.daybook.model.decide.Verdict;
import org.daybook.model.device.DeclareDeviceLost;
import org.daybook.model.device.Device;
import org.daybook.model.device.DeviceState;
import org.daybook.model.lease.Lease;
import org.daybook.model.lease.LeaseMeans;
import org.daybook.model.lease.LeaseState;
import org.daybook.model.lease.RecallLease;
import org.daybook.model.lease.ReturnLease;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.operation.Outcome;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.packages.sale.BuyPackage;
import org.daybook.model.packages.sale.DefinePackage;
import org.daybook.model.packages.sale.GrantPackage;
import org.daybook.model.packages.sale.RefundPackage;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.daybook.model.testkit.MemoryFacts;
import org.daybook.model.value.PersonDetails;
import org.daybook.model.wallet.TransferWallet;
import org.daybook.model.wallet.Wallets;

/// One partition schedule: two desks with replicas and outboxes of their own, and a centre that
/// decides in the order in which things arrive. It knows nothing of how leases are counted; it only
/// looks at what is promised and what is there.
final class PartitionedCentre {
  private static final int STEPS = 60;
  private static final int SESSIONS = 10;
  private static final List<UUID> STUDENTS = List.of(Centre.id("student", 31), Centre.STRANGER);
  private static final UUID PACKAGE = Centre.id("package", 2);
  private static final UUID SECOND_DESK = Centre.id("device", 2);
  private static final Set<Reason> FOR_WANT_OF_MONEY =
      Set.of(
          Reason.CREDIT_TOO_LOW,
          Reason.WALLET_TOO_LOW,
          Reason.SPENT_ELSEWHERE,
          Reason.LEASED_ELSEWHERE);

  /// What came of all schedules.
  static final class Tally {
    int covered;
    int brokenPromises;
    int owed;
    int refused;
    int lost;
    int restored;
    int returned;

    @Override
    public String toString() {
      return "covered %d, broken %d, owed %d, refused %d, lost %d, restored %d, returned %d"
          .formatted(covered, brokenPromises, owed, refused, lost, restored, returned);
    }
  }

  /// @param covered whether the desk's lease had enough for it when it was captured
  private record Pending(Command command, Context context, boolean covered) {}

  private static final class Desk {
    final UUID id;
    FactsOverlay replica;
    final List<Pending> outbox = new ArrayList<>();
    final List<Pending> sent = new ArrayList<>();
    boolean connected = true;
    boolean lost;
    long sequence;

    Desk(UUID id, FactsOverlay replica) {
      this.id = id;
      this.replica = replica;
    }
  }

  private final MemoryFacts base;
  private final Random random;
  private final Tally tally;
  private final List<Desk> desks;
  private FactsOverlay centre;
  private FactsOverlay backup;
  private boolean restored;
  private Instant now = Centre.NOW.minus(Duration.ofHours(20));
  private long centreSequence = 1_000;

  PartitionedCentre(MemoryFacts base, long seed, Tally tally) {
    this.base = base;
    this.random = new Random(seed);
    this.tally = tally;
    this.centre = new FactsOverlay(base);
    this.backup = new FactsOverlay(base);
    this.desks =
        List.of(
            new Desk(Centre.DESK, new FactsOverlay(base)),
            new Desk(SECOND_DESK, new FactsOverlay(base)));
  }

  /// Two students with money and lessons, and more seats than both can take.
  static MemoryFacts base() {
    var book = new BookedCentre();
    var centre = book.centre;
    centre.withStudent(31, new PersonDetails("Rana Saleh", null, null, null));
    centre.with(
        new Device(
            SECOND_DESK,
            Centre.ORGANISATION,
            Centre.BRANCH,
            "Side desk",
            DeviceState.ACTIVE,
            Centre.NOW,
            null));
    for (int n = 0; n < SESSIONS; n++) {
      var cohort = Centre.cohort(Centre.id("cohort", 40 + n), Centre.BRANCH, CohortState.RUNNING);
      centre.with(cohort, session(n, cohort));
    }
    centre.run(
        new DefinePackage(PACKAGE, "Two lessons", Centre.COURSE, 2, BookedCentre.EUR, 2_500, true));
    STUDENTS.forEach(student -> {
      book.topUp(student, 6_000);
      centre.run(new GrantPackage(student, PACKAGE, "Won it"));
    });
    return centre.facts();
  }

  private static Session session(int n, Cohort cohort) {
    var like = Centre.session(Centre.SESSION, Centre.BRANCH, null);
    return new Session(
        sessionId(n),
        like.organisationId(),
        like.branchId(),
        cohort.id(),
        like.businessDate(),
        like.startsAt(),
        like.endsAt(),
        null,
        like.trainerId(),
        SessionState.SCHEDULED,
        null,
        null);
  }

  private static UUID sessionId(int n) {
    return Centre.id("session", 40 + n);
  }

  void run() {
    for (int step = 0; step < STEPS; step++) {
      now = now.plusSeconds(random.nextInt(600));
      step();
    }
    desks.forEach(desk -> {
      desk.connected = true;
      talk(desk);
    });
  }

  private void step() {
    var desk = desks.get(random.nextInt(desks.size()));
    switch (random.nextInt(30)) {
      case 0, 1, 2, 3, 4, 5, 6, 7, 8 -> capture(desk, deskCommand(desk));
      case 9, 10, 11, 12 ->
          atCentre(
              new BookSeat(
                  sessionId(random.nextInt(SESSIONS)),
                  student(),
                  BookingKind.STANDARD,
                  pay(),
                  null,
                  null));
      case 13 -> booking(centre).ifPresent(it -> atCentre(new CancelBooking(it, null)));
      case 14 ->
          atCentre(
              new TransferWallet(
                  student(), Centre.BRANCH, "EUR", 100L + random.nextInt(3_000), "To the centre"));
      case 15, 16, 17 -> atCentre(new LeaseMeans(desk.id, student()));
      case 18 -> lease(centre).ifPresent(it -> atCentre(new RecallLease(it.id())));
      case 19, 20 -> desk.connected = false;
      case 21, 22, 23 -> desk.connected = true;
      case 24 -> backup = copy(centre);
      case 25 -> restoreSometimes();
      case 26 -> loseSometimes(desk);
      default -> talk(desk);
    }
  }

  private Command deskCommand(Desk desk) {
    var student = student();
    return switch (random.nextInt(8)) {
      case 0 ->
          booking(desk.replica)
              .<Command>map(it -> new CancelBooking(it, null))
              .orElseGet(() -> book(student));
      case 1 -> new BuyPackage(student, PACKAGE, BookedCentre.EUR, 2_500);
      case 2 ->
          desk.replica.list(StudentPackage.BY_STUDENT, student).stream()
              .filter(_ -> random.nextInt(6) == 0)
              .findFirst()
              .<Command>map(it -> new RefundPackage(it.id(), "Moves away"))
              .orElseGet(() -> book(student));
      default -> book(student);
    };
  }

  private Command book(UUID student) {
    return new BookSeat(
        sessionId(random.nextInt(SESSIONS)), student, BookingKind.STANDARD, pay(), null, null);
  }

  private BookingPay pay() {
    return random.nextInt(3) == 0 ? BookingPay.WALLET : BookingPay.AUTOMATIC;
  }

  private UUID student() {
    return STUDENTS.get(random.nextInt(STUDENTS.size()));
  }

  private Optional<UUID> booking(Facts facts) {
    return facts.list(Booking.BY_STUDENT, student()).stream()
        .filter(it -> it.state().holdsSeat())
        .map(Booking::id)
        .findAny();
  }

  private Optional<Lease> lease(Facts facts) {
    return subjects(facts).stream()
        .flatMap(it -> Lease.liveOn(it, facts).stream())
        .filter(it -> it.state() == LeaseState.ACTIVE)
        .findFirst();
  }

  /// A desk tries a command on its replica, as its screens do, and keeps what holds there.
  private void capture(Desk desk, Command wanted) {
    desk.sequence++;
    var context = context(desk.id, desk.sequence, Centre.staff(RoleTemplate.OWNER));
    var command = wanted;
    var verdict = decide(command, context, desk.replica, Authority.OF_THE_ACTOR);
    if (command instanceof BookSeat seat && verdict.outcome() == Outcome.ACCEPTED) {
      command = seat.promisedFrom(BookingRules.source(verdict.rows()).orElse(null));
      verdict = decide(command, context, desk.replica, Authority.OF_THE_ACTOR);
    }
    if (!verdict.outcome().holds()) {
      desk.sequence--;
      return;
    }
    boolean covered = isCovered(verdict, desk.replica);
    if (covered) {
      tally.covered++;
    }
    verdict.rows().forEach(desk.replica::put);
    desk.outbox.add(new Pending(command, context, covered));
    if (desk.connected) {
      talk(desk);
    }
  }

  /// Whether everything that it takes from wallets and packages is the desk's own.
  private boolean isCovered(Verdict verdict, Facts before) {
    long taken = 0;
    long fromLeases = 0;
    for (var row : verdict.rows()) {
      switch (row) {
        case AccountBalance it when it.accountKind() == AccountKind.WALLET ->
            taken +=
                Math.max(
                    0,
                    Wallets.at(Centre.BRANCH, it.account(), before).availableMinor()
                        - it.availableMinor());
        case StudentPackage it ->
            taken +=
                before
                    .find(StudentPackage.TABLE, it.id())
                    .map(was -> Math.max(0, was.remaining() - it.remaining()))
                    .orElse(0);
        case Lease it ->
            fromLeases += it.spent() - before.find(Lease.TABLE, it.id()).orElseThrow().spent();
        default -> {}
      }
    }
    return taken > 0 && taken == fromLeases;
  }

  private void talk(Desk desk) {
    if (!desk.connected) {
      return;
    }
    while (!desk.outbox.isEmpty()) {
      var one = desk.outbox.removeFirst();
      desk.sent.add(one);
      take(desk, one);
    }
    desk.replica = copy(centre);
    desk.replica.list(Lease.BY_DEVICE, desk.id).stream()
        .filter(it -> it.state() == LeaseState.RECALLED && !desk.lost)
        .toList()
        .forEach(it -> {
          tally.returned++;
          capture(desk, new ReturnLease(it.id()));
        });
  }

  private void take(Desk desk, Pending one) {
    var verdict = decide(one.command(), one.context(), centre, Authority.OF_THE_ACTOR);
    verdict.rows().forEach(centre::put);
    var reason = verdict.reason();
    if (reason == Reason.SPENT_ELSEWHERE) {
      tally.owed++;
    } else if (reason != null && FOR_WANT_OF_MONEY.contains(reason)) {
      tally.refused++;
    }
    if (one.covered()
        && reason != null
        && FOR_WANT_OF_MONEY.contains(reason)
        && !desk.lost
        && !restored) {
      tally.brokenPromises++;
    }
    check();
  }

  private void atCentre(Command command) {
    centreSequence++;
    var context =
        context(
            Context.centreIn(Centre.ORGANISATION),
            centreSequence,
            Context.centreIn(Centre.ORGANISATION));
    decide(command, context, centre, Authority.OF_THE_CENTRE).rows().forEach(centre::put);
    check();
  }

  /// The centre's disk is put back; desks send once more what it has forgotten.
  private void restoreSometimes() {
    if (random.nextInt(8) > 0) {
      return;
    }
    tally.restored++;
    restored = true;
    centre = copy(backup);
    desks.forEach(desk -> {
      var again = new ArrayList<>(desk.sent);
      again.removeIf(it -> centre.find(Booking.TABLE, it.context().newId(0)).isPresent());
      desk.sent.clear();
      again.addAll(desk.outbox);
      desk.outbox.clear();
      desk.outbox.addAll(again);
    });
  }

  private void loseSometimes(Desk desk) {
    if (random.nextInt(6) > 0 || desk.lost) {
      return;
    }
    tally.lost++;
    desk.lost = true;
    desk.connected = false;
    atCentre(new DeclareDeviceLost(desk.id, "Stolen"));
  }

  private Context context(UUID device, long sequence, UUID actor) {
    return new Context(Centre.ORGANISATION, Centre.BRANCH, device, 1, sequence, actor, now);
  }

  private static Verdict decide(
      Command command, Context context, Facts facts, Authority authority) {
    return Decider.decide(Commands.typeOf(command), command, context, facts, authority, false);
  }

  private FactsOverlay copy(FactsOverlay of) {
    var copy = new FactsOverlay(base);
    List<Row> rows = of.rows();
    rows.forEach(copy::put);
    return copy;
  }

  private static List<UUID> subjects(Facts facts) {
    var subjects = new ArrayList<UUID>();
    STUDENTS.forEach(student -> {
      subjects.add(student);
      facts.list(StudentPackage.BY_STUDENT, student).forEach(it -> subjects.add(it.id()));
    });
    return subjects;
  }

  /// 0 ≤ held, and held and leased together are no more than there is.
  private void check() {
    for (var student : STUDENTS) {
      var wallet = Wallets.at(Centre.BRANCH, Wallets.of(student), centre);
      long leased = Lease.liveOn(student, centre).map(Lease::left).orElse(0L);
      that(wallet.heldMinor() >= 0 && leased >= 0, "less than nothing is held: " + wallet);
      that(leased <= wallet.availableMinor(), "overdrawn: " + wallet + " of it leased " + leased);
      for (var pack : centre.list(StudentPackage.BY_STUDENT, student)) {
        long credits = Lease.liveOn(pack.id(), centre).map(Lease::left).orElse(0L);
        that(
            credits >= 0 && credits <= pack.remaining(),
            "overdrawn: " + pack + " of it leased " + credits);
      }
      for (var it : centre.list(Lease.BY_SUBJECT, student)) {
        that(it.spent() >= 0 && it.spent() <= it.leased(), "more was spent than leased: " + it);
      }
    }
  }

  private static void that(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
