package org.daybook.app.service.closing;

import java.time.Clock;
import org.daybook.app.replica.Replica;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.model.desk.DeskIdentity;

/// What can be done about closing a day.
///
/// @param day reads how a business day stands
/// @param counts what people do about counts
/// @param seals asks the centre to seal a day
public record ClosingServices(ClosingService day, CountService counts, SealService seals) {

  public static ClosingServices of(
      Replica replica, CaptureService capture, DeskIdentity identity, Clock clock) {
    return new ClosingServices(
        new ClosingService(replica, identity, clock),
        new CountService(replica, capture, identity, clock),
        new SealService(replica, capture, identity, clock));
  }
}
