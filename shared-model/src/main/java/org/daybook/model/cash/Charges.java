package org.daybook.model.cash;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.model.course.Cohort;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.money.TaxedAmount;
import org.daybook.model.row.Facts;

/// What has been charged, and what things cost.
public final class Charges {
  private Charges() {}

  /// The price that holds for something of a cohort at a branch: its own, else the cohort's, else
  /// the course's; as the branch sets prices, with or without tax.
  ///
  /// @param ownId the session, or the cohort itself
  public static Optional<Price> price(
      UUID branchId, UUID ownId, Cohort cohort, PaymentPurpose purpose, Facts facts) {
    return Stream.of(ownId, cohort.id(), cohort.courseId())
        .flatMap(subject ->
            facts.list(Price.BY_SUBJECT, subject).stream()
                .filter(it -> it.branchId().equals(branchId) && it.purpose() == purpose))
        .filter(Price::active)
        .findFirst();
  }

  /// Whether a cohort is paid session by session: those with a seat pay at the door, too.
  public static boolean bySession(UUID branchId, Cohort cohort, Facts facts) {
    return price(branchId, cohort.id(), cohort, PaymentPurpose.ENROLMENT, facts).isEmpty();
  }

  /// The charge that a student has for a session or an enrolment, unless it was taken back. One
  /// that was credited whole is there still: whoever waived it did not ask for it to be charged
  /// anew.
  public static Optional<LedgerEntry> live(UUID subjectId, UUID payerId, Facts facts) {
    return live(subjectId, facts).stream().filter(it -> payerId.equals(it.payerId())).findFirst();
  }

  /// All charges for a session or an enrolment that were not taken back, whoever has them.
  public static List<LedgerEntry> live(UUID subjectId, Facts facts) {
    var entries = facts.list(LedgerEntry.BY_SUBJECT, subjectId);
    var takenBack =
        entries.stream()
            .filter(it -> it.kind() == EntryKind.REVERSAL)
            .map(LedgerEntry::reversesId)
            .collect(Collectors.toSet());
    return entries.stream()
        .filter(it -> it.kind() == EntryKind.CHARGE && !takenBack.contains(it.id()))
        .toList();
  }

  /// The same as far as something of it still stands: a session that was given back whole is
  /// charged anew when it is paid once more.
  public static Optional<LedgerEntry> standing(UUID subjectId, UUID payerId, Facts facts) {
    return live(subjectId, facts).stream()
        .filter(it -> payerId.equals(it.payerId()))
        .filter(charge -> left(charge, facts).grossMinor() > 0)
        .findFirst();
  }

  /// What of a charge was neither taken back nor credited.
  public static TaxedAmount left(LedgerEntry charge, Facts facts) {
    var credits =
        charge.subjectId() == null
            ? List.<LedgerEntry>of()
            : facts.list(LedgerEntry.BY_SUBJECT, charge.subjectId()).stream()
                .filter(it -> charge.id().equals(it.reversesId()))
                .toList();
    var left = amount(charge, facts);
    for (var credit : credits) {
      left = left.minus(negated(amounts(credit, facts)));
    }
    return left;
  }

  private static TaxedAmount amount(LedgerEntry entry, Facts facts) {
    var sums = amounts(entry, facts);
    return new TaxedAmount(-sums.income(), -sums.tax());
  }

  private static TaxedAmount negated(Sums sums) {
    return new TaxedAmount(sums.income(), sums.tax());
  }

  private static Sums amounts(LedgerEntry entry, Facts facts) {
    var postings = facts.list(Posting.BY_ENTRY, entry.id());
    return new Sums(sum(postings, AccountKind.INCOME), sum(postings, AccountKind.TAX));
  }

  private static long sum(List<Posting> postings, AccountKind kind) {
    return postings.stream()
        .filter(it -> it.accountKind() == kind)
        .mapToLong(Posting::amountMinor)
        .reduce(0, Math::addExact);
  }

  /// The account that a charge was earned on.
  static Optional<Account> income(LedgerEntry charge, Facts facts) {
    return facts.list(Posting.BY_ENTRY, charge.id()).stream()
        .map(Posting::account)
        .filter(it -> it.kind() == AccountKind.INCOME)
        .findFirst();
  }

  private record Sums(long income, long tax) {}
}
