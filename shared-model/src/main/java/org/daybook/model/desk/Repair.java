package org.daybook.model.desk;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.DifferenceAnswer;
import org.daybook.model.protocol.DifferenceRequest;
import org.daybook.model.protocol.DigestAnswer;
import org.daybook.model.protocol.HealingReport;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.RangeDigest;
import org.daybook.model.protocol.RangeRows;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.row.Row;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// Makes some tables of a replica those of the server, by comparing ranges of rows by their hash:
/// only ranges that differ travel. The server's rows go beneath the pending operations; outbox and
/// journal stay as they are.
///
/// Who is pending on what changed is decided again afterwards: [Rebase#goOn].
///
/// It lives in memory. One that breaks off is simply begun again: what was applied agrees by then.
/// Meanwhile nothing else may change the server's rows of the replica.
public final class Repair {
  private static final int RANGE_ROWS = 32;
  private static final int PAGE_ROWS = RANGE_ROWS * Protocol.MAX_DIFFERENCE_RANGES / 2;
  private static final int MOST_IN_MEMORY = 5_000;

  private final Rebase rebase;
  private final Deque<ScopedTable> left;
  private final Optional<List<Cursor>> cursors;
  private final Set<String> grown;
  private final Map<RowRef, Optional<Row>> rows = new LinkedHashMap<>();
  private final Map<RowRef, Optional<Row>> gone = new LinkedHashMap<>();
  private final List<Healed> healed = new ArrayList<>();
  private @Nullable Healed current;
  private @Nullable UUID after;
  private NavigableMap<UUID, Row> page = new TreeMap<>(RowIds.ORDER);
  private UUID asked = RowIds.LAST;

  private Repair(
      DeskIdentity identity,
      Journal journal,
      List<ScopedTable> tables,
      Optional<List<Cursor>> cursors,
      Set<String> grown) {
    this.rebase = new Rebase(identity, journal, SliceBounds.NONE);
    this.left = new ArrayDeque<>(tables);
    this.cursors = cursors;
    this.grown = Set.copyOf(grown);
  }

  /// Of these tables, which should be the server's and are not.
  ///
  /// @param grown names of tables of whose rows this program knows more than the one that wrote
  ///   them, so that they are meant to differ
  public static Repair of(
      DeskIdentity identity, Journal journal, List<ScopedTable> tables, Set<String> grown) {
    return new Repair(identity, journal, tables, Optional.empty(), grown);
  }

  /// Of everything that differs from the server's state, to which the cursors move at the end. For
  /// a replica that is too far behind to be told what changed.
  ///
  /// @param now what the server's state is told to be, which [#refuseOtherScopes] let pass
  public static Repair behind(
      DeskIdentity identity, Journal journal, DeskTransaction snapshot, DigestAnswer now) {
    var differing = Proof.differingAtAnyMoment(snapshot, now);
    return new Repair(identity, journal, differing, Optional.of(now.cursors()), Set.of());
  }

  /// A server that forgets a scope must not empty this desk.
  ///
  /// @throws LoadNotWholeException when it is
  public static void refuseOtherScopes(DeskIdentity identity, DigestAnswer now)
      throws LoadNotWholeException {
    Set<UUID> own = Set.of(identity.organisationId(), identity.branchId());
    var named = now.cursors().stream().map(Cursor::scope).toList();
    if (named.size() != own.size() || !new HashSet<>(named).equals(own)) {
      throw new LoadNotWholeException(LoadNotWholeException.Flaw.SCOPES, "digests");
    }
  }

  /// What to ask next; empty when everything was asked. Each question is answered before the next.
  public Optional<DifferenceRequest> next(DeskTransaction snapshot) {
    if (current == null) {
      if (left.isEmpty()) {
        return Optional.empty();
      }
      current = new Healed(left.remove(), snapshot);
      after = null;
    }
    var table = current.table;
    var found =
        ServerRows.of(
            snapshot, table.rowTable(), table.scope(), Optional.ofNullable(after), PAGE_ROWS);
    page = found.rows();
    asked = found.through();
    return Optional.of(
        new DifferenceRequest(Protocol.VERSION, table.scope(), table.table(), after, ranges()));
  }

  private List<RangeDigest> ranges() {
    var ranges = new ArrayList<RangeDigest>();
    var digest = new RowDigest();
    for (var row : page.values()) {
      digest.add(Cbor.encode(row));
      if (digest.rows() == RANGE_ROWS && !row.id().equals(asked)) {
        ranges.add(new RangeDigest(row.id(), digest.rows(), digest.value()));
        digest = new RowDigest();
      }
    }
    ranges.add(new RangeDigest(asked, digest.rows(), digest.value()));
    return ranges;
  }

  /// Takes an answer in; nothing is changed yet.
  ///
  /// @throws UnreadableException when it is no answer to what was asked, or its rows are not known
  public void take(DifferenceAnswer answer) throws UnreadableException {
    var now = current;
    var before = after;
    var through = answer.through();
    boolean forward = before == null || RowIds.ORDER.compare(through, before) > 0;
    if (now == null || !forward || RowIds.ORDER.compare(through, asked) > 0) {
      throw new UnreadableException("an answer to something else", null);
    }
    for (var range : answer.ranges()) {
      take(now, range);
    }
    page.headMap(through, true).values().forEach(row -> now.real.add(Cbor.encode(row)));
    after = through;
    if (through.equals(RowIds.LAST)) {
      healed.add(now);
      current = null;
    }
  }

  private void take(Healed now, RangeRows range) throws UnreadableException {
    var here = page.headMap(range.through(), true);
    var surplus =
        new LinkedHashMap<>(range.after() == null ? here : here.tailMap(range.after(), false));
    for (var bytes : range.rows()) {
      Row row = Tables.formatOf(now.table.rowTable()).read(bytes);
      if (!row.scopeId().equals(now.table.scope())) {
        throw new UnreadableException("a row of another scope", null);
      }
      var held = surplus.remove(row.id());
      if (held == null) {
        now.missing++;
      } else if (!held.equals(row)) {
        now.changed++;
      }
      if (!row.equals(held)) {
        rows.put(RowRef.of(row), Optional.of(row));
      }
    }
    for (var row : surplus.values()) {
      gone.put(RowRef.of(row), Optional.empty());
      now.surplus++;
    }
  }

  /// Whether so much came that it should be applied before more is asked for.
  public boolean isFull() {
    return rows.size() >= MOST_IN_MEMORY;
  }

  /// Applies the rows that came so far.
  public void apply(DeskTransaction transaction) {
    ServerLives.keep(transaction, rows.keySet());
    rebase.takeIn(transaction, new Arrival(new LinkedHashMap<>(rows), List.of(), Optional.empty()));
    // One that went over to another scope is there.
    gone.keySet().removeAll(rows.keySet());
    rows.clear();
  }

  /// Applies what is left, at once, when everything was asked; what differed is noted as a report.
  /// Where more would go than may without a person's word, nothing more is applied.
  ///
  /// @param deletionAccepted whether somebody gave that word
  public Optional<MassDeletion> finish(
      DeskTransaction transaction, boolean deletionAccepted, Instant at) {
    long held = transaction.digests().stream().mapToLong(it -> it.rows()).sum();
    var deletion = new MassDeletion(gone.size(), held);
    if (!deletionAccepted && deletion.large()) {
      return Optional.of(deletion);
    }
    var all = new LinkedHashMap<>(gone);
    all.putAll(rows);
    ServerLives.keep(transaction, all.keySet());
    rebase.takeIn(transaction, new Arrival(all, List.of(), cursors));
    var changes = new DigestChanges();
    healed.forEach(it -> changes.changed(it.table, it.wrong()));
    changes.keep(transaction);
    for (var one : healed) {
      if (one.isWorthTelling(cursors.isPresent() || grown.contains(one.table.table()))) {
        transaction.keep(one.report(at));
      }
    }
    return Optional.empty();
  }

  /// What is found out about a table.
  private static final class Healed {
    private final ScopedTable table;
    private final RowDigest kept;
    private final RowDigest real = new RowDigest();
    private long missing;
    private long surplus;
    private long changed;

    Healed(ScopedTable table, DeskTransaction snapshot) {
      this.table = table;
      this.kept =
          snapshot.digests().stream()
              .filter(it -> ScopedTable.of(it).equals(table))
              .map(RowDigest::of)
              .findFirst()
              .orElseGet(RowDigest::new);
    }

    /// What the kept digest lacked to be that of the rows.
    RowDigest wrong() {
      var wrong = new RowDigest();
      wrong.add(real);
      wrong.remove(kept);
      return wrong;
    }

    /// @param expected whether its rows were meant to differ, which its own digest never is
    boolean isWorthTelling(boolean expected) {
      return !wrong().isNothing() || (!expected && missing + surplus + changed > 0);
    }

    HealingReport report(Instant at) {
      return new HealingReport(at, table.scope(), table.table(), missing, surplus, changed);
    }
  }
}
