package org.daybook.app.service.students;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.booking.BookingLine;
import org.daybook.app.service.cash.HeldPackage;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.rollcall.AttendanceRate;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;

/// What the desk knows of a student, as one person may see it.
///
/// @param family the household, or null when the desk does not know it
/// @param enrolments those that hold or await a place first
/// @param bookings seats at single sessions: those to come first, then the last ones
/// @param next sessions that are still to come, soonest first
/// @param wallet what lies in the wallet of the entry that the card shows
/// @param packages of lessons with some left, in the order in which they are used
/// @param merged other entries of the book that are the same person
/// @param history what was said and done, newest first
public record StudentCard(
    Details details,
    @Nullable FamilyLine family,
    Attendance attendance,
    List<EnrolmentLine> enrolments,
    List<BookingLine> bookings,
    List<NextSession> next,
    Wallet wallet,
    List<HeldPackage> packages,
    List<MergedEntry> merged,
    List<HistoryLine> history) {
  public StudentCard {
    merged = List.copyOf(merged);
    enrolments = List.copyOf(enrolments);
    bookings = List.copyOf(bookings);
    next = List.copyOf(next);
    packages = List.copyOf(packages);
    history = List.copyOf(history);
  }

  /// What lies in a wallet.
  ///
  /// @param balanceMinor minor units that the centre owes the student
  /// @param heldMinor minor units of it that are promised
  /// @param currency ISO code
  public record Wallet(long balanceMinor, long heldMinor, String currency) {}

  /// Who it is.
  ///
  /// @param age in whole years today, or null without a birth date
  /// @param guest known only as somebody's guest so far
  /// @param note on health and pick-up; null when there is none or the person may not see it
  public record Details(
      UUID studentId,
      String name,
      String code,
      @Nullable String phone,
      @Nullable LocalDate birthDate,
      @Nullable Integer age,
      boolean birthdayToday,
      boolean guest,
      @Nullable String note) {

    /// The student as a search finds one.
    public StudentHit hit() {
      return new StudentHit(studentId, name, code, phone, birthDate, guest);
    }
  }

  /// A household and who else belongs to it.
  public record FamilyLine(
      UUID familyId, String name, @Nullable String phone, List<Member> members) {
    public FamilyLine {
      members = List.copyOf(members);
    }
  }

  /// Another student of the family.
  ///
  /// @param cohorts names of the cohorts in which the student has a place
  public record Member(UUID studentId, String name, String code, List<String> cohorts) {
    public Member {
      cohorts = List.copyOf(cohorts);
    }
  }

  /// The newest marks that count, and what they come to.
  ///
  /// @param marks oldest first
  /// @param threshold per cent that the centre asks for
  public record Attendance(List<Marked> marks, AttendanceRate rate, int threshold) {
    public Attendance {
      marks = List.copyOf(marks);
    }
  }

  /// One mark of the strip.
  public record Marked(LocalDate day, AttendanceValue value, int minutes, String cohort) {}

  /// A place in a cohort.
  ///
  /// @param leavesTo the state that gives the place up, or null when it is given up already
  /// @param waiting whether the centre has not confirmed it
  public record EnrolmentLine(
      UUID enrolmentId,
      String course,
      String cohort,
      EnrolmentState state,
      LocalDate firstDay,
      @Nullable EnrolmentState leavesTo,
      boolean waiting) {}

  /// A session in which the student is expected.
  ///
  /// @param today whether it is of the branch's business day now
  public record NextSession(
      UUID sessionId,
      String course,
      String cohort,
      Instant startsAt,
      Instant endsAt,
      @Nullable String room,
      boolean today) {}

  /// Another entry of the book for the same person.
  ///
  /// @param by who said that it is the same person, or null when the desk does not know who that is
  public record MergedEntry(
      UUID studentId, String name, String code, @Nullable String by, Instant at) {}

  /// What somebody may do: write students into the book, enrol them, book seats for them, decide
  /// about the price of one who did not come, give packages for nothing and take packages back.
  public record Allowed(
      boolean write, boolean enrol, boolean book, boolean settle, boolean grant, boolean giveBack) {
    public static final Allowed NOTHING = new Allowed(false, false, false, false, false, false);
  }
}
