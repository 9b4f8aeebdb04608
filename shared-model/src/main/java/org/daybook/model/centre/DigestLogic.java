package org.daybook.model.centre;

import java.util.ArrayList;
import java.util.List;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.DigestAnswer;
import org.daybook.model.protocol.TableDigest;

/// Tells the digests of all tables of a device's scopes, and of which versions they are.
public final class DigestLogic {
  private DigestLogic() {}

  public static DigestAnswer answer(CentreSnapshot snapshot, DeviceIdentity device) {
    List<Cursor> cursors = new ArrayList<>();
    List<TableDigest> digests = new ArrayList<>();
    for (var scope : PullLogic.scopesOf(device)) {
      cursors.add(snapshot.cursorOf(scope));
      snapshot.digests(scope, CentreSnapshot.BEFORE_ALL).stream()
          .filter(digest -> digest.rows() != 0)
          .forEach(digests::add);
    }
    return new DigestAnswer(cursors, digests);
  }
}
