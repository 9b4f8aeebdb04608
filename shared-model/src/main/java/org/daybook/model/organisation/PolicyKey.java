package org.daybook.model.organisation;

import java.util.List;

/// The settings a centre may change, each with the default that holds until it does.
public enum PolicyKey {
  /// Per cent of counted sessions a student must attend; a whole number, 0 to 100.
  ATTENDANCE_THRESHOLD("80"),
  /// How many enrolments a student may hold at once; 0 means any number.
  MAX_CONCURRENT_ENROLMENTS("0"),
  /// The day on which a student's age is compared with the course: COHORT_START or ENROLMENT_DAY.
  AGE_MEASURED_ON("COHORT_START"),
  /// Hours after a session's end at which its submitted register locks by itself.
  REGISTER_LOCKS_AFTER_HOURS("72"),
  /// Days since the last contact for which a desk accepts offline sign-in.
  OFFLINE_SIGN_IN_DAYS("14"),
  /// Minutes after a session's end before it may be declared missed.
  MISSED_GRACE_MINUTES("60"),
  /// Calendar days of history that a desk keeps.
  WINDOW_DAYS("396"),
  /// Who buys packages of lessons: STUDENT_AND_DESK, or STUDENT_ONLY, which leaves it to students
  /// themselves. Granting one is not buying.
  PACKAGE_SALES("STUDENT_AND_DESK"),
  /// Who books seats: STUDENT_AND_DESK, or STUDENT_ONLY. What is paid at the door is always taken.
  DESK_BOOKING("STUDENT_AND_DESK"),
  /// What becomes of the price when somebody with a booking does not come: STRICT, FLEXIBLE or
  /// MANUAL.
  ABSENCE_POLICY("FLEXIBLE"),
  /// Minutes before a session begins until which a booking may be cancelled, that minute included.
  CANCELLATION_MINUTES("120"),
  /// Minutes for which a seat is kept that a student books without paying.
  SEAT_KEPT_MINUTES("15"),
  /// Per cent of a student's free money and credits that a desk is leased for offline use; 0 leases
  /// nothing.
  LEASED_PERCENT("50"),
  /// How many seats a student may owe that a desk booked without the network, on money or credits
  /// which were spent elsewhere; 0 refuses them.
  OFFLINE_SEATS_OWED("1");

  private final String defaultSetting;

  PolicyKey(String defaultSetting) {
    this.defaultSetting = defaultSetting;
  }

  public String defaultSetting() {
    return defaultSetting;
  }

  /// The least that a setting of whole numbers may be; 0 of one that is a word.
  public int least() {
    return switch (this) {
      case OFFLINE_SIGN_IN_DAYS, SEAT_KEPT_MINUTES -> 1;
      case WINDOW_DAYS -> 31;
      case ATTENDANCE_THRESHOLD,
          MAX_CONCURRENT_ENROLMENTS,
          AGE_MEASURED_ON,
          REGISTER_LOCKS_AFTER_HOURS,
          MISSED_GRACE_MINUTES,
          PACKAGE_SALES,
          DESK_BOOKING,
          ABSENCE_POLICY,
          CANCELLATION_MINUTES,
          LEASED_PERCENT,
          OFFLINE_SEATS_OWED ->
          0;
    };
  }

  /// The most that a setting of whole numbers may be; 0 of one that is a word.
  public int most() {
    return switch (this) {
      case ATTENDANCE_THRESHOLD, LEASED_PERCENT, OFFLINE_SEATS_OWED -> 100;
      case MAX_CONCURRENT_ENROLMENTS -> 1_000;
      case AGE_MEASURED_ON, PACKAGE_SALES, DESK_BOOKING, ABSENCE_POLICY -> 0;
      case REGISTER_LOCKS_AFTER_HOURS -> 8_760;
      case OFFLINE_SIGN_IN_DAYS -> 90;
      case MISSED_GRACE_MINUTES, CANCELLATION_MINUTES -> 10_080;
      case SEAT_KEPT_MINUTES -> 1_440;
      case WINDOW_DAYS -> 3_660;
    };
  }

  /// The words that a setting may be; none of one that is a whole number.
  public List<String> words() {
    return switch (this) {
      case AGE_MEASURED_ON -> List.of("COHORT_START", "ENROLMENT_DAY");
      case PACKAGE_SALES, DESK_BOOKING -> List.of("STUDENT_AND_DESK", "STUDENT_ONLY");
      case ABSENCE_POLICY -> List.of("STRICT", "FLEXIBLE", "MANUAL");
      case ATTENDANCE_THRESHOLD,
          MAX_CONCURRENT_ENROLMENTS,
          REGISTER_LOCKS_AFTER_HOURS,
          OFFLINE_SIGN_IN_DAYS,
          MISSED_GRACE_MINUTES,
          WINDOW_DAYS,
          CANCELLATION_MINUTES,
          SEAT_KEPT_MINUTES,
          LEASED_PERCENT,
          OFFLINE_SEATS_OWED ->
          List.of();
    };
  }

  /// Whether the text is in the key's notation and sane.
  public boolean accepts(String setting) {
    return words().isEmpty() ? wholeNumber(setting, least(), most()) : words().contains(setting);
  }

  private static boolean wholeNumber(String setting, int least, int most) {
    return setting.matches("0|[1-9][0-9]{0,5}")
        && Integer.parseInt(setting) >= least
        && Integer.parseInt(setting) <= most;
  }
}
