package org.daybook.installer.bench.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daybook.installer.bench.centre.CentreServer;
import org.daybook.installer.bench.place.Sources;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.bench.report.Benchmark;
import org.daybook.installer.bench.report.Figure;
import org.daybook.installer.bench.report.Reading;
import org.daybook.installer.bench.report.Samples;

/// `api.book.p99` and `api.book.rate`: students book seats, each with a lesson of a package. S4
/// wants less than 200 ms for a booking, and 100 payments a second.
public final class BookBenchmark implements Benchmark {
  private static final int WARM_UP = 6_000;
  private static final int CROWD = 64;
  private static final int RATE = 2_000;
  private static final int FEW = 8;
  private static final int TIMED = 500;
  private static final int RAW_BATCH = 64;
  private static final Figure P99 =
      new Figure(
          "api.book.p99",
          "ms",
          "a booking over the API, eight students at once, 500 bookings a round (S4: below 200 ms)",
          "its rows by plain JDBC, one commit each, fsync on, one connection");
  private static final Figure PER_SECOND =
      new Figure(
          "api.book.rate",
          "bookings/s",
          "bookings over the API, 64 students at once (S4: 100 payments/s)",
          "their rows by plain JDBC batches of 64, one commit each, fsync on, one connection");

  private final Sources sources;

  public BookBenchmark(Sources sources) {
    this.sources = sources;
  }

  @Override
  public List<Figure> figures() {
    return List.of(P99, PER_SECOND);
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(10);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    int bookings = WARM_UP + rounds * (RATE + TIMED);
    var centre =
        ApiCentre.create(place, "api_book", Math.ceilDiv(bookings, ApiCentre.SEATS) + 1, sources);
    centre.database().settle();
    var raw = centre.database().copy("api_book_raw");
    var rates = new Samples();
    var times = new Samples();
    var rawRates = new Samples();
    var rawTimes = new Samples();
    try (var server = CentreServer.start(place, centre.database());
        var bare = new BareBookings(raw.ownerUrl(), centre, sources.ids())) {
      var client = new ApiClient(server, centre);
      book(client, 0, WARM_UP, CROWD, new Samples());
      rawTimes(bare, 0, TIMED, new Samples());
      int next = WARM_UP;
      for (int round = 0; round < rounds; round++) {
        rates.add(book(client, next, RATE, CROWD, new Samples()));
        rawRates.add(rawRate(bare, next, RATE));
        next += RATE;
        book(client, next, TIMED, FEW, times);
        rawTimes(bare, next, TIMED, rawTimes);
        next += TIMED;
      }
    }
    return List.of(
        Reading.against(P99, times.percentile(99), rawTimes.percentile(99)),
        Reading.against(PER_SECOND, rates.median(), rawRates.median()));
  }

  /// Bookings per second, and what each took in milliseconds.
  private static double book(ApiClient client, int first, int count, int atOnce, Samples times)
      throws Exception {
    var work = new ArrayList<Callable<double[]>>();
    for (int worker = 0; worker < atOnce; worker++) {
      int start = first + worker;
      work.add(() -> {
        var taken = new double[Math.ceilDiv(first + count - start, atOnce)];
        for (int i = 0; i < taken.length; i++) {
          var began = System.nanoTime();
          client.book(start + i * atOnce);
          taken[i] = (System.nanoTime() - began) / 1e6;
        }
        return taken;
      });
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var began = System.nanoTime();
      for (var done : threads.invokeAll(work)) {
        for (var time : result(done)) {
          times.add(time);
        }
      }
      return count / ((System.nanoTime() - began) / 1e9);
    }
  }

  private static double[] result(Future<double[]> done) throws Exception {
    try {
      return done.get();
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof Exception cause ? cause : failure;
    }
  }

  private static double rawRate(BareBookings bare, int first, int count) throws Exception {
    var began = System.nanoTime();
    for (int i = 0; i < count; i += RAW_BATCH) {
      bare.keep(first + i, Math.min(RAW_BATCH, count - i));
    }
    return count / ((System.nanoTime() - began) / 1e9);
  }

  private static void rawTimes(BareBookings bare, int first, int count, Samples times)
      throws Exception {
    for (int i = 0; i < count; i++) {
      var began = System.nanoTime();
      bare.keep(first + i, 1);
      times.add((System.nanoTime() - began) / 1e6);
    }
  }
}
