package org.daybook.model.rollcall;

import java.util.Collection;

/// How much somebody attended of what weighs: whoever was there for the whole session or a part of
/// it attended, whoever was absent did not; what was excused, and what nobody marked, is left out
/// of both numbers.
///
/// @param attended sessions attended, in whole or in part
/// @param weighed sessions that weigh at all
public record AttendanceRate(int attended, int weighed) {
  private static final int WHOLE_PER_CENT = 100;
  private static final int WHOLE_TENTHS = 1000;

  public AttendanceRate {
    if (attended < 0 || attended > weighed) {
      throw new IllegalArgumentException(attended + " of " + weighed + " cannot be attended");
    }
  }

  public static AttendanceRate of(Collection<AttendanceValue> marks) {
    int attended = Math.toIntExact(marks.stream().filter(AttendanceValue::attended).count());
    int weighed = Math.toIntExact(marks.stream().filter(AttendanceValue::weighs).count());
    return new AttendanceRate(attended, weighed);
  }

  /// Whether there is anything to compare: while nothing weighs nobody is above or below.
  public boolean known() {
    return weighed > 0;
  }

  /// Tenths of a per cent, 0 to 1000, cut off and not rounded: who is shown at the threshold has
  /// reached it. 0 while nothing weighs.
  public int tenths() {
    return weighed == 0 ? 0 : (int) ((long) attended * WHOLE_TENTHS / weighed);
  }

  /// Whether it comes up to what a centre asks for; nobody falls short while nothing weighs.
  ///
  /// @param thresholdPercent see [org.daybook.model.organisation.PolicyKey#ATTENDANCE_THRESHOLD]
  public boolean reaches(int thresholdPercent) {
    return (long) attended * WHOLE_PER_CENT >= (long) thresholdPercent * weighed;
  }
}
