package org.daybook.model.simulation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.daybook.model.desk.KeptRow;
import org.daybook.model.desk.KeptRows;
import org.daybook.model.desk.RowRef;
import org.daybook.model.desk.ServerLife;

/// Knows the server's life, and keeps no row of an earlier one.
final class ForgetfulRows implements KeptRows {
  private final KeptRows below;

  ForgetfulRows(KeptRows below) {
    this.below = below;
  }

  @Override
  public Optional<ServerLife> life() {
    return below.life();
  }

  @Override
  public void keep(ServerLife life) {
    below.keep(life);
  }

  @Override
  public void keep(Collection<KeptRow> rows) {}

  @Override
  public List<KeptRow> of(Collection<RowRef> refs) {
    return below.of(refs);
  }

  @Override
  public List<KeptRow> after(Optional<RowRef> last, int limit) {
    return below.after(last, limit);
  }

  @Override
  public List<KeptRow> unreported(int limit) {
    return below.unreported(limit);
  }

  @Override
  public void reported(Collection<RowRef> refs) {
    below.reported(refs);
  }

  @Override
  public void reportAgain() {
    below.reportAgain();
  }

  @Override
  public void forget(Collection<RowRef> refs) {
    below.forget(refs);
  }

  @Override
  public long count() {
    return below.count();
  }
}
