package org.daybook.server.pull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.protocol.Cursor;
import org.daybook.server.store.Access;
import org.daybook.server.store.Database;
import org.daybook.server.store.FeedStore;
import org.daybook.server.store.Isolation;

/// Remembers from where devices asked, and writes it down now and then: a pull that writes nothing
/// stays one that only reads. What a server forgets when it dies makes a device seem slower than it
/// is, never faster.
public final class Readers {
  private final Database database;
  private final Map<Key, Asked> asked = new ConcurrentHashMap<>();

  public Readers(Database database) {
    this.database = database;
  }

  /// A device reads from there, and holds what came before.
  void reads(DeviceIdentity device, List<Cursor> cursors) {
    asked.put(new Key(device.id(), device.epoch()), new Asked(device, List.copyOf(cursors)));
  }

  /// Writes down what is not written yet; called again and again.
  public void write() {
    for (var key : new ArrayList<>(asked.keySet())) {
      var one = asked.remove(key);
      if (one != null) {
        var device = one.device();
        database.within(
            Access.to(device.organisationId(), Set.of(device.branchId())),
            Isolation.LOCKING,
            transaction -> {
              new FeedStore(transaction).note(device, one.cursors());
              return true;
            });
      }
    }
  }

  private record Key(UUID device, int epoch) {}

  private record Asked(DeviceIdentity device, List<Cursor> cursors) {}
}
