package org.daybook.server.pull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.centre.PullLogic;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.DigestAnswer;
import org.daybook.model.protocol.TableDigest;
import org.daybook.server.store.Access;
import org.daybook.server.store.Database;
import org.daybook.server.store.Isolation;
import org.daybook.server.store.PgSnapshot;
import org.daybook.server.store.RowStream;
import org.jspecify.annotations.Nullable;

/// Digests of the tables of a device's scopes. Computed once per version of a scope: while nothing
/// changes, desks may compare as often as they like.
public final class Digests {
  private static final int KEPT = 200;

  private final Database database;
  private final Map<Cursor, List<TableDigest>> known =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Cursor, List<TableDigest>> eldest) {
          return size() > KEPT;
        }
      };

  public Digests(Database database) {
    this.database = database;
  }

  public DigestAnswer of(DeviceIdentity device) {
    return database.within(
        Access.to(device.organisationId(), Set.of(device.branchId())),
        Isolation.SNAPSHOT,
        transaction -> {
          var snapshot = new PgSnapshot(transaction);
          var cursors = new ArrayList<Cursor>();
          var digests = new ArrayList<TableDigest>();
          for (var scope : PullLogic.scopesOf(device)) {
            var cursor = snapshot.cursorOf(scope);
            cursors.add(cursor);
            digests.addAll(at(cursor, new RowStream(transaction, List.of(scope))));
          }
          return new DigestAnswer(cursors, digests);
        });
  }

  private List<TableDigest> at(Cursor cursor, RowStream stream) {
    var kept = kept(cursor);
    if (kept != null) {
      return kept;
    }
    var digests = stream.digests();
    synchronized (known) {
      known.put(cursor, digests);
    }
    return digests;
  }

  private @Nullable List<TableDigest> kept(Cursor cursor) {
    synchronized (known) {
      return known.get(cursor);
    }
  }
}
