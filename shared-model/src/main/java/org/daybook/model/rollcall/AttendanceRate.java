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

  /// Before anything was marked.
  public static AttendanceRate none() {
    return new AttendanceRate(0, 0);
  }

  public static AttendanceRate of(Collection<AttendanceValue> marks) {
    var rate = none();
    for (var mark : marks) {
      rate = rate.with(mark);
    }
    return rate;
  }

  /// The rate when one more session was marked so.
  public AttendanceRate with(AttendanceValue mark) {
    return new AttendanceRate(
        attended + (mark.attended() ? 1 : 0), weighed + (mark.weighs() ? 1 : 0));
  }

  /// The rate of both taken together.
  public AttendanceRate with(AttendanceRate other) {
    return new AttendanceRate(attended + other.attended, weighed + other.weighed);
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
