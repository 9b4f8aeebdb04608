package org.daybook.model.desk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What a replica keeps of the server's earlier life: which one it was, and rows that only lie here
/// now. Part of [DeskTransaction].
public interface KeptRows {

  /// Empty before the server was first heard.
  Optional<ServerLife> life();

  void keep(ServerLife life);

  /// Keeps rows, none of them reported yet. One that is kept already stays as it was kept: what
  /// came since is of a server that had lost it.
  void keep(Collection<KeptRow> rows);

  /// Those of them that are kept.
  List<KeptRow> of(Collection<RowRef> refs);

  /// Kept rows after one, ascending by table and id in an order of its own.
  List<KeptRow> after(Optional<RowRef> last, int limit);

  /// Kept rows that the server was not told of, at most that many.
  List<KeptRow> unreported(int limit);

  /// The server was told of them.
  void reported(Collection<RowRef> refs);

  /// Another server must be told of all of them.
  void reportAgain();

  /// They came back.
  void forget(Collection<RowRef> refs);

  long count();
}
