package org.daybook.app.service.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.capture.Rehearsal;
import org.daybook.model.cash.SealDay;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;

/// Asks the centre to seal a business day.
public final class SealService {
  private final Replica replica;
  private final CaptureService capture;
  private final Rehearsal rehearsal;

  public SealService(Replica replica, CaptureService capture, DeskIdentity identity, Clock clock) {
    this.replica = replica;
    this.capture = capture;
    this.rehearsal = new Rehearsal(identity, clock);
  }

  /// Asks for the seal. It is the centre that gives it, whenever it hears of it.
  public CaptureResult seal(UUID staffId, UUID intentId, LocalDate day) {
    return replica
        .read(facts ->
            facts.captured(intentId) ? Optional.<Reason>empty() : objection(staffId, day, facts))
        .<CaptureResult>map(it -> new CaptureResult.Refused(0, it))
        .orElseGet(() -> capture.capture(Gesture.of(intentId, staffId, new SealDay(day))));
  }

  private Optional<Reason> objection(UUID staffId, LocalDate day, ReplicaReader facts) {
    return Optional.ofNullable(rehearsal.verdict(new SealDay(day), staffId, facts).reason());
  }
}
