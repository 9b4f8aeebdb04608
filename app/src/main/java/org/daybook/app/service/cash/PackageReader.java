package org.daybook.app.service.cash;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.packages.ClassPackage;
import org.daybook.model.packages.PackageSales;
import org.daybook.model.packages.PackageState;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.row.Facts;
import org.daybook.model.value.FoldedText;

/// Reads the packages that a person has, and those that this desk sells.
public final class PackageReader {
  private final Facts facts;
  private final DeskIdentity identity;

  public PackageReader(Facts facts, DeskIdentity identity) {
    this.facts = facts;
    this.identity = identity;
  }

  /// Those with credits left, in the order in which they are used.
  ///
  /// @param same all entries of the book for the person
  public List<HeldPackage> held(Collection<UUID> same) {
    return same.stream()
        .flatMap(it -> facts.list(StudentPackage.BY_STUDENT, it).stream())
        .filter(it -> it.branchId().equals(identity.branchId()))
        .filter(it -> it.state() == PackageState.ACTIVE)
        .sorted(Comparator.comparing(StudentPackage::acquiredAt).thenComparing(StudentPackage::id))
        .map(it ->
            new HeldPackage(
                it.id(), it.name(), about(it.subjectId()), it.remaining(), it.credits()))
        .toList();
  }

  /// Those that are for sale here, by name, with what they cost today.
  List<DueItem> sold() {
    if (!PackageSales.deskSells(identity.organisationId(), identity.branchId(), facts)) {
      return List.of();
    }
    var tax = CashPolicy.of(identity.organisationId(), identity.branchId(), facts).tax();
    return catalogue().stream()
        .filter(ClassPackage::active)
        .map(it ->
            DueItem.ofPackage(
                it.id(), it.name(), about(it.subjectId()), tax.of(it.priceMinor()).grossMinor()))
        .toList();
  }

  /// All packages that the branch has set up, by name.
  List<ClassPackage> catalogue() {
    return facts.list(ClassPackage.BY_BRANCH, identity.branchId()).stream()
        .sorted(
            Comparator.comparing((ClassPackage it) -> FoldedText.fold(it.name()))
                .thenComparing(ClassPackage::id))
        .toList();
  }

  /// What a package is for: the course, or the cohort after its course.
  String about(UUID subjectId) {
    return facts
        .find(Course.TABLE, subjectId)
        .map(Course::title)
        .or(() ->
            facts
                .find(Cohort.TABLE, subjectId)
                .map(it ->
                    facts
                        .find(Course.TABLE, it.courseId())
                        .map(course -> course.title() + " · " + it.name())
                        .orElse(it.name())))
        .orElse("");
  }
}
