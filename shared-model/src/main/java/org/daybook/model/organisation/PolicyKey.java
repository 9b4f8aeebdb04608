package org.daybook.model.organisation;

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
  WINDOW_DAYS("396");

  private final String defaultSetting;

  PolicyKey(String defaultSetting) {
    this.defaultSetting = defaultSetting;
  }

  public String defaultSetting() {
    return defaultSetting;
  }
}
