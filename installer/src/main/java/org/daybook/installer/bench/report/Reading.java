package org.daybook.installer.bench.report;

import java.util.OptionalDouble;

/// A figure's value in this run, in the figure's unit.
///
/// @param figure which
/// @param value what was measured
/// @param limit what the raw way of doing the same work took, where there is one
public record Reading(Figure figure, double value, OptionalDouble limit) {

  public static Reading of(Figure figure, double value) {
    return new Reading(figure, value, OptionalDouble.empty());
  }

  public static Reading against(Figure figure, double value, double limit) {
    return new Reading(figure, value, OptionalDouble.of(limit));
  }
}
