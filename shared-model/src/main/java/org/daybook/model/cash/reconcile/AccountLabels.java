package org.daybook.model.cash.reconcile;

import java.util.Optional;
import java.util.UUID;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.course.Course;
import org.daybook.model.ledger.Account;
import org.daybook.model.organisation.Branch;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.people.Student;
import org.daybook.model.row.Facts;
import org.daybook.model.staff.StaffMember;

/// What people call the owner of an account, wherever a ledger is written into a file: students by
/// their codes, because such files travel.
public final class AccountLabels {
  private final Branch branch;
  private final Facts facts;

  public AccountLabels(Branch branch, Facts facts) {
    this.branch = branch;
    this.facts = facts;
  }

  /// The owner's id where nobody calls it anything.
  public String of(Account account) {
    var owner = account.ownerId();
    Optional<String> known =
        switch (account.kind()) {
          case DRAWER, OVER_SHORT -> facts.find(Cashbox.TABLE, owner).map(Cashbox::name);
          case RECEIVABLE -> facts.find(Student.TABLE, owner).map(Student::code);
          case WALLET -> walletOf(owner);
          case DEFERRED ->
              facts
                  .find(StudentPackage.TABLE, owner)
                  .flatMap(it -> facts.find(Student.TABLE, it.studentId()))
                  .map(Student::code);
          case INCOME -> facts.find(Course.TABLE, owner).map(Course::code);
          case SAFE, BANK, CARD, MOBILE_MONEY, TAX, ROUNDING, PETTY_CASH, SUNDRY ->
              Optional.of(branch.shortCode());
          case TRANSIT, SUSPENSE -> Optional.empty();
        };
    return known.orElseGet(owner::toString);
  }

  /// A student, a staff member, or the branch itself.
  private Optional<String> walletOf(UUID owner) {
    return owner.equals(branch.id())
        ? Optional.of(branch.shortCode())
        : facts
            .find(Student.TABLE, owner)
            .map(Student::code)
            .or(() -> facts.find(StaffMember.TABLE, owner).map(StaffMember::fullName));
  }
}
