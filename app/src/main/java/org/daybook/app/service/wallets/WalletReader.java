package org.daybook.app.service.wallets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.wallets.WalletStatement.Held;
import org.daybook.app.service.wallets.WalletStatement.Line;
import org.daybook.model.booking.Booking;
import org.daybook.model.course.Cohort;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.Hold;
import org.daybook.model.ledger.HoldState;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.organisation.Branch;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.people.Student;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;
import org.daybook.model.staff.StaffMember;
import org.daybook.model.value.FoldedText;
import org.daybook.model.value.RowIds;
import org.daybook.model.wallet.WalletOwner;
import org.daybook.model.wallet.Wallets;
import org.jspecify.annotations.Nullable;

/// Reads the wallets of a branch, from one consistent state.
final class WalletReader {
  private static final Comparator<WalletLine> BY_NAME =
      Comparator.comparing((WalletLine it) -> it.owner() != WalletOwner.CENTRE)
          .thenComparing(it -> FoldedText.fold(it.name()))
          .thenComparing(WalletLine::ownerId, RowIds.ORDER);

  private final ReplicaReader facts;
  private final DeskIdentity identity;

  WalletReader(ReplicaReader facts, DeskIdentity identity) {
    this.facts = facts;
    this.identity = identity;
  }

  /// The branch's own wallet, then all that anything ever was in, by name.
  List<WalletLine> used() {
    var owners =
        facts.list(AccountBalance.BY_BRANCH, identity.branchId()).stream()
            .filter(it -> it.accountKind() == AccountKind.WALLET)
            .map(AccountBalance::ownerId);
    return lines(Stream.concat(Stream.of(identity.branchId()), owners).distinct());
  }

  /// Wallets of these students, and of staff and the branch by the words of their names.
  List<WalletLine> named(String text, List<UUID> studentIds) {
    var words = List.of(FoldedText.fold(text).split("\\s+", -1));
    var others = new ArrayList<UUID>();
    facts.each(
        StaffMember.TABLE,
        it -> {
          if (it.active() && fits(words, it.fullName())) {
            others.add(it.id());
          }
        });
    facts
        .find(Branch.TABLE, identity.branchId())
        .filter(it -> fits(words, it.name()))
        .map(Row::id)
        .ifPresent(others::add);
    return lines(Stream.concat(others.stream(), studentIds.stream()).distinct());
  }

  private static boolean fits(List<String> words, String name) {
    var own = List.of(FoldedText.fold(name).split("\\s+", -1));
    return words.stream().allMatch(word -> own.stream().anyMatch(it -> it.startsWith(word)));
  }

  private List<WalletLine> lines(Stream<UUID> owners) {
    return owners.flatMap(it -> line(it).stream()).sorted(BY_NAME).toList();
  }

  Optional<WalletLine> line(UUID ownerId) {
    var amounts = Wallets.at(identity.branchId(), Wallets.of(ownerId), facts);
    return Wallets.ownerAt(identity.branchId(), ownerId, facts)
        .map(owner ->
            new WalletLine(
                ownerId,
                owner,
                name(ownerId),
                facts.find(Student.TABLE, ownerId).map(Student::code).orElse(""),
                currency(),
                amounts.balanceMinor(),
                amounts.heldMinor()));
  }

  private String name(UUID ownerId) {
    return facts
        .find(Student.TABLE, ownerId)
        .map(Student::fullName)
        .or(() -> facts.find(StaffMember.TABLE, ownerId).map(StaffMember::fullName))
        .or(() -> facts.find(Branch.TABLE, ownerId).map(Branch::name))
        .orElse("");
  }

  Optional<WalletStatement> statement(UUID ownerId) {
    return line(ownerId).map(it -> new WalletStatement(it, changes(ownerId), held(ownerId)));
  }

  private String currency() {
    return facts
        .find(Organisation.TABLE, identity.organisationId())
        .map(Organisation::currency)
        .orElseThrow();
  }

  private List<Line> changes(UUID ownerId) {
    var wallet = Wallets.of(ownerId);
    var amounts =
        facts.list(Posting.BY_OWNER, ownerId).stream()
            .filter(it -> it.account().equals(wallet) && it.branchId().equals(identity.branchId()))
            .collect(
                Collectors.toMap(
                    Posting::entryId, it -> Math.negateExact(it.amountMinor()), Math::addExact));
    if (amounts.isEmpty()) {
      return List.of();
    }
    var entries =
        facts.findAll(LedgerEntry.TABLE, amounts.keySet()).stream()
            .sorted(
                Comparator.comparing(LedgerEntry::madeAt)
                    .thenComparing(LedgerEntry::id, RowIds.ORDER))
            .toList();
    var lines = new ArrayList<Line>();
    long balance = 0;
    for (var entry : entries) {
      long amount = amounts.getOrDefault(entry.id(), 0L);
      balance = Math.addExact(balance, amount);
      lines.addFirst(
          new Line(
              entry.businessDate(),
              entry.kind(),
              about(entry, ownerId),
              entry.reason(),
              name(entry.actorId()),
              amount,
              balance));
    }
    return lines;
  }

  /// The other wallet, the package, or the group whose session it was for.
  private String about(LedgerEntry entry, UUID ownerId) {
    var subject = entry.subjectId();
    var payer = entry.payerId();
    if (subject == null || subject.equals(ownerId)) {
      return payer == null || payer.equals(ownerId) ? "" : name(payer);
    }
    return facts
        .find(StudentPackage.TABLE, subject)
        .map(StudentPackage::name)
        .or(() -> group(subject))
        .orElseGet(() -> name(subject));
  }

  /// The group of a session, or of the session that was booked.
  private Optional<String> group(@Nullable UUID subject) {
    if (subject == null) {
      return Optional.empty();
    }
    return facts
        .find(Booking.TABLE, subject)
        .map(Booking::sessionId)
        .or(() -> Optional.of(subject))
        .flatMap(it -> facts.find(Session.TABLE, it))
        .flatMap(it -> facts.find(Cohort.TABLE, it.cohortId()))
        .map(Cohort::name);
  }

  private List<Held> held(UUID ownerId) {
    var zone = facts.find(Branch.TABLE, identity.branchId()).map(Branch::timeZone).orElseThrow();
    Function<Instant, LocalDate> day = at -> LocalDate.ofInstant(at, ZoneId.of(zone));
    return facts.list(Hold.BY_OWNER, ownerId).stream()
        .filter(it -> it.state() == HoldState.HELD && it.accountKind() == AccountKind.WALLET)
        .filter(it -> it.branchId().equals(identity.branchId()))
        .sorted(Comparator.comparing(Hold::heldAt).reversed())
        .map(it ->
            new Held(day.apply(it.heldAt()), group(it.subjectId()).orElse(""), it.amountMinor()))
        .toList();
  }
}
