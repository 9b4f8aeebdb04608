package org.daybook.model.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Reason;
import org.daybook.model.device.DeviceState;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Outcome;
import org.daybook.model.operation.Upcasters;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.CorrectMark;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.session.AdmitGuest;
import org.daybook.model.testkit.Centre;
import org.daybook.model.testkit.CommandSamples;
import org.daybook.model.testkit.MemoryCentre;
import org.daybook.model.value.RowIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What one of two copies of a desk captured goes on in an epoch of its own.
class CarriedOperationsTest {
  private final Centre rows = new Centre();
  private final MemoryCentre centre = new MemoryCentre(rows.facts());
  private final PushLogic logic = new PushLogic(Commands::named, Upcasters.SHIPPED);
  private final DeskChain desk = new DeskChain();
  private final DeskChain copy = new DeskChain().at(Centre.NOW.plusSeconds(1));
  private final DeskChain renewed = new DeskChain(2).at(Centre.NOW.plusSeconds(2));

  @BeforeEach
  void bothCopiesSend() {
    desk.capture(present(0));
    copy.capture(present(1));
    push(desk, 1);
    centre.add(device(1), 2, new byte[] {2});
    centre.add(device(1), 3, new byte[] {3});
  }

  @Test
  void takesInWhatForked() {
    assertEquals(new PushReply.Refused(ErrorCode.FORKED, 1L), reply(copy, 1));
    renewed.carry(copy, 1);
    renewed.capture(present(2));

    assertEquals(List.of(Outcome.ACCEPTED, Outcome.ACCEPTED), outcomes(push(renewed, 1)));
    assertEquals(3, rows.facts().all(AttendanceMark.TABLE).size());
  }

  @Test
  void leavesTheOtherCopyAlone() {
    renewed.carry(copy, 1);
    push(renewed, 1);
    desk.capture(present(2));

    assertEquals(List.of(Outcome.ACCEPTED), outcomes(push(desk, 2)));
  }

  @Test
  void keepsIdsThatWereShownAndNamed() {
    var mark = RowIds.ofOperation(Centre.DESK, 1, 1, 0, Centre.NOW.plusSeconds(1));
    copy.capture(
        new CorrectMark(
            Centre.SESSION,
            Centre.ENROLLED.get(1),
            AttendanceValue.LATE,
            5,
            mark,
            null,
            "The bus was late"));
    renewed.carry(copy, 1);

    assertEquals(List.of(Outcome.ACCEPTED, Outcome.ACCEPTED), outcomes(push(renewed, 1)));
    assertTrue(rows.facts().find(AttendanceMark.TABLE, mark).isPresent());
  }

  @Test
  void answersWhatWasTakenInAsCapturedWithoutDoingItAgain() {
    var restored = new DeskChain();
    restored.capture(present(0));
    restored.capture(present(1));
    renewed.carry(restored, 1);

    var results = push(renewed, 1);

    assertEquals(List.of(Outcome.ACCEPTED, Outcome.ACCEPTED), outcomes(results));
    assertEquals(2, rows.facts().all(AttendanceMark.TABLE).size());
    assertEquals(0, rows.facts().all(AttentionItem.TABLE).size());
  }

  @Test
  void answersWhatAnotherCopyCarriedOverWithoutDoingItAgain() {
    renewed.carry(copy, 1);
    push(renewed, 1);
    var third = new DeskChain(3);
    third.carry(copy, 1);

    assertEquals(List.of(Outcome.ACCEPTED), outcomes(push(third, 1)));
    assertEquals(2, rows.facts().all(AttendanceMark.TABLE).size());
  }

  @Test
  void answersWhatWasCarriedTwiceByItsFirstForm() {
    renewed.carry(copy, 1);
    push(renewed, 1);
    var third = new DeskChain(3);
    third.carry(renewed, 1);

    assertEquals(List.of(Outcome.ACCEPTED), outcomes(push(third, 1)));
    assertEquals(2, rows.facts().all(AttendanceMark.TABLE).size());
  }

  @Test
  void answersTheOriginalAfterItsCarriedForm() {
    var longer = new DeskChain();
    longer.capture(present(0));
    longer.capture(present(1));
    renewed.carry(longer, 2);
    push(renewed, 1);

    assertEquals(List.of(Outcome.ACCEPTED), outcomes(push(longer, 2)));
    assertEquals(2, rows.facts().all(AttendanceMark.TABLE).size());
  }

  @Test
  void neverOverwritesWhatTheOtherCopyWroteInTheSameMillisecond() {
    var twin = new DeskChain();
    twin.capture(present(2));
    renewed.carry(twin, 1);

    var result = push(renewed, 1).getFirst();

    assertEquals(Outcome.PARKED, result.outcome());
    assertEquals(Reason.ALREADY_EXISTS, result.reason());
    var marks = rows.facts().all(AttendanceMark.TABLE);
    assertEquals(List.of(Centre.ENROLLED.get(0)), students(marks));
  }

  @Test
  void parksWhatIsCarriedIntoNoLaterEpoch() {
    renewed.carry(new DeskChain(2), 1);
    var forged = new DeskChain(3);
    forged.capture(present(1));
    renewed.carry(forged, 1);

    assertEquals(Reason.UNREADABLE, push(renewed, 1).getFirst().reason());
  }

  @Test
  void carriesPersonalDetailsAndNeeds() {
    copy.capture(new AdmitGuest(Centre.SESSION, "NO-G1", CommandSamples.PERSON));
    copy.captureNeeding(List.of(2L), present(2));
    renewed.carry(copy, 2);

    assertEquals(List.of(Outcome.ACCEPTED, Outcome.ACCEPTED), outcomes(push(renewed, 1)));
  }

  private static List<UUID> students(Collection<AttendanceMark> marks) {
    return marks.stream().map(AttendanceMark::studentId).toList();
  }

  private static MarkAttendance present(int student) {
    return new MarkAttendance(
        Centre.SESSION, Centre.ENROLLED.get(student), AttendanceValue.PRESENT, 0, null);
  }

  private static List<Outcome> outcomes(List<OperationResult> results) {
    assertEquals(
        LongStream.range(0, results.size())
            .mapToObj(i -> results.getFirst().sequence() + i)
            .toList(),
        results.stream().map(OperationResult::sequence).toList());
    return results.stream().map(OperationResult::outcome).toList();
  }

  private List<OperationResult> push(DeskChain chain, long first) {
    var answered = assertInstanceOf(PushReply.Answered.class, reply(chain, first));
    return answered.answer().results();
  }

  private PushReply reply(DeskChain chain, long first) {
    centre.begin(Centre.ORGANISATION, Centre.BRANCH);
    var request = chain.from(first);
    return logic.push(
        centre, device(request.epoch()), request, (_, _) -> true, Centre.NOW, Care.SWIFT);
  }

  private static DeviceIdentity device(int epoch) {
    return new DeviceIdentity(
        Centre.DESK, Centre.ORGANISATION, Centre.BRANCH, epoch, DeviceState.ACTIVE);
  }
}
