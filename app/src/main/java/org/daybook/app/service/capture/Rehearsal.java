package org.daybook.app.service.capture;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Command;
import org.daybook.model.command.Context;
import org.daybook.model.decide.Authority;
import org.daybook.model.decide.Decider;
import org.daybook.model.decide.Verdict;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.row.Facts;

/// Says what would become of a command if it were captured now: by its own rule, on the rows that
/// the desk has. Nothing is captured, and the rows that the verdict names are stored nowhere.
public final class Rehearsal {
  private final DeskIdentity identity;
  private final Clock clock;

  public Rehearsal(DeskIdentity identity, Clock clock) {
    this.identity = identity;
    this.clock = clock;
  }

  public <C extends Command> Verdict verdict(C command, UUID actorId, Facts facts) {
    var context =
        new Context(
            identity.organisationId(),
            identity.branchId(),
            identity.deviceId(),
            identity.epoch(),
            1,
            actorId,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return Decider.decide(
        Commands.typeOf(command), command, context, facts, Authority.OF_THE_ACTOR, false);
  }
}
