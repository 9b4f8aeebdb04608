package org.daybook.model.booking.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingCharge;
import org.daybook.model.booking.BookingMethod;
import org.daybook.model.booking.BookingState;
import org.daybook.model.cash.BusinessDay;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.cash.ChargeRules;
import org.daybook.model.cash.Charges;
import org.daybook.model.cash.Taxes;
import org.daybook.model.command.Context;
import org.daybook.model.course.Cohort;
import org.daybook.model.lease.Lease;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryDraft;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.Hold;
import org.daybook.model.ledger.HoldState;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.LedgerWriter;
import org.daybook.model.ledger.Leg;
import org.daybook.model.money.TaxedAmount;
import org.daybook.model.packages.PackageCredits;
import org.daybook.model.packages.PackageState;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.people.SamePerson;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// Promises, earns and gives back the price of bookings: the one place where a seat becomes money.
final class BookingMoney {
  private static final Comparator<LedgerEntry> LATEST =
      Comparator.comparing(LedgerEntry::madeAt).thenComparing(LedgerEntry::id, RowIds.ORDER);

  private final LedgerWriter writer;
  private final Context context;
  private final Facts facts;
  private final List<Row> credits = new ArrayList<>();

  BookingMoney(Context context, Facts facts) {
    this.writer = LedgerWriter.ofMany(context, facts);
    this.context = context;
    this.facts = facts;
  }

  /// Holds the price in a wallet of the person.
  ///
  /// @param ordinal which of the operation's new rows the hold is
  /// @return the booking as it is then; nothing where no wallet has as much
  Optional<Booking> fromWallet(Booking booking, int ordinal) {
    return fromWallet(SamePerson.all(booking.studentId(), facts), booking, ordinal);
  }

  /// Takes the price from one package or one wallet of the person; nothing where it has not as
  /// much.
  Optional<Booking> from(UUID source, Booking booking, Cohort cohort, int ordinal) {
    var person = SamePerson.all(booking.studentId(), facts);
    if (person.contains(source)) {
      return fromWallet(Set.of(source), booking, ordinal);
    }
    return facts
        .find(StudentPackage.TABLE, source)
        .filter(it -> person.contains(it.studentId()))
        .filter(it -> PackageCredits.fits(it, cohort, context.branchId()))
        .filter(it -> PackageCredits.isFree(it, context.deviceId(), facts))
        .map(it -> used(it, booking));
  }

  private Optional<Booking> fromWallet(Set<UUID> owners, Booking booking, int ordinal) {
    return owners.stream()
        .map(owner -> new Account(AccountKind.WALLET, owner))
        .filter(wallet -> writer.available(wallet) >= booking.priceMinor())
        .findFirst()
        .flatMap(wallet -> writer.hold(ordinal, wallet, booking.priceMinor(), booking.id(), null))
        .map(_ ->
            booking
                .paidWith(BookingMethod.WALLET, null, null)
                .with(BookingState.LOCKED, BookingCharge.HELD));
  }

  /// Takes a credit of the person's oldest package that fits; nothing where there is none.
  Optional<Booking> fromPackage(Booking booking, Cohort cohort) {
    return PackageCredits.next(
            booking.studentId(), cohort, context.branchId(), context.deviceId(), facts)
        .map(pack -> used(pack, booking));
  }

  private Booking used(StudentPackage pack, Booking booking) {
    credits.addAll(PackageCredits.consume(pack, booking.id(), context).rows());
    credits.addAll(Lease.spending(context.deviceId(), pack.id(), 1, facts));
    return booking
        .paidWith(BookingMethod.PACKAGE, pack.id(), null)
        .with(BookingState.PAID, BookingCharge.HELD);
  }

  /// Whether anything was written of a day that has been sealed.
  boolean late() {
    return writer.late();
  }

  /// Everything that was written for bookings, each row once.
  List<Row> rows() {
    var rows = new ArrayList<>(credits);
    rows.addAll(writer.rows());
    return rows;
  }

  /// Earns the price: what was promised, else what the wallet has, else the student owes it.
  Booking captured(Booking booking, Cohort cohort, @Nullable String reason) {
    return switch (booking.charge()) {
      case WAIVED, CAPTURED -> booking;
      case HELD -> held(booking, cohort, reason);
      case RELEASED -> again(booking, cohort, reason);
      case NONE -> owed(booking, cohort, reason);
    };
  }

  private Booking held(Booking booking, Cohort cohort, @Nullable String reason) {
    var pack = pack(booking);
    if (pack.filter(PackageCredits::mayRestore).isPresent()) {
      var draft = draft(EntryKind.PACKAGE_EARNING).about(booking.studentId(), booking.id());
      credits.add(
          PackageCredits.earn(pack.get(), writer, draft.because(reason), cohort.courseId()).pack());
      return booking.with(booking.state(), BookingCharge.CAPTURED);
    }
    return hold(booking)
        .map(hold -> {
          writer.capture(
              hold,
              booking.priceMinor(),
              charge(booking, reason),
              Taxes.earned(price(booking), income(cohort), context));
          return booking.with(booking.state(), BookingCharge.CAPTURED);
        })
        .orElseGet(() -> owed(booking, cohort, reason));
  }

  /// What was given back is taken once more, from where it went.
  private Booking again(Booking booking, Cohort cohort, @Nullable String reason) {
    var pack = pack(booking).filter(it -> PackageCredits.isFree(it, context.deviceId(), facts));
    if (pack.isPresent()) {
      var used = PackageCredits.consume(pack.get(), booking.id(), context);
      credits.add(used.credit());
      credits.addAll(Lease.spending(context.deviceId(), used.pack().id(), 1, facts));
      var draft = draft(EntryKind.PACKAGE_EARNING).about(booking.studentId(), booking.id());
      credits.add(
          PackageCredits.earn(used.pack(), writer, draft.because(reason), cohort.courseId())
              .pack());
      return booking.with(booking.state(), BookingCharge.CAPTURED);
    }
    var wallet = new Account(AccountKind.WALLET, booking.studentId());
    if (writer.available(wallet) < booking.priceMinor()) {
      return owed(booking, cohort, reason);
    }
    charge(booking, wallet, cohort, reason);
    return booking
        .paidWith(BookingMethod.WALLET, null, booking.paymentId())
        .with(booking.state(), BookingCharge.CAPTURED);
  }

  private Booking owed(Booking booking, Cohort cohort, @Nullable String reason) {
    charge(booking, new Account(AccountKind.RECEIVABLE, booking.studentId()), cohort, reason);
    return booking
        .paidWith(BookingMethod.ON_ACCOUNT, null, booking.paymentId())
        .with(booking.state(), BookingCharge.CAPTURED);
  }

  private void charge(Booking booking, Account payer, Cohort cohort, @Nullable String reason) {
    writer.post(
        charge(booking, reason), ChargeRules.legs(price(booking), payer, income(cohort), context));
  }

  /// Gives back what was promised, or what was earned: that goes to the student's wallet, unless
  /// the student owes it still.
  Booking released(Booking booking, @Nullable String reason) {
    switch (booking.charge()) {
      case NONE, WAIVED, RELEASED -> {
        return booking;
      }
      case HELD -> {
        hold(booking).ifPresent(hold -> writer.release(hold, HoldState.RELEASED));
        pack(booking)
            .filter(PackageCredits::mayRestore)
            .ifPresent(pack -> restore(pack, booking, reason));
      }
      case CAPTURED -> {
        if (booking.method() != BookingMethod.PACKAGE) {
          credit(booking, reason);
        } else if (!unearned(booking, reason)) {
          return booking;
        }
      }
    }
    return booking.with(booking.state(), BookingCharge.RELEASED);
  }

  private void restore(StudentPackage pack, Booking booking, @Nullable String reason) {
    credits.addAll(PackageCredits.restore(pack, booking.id(), reason, context).rows());
  }

  /// Gives a credit back that was earned, unless the package itself was given back meanwhile: then
  /// there is nothing that it could go to.
  private boolean unearned(Booking booking, @Nullable String reason) {
    var pack = pack(booking).filter(it -> it.state() != PackageState.REFUNDED && it.earned() > 0);
    var earning =
        facts.list(LedgerEntry.BY_SUBJECT, booking.id()).stream()
            .filter(it -> it.kind() == EntryKind.PACKAGE_EARNING)
            .max(LATEST);
    if (pack.isEmpty() || earning.isEmpty()) {
      return false;
    }
    var draft = draft(EntryKind.REVERSAL).because(reason);
    restore(
        PackageCredits.unearn(pack.get(), earning.get(), writer, draft).pack(), booking, reason);
    return true;
  }

  private Optional<StudentPackage> pack(Booking booking) {
    return Optional.ofNullable(booking.studentPackageId())
        .flatMap(it -> facts.find(StudentPackage.TABLE, it));
  }

  private void credit(Booking booking, @Nullable String reason) {
    var found = charged(booking, facts);
    var payer = found.map(LedgerEntry::payerId).orElse(null);
    if (found.isEmpty() || payer == null) {
      return;
    }
    var left = Charges.left(found.get(), facts);
    ChargeRules.credit(
        writer,
        found.get(),
        left,
        left.grossMinor(),
        draft(EntryKind.CREDIT).because(reason),
        context,
        facts);
    if (booking.method() != BookingMethod.ON_ACCOUNT) {
      writer.post(
          draft(EntryKind.TOP_UP).about(payer, payer).because(reason),
          intoWallet(payer, left.grossMinor()));
    }
  }

  /// What of the session is charged still to the person, under whichever entry of the book.
  static Optional<LedgerEntry> charged(Booking booking, Facts facts) {
    return SamePerson.all(booking.studentId(), facts).stream()
        .flatMap(it -> Charges.standing(booking.sessionId(), it, facts).stream())
        .findFirst();
  }

  private static List<Leg> intoWallet(UUID studentId, long amountMinor) {
    return List.of(
        new Account(AccountKind.RECEIVABLE, studentId).by(amountMinor),
        new Account(AccountKind.WALLET, studentId).by(-amountMinor));
  }

  private Optional<Hold> hold(Booking booking) {
    return facts.list(Hold.BY_SUBJECT, booking.id()).stream()
        .filter(it -> it.state() == HoldState.HELD)
        .findFirst();
  }

  private EntryDraft charge(Booking booking, @Nullable String reason) {
    return draft(EntryKind.CHARGE).about(booking.studentId(), booking.sessionId()).because(reason);
  }

  private EntryDraft draft(EntryKind kind) {
    return EntryDraft.of(kind, BusinessDay.of(context, facts));
  }

  private TaxedAmount price(Booking booking) {
    return CashPolicy.of(context.organisationId(), context.branchId(), facts)
        .tax()
        .within(booking.priceMinor());
  }

  private static Account income(Cohort cohort) {
    return new Account(AccountKind.INCOME, cohort.courseId());
  }
}
