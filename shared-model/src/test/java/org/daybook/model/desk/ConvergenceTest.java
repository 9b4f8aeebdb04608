package org.daybook.model.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.SettleAttention;
import org.daybook.model.command.Command;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.people.Student;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.rollcall.RollCallRules;
import org.daybook.model.rollcall.SubmitRegister;
import org.daybook.model.rollcall.TakeBackRegister;
import org.daybook.model.session.AdmitGuest;
import org.daybook.model.session.StartSession;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.daybook.model.value.PersonDetails;
import org.daybook.model.value.RowIds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Three desks do as they please, with a network that comes and goes, lost answers, killed
/// processes and lost replicas. In the end all hold what the centre holds, and every operation is
/// there once.
class ConvergenceTest {
  private static final int STEPS = 120;
  private static final UUID OWNER = Centre.staff(RoleTemplate.OWNER);
  private static final List<AttendanceValue> VALUES = List.of(AttendanceValue.values());

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void desksConverge(int seed) {
    var random = new Random(seed);
    var server = new SimulatedCentre(seed);
    server.begin().store(new Centre().facts().allRows());
    var desks = new ArrayList<SimulatedDesk>();
    for (int number = 1; number <= 3; number++) {
      var desk = new SimulatedDesk(server, number, random);
      desk.load();
      desks.add(desk);
    }
    var savedMarks = new HashSet<UUID>();
    for (int step = 0; step < STEPS; step++) {
      var desk = desks.get(random.nextInt(3));
      step(desk, random, savedMarks);
      if (desk.isUpToDate()) {
        desk.assertAsIfDecidedAfresh();
      }
    }
    desks.forEach(SimulatedDesk::drain);
    desks.forEach(SimulatedDesk::drain);
    for (var desk : desks) {
      desk.assertEqualTo(server);
      assertEquals(desk.journal.head().sequence(), server.recorded(desk.identity.deviceId()));
    }
    var marks = new HashSet<UUID>();
    server.facts().all(AttendanceMark.TABLE).forEach(mark -> marks.add(mark.id()));
    assertEquals(savedMarks, marks);
  }

  private static void step(SimulatedDesk desk, Random random, Set<UUID> savedMarks) {
    switch (random.nextInt(12)) {
      case 0, 1 -> desk.push(random.nextInt(3) == 0);
      case 2 -> desk.pull();
      case 3 -> desk.pull(() -> between(desk, random, savedMarks));
      case 4 -> {
        if (random.nextInt(5) == 0) {
          desk.loseReplica();
        } else {
          desk.restart();
        }
      }
      case 5 -> killed(desk, random, savedMarks);
      default -> act(desk, random, savedMarks);
    }
  }

  /// Somebody does something between two slices of a pull, or the process dies there.
  private static boolean between(SimulatedDesk desk, Random random, Set<UUID> savedMarks) {
    switch (random.nextInt(8)) {
      case 0, 1 -> act(desk, random, savedMarks);
      case 2 -> desk.push(random.nextInt(3) == 0);
      case 3 -> {
        if (random.nextInt(3) == 0) {
          desk.restart();
          return false;
        }
      }
      default -> {}
    }
    return true;
  }

  /// The process dies between the journal and the replica.
  private static void killed(SimulatedDesk desk, Random random, Set<UUID> savedMarks) {
    desk.replica.losingCommits(true);
    try {
      act(desk, random, savedMarks);
    } catch (IllegalStateException e) {
      // What was journalled counts as saved, whether or not anybody was told.
      for (var sealed : desk.journal.read(1, Integer.MAX_VALUE)) {
        note(OperationDecider.open(sealed).operation(), savedMarks);
      }
    } finally {
      desk.replica.losingCommits(false);
      desk.restart();
    }
  }

  private static void act(SimulatedDesk desk, Random random, Set<UUID> savedMarks) {
    desk.clock.advance(java.time.Duration.ofSeconds(random.nextInt(60)));
    var intent = new UUID(random.nextLong(), random.nextLong());
    var result = desk.capture(new Gesture(intent, OWNER, steps(desk, random)));
    if (result instanceof CaptureResult.Saved(var operations)) {
      for (var one : operations) {
        var sealed = desk.journal.read(one.sequence(), 1).getFirst();
        note(OperationDecider.open(sealed).operation(), savedMarks);
      }
    }
  }

  private static void note(org.daybook.model.operation.Operation operation, Set<UUID> savedMarks) {
    if (operation.commandName().equals("mark-attendance")) {
      savedMarks.add(
          RowIds.ofOperation(
              operation.deviceId(),
              operation.epoch(),
              operation.sequence(),
              0,
              operation.capturedAt()));
    }
  }

  private static List<Gesture.Step> steps(SimulatedDesk desk, Random random) {
    if (random.nextInt(8) == 0) {
      Gesture.Step admit =
          _ ->
              new AdmitGuest(
                  Centre.SESSION,
                  "G-" + random.nextInt(10_000),
                  PersonDetails.named("Guest " + random.nextInt(100)));
      Gesture.Step enrol = earlier -> enrol(earlier.created(0, Student.TABLE), random);
      Gesture.Step mark = earlier -> mark(desk, earlier.created(0, Student.TABLE), random);
      return List.of(admit, random.nextBoolean() ? enrol : mark, mark);
    }
    return List.of(Gesture.Step.of(command(desk, random)));
  }

  private static Command command(SimulatedDesk desk, Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> new SubmitRegister(Centre.SESSION, Centre.ENROLLED);
      case 1 -> new TakeBackRegister(Centre.SESSION);
      case 2 -> new StartSession(Centre.SESSION);
      case 3 -> enrol(Centre.STRANGER, random);
      case 4 ->
          desk.replica.read().list(AttentionItem.BY_BRANCH, Centre.BRANCH).stream()
              .findAny()
              .<Command>map(item -> new SettleAttention(item.id(), null))
              .orElseGet(() -> new StartSession(Centre.SESSION));
      default -> mark(desk, Centre.ENROLLED.get(random.nextInt(3)), random);
    };
  }

  private static EnrolStudent enrol(UUID student, Random random) {
    return new EnrolStudent(
        new UUID(random.nextLong(), random.nextLong()),
        student,
        Centre.COHORT,
        EnrolmentState.PENDING_PAYMENT,
        Centre.TODAY,
        null,
        null);
  }

  private static MarkAttendance mark(SimulatedDesk desk, UUID student, Random random) {
    var slot = AttendanceMark.slotOf(Centre.SESSION, student);
    var seen = RollCallRules.counting(desk.replica.read(), slot).map(AttendanceMark::id);
    var value = VALUES.get(random.nextInt(VALUES.size()));
    return new MarkAttendance(Centre.SESSION, student, value, 0, seen.orElse(null));
  }
}
