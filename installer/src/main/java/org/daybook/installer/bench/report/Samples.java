package org.daybook.installer.bench.report;

import java.util.Arrays;

/// Values of one kind, in the order in which they came, to be asked for percentiles.
public final class Samples {
  private double[] values = new double[256];
  private int count;

  public void add(double value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, count * 2);
    }
    values[count++] = value;
  }

  public int count() {
    return count;
  }

  /// The smallest value that at least `percent` of all values do not exceed.
  public double percentile(double percent) {
    if (count == 0) {
      throw new IllegalStateException("nothing was measured");
    }
    var sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    var rank = (int) Math.ceil(percent / 100 * count);
    return sorted[Math.clamp(rank - 1, 0, count - 1)];
  }

  public double median() {
    return percentile(50);
  }
}
