package org.daybook.app.service.schedule;

import java.time.Clock;
import org.daybook.app.replica.Replica;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.rollcall.RollCallService;
import org.daybook.model.desk.DeskIdentity;

/// What can be done with the schedule.
public record ScheduleServices(
    TimetableService timetable,
    SeriesService series,
    SessionMoves moves,
    TeachingService teaching) {

  public static ScheduleServices of(
      Replica replica,
      CaptureService capture,
      RollCallService rollCall,
      DeskIdentity identity,
      Clock clock) {
    return new ScheduleServices(
        new TimetableService(replica, rollCall, identity),
        new SeriesService(replica, capture, rollCall, identity, clock),
        new SessionMoves(replica, capture, identity, clock),
        new TeachingService(replica, capture, rollCall, identity, clock));
  }
}
