package org.daybook.model.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.DigestAnswer;
import org.daybook.model.protocol.PullAnswer;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// Compares what a replica holds with what it should hold.
public final class Proof {
  private Proof() {}

  /// Tables that changed in a pull and are not as the server's are; asked when it is applied.
  public static List<ScopedTable> differing(DeskTransaction transaction, PullAnswer answer) {
    var kept = byTable(transaction.digests());
    return answer.digests().stream()
        .filter(digest -> differs(digest, kept.get(ScopedTable.of(digest))))
        .map(ScopedTable::of)
        .toList();
  }

  /// All tables that are not as the server's are; empty when that is of another moment than the
  /// replica, so that nothing can be said.
  public static Optional<List<ScopedTable>> differing(
      DeskTransaction transaction, DigestAnswer answer) {
    boolean together = cursors(transaction.cursors()).equals(cursors(answer.cursors()));
    return together && transaction.arriving().isEmpty()
        ? Optional.of(differingAtAnyMoment(transaction, answer))
        : Optional.empty();
  }

  /// All tables that are not as the server's are now.
  static List<ScopedTable> differingAtAnyMoment(DeskTransaction transaction, DigestAnswer answer) {
    var kept = byTable(transaction.digests());
    var theirs = byTable(answer.digests());
    var scopes = answer.cursors().stream().map(Cursor::scope).collect(Collectors.toSet());
    var differing = new LinkedHashSet<ScopedTable>();
    theirs.forEach((table, digest) -> {
      if (differs(digest, kept.get(table))) {
        differing.add(table);
      }
    });
    kept.forEach((table, digest) -> {
      if (digest.rows() != 0 && !theirs.containsKey(table) && scopes.contains(table.scope())) {
        differing.add(table);
      }
    });
    return List.copyOf(differing);
  }

  /// Scopes in which a table's rows are not those that the kept digests are of: the replica's file
  /// was damaged, or this program is wrong. Reads the whole table; asked in one consistent state.
  public static List<ScopedTable> rotten(DeskTransaction snapshot, Table<?> table) {
    var real = byTable(Digests.of(snapshot, table));
    var kept = new HashMap<>(byTable(snapshot.digests()));
    kept.keySet().removeIf(it -> !it.table().equals(table.name()));
    var rotten = new ArrayList<ScopedTable>();
    var all = new HashSet<>(kept.keySet());
    all.addAll(real.keySet());
    for (var one : all) {
      var digest = kept.get(one);
      var is = real.get(one);
      if (is == null ? digest != null && !isNothing(digest) : differs(is, digest)) {
        rotten.add(one);
      }
    }
    return rotten;
  }

  private static boolean isNothing(TableDigest digest) {
    return RowDigest.of(digest).isNothing();
  }

  private static boolean differs(TableDigest digest, @Nullable TableDigest kept) {
    var ours = kept == null ? new RowDigest() : RowDigest.of(kept);
    return !ours.is(digest.rows(), digest.digest());
  }

  private static Map<ScopedTable, TableDigest> byTable(List<TableDigest> digests) {
    var byTable = new HashMap<ScopedTable, TableDigest>();
    digests.forEach(digest -> byTable.put(ScopedTable.of(digest), digest));
    return byTable;
  }

  private static Set<Cursor> cursors(List<Cursor> cursors) {
    return Set.copyOf(cursors);
  }
}
