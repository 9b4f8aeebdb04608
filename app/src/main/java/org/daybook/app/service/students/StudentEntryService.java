package org.daybook.app.service.students;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.capture.Rehearsal;
import org.daybook.app.service.students.LookAlike.Likeness;
import org.daybook.app.service.students.StudentEntry.FamilyEntry;
import org.daybook.model.command.Command;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;
import org.daybook.model.organisation.Branch;
import org.daybook.model.people.AddStudent;
import org.daybook.model.people.Family;
import org.daybook.model.people.PeopleRules;
import org.daybook.model.people.RecordFamily;
import org.daybook.model.people.Student;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.Rights;
import org.daybook.model.value.FoldedText;
import org.daybook.model.value.PersonDetails;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// Takes down who students are, and says beforehand whom a new one may be.
public final class StudentEntryService {
  private static final int MOST_FOUND = 6;
  private static final int FEWEST_LETTERS = 3;
  private static final int FEWEST_DIGITS = 6;

  /// Without letters and digits that are taken for each other.
  private static final String CODE_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int CODE_LENGTH = 6;
  private static final int CODE_BITS = 5;

  private final Replica replica;
  private final CaptureService capture;
  private final StudentSearch search;
  private final DeskIdentity identity;
  private final Clock clock;
  private final Rehearsal rehearsal;

  public StudentEntryService(
      Replica replica,
      CaptureService capture,
      StudentSearch search,
      DeskIdentity identity,
      Clock clock) {
    this.replica = replica;
    this.capture = capture;
    this.search = search;
    this.identity = identity;
    this.clock = clock;
    this.rehearsal = new Rehearsal(identity, clock);
  }

  /// Ids and a card code for a student who is not in the book yet, in a family of their own.
  public NewStudent newStudent(UUID intentId) {
    var studentId = fresh("student", intentId);
    var code =
        replica.read(facts -> {
          var branch =
              facts.find(Branch.TABLE, identity.branchId()).map(Branch::shortCode).orElse("N");
          return codeOf(branch, studentId, facts);
        });
    return new NewStudent(studentId, fresh("family", intentId), code);
  }

  /// What a new student begins with.
  public record NewStudent(UUID studentId, UUID familyId, String code) {}

  private UUID fresh(String kind, UUID intentId) {
    return RowIds.fresh(clock.instant(), (kind + intentId).getBytes(StandardCharsets.UTF_8));
  }

  /// Two desks without a network never ask each other, so the code is made of what is drawn by lot.
  private static String codeOf(String branch, UUID studentId, ReplicaReader facts) {
    long lot = studentId.getLeastSignificantBits();
    while (true) {
      var code = new StringBuilder(branch).append('-');
      for (int i = 0; i < CODE_LENGTH; i++) {
        int letter = (int) (lot >>> (CODE_BITS * i)) & (CODE_LETTERS.length() - 1);
        code.append(CODE_LETTERS.charAt(letter));
      }
      if (facts.list(Student.BY_CODE, code.toString()).isEmpty()) {
        return code.toString();
      }
      lot++;
    }
  }

  /// What stands in the book about a student; empty when the desk does not know the student.
  ///
  /// @param viewerId who looks: notes are only for those who may see them
  public Optional<StudentEntry> entry(UUID studentId, UUID viewerId) {
    return replica.read(facts -> {
      boolean showNote = mayNote(viewerId, facts);
      return facts.find(Student.TABLE, studentId).map(it -> entry(it, showNote, facts));
    });
  }

  private static StudentEntry entry(Student it, boolean showNote, ReplicaReader facts) {
    var family =
        facts
            .find(Family.TABLE, it.familyId())
            .map(row -> new FamilyEntry(row.id(), row.name(), row.phone()))
            .orElseGet(() -> new FamilyEntry(it.familyId(), "", null));
    var person =
        new PersonDetails(it.fullName(), it.phone(), it.birthDate(), showNote ? it.note() : null);
    return new StudentEntry(it.id(), it.code(), person, family);
  }

  public boolean mayNote(UUID viewerId) {
    return replica.read(facts -> mayNote(viewerId, facts));
  }

  private boolean mayNote(UUID viewerId, ReplicaReader facts) {
    return Rights.of(viewerId, identity.branchId(), facts).include(Permission.STUDENT_NOTE_VIEW);
  }

  /// Writes a student into the book, or what has changed about one, and the family with it when
  /// that is new or has changed. A note that the person may not see stays as it is.
  public CaptureResult save(UUID staffId, UUID intentId, StudentEntry entry) {
    var commands = replica.read(facts -> commands(staffId, entry, facts));
    return commands.isEmpty()
        ? new CaptureResult.Saved(List.of())
        : capture.capture(Gesture.of(intentId, staffId, commands.toArray(Command[]::new)));
  }

  private List<Command> commands(UUID staffId, StudentEntry entry, ReplicaReader facts) {
    var commands = new ArrayList<Command>();
    var family = entry.family();
    var familyBefore = facts.find(Family.TABLE, family.familyId()).orElse(null);
    if (familyBefore == null
        || !familyBefore.name().equals(family.name())
        || !Optional.ofNullable(familyBefore.phone()).equals(Optional.ofNullable(family.phone()))) {
      commands.add(
          new RecordFamily(
              family.familyId(),
              new PersonDetails(family.name(), family.phone(), null, null),
              familyBefore == null ? null : familyBefore.sourcedId()));
    }
    var before = facts.find(Student.TABLE, entry.studentId()).orElse(null);
    var add = addition(entry, before, mayNote(staffId, facts));
    if (before == null || !says(before, add)) {
      commands.add(add);
    }
    return commands;
  }

  private static AddStudent addition(
      StudentEntry entry, @Nullable Student before, boolean showsNote) {
    var person = entry.person();
    var note = before == null || showsNote ? person.note() : before.note();
    return new AddStudent(
        entry.studentId(),
        entry.family().familyId(),
        entry.code(),
        new PersonDetails(person.fullName(), person.phone(), person.birthDate(), note),
        before == null ? null : before.sourcedId());
  }

  private static boolean says(Student row, AddStudent command) {
    var person = new PersonDetails(row.fullName(), row.phone(), row.birthDate(), row.note());
    return row.familyId().equals(command.familyId())
        && row.code().equals(command.code())
        && person.equals(command.person());
  }

  /// Who of the book this may be, the likeliest first: whom the rule takes for the same, then whose
  /// name or phone number is like it.
  public List<LookAlike> lookAlikes(UUID staffId, StudentEntry entry) {
    return replica.read(facts -> {
      var found = new LinkedHashMap<UUID, LookAlike>();
      var before = facts.find(Student.TABLE, entry.studentId());
      var verdict = rehearsal.verdict(addition(entry, before.orElse(null), true), staffId, facts);
      if (verdict.reason() == Reason.LIKELY_DUPLICATE) {
        verdict.rows().stream()
            .filter(Student.class::isInstance)
            .flatMap(row -> PeopleRules.likelyDuplicates((Student) row, facts).stream())
            .forEach(it -> add(StudentHit.of(it), Likeness.LIKELY_SAME, found));
      }
      facts
          .list(Student.BY_CODE, entry.code())
          .forEach(it -> add(StudentHit.of(it), Likeness.SAME_CODE, found));
      if (before.isEmpty()) {
        similar(entry, found);
      }
      found.remove(entry.studentId());
      return found.values().stream().limit(MOST_FOUND).toList();
    });
  }

  private void similar(StudentEntry entry, Map<UUID, LookAlike> found) {
    var name = entry.person().fullName();
    if (FoldedText.fold(name).length() >= FEWEST_LETTERS) {
      search.find(name, MOST_FOUND).forEach(it -> add(it, Likeness.SIMILAR_NAME, found));
    }
    var phone = entry.person().phone();
    var digits = phone == null ? "" : FoldedText.digits(phone);
    if (digits.length() >= FEWEST_DIGITS) {
      search.find(digits, MOST_FOUND).forEach(it -> add(it, Likeness.SAME_PHONE, found));
    }
  }

  private static void add(StudentHit hit, Likeness likeness, Map<UUID, LookAlike> found) {
    found.putIfAbsent(hit.studentId(), new LookAlike(hit, likeness));
  }

  /// Families by one of their members: part of the name, the code, or digits of the phone number.
  public List<FamilyHit> families(String query) {
    var hits = search.find(query, MOST_FOUND);
    return replica.read(facts -> {
      var ids = new LinkedHashSet<UUID>();
      for (var hit : hits) {
        facts.find(Student.TABLE, hit.studentId()).ifPresent(it -> ids.add(it.familyId()));
      }
      return ids.stream()
          .flatMap(id -> facts.find(Family.TABLE, id).stream())
          .map(it -> family(it, facts))
          .toList();
    });
  }

  private static FamilyHit family(Family it, ReplicaReader facts) {
    var members =
        facts.list(Student.BY_FAMILY, it.id()).stream().map(Student::fullName).sorted().toList();
    return new FamilyHit(it.id(), it.name(), it.phone(), members);
  }
}
