package org.daybook.model.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.daybook.model.cash.SetCashPolicy;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.CohortState;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.Balances;
import org.daybook.model.ledger.EntryDraft;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.LedgerWriter;
import org.daybook.model.ledger.Posting;
import org.daybook.model.packages.sale.BuyPackage;
import org.daybook.model.packages.sale.DefinePackage;
import org.daybook.model.packages.sale.GrantPackage;
import org.daybook.model.packages.sale.RefundPackage;
import org.daybook.model.people.MergeStudents;
import org.daybook.model.row.Row;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.daybook.model.value.RowIds;
import org.daybook.model.wallet.Wallets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageCreditsTest {
  private static final UUID STUDENT = Centre.ENROLLED.getFirst();
  private static final UUID OTHER = Centre.ENROLLED.get(1);
  private static final UUID OF_COURSE = Centre.id("package", 1);
  private static final UUID OF_COHORT = Centre.id("package", 2);
  private static final UUID ELSEWHERE = Centre.id("package", 3);
  private static final EntryDraft DRAFT = EntryDraft.of(EntryKind.CHARGE, Centre.TODAY);

  private final Centre centre = new Centre();

  @BeforeEach
  void sell() {
    centre.run(new SetCashPolicy(0, "VAT", 0, true, "EUR", 0, true, 0));
    define(OF_COURSE, Centre.COURSE, 2, 500);
    define(OF_COHORT, Centre.COHORT, 2, 500);
    define(ELSEWHERE, Centre.id("course", 7), 2, 500);
  }

  @Test
  void theOldestPackageOfTheCohortOrItsCourseIsUsedFirst() {
    assertEquals(Optional.empty(), next(STUDENT));
    later(1);
    grant(STUDENT, OF_COHORT);
    centre.at(Centre.NOW);
    grant(STUDENT, OF_COURSE);
    grant(STUDENT, ELSEWHERE);
    grant(OTHER, OF_COURSE);
    assertEquals(List.of(OF_COURSE, OF_COURSE, OF_COHORT, OF_COHORT), used(STUDENT));
    assertEquals(Optional.empty(), next(STUDENT));
  }

  @Test
  void thoseOfTheSameMomentAreUsedInTheOrderOfTheirIds() {
    grant(STUDENT, OF_COURSE);
    grant(STUDENT, OF_COHORT);
    var first =
        centre.facts().all(StudentPackage.TABLE).stream()
            .min((one, other) -> one.id().toString().compareTo(other.id().toString()))
            .orElseThrow();
    assertEquals(first, next(STUDENT).orElseThrow());
  }

  @Test
  void aPackageIsUsedByWhoeverIsTheSamePerson() {
    grant(OTHER, OF_COURSE);
    assertEquals(Optional.empty(), next(STUDENT));
    centre.run(new MergeStudents(OTHER, STUDENT));
    assertTrue(next(STUDENT).isPresent());
    assertTrue(next(OTHER).isPresent());
  }

  @Test
  void aPackageIsOfItsBranchAndItsCohort() {
    grant(STUDENT, OF_COHORT);
    var facts = centre.facts();
    assertEquals(
        Optional.empty(),
        PackageCredits.next(STUDENT, cohort(), Centre.OTHER_BRANCH, Centre.DESK, facts));
    var sibling = Centre.cohort(Centre.id("cohort", 2), Centre.BRANCH, CohortState.RUNNING);
    assertEquals(
        Optional.empty(), PackageCredits.next(STUDENT, sibling, Centre.BRANCH, Centre.DESK, facts));
  }

  @Test
  void aCreditThatComesBackMakesAnExhaustedPackageActive() {
    grant(STUDENT, OF_COURSE);
    used(STUDENT);
    var empty = centre.facts().all(StudentPackage.TABLE).getLast();
    assertEquals(PackageState.EXHAUSTED, empty.state());
    assertThrows(
        IllegalStateException.class,
        () -> PackageCredits.consume(empty, booking(9), centre.next(RoleTemplate.OWNER)));
    var back = PackageCredits.restore(empty, booking(1), "Ill", centre.next(RoleTemplate.OWNER));
    assertEquals(PackageState.ACTIVE, back.pack().state());
    assertEquals(1, back.pack().remaining());
    assertEquals(CreditKind.RESTORE, back.credit().kind());
    assertEquals("Ill", back.credit().reason());
  }

  @Test
  void whatIsEarnedDoesNotComeBackUnlessThatIsTakenBack() {
    grant(STUDENT, OF_COURSE);
    var pack = next(STUDENT).orElseThrow();
    assertFalse(PackageCredits.mayRestore(pack));
    pack = PackageCredits.consume(pack, booking(1), centre.next(RoleTemplate.OWNER)).pack();
    assertTrue(PackageCredits.mayRestore(pack));
    var ledger = ledger();
    var earned = PackageCredits.earn(pack, ledger, DRAFT, Centre.COURSE);
    assertFalse(PackageCredits.mayRestore(earned.pack()));
    assertThrows(
        IllegalStateException.class,
        () -> PackageCredits.earn(earned.pack(), ledger(), DRAFT, Centre.COURSE));
    centre.facts().putAll(ledger.rows());
    var taken =
        PackageCredits.unearn(
            earned.pack(),
            earned.entry(),
            ledger(),
            EntryDraft.of(EntryKind.REVERSAL, Centre.TODAY));
    assertTrue(PackageCredits.mayRestore(taken.pack()));
  }

  /// The shares differ by one unit at most, and together they are what was paid.
  @ParameterizedTest
  @CsvSource({"1000, 3", "1, 7", "0, 4", "10000, 10", "99999, 1000", "7, 7", "10001, 6"})
  void eachCreditEarnsItsShareAndTheLastOneAllThatIsLeft(long price, int credits) {
    var id = Centre.id("package", 9);
    if (price == 0) {
      define(id, Centre.COURSE, credits, 1);
      grant(STUDENT, id);
    } else {
      define(id, Centre.COURSE, credits, price);
      topUp(STUDENT, price);
      assertEquals(null, centre.run(new BuyPackage(STUDENT, id, "EUR", price)).reason());
    }
    var shares = new ArrayList<Long>();
    for (int n = 0; n < credits; n++) {
      long before = earned();
      use(next(STUDENT).orElseThrow(), n);
      earn(centre.facts().all(StudentPackage.TABLE).getLast());
      shares.add(earned() - before);
    }
    assertEquals(price, shares.stream().mapToLong(Long::longValue).sum());
    long least = shares.stream().mapToLong(Long::longValue).min().orElseThrow();
    long most = shares.stream().mapToLong(Long::longValue).max().orElseThrow();
    assertTrue(most - least <= 1, shares::toString);
  }

  /// What remains is the sum of the entries, and what is owed for a package is its price less what
  /// was earned, whatever people do and in whatever order.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theCreditsThatRemainAreTheSumOfTheirEntries(long seed) {
    var random = new Random(seed);
    var seen = new ArrayList<CreditKind>();
    define(OF_COURSE, Centre.COURSE, 7, 1_003);
    var earned = new ArrayList<LedgerEntry>();
    for (int n = 0; n < 400; n++) {
      later(n);
      var packs = centre.facts().all(StudentPackage.TABLE);
      var some = packs.isEmpty() ? null : packs.get(random.nextInt(packs.size()));
      switch (random.nextInt(12)) {
        case 0 -> {
          topUp(STUDENT, 1_003);
          centre.run(new BuyPackage(STUDENT, OF_COURSE, "EUR", 1_003));
        }
        case 1 -> grant(STUDENT, OF_COURSE);
        case 2 -> {
          if (some != null) {
            centre.run(new RefundPackage(some.id(), "Asked"));
          }
        }
        case 3, 4 -> {
          if (some != null && PackageCredits.mayRestore(some)) {
            var context = centre.next(RoleTemplate.OWNER);
            keep(PackageCredits.restore(some, booking(n), null, context).rows());
          }
        }
        case 5, 6, 7 -> {
          if (some != null && some.promised() > 0) {
            earned.add(earn(some));
          }
        }
        case 8 -> takeBack(earned);
        default -> {
          int booking = n;
          next(STUDENT).ifPresent(it -> use(it, booking));
        }
      }
    }
    var facts = centre.facts();
    for (var pack : facts.all(StudentPackage.TABLE)) {
      var entries = facts.list(PackageCredit.BY_PACKAGE, pack.id());
      entries.forEach(it -> seen.add(it.kind()));
      int sum = entries.stream().mapToInt(PackageCredit::credits).sum();
      assertEquals(sum, pack.remaining(), pack::toString);
      assertEquals(pack.remaining() == 0, pack.state() != PackageState.ACTIVE, pack::toString);
      assertTrue(pack.earned() <= pack.credits() - pack.remaining(), pack::toString);
      boolean done = pack.state() == PackageState.REFUNDED || pack.earned() == pack.credits();
      if (done) {
        assertEquals(0, owed(pack), pack::toString);
      }
      assertTrue(owed(pack) >= 0 && owed(pack) <= pack.priceMinor(), pack::toString);
    }
    assertEquals(CreditKind.values().length, seen.stream().distinct().count(), seen::toString);
    assertEquals(
        List.copyOf(Balances.replay(facts.all(Posting.TABLE), List.of())),
        facts.all(AccountBalance.TABLE).stream()
            .sorted((one, other) -> RowIds.ORDER.compare(one.id(), other.id()))
            .toList());
  }

  private void takeBack(List<LedgerEntry> earned) {
    if (earned.isEmpty()) {
      return;
    }
    var entry = earned.removeLast();
    var pack = centre.facts().get(StudentPackage.TABLE, entry.subjectId());
    if (pack.state() != PackageState.REFUNDED) {
      var ledger = ledger();
      var draft = EntryDraft.of(EntryKind.REVERSAL, Centre.TODAY);
      keep(List.of(PackageCredits.unearn(pack, entry, ledger, draft).pack()));
      keep(ledger.rows());
    }
  }

  private long owed(StudentPackage pack) {
    return centre.facts().list(AccountBalance.BY_OWNER, pack.id()).stream()
        .mapToLong(AccountBalance::availableMinor)
        .sum();
  }

  private long earned() {
    return centre.facts().all(AccountBalance.TABLE).stream()
        .filter(it -> it.accountKind() == AccountKind.INCOME)
        .mapToLong(AccountBalance::availableMinor)
        .sum();
  }

  private LedgerEntry earn(StudentPackage pack) {
    var ledger = ledger();
    var earned = PackageCredits.earn(pack, ledger, DRAFT.about(null, pack.id()), Centre.COURSE);
    keep(List.of(earned.pack()));
    keep(ledger.rows());
    return earned.entry();
  }

  private List<UUID> used(UUID student) {
    var used = new ArrayList<UUID>();
    for (var pack = next(student); pack.isPresent(); pack = next(student)) {
      used.add(pack.get().packageId());
      use(pack.get(), used.size());
    }
    return used;
  }

  private void use(StudentPackage pack, int booking) {
    var context = centre.next(RoleTemplate.OWNER);
    keep(PackageCredits.consume(pack, booking(booking), context).rows());
  }

  private void keep(List<? extends Row> rows) {
    centre.facts().putAll(List.copyOf(rows));
  }

  private Optional<StudentPackage> next(UUID student) {
    return PackageCredits.next(student, cohort(), Centre.BRANCH, Centre.DESK, centre.facts());
  }

  private Cohort cohort() {
    return centre.facts().get(Cohort.TABLE, Centre.COHORT);
  }

  private LedgerWriter ledger() {
    return new LedgerWriter(centre.next(RoleTemplate.OWNER), centre.facts());
  }

  private void topUp(UUID student, long amount) {
    var ledger = ledger();
    var bank = new Account(AccountKind.BANK, Centre.BRANCH);
    ledger.post(DRAFT, List.of(bank.by(amount), Wallets.of(student).by(-amount)));
    keep(ledger.rows());
  }

  private void later(int seconds) {
    centre.at(Centre.NOW.plus(Duration.ofSeconds(seconds)));
  }

  private void define(UUID id, UUID subject, int credits, long price) {
    var define = new DefinePackage(id, "Lessons", subject, credits, "EUR", price, true);
    assertEquals(null, centre.run(define).reason());
  }

  private void grant(UUID student, UUID packageId) {
    assertEquals(null, centre.run(new GrantPackage(student, packageId, "Asked")).reason());
  }

  private static UUID booking(int n) {
    return Centre.id("booking", n);
  }
}
