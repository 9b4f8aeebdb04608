package org.daybook.app.service.followups;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.rollcall.RollCallService;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;
import org.daybook.model.people.RecordCall;
import org.daybook.model.people.TakeBackCall;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.Rights;
import org.daybook.model.value.PersonDetails;
import org.daybook.model.value.RowIds;

/// Whom somebody should ask after, and that somebody did.
public final class FollowUpService {
  private final Replica replica;
  private final CaptureService capture;
  private final RollCallService rollCall;
  private final DeskIdentity identity;
  private final Clock clock;

  /// @param rollCall knows the branch's day
  public FollowUpService(
      Replica replica,
      CaptureService capture,
      RollCallService rollCall,
      DeskIdentity identity,
      Clock clock) {
    this.replica = replica;
    this.capture = capture;
    this.rollCall = rollCall;
    this.identity = identity;
    this.clock = clock;
  }

  /// @param viewerId who looks: nobody is told of to who may not see students
  public FollowUps read(UUID viewerId) {
    var today = rollCall.today();
    return replica.read(facts -> {
      var rights = Rights.of(viewerId, identity.branchId(), facts);
      if (!rights.include(Permission.STUDENT_VIEW)) {
        return FollowUps.hidden();
      }
      boolean seesNotes = rights.include(Permission.STUDENT_NOTE_VIEW);
      return new FollowUps(
          true,
          rights.include(Permission.STUDENT_WRITE),
          new FollowUpReader(facts, today, clock.instant(), seesNotes).due());
    });
  }

  /// A call, and what became of writing it down.
  public record Called(UUID callId, CaptureResult result) {}

  /// Says that somebody called.
  ///
  /// @param note what was heard; blank for nothing
  public Called called(UUID staffId, UUID intentId, FollowUp about, String note) {
    var callId =
        RowIds.fresh(clock.instant(), ("call" + intentId).getBytes(StandardCharsets.UTF_8));
    var person =
        new PersonDetails(
            about.family() == null ? about.name() : about.family(),
            about.phone(),
            null,
            note.isBlank() ? null : note.strip());
    var command = new RecordCall(callId, about.studentId(), about.last().sessionId(), person);
    return new Called(callId, capture.capture(Gesture.of(intentId, staffId, command)));
  }

  /// Says that the call was not made.
  public CaptureResult takeBack(UUID staffId, UUID intentId, UUID callId) {
    return capture.capture(Gesture.of(intentId, staffId, new TakeBackCall(callId)));
  }
}
