package org.daybook.server.pull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.centre.PullLogic;
import org.daybook.model.protocol.Cursor;
import org.daybook.server.store.Access;
import org.daybook.server.store.Database;
import org.daybook.server.store.FeedStore;
import org.daybook.server.store.Isolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers from where devices asked, and writes it down now and then: a pull that writes nothing
/// stays one that only reads. What a server forgets when it dies makes a device seem slower than it
/// is, never faster.
public final class Readers {
  private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

  private final Database database;
  private final Map<Key, Asked> asked = new ConcurrentHashMap<>();

  public Readers(Database database) {
    this.database = database;
  }

  /// A device reads from there, and holds what came before. What it says of other scopes than its
  /// own is nobody's business.
  void reads(DeviceIdentity device, List<Cursor> cursors) {
    var own = new LinkedHashMap<UUID, Cursor>();
    for (var cursor : cursors) {
      if (PullLogic.scopesOf(device).contains(cursor.scope())) {
        own.put(cursor.scope(), cursor);
      }
    }
    var key = new Key(device.id(), device.epoch());
    asked.put(key, new Asked(device, List.copyOf(own.values())));
  }

  /// Writes down what is not written yet; called again and again.
  public void write() {
    for (var key : new ArrayList<>(asked.keySet())) {
      var one = asked.remove(key);
      if (one != null) {
        write(one);
      }
    }
  }

  private void write(Asked one) {
    var device = one.device();
    try {
      database.within(
          Access.to(device.organisationId(), Set.of(device.branchId())),
          Isolation.LOCKING,
          transaction -> {
            new FeedStore(transaction).note(device, one.cursors());
            return true;
          });
    } catch (RuntimeException e) {
      // The device seems slower than it is until it asks again; the others are not held up.
      LOG.warn("cannot note how far device {} has read", device.id(), e);
    }
  }

  private record Key(UUID device, int epoch) {}

  private record Asked(DeviceIdentity device, List<Cursor> cursors) {}
}
