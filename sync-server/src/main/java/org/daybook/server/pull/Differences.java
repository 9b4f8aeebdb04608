package org.daybook.server.pull;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.daybook.model.catalogue.RowHistory;
import org.daybook.model.centre.ClientSnapshot;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.centre.DifferenceLogic;
import org.daybook.model.centre.DifferenceReply;
import org.daybook.model.protocol.DifferenceRequest;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.server.store.Access;
import org.daybook.server.store.Database;
import org.daybook.server.store.Isolation;
import org.daybook.server.store.PgSnapshot;

/// Answers with the rows of a table wherever a device holds others.
public final class Differences {
  private final Database database;
  private final Clock clock;
  private final RowHistory history;
  private final Semaphore places;

  /// @param atOnce most answers at a time: each reads and hashes thousands of rows
  public Differences(Database database, Clock clock, RowHistory history, int atOnce) {
    this.database = database;
    this.clock = clock;
    this.history = history;
    this.places = new Semaphore(atOnce);
  }

  public DifferenceReply answer(DeviceIdentity device, DifferenceRequest request) {
    if (!places.tryAcquire()) {
      return new DifferenceReply.Refused(ErrorCode.SLOW_DOWN);
    }
    try {
      var client = history.knownTo(request.protocol());
      return database.within(
          Access.to(device.organisationId(), Set.of(device.branchId())),
          Isolation.SNAPSHOT,
          transaction ->
              DifferenceLogic.answer(
                  ClientSnapshot.of(new PgSnapshot(transaction), client),
                  device,
                  request,
                  clock.instant()));
    } finally {
      places.release();
    }
  }
}
