package org.daybook.model.simulation;

import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.PullAnswer;

/// Looks whether an answer brings anything of a scope that is not the device's.
final class Wall {
  private Wall() {}

  static void check(Answer answer, DeskIdentity identity, Ledger ledger) {
    if (!answer.good()) {
      return;
    }
    try {
      var said = Cbor.decode(answer.body(), PullAnswer.class);
      boolean foreign =
          said.changes().stream()
              .anyMatch(some ->
                  !some.scope().equals(identity.branchId())
                      && !some.scope().equals(identity.organisationId()));
      if (foreign) {
        ledger.found("device " + identity.deviceId() + " was given rows of another branch");
      }
    } catch (UnreadableException e) {
      throw new IllegalStateException("the server's answer is unreadable", e);
    }
  }
}
