package org.daybook.app.service.students;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.students.LookAlike.Likeness;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.attention.SettleAttention;
import org.daybook.model.command.Command;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;
import org.daybook.model.people.MergeStudents;
import org.daybook.model.people.PeopleRules;
import org.daybook.model.people.SamePerson;
import org.daybook.model.people.Student;
import org.daybook.model.people.UndoMerge;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.Rights;
import org.jspecify.annotations.Nullable;

/// Says that two students of the book are one person, or that they are not after all.
public final class MergeService {
  private static final int MOST_FOUND = 8;

  private final Replica replica;
  private final CaptureService capture;
  private final StudentSearch search;
  private final DeskIdentity identity;

  public MergeService(
      Replica replica, CaptureService capture, StudentSearch search, DeskIdentity identity) {
    this.replica = replica;
    this.capture = capture;
    this.search = search;
    this.identity = identity;
  }

  /// Who may be the same person as a student: whom the rule takes for it first, then whom the query
  /// finds, or without one those of a like name.
  public List<LookAlike> candidates(UUID studentId, String query) {
    return replica.read(facts -> {
      var found = new LinkedHashMap<UUID, LookAlike>();
      facts.find(Student.TABLE, studentId).ifPresent(it -> collect(it, query, facts, found));
      SamePerson.all(studentId, facts).forEach(found::remove);
      return found.values().stream().limit(MOST_FOUND).toList();
    });
  }

  private void collect(
      Student student, String query, ReplicaReader facts, Map<UUID, LookAlike> found) {
    if (query.isBlank()) {
      for (var it : PeopleRules.likelyDuplicates(student, facts)) {
        add(StudentHit.of(it), Likeness.LIKELY_SAME, found);
      }
      for (var it : facts.list(Student.BY_CODE, student.code())) {
        add(StudentHit.of(it), Likeness.SAME_CODE, found);
      }
    }
    search
        .find(query.isBlank() ? student.fullName() : query, MOST_FOUND + 1)
        .forEach(it -> add(it, Likeness.SIMILAR_NAME, found));
  }

  private static void add(StudentHit hit, Likeness likeness, Map<UUID, LookAlike> found) {
    found.putIfAbsent(hit.studentId(), new LookAlike(hit, likeness));
  }

  /// Lets one entry stand for both. What waits under Attention because the two look like one person
  /// is settled with it, where the person may settle.
  ///
  /// @param studentId the entry that gives way
  /// @param intoStudentId the entry that stays
  public CaptureResult merge(UUID staffId, UUID intentId, UUID studentId, UUID intoStudentId) {
    var commands = new ArrayList<Command>();
    commands.add(new MergeStudents(studentId, intoStudentId));
    commands.addAll(
        replica.read(facts -> settlements(staffId, Set.of(studentId, intoStudentId), facts)));
    return capture.capture(Gesture.of(intentId, staffId, commands.toArray(Command[]::new)));
  }

  private List<SettleAttention> settlements(UUID staffId, Set<UUID> both, ReplicaReader facts) {
    var rights = Rights.of(staffId, identity.branchId(), facts);
    if (!rights.include(Permission.ATTENTION_SETTLE)) {
      return List.of();
    }
    return facts.list(AttentionItem.BY_BRANCH, identity.branchId()).stream()
        .filter(it -> it.state() != AttentionState.SETTLED)
        .filter(it -> Stream.of(it.ownRowId(), it.otherRowId()).allMatch(id -> isOf(id, both)))
        .map(it -> new SettleAttention(it.id(), null))
        .toList();
  }

  private static boolean isOf(@Nullable UUID id, Set<UUID> both) {
    return id != null && both.contains(id);
  }

  /// Lets an entry that gave way stand for itself again.
  public CaptureResult undo(UUID staffId, UUID intentId, UUID studentId) {
    return capture.capture(Gesture.of(intentId, staffId, new UndoMerge(studentId)));
  }
}
