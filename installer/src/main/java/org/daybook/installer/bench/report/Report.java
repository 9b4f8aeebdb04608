package org.daybook.installer.bench.report;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Stream;

/// Writes one tab-separated line per figure: figure, value, unit, limit, ratio. The ratio is the
/// value divided by the limit.
public final class Report {
  private static final String FAILED = "failed";

  private final PrintWriter lines;
  private final PrintWriter reasons;

  /// Writes to two places.
  ///
  /// @param lines where the figures go
  /// @param reasons where is said why a figure is missing
  public Report(PrintWriter lines, PrintWriter reasons) {
    this.lines = lines;
    this.reasons = reasons;
  }

  public void add(Reading reading) {
    var limit = reading.limit();
    write(
        reading.figure(),
        number(reading.value()),
        limit.isPresent() ? number(limit.getAsDouble()) : Figure.NONE,
        limit.isPresent() ? number(reading.value() / limit.getAsDouble()) : Figure.NONE);
  }

  public void failed(Figure figure, String reason) {
    reasons.println("bench: " + figure.name() + " could not be measured: " + reason);
    reasons.flush();
    write(figure, FAILED, Figure.NONE, Figure.NONE);
  }

  private void write(Figure figure, String value, String limit, String ratio) {
    lines.println(
        Stream.of(figure.name(), value, figure.unit(), limit, ratio)
            .reduce((left, right) -> left + '\t' + right)
            .orElseThrow());
    lines.flush();
  }

  /// Three digits that say something, never an exponent.
  private static String number(double value) {
    var size = Math.abs(value);
    var digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
