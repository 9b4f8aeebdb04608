package org.daybook.model.simulation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.desk.LoadState;
import org.daybook.model.desk.LoadUnderWay;
import org.daybook.model.desk.StagedRow;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// A first load that leaves what the server no longer has: a planted bug.
record UnsweptLoad(LoadUnderWay below) implements LoadUnderWay {

  @Override
  public Optional<LoadState> state() {
    return below.state();
  }

  @Override
  public void keep(LoadState state) {
    below.keep(state);
  }

  @Override
  public void forget() {
    below.forget();
  }

  @Override
  public void stage(Collection<StagedRow> rows) {
    below.stage(rows);
  }

  @Override
  public <R extends Row> List<R> staged(Table<R> table, Optional<UUID> after, int limit) {
    return below.staged(table, after, limit);
  }

  @Override
  public List<UUID> notStaged(Table<?> table) {
    return List.of();
  }
}
