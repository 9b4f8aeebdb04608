package org.daybook.app.service.cash;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.rollcall.RollCallService;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.Payment;
import org.daybook.model.cash.ReceiptSeries;
import org.daybook.model.cash.ShiftState;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.people.SamePerson;
import org.daybook.model.people.Student;
import org.daybook.model.permission.Permission;
import org.daybook.model.row.Facts;
import org.daybook.model.seal.SealedDay;
import org.daybook.model.staff.Rights;
import org.daybook.model.staff.StaffMember;

/// Reads what the cash desk shows.
public final class TillService {
  private final Replica replica;
  private final RollCallService rollCall;
  private final DeskIdentity identity;
  private final ReceiptSigner signer;
  private final DayAtHand day;

  public TillService(
      Replica replica, RollCallService rollCall, DeskIdentity identity, ReceiptSigner signer) {
    this.signer = signer;
    this.replica = replica;
    this.day = new DayAtHand(replica);
    this.rollCall = rollCall;
    this.identity = identity;
  }

  /// How the cash desk stands; empty until the desk knows its organisation.
  public Optional<Till> till(UUID viewerId) {
    return replica.read(facts ->
        facts
            .find(Organisation.TABLE, identity.organisationId())
            .map(it -> till(it.currency(), viewerId, facts)));
  }

  private Till till(String currency, UUID viewerId, ReplicaReader facts) {
    var names = new CashNames(facts);
    var numbers = new ReceiptNumbers(facts);
    var shift = ownOpenShift(identity, facts);
    var cashboxes = facts.list(Cashbox.BY_BRANCH, identity.branchId());
    return new Till(
        currency,
        Rights.of(viewerId, identity.branchId(), facts).permissions(),
        active(cashboxes),
        shift.map(it -> shown(it, names, cashboxes)).orElse(null),
        shift.map(it -> payments(it, numbers, facts)).orElse(List.of()),
        numbers.of(identity.branchId(), identity.deviceId(), nextNumber(identity, facts)),
        isTodayClosed(numbers, facts));
  }

  private boolean isTodayClosed(ReceiptNumbers numbers, Facts facts) {
    return numbers
        .branch(identity.branchId())
        .map(it -> rollCall.todayIn(ZoneId.of(it.timeZone())))
        .flatMap(it -> SealedDay.of(identity.branchId(), it, facts))
        .isPresent();
  }

  /// The shift that this desk has open: the one opened last, where a mistake left several.
  static Optional<CashShift> ownOpenShift(DeskIdentity identity, Facts facts) {
    return facts.list(CashShift.BY_DEVICE, identity.deviceId()).stream()
        .filter(it -> it.state() == ShiftState.OPEN && it.branchId().equals(identity.branchId()))
        .max(Comparator.comparing(CashShift::openedAt).thenComparing(CashShift::id));
  }

  static long nextNumber(DeskIdentity identity, Facts facts) {
    var id = ReceiptSeries.idOf(identity.deviceId(), identity.branchId());
    return facts.find(ReceiptSeries.TABLE, id).map(ReceiptSeries::lastNumber).orElse(0L) + 1;
  }

  private static List<CashboxLine> active(List<Cashbox> cashboxes) {
    return cashboxes.stream()
        .filter(Cashbox::active)
        .map(it -> new CashboxLine(it.id(), it.name(), true))
        .sorted(Comparator.comparing(CashboxLine::name))
        .toList();
  }

  private static DeskShift shown(CashShift shift, CashNames names, List<Cashbox> cashboxes) {
    return new DeskShift(
        shift.id(),
        cashboxes.stream()
            .filter(it -> it.id().equals(shift.cashboxId()))
            .findFirst()
            .map(Cashbox::name)
            .orElse(""),
        shift.heldBy(),
        names.staff(shift.heldBy()),
        shift.openedAt(),
        shift.businessDate());
  }

  private List<TakenPayment> payments(
      CashShift shift, ReceiptNumbers numbers, ReplicaReader replica) {
    return replica.till().payments(shift.id(), identity.deviceId()).stream()
        .map(named -> taken(named.payment(), named.payer(), numbers))
        .toList();
  }

  private static TakenPayment taken(Payment it, String payer, ReceiptNumbers numbers) {
    return new TakenPayment(
        it.id(),
        it.payerId(),
        payer,
        numbers.of(it),
        it.totalMinor(),
        it.takenAt(),
        it.state(),
        it.copies());
  }

  /// What a student owes; of whoever stands for the student where two entries of the book are one
  /// person. Empty when the desk does not know the student or the person may not take cash.
  public Optional<StudentAccount> account(UUID studentId, UUID viewerId) {
    var today = rollCall.today();
    return replica.read(facts -> {
      if (!mayTake(viewerId, facts)) {
        return Optional.empty();
      }
      var same = SamePerson.all(studentId, facts);
      return facts
          .find(Student.TABLE, same.iterator().next())
          .map(it -> new AccountReader(day.of(today, facts), identity, today).of(it, same));
    });
  }

  /// Who has still to pay for a session of today; empty where nobody pays for it at the door, or
  /// the person may not take cash.
  public Optional<SessionDoor> door(UUID sessionId, UUID viewerId) {
    var today = rollCall.today();
    return replica.read(facts ->
        mayTake(viewerId, facts)
            ? new DoorReader(day.of(today, facts), identity).of(sessionId)
            : Optional.empty());
  }

  /// A receipt as it is printed; empty when the desk does not know the payment or the person may
  /// neither take cash nor review it.
  ///
  /// @param copy whether it is printed again
  public Optional<Receipt> receipt(UUID paymentId, boolean copy, UUID viewerId) {
    return replica.read(facts ->
        mayTake(viewerId, facts) || mayReview(viewerId, facts)
            ? facts
                .find(Payment.TABLE, paymentId)
                .map(it -> new ReceiptReader(facts, identity, signer).of(it, copy))
            : Optional.empty());
  }

  private boolean mayReview(UUID viewerId, Facts facts) {
    return Rights.of(viewerId, identity.branchId(), facts).include(Permission.SHIFT_REVIEW);
  }

  private boolean mayTake(UUID viewerId, Facts facts) {
    return Rights.of(viewerId, identity.branchId(), facts).include(Permission.CASH_TAKE);
  }

  /// Whoever may take a shift over, by name.
  public List<Holder> holders() {
    return replica.read(facts -> {
      var found = new ArrayList<Holder>();
      facts.each(
          StaffMember.TABLE,
          it -> {
            if (it.active() && mayTake(it.id(), facts)) {
              found.add(new Holder(it.id(), it.fullName()));
            }
          });
      found.sort(Comparator.comparing(Holder::name));
      return found;
    });
  }

  /// Somebody who may answer for a shift.
  public record Holder(UUID staffId, String name) {}
}
