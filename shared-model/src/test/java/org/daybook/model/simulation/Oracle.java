package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.booking.Booking;
import org.daybook.model.cash.DayBook;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.centre.CentreTransaction.Recorded;
import org.daybook.model.desk.Digests;
import org.daybook.model.device.DeviceState;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.Balances;
import org.daybook.model.ledger.Hold;
import org.daybook.model.ledger.Posting;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.Outcome;
import org.daybook.model.packages.PackageState;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.Register;
import org.daybook.model.seal.SealedDay;
import org.daybook.model.session.Session;
import org.daybook.model.simulation.DatabaseState.Life;
import org.daybook.model.simulation.DatabaseState.LogLine;

/// Looks at a world that has come to rest, and says which promises it broke.
final class Oracle {
  private final World world;
  private final Ledger ledger;
  private final DatabaseState state;
  private final Map<UUID, List<String>> digests = new HashMap<>();

  Oracle(World world) {
    this.world = world;
    this.ledger = world.ledger();
    this.state = world.database().state();
  }

  void check() {
    everySavedOperationIsThereOnce();
    for (var desk : world.desks()) {
      journalIsWhatTheServerHolds(desk);
      everyOperationHasOneResult(desk);
      rowsAreThoseOfTheServer(desk);
    }
    everyRefusalIsVisible();
    world.lost().check();
    rowsAreThoseOfTheModel();
    theLedgerIsBalanced();
    theSealsStand();
  }

  /// G1: what somebody was told is saved, the server has; and no operation twice.
  private void everySavedOperationIsThereOnce() {
    var held = new HashSet<Long>();
    var exactly = new HashSet<String>();
    for (var line : state.log()) {
      if (line instanceof LogLine.Taken(var life, var recorded)) {
        held.add(Ledger.hash(recorded.operation()));
        if (!exactly.add(life + " " + recorded.result().sequence())) {
          ledger.found("the server took an operation of " + life + " in twice");
        }
        if (!ledger.knows(recorded.operation())) {
          ledger.found(
              "the server took in what nobody saved: " + life + " " + recorded.result().sequence());
        }
      }
    }
    for (var saved : ledger.saved()) {
      if (!held.contains(saved.hash()) && !ledger.mayBeLost(saved.hash())) {
        ledger.found("desk " + saved.desk() + " lost saved operation " + saved.sequence());
      }
    }
  }

  /// Order and completeness: the server's chain of a device is the device's journal.
  private void journalIsWhatTheServerHolds(DeskNode desk) {
    var process = desk.process();
    if (process == null) {
      ledger.found("desk " + desk.number() + " did not start again");
      return;
    }
    var identity = desk.identity();
    var life = new Life(identity.deviceId(), process.journal().head().epoch());
    var head = state.head(life);
    if (isRevoked(desk) && head.sequence() > process.journal().head().sequence()) {
      // A copy of it wrote more, and nobody tells a revoked desk.
      return;
    }
    if (!head.equals(process.journal().head())) {
      ledger.found(
          "desk " + desk.number() + " holds " + process.journal().head() + ", the server " + head);
    }
    var held = state.operations(life);
    byte[] link = HashChain.genesis(life.deviceId(), life.epoch());
    for (int i = 0; i < held.size(); i++) {
      link = HashChain.next(link, held.get(i).operation().bytes());
      if (held.get(i).result().sequence() != i + 1) {
        ledger.found("the operations of desk " + desk.number() + " are out of order");
      }
    }
    if (!Arrays.equals(link, head.hash())) {
      ledger.found("the server's chain of desk " + desk.number() + " is broken");
    }
  }

  /// G11: each operation has the server's one answer at the desk, a refusal with its reason.
  private void everyOperationHasOneResult(DeskNode desk) {
    var identity = desk.identity();
    var held = state.operations(new Life(identity.deviceId(), desk.folder().epoch()));
    var read = desk.replica().read();
    boolean revoked = isRevoked(desk);
    long own = read.appliedSequence();
    for (var recorded : revoked ? held.subList(0, (int) Math.min(own, held.size())) : held) {
      var result = recorded.result();
      var entry = read.entry(result.sequence());
      if (entry.isEmpty() || !result.equals(entry.get().answer())) {
        if (!revoked || entry.isEmpty() || entry.get().answer() == null) {
          ledger.found(
              "desk " + desk.number() + " shows " + entry + " where the server said " + result);
        }
      }
      if (result.outcome() != Outcome.ACCEPTED && result.reason() == null) {
        ledger.found("desk " + desk.number() + " got no reason for " + result);
      }
    }
  }

  /// G2: every replica is its authorised projection.
  private void rowsAreThoseOfTheServer(DeskNode desk) {
    var identity = desk.identity();
    if (isRevoked(desk)) {
      return;
    }
    var expected =
        digests.computeIfAbsent(
            identity.branchId(),
            branch ->
                lines(
                    new DatabaseSnapshot(state)
                        .digests(List.of(identity.organisationId(), branch))));
    nothingIsCovered(desk);
    var found = lines(Digests.of(desk.replica().read()));
    var kept = lines(desk.replica().read().digests());
    if (!found.equals(kept)) {
      ledger.found("desk " + desk.number() + " keeps digests " + kept + " of rows " + found);
    }
    if (!expected.equals(found)) {
      var extra = new TreeSet<>(found);
      expected.forEach(extra::remove);
      var missing = new TreeSet<>(expected);
      found.forEach(missing::remove);
      ledger.found(
          "desk " + desk.number() + " differs from the server: has " + extra + ", not " + missing);
    }
  }

  private boolean isRevoked(DeskNode desk) {
    return state.device(desk.identity().deviceId()).state() != DeviceState.ACTIVE;
  }

  /// With nothing pending, what is seen are the server's rows.
  private void nothingIsCovered(DeskNode desk) {
    var read = desk.replica().read();
    for (var table : Tables.ALL) {
      var left = read.pending().isEmpty() ? read.serverImages(table) : List.of();
      if (!left.isEmpty()) {
        ledger.found("desk " + desk.number() + " covers rows for nothing pending: " + left);
      }
    }
  }

  private static List<String> lines(List<TableDigest> digests) {
    var lines = new TreeSet<String>();
    for (var it : digests) {
      if (it.rows() == 0 && RowDigest.of(it).isNothing()) {
        continue;
      }
      var value = HexFormat.of().formatHex(it.digest(), 0, 8);
      lines.add(it.table() + " " + it.scope() + " " + it.rows() + " " + value);
    }
    return List.copyOf(lines);
  }

  /// G11: whatever was not simply accepted is an item that somebody sees, with the same reason.
  private void everyRefusalIsVisible() {
    var items = new HashMap<String, AttentionItem>();
    for (var item : state.rows().all(AttentionItem.TABLE)) {
      items.put(
          item.deviceId() + "/" + item.operationEpoch() + "/" + item.operationSequence(), item);
    }
    var seen = new HashSet<Long>();
    for (var line : state.log()) {
      // What a copy of the desk delivers once more has had its item.
      if (line instanceof LogLine.Taken(var life, var recorded)
          && seen.add(Ledger.hash(recorded.operation()))) {
        isVisible(life, recorded, items);
      }
    }
  }

  private void isVisible(Life life, Recorded recorded, Map<String, AttentionItem> items) {
    var result = recorded.result();
    if (result.outcome() == Outcome.ACCEPTED) {
      return;
    }
    var item = items.get(life.deviceId() + "/" + life.epoch() + "/" + result.sequence());
    if (item == null || item.reason() != result.reason()) {
      ledger.found("nobody sees that " + life + " got " + result + ": " + item);
    }
  }

  /// The server's sheets, marks and places are those of the model.
  private void rowsAreThoseOfTheModel() {
    var model = new Model(world.population().rows());
    state.log().forEach(model::take);
    model.disagreements().forEach(ledger::found);
    var rows = state.rows();
    var sheets = new TreeMap<UUID, String>();
    rows.all(Session.TABLE).forEach(it -> sheets.put(it.id(), it.state().name()));
    rows.all(Register.TABLE)
        .forEach(it ->
            sheets.put(
                it.id(),
                Sheets.sheet(it.state().name(), Set.copyOf(it.roster()), it.submittedBy())));
    rows.all(AttendanceMark.TABLE)
        .forEach(it ->
            sheets.put(
                it.id(),
                Sheets.mark(
                    Sheets.slot(it.sessionId(), it.studentId()),
                    it.attendance().name(),
                    it.minutes(),
                    it.counts())));
    compare("sheets", model.sheets().lines(), sheets);
    var places = new TreeMap<UUID, String>();
    rows.all(Enrolment.TABLE)
        .forEach(it ->
            places.put(it.id(), Places.line(it.studentId(), it.cohortId(), it.state().name())));
    compare("places", model.places().lines(), places);
    var chairs = new TreeMap<UUID, String>();
    rows.all(Booking.TABLE)
        .forEach(it ->
            chairs.put(it.id(), Chairs.line(it.sessionId(), it.studentId(), it.state().comes())));
    compare("seats", model.chairs().lines(), chairs);
    compare("cash", model.drawers().lines(), accounts());
    var packs = new TreeMap<UUID, String>();
    rows.all(StudentPackage.TABLE)
        .forEach(it ->
            packs.put(
                it.id(),
                Packs.line(it.studentId(), it.remaining(), it.state() == PackageState.REFUNDED)));
    compare("packages", model.drawers().packs().lines(), packs);
  }

  /// What the server's cashboxes, students' accounts and cash in suspense stand at.
  private Map<UUID, String> accounts() {
    var accounts = new TreeMap<UUID, String>();
    for (var balance : state.rows().all(AccountBalance.TABLE)) {
      switch (balance.accountKind()) {
        case DRAWER, RECEIVABLE, WALLET, DEFERRED, SUSPENSE ->
            Drawers.put(
                accounts, balance.accountKind().name(), balance.ownerId(), balance.balanceMinor());
        default -> {}
      }
    }
    return accounts;
  }

  /// Each entry adds up to nothing, and the postings added up again are the balances.
  private void theLedgerIsBalanced() {
    var postings = state.rows().all(Posting.TABLE);
    var sums = new HashMap<UUID, Long>();
    postings.forEach(it -> sums.merge(it.entryId(), it.amountMinor(), Long::sum));
    sums.values().removeIf(sum -> sum == 0);
    if (!sums.isEmpty()) {
      ledger.found("entries out of balance: " + sums);
    }
    var kept = new HashMap<UUID, AccountBalance>();
    state.rows().all(AccountBalance.TABLE).forEach(it -> kept.put(it.id(), it));
    kept.values().stream()
        .filter(it -> it.accountKind() == AccountKind.WALLET && it.availableMinor() < 0)
        .forEach(it -> ledger.found("a wallet is overdrawn: " + it));
    var replayed = new HashMap<UUID, AccountBalance>();
    Balances.replay(List.copyOf(postings), List.copyOf(state.rows().all(Hold.TABLE)))
        .forEach(it -> replayed.put(it.id(), it));
    if (!kept.equals(replayed)) {
      ledger.found("balances are " + kept + ", added up again " + replayed);
    }
  }

  /// What was sealed is as it was sealed, whatever came after it.
  private void theSealsStand() {
    for (var day : state.rows().all(SealedDay.TABLE)) {
      if (!day.root().equals(DayBook.sealed(day, state.rows()).root())) {
        ledger.found("what " + day + " sealed is not what there is");
      }
    }
  }

  private void compare(String what, Map<UUID, String> expected, Map<UUID, String> found) {
    if (expected.equals(found)) {
      return;
    }
    var wrong = new ArrayList<String>();
    var ids = new TreeSet<>(expected.keySet());
    ids.addAll(found.keySet());
    for (var id : ids) {
      if (!Objects.equals(expected.get(id), found.get(id))) {
        wrong.add(id + " is " + found.get(id) + ", the model says " + expected.get(id));
      }
    }
    ledger.found(what + ": " + wrong.subList(0, Math.min(3, wrong.size())));
  }
}
