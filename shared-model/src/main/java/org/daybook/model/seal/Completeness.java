package org.daybook.model.seal;

import java.util.Collection;

/// Whether anything can still be missing from a sealed day.
public enum Completeness {
  /// A device has yet to report.
  PROVISIONAL,
  /// Every device has reported.
  FINAL,
  /// Every device has reported but some that are lost or revoked.
  FINAL_EXCEPT;

  /// @param watermarks all of one day
  public static Completeness of(Collection<DayWatermark> watermarks) {
    return ofStates(watermarks.stream().map(DayWatermark::state).toList());
  }

  /// @param states those of all watermarks of one day
  static Completeness ofStates(Collection<WatermarkState> states) {
    if (states.contains(WatermarkState.OWES)) {
      return PROVISIONAL;
    }
    return states.contains(WatermarkState.EXCEPTED) ? FINAL_EXCEPT : FINAL;
  }
}
