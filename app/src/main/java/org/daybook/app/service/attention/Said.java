package org.daybook.app.service.attention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daybook.model.booking.BookingState;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.CourseState;
import org.daybook.model.device.DeviceState;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.RegisterState;
import org.daybook.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// What one side of an item says.
public sealed interface Said {

  /// Nothing but the operation itself, which its item names.
  record Operation() implements Said {}

  /// @param counts whether this is what counts now, or says the same
  record Mark(UUID markId, AttendanceValue attendance, int minutes, boolean counts)
      implements Said {}

  /// When and where a session is, or is wanted to be.
  ///
  /// @param state how far the session is, or null where it is only wanted so
  /// @param why the reason of that state, or null
  record Plan(
      UUID sessionId,
      String cohort,
      LocalDate day,
      Instant startsAt,
      Instant endsAt,
      @Nullable String room,
      @Nullable String trainer,
      @Nullable SessionState state,
      @Nullable String why)
      implements Said {}

  record ClosedDay(LocalDate day, String reason, boolean closed) implements Said {}

  /// @param students how many are on it
  record Register(RegisterState state, int students, @Nullable String reason) implements Said {}

  /// An entry of the book.
  record Student(
      UUID studentId,
      String name,
      String code,
      @Nullable String phone,
      @Nullable LocalDate birthDate)
      implements Said {}

  /// A place in a group.
  record Place(String student, String cohort, EnrolmentState state, LocalDate firstDay)
      implements Said {}

  /// A seat at one session.
  ///
  /// @param startsAt when the session begins, or null where the desk does not know it
  record Seat(String student, String cohort, @Nullable Instant startsAt, BookingState state)
      implements Said {}

  /// @param capacity seats in all, or 0 for any number
  /// @param taken seats that are held
  record Group(
      String name,
      CohortState state,
      int capacity,
      int taken,
      @Nullable Integer minAge,
      @Nullable Integer maxAge)
      implements Said {}

  record Course(String title, CourseState state) implements Said {}

  record StaffMember(String name, String signInName, boolean active) implements Said {}

  /// What a person may do now.
  ///
  /// @param roles by name
  record Rights(List<String> roles) implements Said {
    public Rights {
      roles = List.copyOf(roles);
    }
  }

  record Branch(String name) implements Said {}

  record Device(String name, DeviceState state) implements Said {}

  /// What somebody else settled.
  record Settled(@Nullable String note) implements Said {}
}
