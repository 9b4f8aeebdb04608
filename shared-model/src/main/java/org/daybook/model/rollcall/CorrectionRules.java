package org.daybook.model.rollcall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.AttentionKind;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.people.Student;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.jspecify.annotations.Nullable;

/// The rules of corrections: facts, at any time. A correction supersedes and never overwrites.
public final class CorrectionRules {
  private CorrectionRules() {}

  /// Its mark counts when it corrects the mark that counts. When that one has changed meanwhile, an
  /// equal mark merges and a different one is kept as an exception, as with any mark; what the
  /// correction would have settled then stays open.
  public static Decision correct(CorrectMark command, Context context, Facts facts) {
    var slot = AttendanceMark.slotOf(command.sessionId(), command.studentId());
    var mark = markOf(command, context, slot);
    var subject =
        Subject.attendance(command.sessionId(), command.studentId()).withRows(mark.id(), null);
    var objection = objection(command, context, facts, slot);
    var current = RollCallRules.counting(facts, slot);
    var rows = new ArrayList<Row>();
    rows.add(correctionOf(command, context, slot));
    if (RollCallRules.belongsElsewhere(command.sessionId(), current, context, facts)) {
      rows.add(mark);
      return new Decision.AcceptedWithException(rows, Reason.OTHER_BRANCH, subject);
    }
    if (current.isEmpty() || current.get().id().equals(command.correctedMarkId())) {
      current.ifPresent(corrected -> rows.add(corrected.counting(false)));
      rows.add(mark.counting(true));
    } else {
      rows.add(mark);
      if (!mark.saysSameAs(current.get())) {
        var both = subject.withRows(mark.id(), current.get().id());
        return new Decision.AcceptedWithException(rows, Reason.TWO_MARKS, both);
      }
    }
    if (objection != null) {
      return new Decision.AcceptedWithException(rows, objection, subject);
    }
    rows.addAll(settled(command, context, facts));
    return Decision.accepted(rows);
  }

  /// Names what the correction relies on, so that it depends on it.
  private static @Nullable Reason objection(
      CorrectMark command, Context context, Facts facts, UUID slot) {
    facts.find(Student.TABLE, command.studentId());
    var session = RollCallRules.session(command.sessionId(), facts);
    var corrected = command.correctedMarkId();
    if (corrected != null) {
      facts.find(AttendanceMark.TABLE, corrected);
    }
    var other = command.otherMarkId();
    if (other != null) {
      var mark = facts.find(AttendanceMark.TABLE, other);
      if (mark.isEmpty()) {
        return Reason.NOT_FOUND;
      }
      if (!mark.get().slotId().equals(slot) || !mark.get().branchId().equals(context.branchId())) {
        return Reason.INVALID_VALUE;
      }
    }
    return session.isPresent() ? null : Reason.NOT_FOUND;
  }

  /// The contradictions that the other mark is a side of.
  private static List<AttentionItem> settled(CorrectMark command, Context context, Facts facts) {
    var other = command.otherMarkId();
    if (other == null) {
      return List.of();
    }
    var items = new LinkedHashMap<UUID, AttentionItem>();
    facts.list(AttentionItem.BY_OWN_ROW, other).forEach(item -> items.put(item.id(), item));
    facts.list(AttentionItem.BY_OTHER_ROW, other).forEach(item -> items.put(item.id(), item));
    return items.values().stream()
        .filter(item -> item.kind() == AttentionKind.CONTRADICTION)
        .filter(item -> item.branchId().equals(context.branchId()))
        .filter(item -> item.state().mayBecome(AttentionState.SETTLED))
        .map(item -> item.settled(context.actorId(), context.capturedAt(), command.reason()))
        .toList();
  }

  private static Correction correctionOf(CorrectMark command, Context context, UUID slot) {
    return new Correction(
        context.newId(1),
        context.organisationId(),
        context.branchId(),
        slot,
        context.newId(0),
        command.correctedMarkId(),
        command.otherMarkId(),
        command.reason(),
        context.actorId(),
        context.capturedAt());
  }

  private static AttendanceMark markOf(CorrectMark command, Context context, UUID slot) {
    return new AttendanceMark(
        context.newId(0),
        context.organisationId(),
        context.branchId(),
        command.sessionId(),
        command.studentId(),
        slot,
        command.attendance(),
        command.minutes(),
        command.correctedMarkId(),
        false,
        context.newId(1),
        context.actorId(),
        context.capturedAt(),
        context.deviceId());
  }
}
