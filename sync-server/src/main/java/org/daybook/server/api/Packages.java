package org.daybook.server.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.organisation.Branch;
import org.daybook.model.packages.ClassPackage;
import org.daybook.model.packages.PackageState;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.row.Facts;
import org.daybook.server.store.AccessToken;
import org.daybook.server.store.AccessToken.Kind;
import org.jspecify.annotations.Nullable;

/// Packages of lessons: what is sold, and what a student has.
public final class Packages {
  private final Reading reading;

  public Packages(Reading reading) {
    this.reading = reading;
  }

  /// What a package is for.
  public enum SubjectKind {
    COURSE,
    CLASS
  }

  /// The course or the one class whose sessions a package is for.
  public record Subject(UUID id, SubjectKind kind, String name) {}

  /// A package that is sold.
  public record Offer(
      UUID id, UUID branchId, String name, Subject subject, int sessionCount, MoneyAnswer price) {}

  /// A list that is told whole.
  public record Listed<T>(List<T> items) {
    public Listed {
      items = List.copyOf(items);
    }
  }

  /// A package that a student has.
  public record Owned(
      UUID id,
      UUID packageId,
      String name,
      Subject subject,
      int sessionCount,
      int remainingSessions,
      PackageState status,
      MoneyAnswer price,
      Instant acquiredAt) {}

  /// What is left for one course or class.
  public record Credits(Subject subject, int packages, int remainingSessions) {}

  /// What the branch of a student sells, or for a program all branches, by name.
  ///
  /// @param courseId only for a course and its classes, or null
  public Listed<Offer> offers(AccessToken token, @Nullable UUID courseId) {
    return reading.of(
        token,
        view -> {
          var facts = view.facts();
          return new Listed<>(
              branches(token, facts)
                  .flatMap(it -> facts.list(ClassPackage.BY_BRANCH, it).stream())
                  .filter(ClassPackage::active)
                  .filter(it -> courseId == null || courseId.equals(course(it.subjectId(), facts)))
                  .sorted(Comparator.comparing(ClassPackage::name).thenComparing(ClassPackage::id))
                  .map(it -> offer(it, facts))
                  .toList());
        });
  }

  /// What a student has, the newest first, also what is used up or given back.
  public Listed<Owned> owned(AccessToken token) {
    return reading.of(
        token,
        view ->
            new Listed<>(
                owned(view)
                    .sorted(
                        Comparator.comparing(StudentPackage::acquiredAt)
                            .thenComparing(StudentPackage::id)
                            .reversed())
                    .map(it -> owned(it, view.facts()))
                    .toList()));
  }

  /// What is left of it, by what it is for.
  public Listed<Credits> summary(AccessToken token) {
    return reading.of(
        token,
        view -> {
          var bySubject = new LinkedHashMap<UUID, Credits>();
          owned(view)
              .filter(it -> it.state() == PackageState.ACTIVE)
              .sorted(Comparator.comparing(StudentPackage::acquiredAt))
              .forEach(it ->
                  bySubject.merge(
                      it.subjectId(),
                      new Credits(subject(it.subjectId(), view.facts()), 1, it.remaining()),
                      Packages::sum));
          return new Listed<>(List.copyOf(bySubject.values()));
        });
  }

  private static Credits sum(Credits one, Credits other) {
    return new Credits(
        one.subject(),
        one.packages() + other.packages(),
        one.remainingSessions() + other.remainingSessions());
  }

  private static Stream<StudentPackage> owned(View view) {
    return Reading.person(view).stream()
        .flatMap(it -> view.facts().list(StudentPackage.BY_STUDENT, it).stream());
  }

  static Owned owned(StudentPackage pack, Facts facts) {
    return new Owned(
        pack.id(),
        pack.packageId(),
        pack.name(),
        subject(pack.subjectId(), facts),
        pack.credits(),
        pack.remaining(),
        pack.state(),
        EnrollmentAnswer.money(pack.priceMinor(), pack.organisationId(), facts),
        pack.acquiredAt());
  }

  private static Offer offer(ClassPackage offered, Facts facts) {
    return new Offer(
        offered.id(),
        offered.branchId(),
        offered.name(),
        subject(offered.subjectId(), facts),
        offered.credits(),
        EnrollmentAnswer.money(gross(offered, facts), offered.organisationId(), facts));
  }

  /// As the buyer pays it, tax included.
  static long gross(ClassPackage offered, Facts facts) {
    return CashPolicy.of(offered.organisationId(), offered.branchId(), facts)
        .tax()
        .of(offered.priceMinor())
        .grossMinor();
  }

  private static Stream<UUID> branches(AccessToken token, Facts facts) {
    return token.kind() == Kind.STUDENT
        ? Stream.of(token.branchId())
        : facts.list(Branch.BY_ORGANISATION, token.organisationId()).stream().map(Branch::id);
  }

  private static @Nullable UUID course(UUID subjectId, Facts facts) {
    return facts
        .find(Course.TABLE, subjectId)
        .map(Course::id)
        .or(() -> facts.find(Cohort.TABLE, subjectId).map(Cohort::courseId))
        .orElse(null);
  }

  private static Subject subject(UUID id, Facts facts) {
    return facts
        .find(Course.TABLE, id)
        .map(it -> new Subject(id, SubjectKind.COURSE, it.title()))
        .or(() ->
            facts.find(Cohort.TABLE, id).map(it -> new Subject(id, SubjectKind.CLASS, it.name())))
        .orElseGet(() -> new Subject(id, SubjectKind.CLASS, ""));
  }
}
