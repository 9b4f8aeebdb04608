package org.daybook.app.service.synccentre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.synccentre.OutboxLine.Mark;
import org.daybook.app.service.synccentre.OutboxLine.Next;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.AttentionKind;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.OutboxEntry;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Outcome;
import org.daybook.model.rollcall.AttendanceValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxReaderIT {
  private final Centre centre = new Centre(2);

  @TempDir Path folder;

  @Test
  void saysWhomAMarkIsAboutAndOffersOnlyOpenItems() {
    var student = centre.students().get(1);
    try (var desk = new OpenedDesk(folder, centre).filled(centre)) {
      desk.rollCall.mark(
          OpenedDesk.who(centre), centre.session, student.id(), AttendanceValue.LATE, 7, null);
      var line = line(desk);
      assertEquals(new Mark(student.fullName(), AttendanceValue.LATE, 7), line.mark());
      assertEquals(Next.NOTHING, line.next());
      put(desk, AttentionState.OPEN, line.sequence());
      assertEquals(Next.SETTLE, line(desk).next());
    }
  }

  @Test
  void namesTheStudentOfAnEnrolmentAndOfAnAdmission() {
    try (var desk = new OpenedDesk(folder, centre).filled(centre)) {
      var student = centre.students().get(1);
      desk.rollCall.admitWalkIn(OpenedDesk.who(centre), centre.session, student.id());
      var line =
          desk.replica.read(
              facts -> new OutboxReader(facts, desk.identity).lines(facts.newest(1)).getFirst());
      assertEquals("admit-walk-in", line.command());
      assertEquals(student.fullName(), line.student());
    }
  }

  @Test
  void offersNothingForASettledItem() {
    try (var desk = new OpenedDesk(folder, centre).filled(centre)) {
      var student = centre.students().get(1).id();
      desk.rollCall.mark(
          OpenedDesk.who(centre), centre.session, student, AttendanceValue.PRESENT, 0, null);
      put(desk, AttentionState.SETTLED, line(desk).sequence());
      assertEquals(Next.NOTHING, line(desk).next());
    }
  }

  private static OutboxLine line(OpenedDesk desk) {
    return desk.replica.read(facts -> {
      var marked =
          facts.newest(9).stream()
              .filter(it -> it.command().equals("mark-attendance"))
              .findFirst()
              .orElseThrow();
      return new OutboxReader(facts, desk.identity).lines(List.of(answered(marked))).getFirst();
    });
  }

  private static OutboxEntry answered(OutboxEntry it) {
    return new OutboxEntry(
        it.sequence(),
        it.intentId(),
        it.command(),
        it.actorId(),
        it.capturedAt(),
        it.needs(),
        it.state(),
        it.expected(),
        it.expectedReason(),
        new OperationResult(it.sequence(), Outcome.ACCEPTED_WITH_EXCEPTION, Reason.TWO_MARKS, 1L),
        it.footprint());
  }

  private void put(OpenedDesk desk, AttentionState state, long sequence) {
    var item =
        new AttentionItem(
            new UUID(7, 7),
            centre.organisation,
            centre.branch,
            AttentionKind.CONTRADICTION,
            Reason.TWO_MARKS,
            centre.device,
            1,
            sequence,
            "mark-attendance",
            centre.staff,
            Centre.NOW,
            null,
            centre.session,
            null,
            null,
            state,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    desk.replica.write(transaction -> {
      transaction.insert(List.of(item));
      return true;
    });
  }
}
