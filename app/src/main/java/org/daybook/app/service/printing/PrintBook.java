package org.daybook.app.service.printing;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// All that is kept about printing at this desk.
///
/// @param printer where to, or null when none is set up
/// @param lastNumber the last receipt of the desk that was given to the printer: later ones that
///   are not among the jobs were sold when the desk ended
/// @param jobs what waits, in its order
/// @param dropped what somebody decided not to print, newest first
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record PrintBook(
    @Nullable ReceiptPrinter printer, long lastNumber, List<PrintJob> jobs, List<Drop> dropped) {
  static final PrintBook EMPTY = new PrintBook(null, 0, List.of(), List.of());

  /// Most that waits: a printer that is off for a day has fewer.
  private static final int MOST_JOBS = 500;

  private static final int MOST_DROPPED = 50;

  PrintBook {
    jobs = List.copyOf(jobs);
    dropped = List.copyOf(dropped);
  }

  /// Something that was not printed.
  ///
  /// @param name what people call it
  /// @param staffId who decided so
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record Drop(String name, UUID staffId, Instant at, String reason) {}

  PrintBook to(@Nullable ReceiptPrinter next, long number) {
    return new PrintBook(next, number, jobs, dropped);
  }

  /// With one more, unless too much waits already.
  ///
  /// @param number of the receipt in the desk's series, or 0 where it has none
  PrintBook with(PrintJob job, long number) {
    var all = new ArrayList<>(jobs);
    if (all.size() < MOST_JOBS) {
      all.add(job);
    }
    return new PrintBook(printer, Math.max(lastNumber, number), all, dropped);
  }

  PrintBook change(UUID jobId, UnaryOperator<PrintJob> by) {
    return new PrintBook(
        printer,
        lastNumber,
        jobs.stream().map(it -> it.id().equals(jobId) ? by.apply(it) : it).toList(),
        dropped);
  }

  PrintBook without(UUID jobId) {
    return new PrintBook(
        printer, lastNumber, jobs.stream().filter(it -> !it.id().equals(jobId)).toList(), dropped);
  }

  PrintBook drop(UUID jobId, UUID staffId, Instant at, String reason) {
    var all = new ArrayList<Drop>();
    jobs.stream()
        .filter(it -> it.id().equals(jobId))
        .forEach(it -> all.add(new Drop(it.name(), staffId, at, reason)));
    all.addAll(dropped);
    return new PrintBook(
        printer, lastNumber, without(jobId).jobs, all.stream().limit(MOST_DROPPED).toList());
  }
}
