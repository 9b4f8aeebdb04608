package org.daybook.app.service.attention;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.capture.Rehearsal;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.attention.EscalateAttention;
import org.daybook.model.attention.SettleAttention;
import org.daybook.model.command.Command;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;
import org.daybook.model.permission.Permission;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.CorrectMark;
import org.daybook.model.staff.Rights;
import org.jspecify.annotations.Nullable;

/// What the branch has to settle.
public final class AttentionService {
  private final Replica replica;
  private final CaptureService capture;
  private final DeskIdentity identity;
  private final Remedies remedies;

  public AttentionService(
      Replica replica, CaptureService capture, DeskIdentity identity, Rehearsal rehearsal) {
    this.replica = replica;
    this.capture = capture;
    this.identity = identity;
    this.remedies = new Remedies(identity, rehearsal);
  }

  /// Items that are not settled, newest first.
  public List<AttentionView> open() {
    return replica.read(facts -> {
      var reader = new AttentionReader(facts);
      return facts.list(AttentionItem.BY_BRANCH, identity.branchId()).stream()
          .filter(item -> item.state() != AttentionState.SETTLED)
          .sorted(Comparator.comparing(AttentionItem::capturedAt).reversed())
          .map(reader::view)
          .toList();
    });
  }

  /// Items that were settled, newest settlement first.
  public List<AttentionView> settled(int limit) {
    return replica.read(facts -> {
      var reader = new AttentionReader(facts);
      return facts.list(AttentionItem.BY_BRANCH, identity.branchId()).stream()
          .filter(item -> item.settledAt() != null)
          .sorted(Comparator.comparing(AttentionItem::settledAt).reversed())
          .limit(limit)
          .map(reader::view)
          .toList();
    });
  }

  public Optional<AttentionView> item(UUID itemId) {
    return replica.read(
        facts -> facts.find(AttentionItem.TABLE, itemId).map(new AttentionReader(facts)::view));
  }

  /// What somebody can do about an item that is not settled.
  public Set<Remedy> remedies(UUID staffId, UUID itemId) {
    return replica.read(facts ->
        facts
            .find(AttentionItem.TABLE, itemId)
            .map(it -> remedies.of(it, staffId, facts))
            .orElse(Set.of()));
  }

  /// Does something about an item, and settles it with the same gesture where the person may. Empty
  /// when that cannot be done about it, or not any more.
  ///
  /// @param words why, where the command needs a reason
  public Optional<CaptureResult> remedy(
      UUID staffId, UUID intentId, UUID itemId, Remedy remedy, @Nullable String words) {
    return replica
        .read(facts ->
            facts
                .find(AttentionItem.TABLE, itemId)
                .map(it -> remedy(it, staffId, remedy, words, facts)))
        .filter(commands -> !commands.isEmpty())
        .map(commands ->
            capture.capture(Gesture.of(intentId, staffId, commands.toArray(Command[]::new))));
  }

  private List<Command> remedy(
      AttentionItem item,
      UUID staffId,
      Remedy remedy,
      @Nullable String words,
      ReplicaReader facts) {
    var rights = Rights.of(staffId, identity.branchId(), facts);
    var settled =
        rights.include(Permission.ATTENTION_SETTLE)
            ? Stream.of(new SettleAttention(item.id(), words))
            : Stream.<Command>empty();
    return remedies.command(item, remedy, words == null ? "" : words, facts).stream()
        .flatMap(it -> Stream.concat(Stream.of(it), settled))
        .toList();
  }

  /// Settles two marks that contradict each other: says which value holds. Empty when the item is
  /// not about two marks.
  public Optional<CaptureResult> correct(
      UUID staffId,
      UUID intentId,
      UUID itemId,
      AttendanceValue attendance,
      int minutes,
      String reason) {
    return replica
        .read(facts ->
            facts
                .find(AttentionItem.TABLE, itemId)
                .flatMap(item -> correction(facts, item, attendance, minutes, reason)))
        .map(command -> capture.capture(Gesture.of(intentId, staffId, command)));
  }

  /// Says that an item needs nothing more.
  public CaptureResult settle(UUID staffId, UUID intentId, UUID itemId, @Nullable String note) {
    return capture.capture(Gesture.of(intentId, staffId, new SettleAttention(itemId, note)));
  }

  public CaptureResult handToManager(
      UUID staffId, UUID intentId, UUID itemId, @Nullable String note) {
    return capture.capture(Gesture.of(intentId, staffId, new EscalateAttention(itemId, note)));
  }

  /// The mark that counts now is corrected; the item's other one is the one it settles.
  private static Optional<CorrectMark> correction(
      ReplicaReader facts,
      AttentionItem item,
      AttendanceValue attendance,
      int minutes,
      String reason) {
    var session = item.sessionId();
    var student = item.studentId();
    var own = item.ownRowId();
    if (session == null || student == null || own == null || item.otherRowId() == null) {
      return Optional.empty();
    }
    var counting =
        facts.list(AttendanceMark.BY_SLOT, AttendanceMark.slotOf(session, student)).stream()
            .filter(AttendanceMark::counts)
            .map(AttendanceMark::id)
            .findFirst()
            .orElse(null);
    var other = own.equals(counting) ? item.otherRowId() : own;
    return Optional.of(
        new CorrectMark(session, student, attendance, minutes, counting, other, reason));
  }
}
