package org.daybook.installer.bench.report;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.daybook.installer.bench.place.Workplace;

/// One run of the bench: measures one thing after the other, never two at once, and goes on
/// whatever happens to one of them.
public final class Series {
  private final Report report;
  private final Workplace place;
  private final ExecutorService worker;

  /// A run.
  ///
  /// @param report where the lines go
  /// @param place where it happens
  /// @param worker does the work, one thing at a time
  public Series(Report report, Workplace place, ExecutorService worker) {
    this.report = report;
    this.place = place;
    this.worker = worker;
  }

  /// Measures, and reports those of the figures that are wanted.
  public void run(Benchmark benchmark, List<Figure> wanted, int rounds)
      throws InterruptedException {
    var work = worker.submit(() -> benchmark.measure(place, rounds));
    try {
      var readings = work.get(benchmark.patience().toMillis(), TimeUnit.MILLISECONDS);
      for (var figure : wanted) {
        readings.stream()
            .filter(reading -> reading.figure().equals(figure))
            .findFirst()
            .ifPresentOrElse(report::add, () -> report.failed(figure, "it gave no value"));
      }
    } catch (ExecutionException failure) {
      fail(wanted, reason(failure));
    } catch (TimeoutException late) {
      work.cancel(true);
      fail(wanted, "it took longer than " + benchmark.patience().toSeconds() + " s");
    }
  }

  private void fail(List<Figure> wanted, String reason) {
    wanted.forEach(figure -> report.failed(figure, reason));
  }

  private static String reason(Throwable failure) {
    var cause = failure.getCause() == null ? failure : failure.getCause();
    var text = new StringBuilder(cause.toString());
    for (var deeper = cause.getCause(); deeper != null; deeper = deeper.getCause()) {
      text.append("; because of ").append(deeper);
    }
    return text.toString();
  }
}
