package org.daybook.app.ui.schedule;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.app.service.BusyDay;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.schedule.Choices;
import org.daybook.app.service.schedule.CourseLine;
import org.daybook.app.service.schedule.ScheduleServices;
import org.daybook.app.service.schedule.ScheduledSession;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.DraftSlot;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.text.Language;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.Role;
import org.jspecify.annotations.Nullable;

/// The schedule over a real desk on real files; where it leads is written down. Who sits there may
/// do everything about the schedule.
final class ScheduleAtWork implements AutoCloseable {
  final OpenedDesk desk;
  final ScheduleServices services;
  final ScheduleViewModel model;
  final TaskViewModel tasks;
  final TeachingViewModel teaching;
  final List<UUID> opened = new ArrayList<>();
  final List<UUID> printed = new ArrayList<>();
  final List<UUID> seats = new ArrayList<>();
  final Map<String, String> kept = new HashMap<>();
  final BusyDay day;
  ScheduleDesk.Allowed allowed = new ScheduleDesk.Allowed(true, true, true, true);

  ScheduleAtWork(Path folder, BusyDay day, Background background) {
    this.day = day;
    desk = new OpenedDesk(folder, day.centre);
    if (desk.rollCall.branchZone().isEmpty()) {
      day.into(desk);
      var all =
          List.of(
              Permission.SESSION_MANAGE.wireName(),
              Permission.COHORT_EDIT.wireName(),
              Permission.COURSE_EDIT.wireName());
      desk.replica.write(transaction -> {
        transaction.put(List.of(new Role(Centre.id(4), day.centre.organisation, "Manager", all)));
        return true;
      });
    }
    desk.clock.set(BusyDay.at("09:40"));
    services =
        ScheduleServices.of(desk.replica, desk.capture, desk.rollCall, desk.identity, desk.clock);
    var read = new Reader();
    model =
        new ScheduleViewModel(
            read,
            background,
            desk.clock,
            new ScheduleActions() {
              @Override
              public void bookSeat(ScheduledSession session) {
                seats.add(session.sessionId());
              }

              @Override
              public void openSession(UUID sessionId) {
                opened.add(sessionId);
              }

              @Override
              public void printSheet(UUID sessionId) {
                printed.add(sessionId);
              }
            });
    tasks =
        new TaskViewModel(
            new TaskWork(services, day.centre.staff), read, background, UUID::randomUUID, model);
    tasks.speak(Stand.messages(Language.ENGLISH));
    teaching =
        new TeachingViewModel(
            read, services.teaching(), day.centre.staff, background, UUID::randomUUID, model);
  }

  /// Keeps a form's draft where a test can read it.
  TaskDraft draft() {
    return new TaskDraft(
        tasks,
        new DraftSlot() {
          @Override
          public void keep(UUID intentId, Map<String, String> fields) {
            kept.clear();
            kept.putAll(fields);
          }

          @Override
          public void drop() {
            kept.clear();
          }
        });
  }

  @Override
  public void close() {
    desk.close();
  }

  private final class Reader implements ScheduleDesk {
    @Override
    public Reading read(@Nullable LocalDate wanted, Span span) {
      var on = wanted == null ? services.timetable().today() : wanted;
      var from =
          span == Span.WEEK ? on.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : on;
      return new Reading(services.timetable().read(from, span.days()), allowed);
    }

    @Override
    public List<CourseLine> courses() {
      return services.teaching().courses();
    }

    @Override
    public Choices choices() {
      return services.teaching().choices();
    }
  }
}
