package org.daybook.model.desk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// What the desk's protocol logic asks of its replica within one transaction. As facts it answers
/// the visible rows: the server's, with pending effects on top. H2 implements it; so does the test
/// kit, in memory.
public interface DeskTransaction extends Facts {

  /// Makes rows visible, new or changed.
  void put(Collection<Row> rows);

  /// Makes a row invisible.
  void remove(Table<?> table, UUID id);

  /// The server's image of a row with pending effects; empty when none is kept for it.
  Optional<ServerImage> serverImage(Table<?> table, UUID id);

  /// Keeps the server's image of a row that pending effects cover.
  void keep(ServerImage image);

  /// Forgets the image: the visible row is the server's again.
  void forgetImage(Table<?> table, UUID id);

  /// Last journalled sequence whose effects the replica contains; 0 for none.
  long appliedSequence();

  void applied(long sequence);

  /// Adds or replaces what is known of one operation.
  void save(OutboxEntry entry);

  Optional<OutboxEntry> entry(long sequence);

  /// Operations whose effects still lie on top of the server's rows, ascending.
  List<OutboxEntry> pending();

  /// Keeps an answer that arrived for an operation.
  void answered(OperationResult result);

  List<Cursor> cursors();

  void cursors(List<Cursor> cursors);

  /// What the server says a row is.
  ///
  /// @param row the server's row, or null when the server has none
  record ServerImage(Table<?> table, UUID id, Optional<Row> row) {}
}
