package org.daybook.app.service.students;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.students.HistoryLine.What;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.people.Student;
import org.daybook.model.people.StudentCall;
import org.daybook.model.people.StudentChange;
import org.daybook.model.people.StudentDetail;
import org.daybook.model.people.StudentMerge;
import org.daybook.model.session.Session;
import org.jspecify.annotations.Nullable;

/// Tells what was written about a person at any desk of the branch.
final class ChangeReader {
  private static final Set<String> OF_MERGES = Set.of("merge-students", "undo-merge");

  private final ReplicaReader facts;
  private final KnownNames names;
  private final boolean seesNotes;

  /// @param seesNotes whether what was heard in calls is told
  ChangeReader(ReplicaReader facts, KnownNames names, boolean seesNotes) {
    this.facts = facts;
    this.names = names;
    this.seesNotes = seesNotes;
  }

  /// All entries about a person, under whatever entry of the book, and about the families.
  List<StudentChange> about(Set<UUID> same) {
    var families =
        facts.findAll(Student.TABLE, List.copyOf(same)).stream()
            .map(Student::familyId)
            .distinct()
            .toList();
    var changes = new ArrayList<StudentChange>();
    Stream.concat(same.stream(), families.stream())
        .forEach(id -> changes.addAll(facts.list(StudentChange.BY_SUBJECT, id)));
    same.stream()
        .flatMap(id -> facts.list(StudentMerge.BY_INTO, id).stream())
        .map(StudentMerge::studentId)
        .filter(id -> !same.contains(id))
        .flatMap(id -> facts.list(StudentChange.BY_SUBJECT, id).stream())
        .filter(it -> OF_MERGES.contains(it.command()) && same.contains(it.aboutId()))
        .forEach(changes::add);
    return changes;
  }

  /// What it was; an operation by its name alone where this program does not know how to tell it.
  What what(StudentChange it, Set<UUID> same) {
    return switch (it.command()) {
      case "add-student" -> new What.Written(it.details().isEmpty(), false, details(it));
      case "record-family" -> new What.Written(it.details().isEmpty(), true, details(it));
      case "merge-students", "undo-merge" ->
          new What.Merge(codeOfOther(it, same), it.command().equals("merge-students"));
      case "enrol-student", "move-enrolment" -> place(it);
      case "transfer-enrolment" -> moved(it);
      case "admit-walk-in", "admit-guest" -> admitted(it);
      case "book-seat", "cancel-booking", "decide-no-show" -> seat(it);
      case "record-call", "take-back-call" -> called(it);
      default -> new What.Operation(it.command(), null);
    };
  }

  private static List<StudentDetail> details(StudentChange it) {
    var known =
        Arrays.stream(StudentDetail.values()).collect(Collectors.toMap(Enum::name, each -> each));
    return it.details().stream().filter(known::containsKey).map(StudentDetail::valueOf).toList();
  }

  /// Of the entry that the card is not about.
  private String codeOfOther(StudentChange it, Set<UUID> same) {
    var about = it.aboutId();
    var other = about == null || same.contains(about) ? it.subjectId() : about;
    return facts.find(Student.TABLE, other).map(Student::code).orElse("");
  }

  private What place(StudentChange it) {
    var enrolment = find(it.aboutId());
    var state =
        Arrays.stream(EnrolmentState.values())
            .filter(each -> it.details().contains(each.name()))
            .findFirst()
            .orElse(null);
    return new What.Place(
        state,
        cohort(enrolment),
        enrolment.filter(row -> row.state() == state).map(Enrolment::reason).orElse(null));
  }

  private What moved(StudentChange it) {
    var former = find(it.aboutId());
    return new What.Moved(cohort(former), cohort(former.flatMap(row -> find(row.successorId()))));
  }

  private What admitted(StudentChange it) {
    var guest = it.details().contains(StudentDetail.GUEST.name());
    var sessionId = it.aboutId();
    return Optional.ofNullable(sessionId)
        .flatMap(id -> facts.find(Session.TABLE, id))
        .<What>map(
            row -> new What.Admitted(guest, names.cohort(row.cohortId()), row.businessDate()))
        .orElseGet(() -> new What.Operation(it.command(), null));
  }

  private What seat(StudentChange it) {
    return Optional.ofNullable(it.aboutId())
        .flatMap(id -> facts.find(Session.TABLE, id))
        .<What>map(
            row -> new What.Seat(it.command(), names.cohort(row.cohortId()), row.businessDate()))
        .orElseGet(() -> new What.Operation(it.command(), null));
  }

  private What called(StudentChange it) {
    var call = Optional.ofNullable(it.aboutId()).flatMap(id -> facts.find(StudentCall.TABLE, id));
    return new What.Called(
        it.command().equals("take-back-call"),
        call.filter(_ -> seesNotes).map(StudentCall::note).orElse(null));
  }

  private Optional<Enrolment> find(@Nullable UUID id) {
    return Optional.ofNullable(id).flatMap(it -> facts.find(Enrolment.TABLE, it));
  }

  private String cohort(Optional<Enrolment> enrolment) {
    return enrolment.map(it -> names.cohort(it.cohortId())).orElse("");
  }
}
