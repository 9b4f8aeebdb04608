package org.daybook.app.service.cash;

import java.time.Clock;
import org.daybook.app.replica.Replica;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.rollcall.RollCallService;
import org.daybook.model.desk.DeskIdentity;

/// What can be done about cash.
///
/// @param till reads what the cash desk shows
/// @param gestures what people do at the cash desk
/// @param setup what is set up before
/// @param refunds gives back what was paid
/// @param packages gives packages and takes them back
public record CashServices(
    TillService till,
    CashService gestures,
    CashSetupService setup,
    RefundService refunds,
    PackageService packages) {

  public static CashServices of(
      Replica replica,
      CaptureService capture,
      RollCallService rollCall,
      DeskIdentity identity,
      Clock clock,
      ReceiptSigner signer) {
    return new CashServices(
        new TillService(replica, rollCall, identity, signer),
        new CashService(replica, capture, identity),
        new CashSetupService(replica, capture, identity, clock),
        new RefundService(replica, capture, identity, clock),
        new PackageService(replica, capture, identity, clock));
  }
}
