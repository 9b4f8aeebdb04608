package org.daybook.model.packages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.course.Cohort;
import org.daybook.model.lease.Lease;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryDraft;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.LedgerWriter;
import org.daybook.model.money.Refundable;
import org.daybook.model.money.TaxedAmount;
import org.daybook.model.people.SamePerson;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// Using the credits of packages for bookings. A credit is used when the booking is made, and its
/// share of the price is earned when the session has taken place.
public final class PackageCredits {
  private static final Comparator<StudentPackage> OLDEST_FIRST =
      Comparator.comparing(StudentPackage::acquiredAt)
          .thenComparing(StudentPackage::id, RowIds.ORDER);

  private PackageCredits() {}

  /// The oldest package with a credit for a cohort, of whoever is this person in the book, that no
  /// other device was leased. It looks around and names no row: a booking whose package the centre
  /// does not have is decided anew there.
  public static Optional<StudentPackage> next(
      UUID studentId, Cohort cohort, UUID branchId, UUID deviceId, Facts facts) {
    return SamePerson.all(studentId, facts).stream()
        .flatMap(it -> facts.list(StudentPackage.BY_STUDENT, it).stream())
        .filter(it -> fits(it, cohort, branchId))
        .filter(it -> isFree(it, deviceId, facts))
        .min(OLDEST_FIRST);
  }

  /// Whether a package is for a cohort of a branch.
  public static boolean fits(StudentPackage pack, Cohort cohort, UUID branchId) {
    return pack.branchId().equals(branchId)
        && (pack.subjectId().equals(cohort.id()) || pack.subjectId().equals(cohort.courseId()));
  }

  /// Whether a device may use a credit of a package.
  public static boolean isFree(StudentPackage pack, UUID deviceId, Facts facts) {
    return pack.state() == PackageState.ACTIVE
        && pack.remaining() > 0
        && pack.remaining() > Lease.keptFrom(deviceId, pack.id(), facts);
  }

  /// Uses a credit.
  ///
  /// @throws IllegalStateException when there is none, which is a bug
  public static Moved consume(StudentPackage pack, UUID bookingId, Context context) {
    check(pack.state() == PackageState.ACTIVE && pack.remaining() > 0, "no credit is left", pack);
    return moved(CreditKind.CONSUME, pack, -1, bookingId, null, context);
  }

  /// Whether a credit can come back that is used and was not earned. What was given back takes
  /// nothing any more.
  public static boolean mayRestore(StudentPackage pack) {
    return pack.promised() > 0;
  }

  /// Gives a credit back that was used and was not earned.
  ///
  /// @throws IllegalStateException when there is no such credit, which is a bug
  public static Moved restore(
      StudentPackage pack, UUID bookingId, @Nullable String reason, Context context) {
    check(mayRestore(pack), "no used credit can come back", pack);
    return moved(CreditKind.RESTORE, pack, 1, bookingId, reason, context);
  }

  /// Earns a credit that is used: its share of what is left of the net price goes to what the
  /// course earns, so that the last credit takes all that is left. An entry of nothing is written,
  /// too, so that it can be taken back.
  ///
  /// @param draft kind, day and subject of the entry
  /// @throws IllegalStateException when no credit is used that was not earned, which is a bug
  public static Earned earn(
      StudentPackage pack, LedgerWriter ledger, EntryDraft draft, UUID courseId) {
    check(pack.promised() > 0, "every used credit is earned", pack);
    var left = new TaxedAmount(Math.negateExact(ledger.balance(pack.deferred())), 0);
    var share = new Refundable(pack.credits() - pack.earned(), left).refundUnits(1).returned();
    var entry =
        ledger.post(
            draft,
            List.of(
                pack.deferred().by(share.netMinor()),
                new Account(AccountKind.INCOME, courseId).by(-share.netMinor())));
    return new Earned(pack.earning(1), entry);
  }

  /// Takes back that a credit was earned; it is used still.
  ///
  /// @param earned what [#earn] wrote
  /// @param draft kind, day and reason of what takes it back
  /// @throws IllegalStateException when none was earned or the package was given back: a bug
  public static Earned unearn(
      StudentPackage pack, LedgerEntry earned, LedgerWriter ledger, EntryDraft draft) {
    boolean given = pack.state() == PackageState.REFUNDED;
    check(pack.earned() > 0 && !given, "no credit can be taken back", pack);
    return new Earned(pack.earning(-1), ledger.reverse(earned, draft));
  }

  private static Moved moved(
      CreditKind kind,
      StudentPackage pack,
      int credits,
      UUID bookingId,
      @Nullable String reason,
      Context context) {
    // One operation may settle more bookings than it has new ids.
    var id = RowIds.ofParents("credit." + kind.name(), bookingId, context.newId(0));
    return new Moved(
        pack.using(-credits),
        PackageCredit.of(id, kind, pack, credits, bookingId, reason, context));
  }

  private static void check(boolean holds, String what, StudentPackage pack) {
    if (!holds) {
      throw new IllegalStateException(what + ": " + pack);
    }
  }

  /// A package after a credit left it or came back, and the entry that says so.
  public record Moved(StudentPackage pack, PackageCredit credit) {
    public List<Row> rows() {
      return List.of(pack, credit);
    }
  }

  /// A package after a credit was earned or no longer is; the ledger has the entry already.
  public record Earned(StudentPackage pack, LedgerEntry entry) {}
}
