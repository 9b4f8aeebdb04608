package org.daybook.installer.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SamplesTest {

  @Test
  void aPercentileIsTheSmallestValueThatSoManyDoNotExceed() {
    var samples = new Samples();
    for (var value = 1000; value >= 1; value--) {
      samples.add(value);
    }

    assertEquals(500, samples.median());
    assertEquals(990, samples.percentile(99));
    assertEquals(1000, samples.percentile(100));
    assertEquals(1, samples.percentile(0));
    assertEquals(1000, samples.count());
  }

  @Test
  void oneValueIsEveryPercentile() {
    var samples = new Samples();
    samples.add(7);

    assertEquals(7, samples.median());
    assertEquals(7, samples.percentile(99));
  }

  @Test
  void nothingHasNoPercentile() {
    assertThrows(IllegalStateException.class, () -> new Samples().median());
  }
}
