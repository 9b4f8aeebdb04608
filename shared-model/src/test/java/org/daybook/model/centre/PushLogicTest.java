package org.daybook.model.centre;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Command;
import org.daybook.model.command.CommandType;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Nature;
import org.daybook.model.command.Reach;
import org.daybook.model.command.Reason;
import org.daybook.model.device.DeviceState;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Outcome;
import org.daybook.model.operation.Sealer;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.operation.Upcasters;
import org.daybook.model.people.AddStudent;
import org.daybook.model.people.Student;
import org.daybook.model.permission.Permission;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PushRequest;
import org.daybook.model.protocol.SignedHead;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.session.AdmitGuest;
import org.daybook.model.testkit.Centre;
import org.daybook.model.testkit.MemoryCentre;
import org.daybook.model.value.PersonDetails;
import org.daybook.model.value.RowIds;
import org.junit.jupiter.api.Test;

class PushLogicTest {
  private static final Instant SERVER_TIME = Centre.NOW.plusSeconds(60);

  private final Centre rows = new Centre();
  private final MemoryCentre centre = new MemoryCentre(rows.facts());
  private final DeskChain desk = new DeskChain();
  private final List<Count> counted = new ArrayList<>();
  private PushLogic logic = new PushLogic(Commands::named, Upcasters.SHIPPED);
  private DeviceIdentity identity = identity(1, DeviceState.ACTIVE);

  @Test
  void acceptsMarksInOneVersionOfTheBranch() {
    Centre.ENROLLED.forEach(student -> desk.capture(present(student)));

    var results = pushFrom(1);

    assertEquals(List.of(1L, 2L, 3L), results.stream().map(OperationResult::sequence).toList());
    assertTrue(results.stream().allMatch(it -> it.outcome() == Outcome.ACCEPTED));
    assertTrue(results.stream().allMatch(it -> it.version() == 1));
    assertEquals(3, rows.facts().all(AttendanceMark.TABLE).size());
  }

  @Test
  void answersResendAfterLostAcknowledgementWithTheStoredResults() {
    desk.capture(present(Centre.ENROLLED.get(0)));
    var first = pushFrom(1);
    desk.capture(present(Centre.ENROLLED.get(1)));

    var second = pushFrom(1);
    var third = pushFrom(1);

    assertEquals(first.getFirst(), second.getFirst());
    assertEquals(second, third);
    assertEquals(2, rows.facts().all(AttendanceMark.TABLE).size());
    assertEquals(2, centre.cursorOf(Centre.BRANCH).version(), "a mere resend is no change");
  }

  @Test
  void raisesAlarmAtSameIdentityWithOtherBytes() {
    desk.capture(present(Centre.ENROLLED.get(0)));
    pushFrom(1);
    var clone = new DeskChain();
    clone.capture(present(Centre.ENROLLED.get(1)));

    assertEquals(new PushReply.Refused(ErrorCode.FORKED, 1L), push(clone.from(1)));
  }

  @Test
  void raisesAlarmAtChainThatDoesNotContinueTheStoredOne() {
    desk.capture(present(Centre.ENROLLED.get(0)));
    pushFrom(1);
    var clone = new DeskChain();
    clone.capture(present(Centre.ENROLLED.get(1)));
    clone.capture(present(Centre.ENROLLED.get(2)));

    assertEquals(new PushReply.Refused(ErrorCode.FORKED, 1L), push(clone.from(2)));
  }

  @Test
  void raisesAlarmAtHeadThatIsNotTheLinkOfWhatWasSent() {
    desk.capture(present(Centre.ENROLLED.get(0)));
    var request = desk.from(1);
    var forged = new ChainHead(1, 1, new byte[32]);

    assertEquals(
        new PushReply.Refused(ErrorCode.FORKED, 0L),
        push(withHead(request, new SignedHead(forged, request.head().signature()))));
  }

  @Test
  void tellsTheLastSequenceWhereOperationsAreMissing() {
    Centre.ENROLLED.forEach(student -> desk.capture(present(student)));

    assertEquals(new PushReply.Refused(ErrorCode.GAP, 0L), push(desk.from(2)));
  }

  @Test
  void recognisesDeviceRestoredFromCopy() {
    desk.capture(present(Centre.ENROLLED.get(0)));
    var early = desk.from(1);
    desk.capture(present(Centre.ENROLLED.get(1)));
    pushFrom(1);

    assertEquals(new PushReply.Refused(ErrorCode.REWOUND, 2L), push(early));
  }

  @Test
  void refusesEpochThatDidNotSignTheRequest() {
    desk.capture(present(Centre.ENROLLED.get(0)));
    identity = identity(2, DeviceState.ACTIVE);

    assertEquals(new PushReply.Refused(ErrorCode.MALFORMED, null), push(desk.from(1)));
  }

  @Test
  void refusesHeadThatTheDeviceDidNotSign() {
    desk.capture(present(Centre.ENROLLED.get(0)));
    centre.begin(Centre.ORGANISATION, Centre.BRANCH);

    var reply =
        logic.push(centre, identity, desk.from(1), (_, _) -> false, SERVER_TIME, Care.SWIFT);

    assertEquals(new PushReply.Refused(ErrorCode.SIGNATURE_REFUSED, null), reply);
  }

  @Test
  void refusesMoreThanTheProtocolAllows() {
    for (int i = 0; i <= Protocol.MAX_PUSH_OPERATIONS; i++) {
      desk.capture(present(Centre.ENROLLED.get(0)));
    }
    assertEquals(new PushReply.Refused(ErrorCode.TOO_LARGE, null), push(desk.from(1)));
    var long1 = new DeskChain();
    long1.append(new byte[Protocol.MAX_OPERATION_BYTES + 1]);
    assertEquals(new PushReply.Refused(ErrorCode.TOO_LARGE, null), push(long1.from(1)));
  }

  @Test
  void refusesProtocolOfTomorrow() {
    var now = desk.from(1);
    var tomorrow =
        new PushRequest(
            Protocol.VERSION + 1,
            now.epoch(),
            now.firstSequence(),
            now.previousHash(),
            now.operations(),
            now.head());

    assertEquals(new PushReply.Refused(ErrorCode.UPGRADE_REQUIRED, null), push(tomorrow));
  }

  @Test
  void parksWhatCannotBeReadAndGoesOn() {
    desk.append(new byte[] {1, 2, 3});
    desk.capture(present(Centre.ENROLLED.get(0)));

    var results = pushFrom(1);

    assertResult(results.get(0), Outcome.PARKED, Reason.UNREADABLE);
    assertEquals(Outcome.ACCEPTED, results.get(1).outcome());
    assertEquals(Reason.UNREADABLE, attention().reason());
    assertArrayEquals(
        new byte[] {1, 2, 3},
        centre.operationsOf(Centre.DESK).get(1L).operation().bytes(),
        "kept raw");
  }

  @Test
  void parksCommandsThatItDoesNotKnowYet() {
    desk.append("fly-to-the-moon", 1, Cbor.encode(List.of()), Centre.BRANCH, List.of());
    desk.append("mark-attendance", 99, Cbor.encode(List.of()), Centre.BRANCH, List.of());

    var results = pushFrom(1);

    assertResult(results.get(0), Outcome.PARKED, Reason.UNKNOWN_COMMAND);
    assertResult(results.get(1), Outcome.PARKED, Reason.NEWER_COMMAND);
  }

  @Test
  void parksCommandForAnotherBranchAndWritesNothingThere() {
    var command = present(Centre.ENROLLED.get(0));
    desk.append("mark-attendance", 1, Sealer.commandBytes(command), Centre.OTHER_BRANCH, List.of());

    var results = pushFrom(1);

    assertResult(results.getFirst(), Outcome.PARKED, Reason.OTHER_BRANCH);
    assertEquals(Centre.BRANCH, attention().branchId());
    assertEquals(0, rows.facts().all(AttendanceMark.TABLE).size());
    assertEquals(0, centre.cursorOf(Centre.OTHER_BRANCH).version());
  }

  @Test
  void parksCommandThatWouldOverwriteRowOfAnotherBranch() {
    var taken = Centre.id("student", 50);
    var student = Centre.student(50, PersonDetails.named("Somebody Else"));
    rows.with(inOtherBranch(student));
    desk.capture(
        new AddStudent(
            taken, Centre.id("family", 1), "X-1", PersonDetails.named("Mine Now"), null));

    var results = pushFrom(1);

    assertResult(results.getFirst(), Outcome.PARKED, Reason.OTHER_BRANCH);
    assertEquals("Somebody Else", rows.facts().get(Student.TABLE, taken).fullName());
  }

  @Test
  void acceptsFactWithExceptionWhereRightsWereWithdrawnAndRejectsClaim() {
    var stranger = Centre.id("staff", 404);
    desk.captureAs(stranger, present(Centre.ENROLLED.get(0)));
    desk.captureAs(stranger, enrol(1));

    var results = pushFrom(1);

    assertResult(results.get(0), Outcome.ACCEPTED_WITH_EXCEPTION, Reason.UNKNOWN_ACTOR);
    assertResult(results.get(1), Outcome.REJECTED, Reason.UNKNOWN_ACTOR);
    assertEquals(1, rows.facts().all(AttendanceMark.TABLE).size());
  }

  @Test
  void dependantsOfRefusedClaimAreRejectedOrExceptions() {
    desk.capture(enrol(404));
    desk.captureNeeding(List.of(1L), enrol(9));
    desk.captureNeeding(List.of(1L), present(Centre.ENROLLED.get(0)));
    desk.capture(present(Centre.ENROLLED.get(1)));

    var results = pushFrom(1);

    assertResult(results.get(0), Outcome.REJECTED, Reason.NOT_FOUND);
    assertResult(results.get(1), Outcome.REJECTED, Reason.NEEDED_OPERATION_REFUSED);
    assertResult(results.get(2), Outcome.ACCEPTED_WITH_EXCEPTION, Reason.NEEDED_OPERATION_REFUSED);
    assertEquals(Outcome.ACCEPTED, results.get(3).outcome());
  }

  @Test
  void knowsWhatBecameOfNeededOperationsOfEarlierBatches() {
    desk.capture(enrol(404));
    pushFrom(1);
    desk.captureNeeding(List.of(1L), enrol(9));

    assertResult(pushFrom(2).getFirst(), Outcome.REJECTED, Reason.NEEDED_OPERATION_REFUSED);
  }

  @Test
  void laterOperationsSeeWhatEarlierOnesOfTheBatchWrote() {
    desk.capture(new AdmitGuest(Centre.SESSION, "Gus", PersonDetails.named("Gus")));
    var guest = RowIds.ofOperation(Centre.DESK, 1, 1, 1, Centre.NOW);
    desk.captureNeeding(List.of(1L), present(guest));

    var results = pushFrom(1);

    assertTrue(results.stream().allMatch(it -> it.outcome().holds()), results::toString);
    assertEquals(Outcome.ACCEPTED, results.get(1).outcome(), "the guest is expected");
  }

  @Test
  void parksOperationWhoseRuleFails() {
    logic = new PushLogic(name -> failing(name), Upcasters.SHIPPED);
    desk.append("explode", 1, Sealer.commandBytes(new Explode(1)), Centre.BRANCH, List.of());
    desk.capture(present(Centre.ENROLLED.get(0)));

    var results = pushFrom(1);

    assertResult(results.get(0), Outcome.PARKED, Reason.RULE_FAILED);
    assertEquals(Outcome.ACCEPTED, results.get(1).outcome());
  }

  @Test
  void parksOperationWhoseRowsTheDatabaseDoesNotTake() {
    var bad = Centre.ENROLLED.get(0);
    centre.takeOnly(row -> !(row instanceof AttendanceMark m && m.studentId().equals(bad)));
    desk.capture(present(bad));
    desk.capture(present(Centre.ENROLLED.get(1)));
    centre.begin(Centre.ORGANISATION, Centre.BRANCH);

    var reply =
        logic.push(centre, identity, desk.from(1), (_, _) -> true, SERVER_TIME, Care.PIECEMEAL);

    var results = assertInstanceOf(PushReply.Answered.class, reply).answer().results();
    assertResult(results.get(0), Outcome.PARKED, Reason.RULE_FAILED);
    assertEquals(Outcome.ACCEPTED, results.get(1).outcome());
  }

  @Test
  void readsOlderVersionThroughItsUpcaster() {
    logic =
        new PushLogic(
            name -> failing(name),
            new Upcasters(
                Map.of(
                    new Upcasters.Step("count", 1),
                    bytes -> Cbor.encode(List.of(read(bytes).getFirst() * 10, "added later")))));
    desk.append("count", 1, Cbor.encode(List.of(4)), Centre.BRANCH, List.of());

    assertEquals(Outcome.ACCEPTED, pushFrom(1).getFirst().outcome());
    assertEquals(List.of(new Count(40, "added later")), counted);
  }

  @Test
  void takesInWhatRevokedDeviceHolds() {
    identity = identity(1, DeviceState.REVOKED);
    desk.capture(present(Centre.ENROLLED.get(0)));

    assertEquals(Outcome.ACCEPTED, pushFrom(1).getFirst().outcome());
  }

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private record Explode(int when) implements Command {}

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private record Count(int number, String note) implements Command {}

  private Optional<CommandType<? extends Command>> failing(String name) {
    return switch (name) {
      case "explode" ->
          Optional.of(
              new CommandType<>(
                  name,
                  1,
                  Explode.class,
                  Nature.FACT,
                  Reach.BRANCH,
                  Permission.REGISTER_MARK,
                  (_, _, _) -> {
                    throw new IllegalStateException("on purpose");
                  }));
      case "count" ->
          Optional.of(
              new CommandType<>(
                  name,
                  2,
                  Count.class,
                  Nature.FACT,
                  Reach.BRANCH,
                  Permission.REGISTER_MARK,
                  (command, _, _) -> {
                    counted.remove(command);
                    counted.add(command);
                    return Decision.accepted();
                  }));
      default -> Commands.named(name);
    };
  }

  private static List<Integer> read(byte[] bytes) {
    try {
      return List.of(Cbor.decode(bytes, Integer[].class));
    } catch (UnreadableException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<OperationResult> pushFrom(long first) {
    var reply = push(desk.from(first));
    return assertInstanceOf(PushReply.Answered.class, reply, reply::toString).answer().results();
  }

  private PushReply push(PushRequest request) {
    centre.begin(Centre.ORGANISATION, Centre.BRANCH);
    return logic.push(centre, identity, request, (_, _) -> true, SERVER_TIME, Care.SWIFT);
  }

  private AttentionItem attention() {
    return rows.facts().all(AttentionItem.TABLE).getFirst();
  }

  private static void assertResult(OperationResult result, Outcome outcome, Reason reason) {
    assertEquals(outcome, result.outcome(), result::toString);
    assertEquals(reason, result.reason());
  }

  private static DeviceIdentity identity(int epoch, DeviceState state) {
    return new DeviceIdentity(Centre.DESK, Centre.ORGANISATION, Centre.BRANCH, epoch, state);
  }

  private static MarkAttendance present(UUID student) {
    return new MarkAttendance(Centre.SESSION, student, AttendanceValue.PRESENT, 0, null);
  }

  private static EnrolStudent enrol(int student) {
    return new EnrolStudent(
        Centre.id("enrolment", student),
        Centre.id("student", student),
        Centre.COHORT,
        EnrolmentState.PENDING_PAYMENT,
        LocalDate.of(2026, 3, 2),
        null,
        null);
  }

  private static Student inOtherBranch(Student student) {
    return new Student(
        student.id(),
        student.organisationId(),
        Centre.OTHER_BRANCH,
        student.familyId(),
        student.code(),
        student.fullName(),
        student.matchKey(),
        student.phone(),
        student.birthDate(),
        student.note(),
        student.guest(),
        student.sourcedId());
  }

  private static PushRequest withHead(PushRequest request, SignedHead head) {
    return new PushRequest(
        request.protocol(),
        request.epoch(),
        request.firstSequence(),
        request.previousHash(),
        request.operations(),
        head);
  }
}
