package org.daybook.app.service.synccentre;

import java.util.List;
import org.daybook.app.replica.Replica;
import org.daybook.model.desk.Digests;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.TableDigest;

/// Digests of the server's rows as this desk holds them, to compare with the server's own.
public final class DigestService {
  private final Replica replica;

  public DigestService(Replica replica) {
    this.replica = replica;
  }

  public DeskDigests digests() {
    return replica.snapshot(
        transaction -> new DeskDigests(transaction.cursors(), Digests.of(transaction)));
  }

  /// Digests and the versions they hold for.
  public record DeskDigests(List<Cursor> cursors, List<TableDigest> digests) {
    public DeskDigests {
      cursors = List.copyOf(cursors);
      digests = List.copyOf(digests);
    }
  }
}
