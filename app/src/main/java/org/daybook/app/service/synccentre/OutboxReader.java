package org.daybook.app.service.synccentre;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.synccentre.OutboxLine.Mark;
import org.daybook.app.service.synccentre.OutboxLine.Next;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.OutboxEntry;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.Operation;
import org.daybook.model.operation.Outcome;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.Sealer;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.people.Student;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.CorrectMark;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Puts operations together with who did them, what they say, and whether Attention waits.
final class OutboxReader {
  /// Older marks are shown without what they say: opening each costs time.
  private static final int MOST_OPENED = 200;

  private final ReplicaReader facts;
  private final DeskIdentity identity;
  private final Map<UUID, @Nullable String> names = new HashMap<>();

  OutboxReader(ReplicaReader facts, DeskIdentity identity) {
    this.facts = facts;
    this.identity = identity;
  }

  List<OutboxLine> lines(List<OutboxEntry> entries) {
    var marks = marks(entries);
    var open = openItems(epochOf(entries));
    return entries.stream().map(entry -> line(entry, open, marks.get(entry.sequence()))).toList();
  }

  private OutboxLine line(OutboxEntry entry, Set<Long> open, @Nullable Mark mark) {
    var actor =
        names.computeIfAbsent(
            entry.actorId(),
            id -> facts.find(StaffMember.TABLE, id).map(StaffMember::fullName).orElse(null));
    var answer = entry.answer();
    return new OutboxLine(
        entry.sequence(),
        entry.intentId(),
        entry.command(),
        actor,
        entry.capturedAt(),
        entry.state(),
        answer == null ? null : answer.outcome(),
        answer == null ? entry.expectedReason() : answer.reason(),
        entry.expected(),
        answer != null && open.contains(entry.sequence()) ? next(answer.outcome()) : Next.NOTHING,
        mark);
  }

  /// The epoch that the outbox is of: this desk may have gone on in another one since it began.
  private int epochOf(List<OutboxEntry> entries) {
    if (entries.isEmpty()) {
      return identity.epoch();
    }
    try {
      var copies = facts.operations(entries.getFirst().sequence(), 1);
      return copies.isEmpty()
          ? identity.epoch()
          : Envelope.read(copies.getFirst().bytes()).operation().epoch();
    } catch (UnreadableException e) {
      return identity.epoch();
    }
  }

  private Set<Long> openItems(int epoch) {
    return facts.list(AttentionItem.BY_BRANCH, identity.branchId()).stream()
        .filter(item -> item.state() != AttentionState.SETTLED)
        .filter(item -> item.deviceId().equals(identity.deviceId()))
        .filter(item -> item.operationEpoch() == epoch)
        .map(AttentionItem::operationSequence)
        .collect(Collectors.toSet());
  }

  private Map<Long, Mark> marks(List<OutboxEntry> entries) {
    long newest = entries.stream().mapToLong(OutboxEntry::sequence).max().orElse(0);
    var marks = new HashMap<Long, Mark>();
    for (var sealed : facts.operations(Math.max(1, newest - MOST_OPENED + 1), MOST_OPENED)) {
      open(sealed, marks);
    }
    return marks;
  }

  private void open(SealedOperation sealed, Map<Long, Mark> marks) {
    try {
      var operation = Envelope.read(sealed.bytes()).operation();
      switch (operation.commandName()) {
        case "mark-attendance" -> {
          var it = Sealer.open(operation, sealed.person(), MarkAttendance.class);
          add(marks, operation, it.studentId(), it.attendance(), it.minutes());
        }
        case "correct-mark" -> {
          var it = Sealer.open(operation, sealed.person(), CorrectMark.class);
          add(marks, operation, it.studentId(), it.attendance(), it.minutes());
        }
        default -> {}
      }
    } catch (UnreadableException e) {
      // A newer program may have written it; its line names the command alone.
      return;
    }
  }

  private void add(
      Map<Long, Mark> marks, Operation operation, UUID id, AttendanceValue value, int minutes) {
    facts
        .find(Student.TABLE, id)
        .ifPresent(it -> marks.put(operation.sequence(), new Mark(it.fullName(), value, minutes)));
  }

  private static Next next(Outcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> Next.NOTHING;
      case ACCEPTED_WITH_EXCEPTION -> Next.SETTLE;
      case REJECTED -> Next.DO_OTHERWISE;
      case PARKED -> Next.CALL_SUPPORT;
    };
  }
}
