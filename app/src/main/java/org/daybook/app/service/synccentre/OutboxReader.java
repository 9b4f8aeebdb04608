package org.daybook.app.service.synccentre;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.synccentre.OutboxLine.Next;
import org.daybook.app.service.synccentre.Subjects.Subject;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.OutboxEntry;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.Outcome;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Puts operations together with who did them, what they say, and whether Attention waits.
public final class OutboxReader {
  private final ReplicaReader facts;
  private final DeskIdentity identity;
  private final Map<UUID, @Nullable String> names = new HashMap<>();

  public OutboxReader(ReplicaReader facts, DeskIdentity identity) {
    this.facts = facts;
    this.identity = identity;
  }

  /// The newest operations about any of these students, newest first, as far back as operations are
  /// opened to say whom they are about.
  public List<OutboxLine> about(Set<UUID> studentIds) {
    var newest = facts.newest(Subjects.MOST_OPENED);
    var subjects = new Subjects(facts).of(newest);
    var about =
        newest.stream()
            .filter(entry -> {
              var subject = subjects.get(entry.sequence());
              return subject != null
                  && subject.studentId() != null
                  && studentIds.contains(subject.studentId());
            })
            .toList();
    return lines(about, subjects);
  }

  List<OutboxLine> lines(List<OutboxEntry> entries) {
    return lines(entries, new Subjects(facts).of(entries));
  }

  private List<OutboxLine> lines(List<OutboxEntry> entries, Map<Long, Subject> subjects) {
    var open = openItems(entries);
    return entries.stream()
        .map(entry -> line(entry, open, subjects.getOrDefault(entry.sequence(), Subject.NONE)))
        .toList();
  }

  private OutboxLine line(OutboxEntry entry, Set<Long> open, Subject subject) {
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
        subject.student(),
        subject.mark());
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

  private Set<Long> openItems(List<OutboxEntry> entries) {
    long oldest = entries.stream().mapToLong(OutboxEntry::sequence).min().orElse(Long.MAX_VALUE);
    return facts.openItems(identity.deviceId(), epochOf(entries), oldest);
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
