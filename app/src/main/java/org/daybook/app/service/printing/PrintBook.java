package org.daybook.app.service.printing;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.daybook.app.service.printing.PrintJob.Kick;
import org.jspecify.annotations.Nullable;

/// All that is kept about printing at this desk.
///
/// @param printer where to, or null when none is set up
/// @param lastNumber the last receipt of the desk that was given to the printer: later ones that
///   are not among the jobs were sold when the desk ended
/// @param jobs what waits, in its order
/// @param notPrinted what will not be printed, newest first: because somebody decided so, or
///   because too much waited
/// @param turnedAway how many were not taken in since somebody last looked, because too much waited
/// @param unopened openings of the drawer that are left to a person, oldest first
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record PrintBook(
    @Nullable ReceiptPrinter printer,
    long lastNumber,
    List<PrintJob> jobs,
    List<NotPrinted> notPrinted,
    long turnedAway,
    List<Unopened> unopened) {
  static final PrintBook EMPTY = new PrintBook(null, 0, List.of(), List.of(), 0, List.of());

  /// Most that waits: a printer that is off for a day has fewer.
  static final int MOST_JOBS = 500;

  private static final int MOST_NOT_PRINTED = 200;
  private static final int MOST_UNOPENED = 20;

  PrintBook {
    jobs = List.copyOf(jobs);
    notPrinted = List.copyOf(notPrinted);
    unopened = List.copyOf(unopened);
  }

  PrintBook to(@Nullable ReceiptPrinter next, long number) {
    return new PrintBook(next, number, jobs, notPrinted, turnedAway, unopened);
  }

  /// With one more. Where too much waits already it is written down among what is not printed, so
  /// that somebody learns of it.
  ///
  /// @param number of the receipt in the desk's series, or 0 where it has none
  PrintBook with(PrintJob job, long number) {
    long last = Math.max(lastNumber, number);
    if (jobs.size() >= MOST_JOBS) {
      var away = new NotPrinted(job.paymentId(), job.name(), job.staffId(), job.at(), null);
      return new PrintBook(printer, last, jobs, before(away), turnedAway + 1, unopened);
    }
    var all = new ArrayList<>(jobs);
    all.add(job);
    return new PrintBook(printer, last, all, notPrinted, turnedAway, unopened);
  }

  PrintBook change(UUID jobId, UnaryOperator<PrintJob> by) {
    return withJobs(jobs.stream().map(it -> it.id().equals(jobId) ? by.apply(it) : it).toList());
  }

  PrintBook without(UUID jobId) {
    return withJobs(jobs.stream().filter(it -> !it.id().equals(jobId)).toList());
  }

  private PrintBook withJobs(List<PrintJob> next) {
    return new PrintBook(printer, lastNumber, next, notPrinted, turnedAway, unopened);
  }

  /// Leaves one out that waits. What is being sent is on paper already, at least in part.
  PrintBook drop(UUID jobId, UUID staffId, Instant at, String reason) {
    return jobs.stream()
        .filter(it -> it.id().equals(jobId) && !it.begun())
        .findFirst()
        .map(it -> {
          var dropped = new NotPrinted(it.paymentId(), it.name(), staffId, at, reason);
          return new PrintBook(
              printer, lastNumber, without(jobId).jobs, before(dropped), turnedAway, unopened);
        })
        .orElse(this);
  }

  private List<NotPrinted> before(NotPrinted newest) {
    return Stream.concat(Stream.of(newest), notPrinted.stream()).limit(MOST_NOT_PRINTED).toList();
  }

  /// Somebody has seen what was turned away.
  PrintBook seen() {
    return new PrintBook(printer, lastNumber, jobs, notPrinted, 0, unopened);
  }

  /// A job's drawer is left to a person.
  PrintBook leave(PrintJob job, boolean perhaps) {
    var all = new ArrayList<>(unopened);
    all.add(new Unopened(job.id(), job.paymentId(), job.name(), job.at(), perhaps));
    var kept = all.subList(Math.max(0, all.size() - MOST_UNOPENED), all.size());
    return new PrintBook(printer, lastNumber, jobs, notPrinted, turnedAway, kept)
        .change(job.id(), it -> it.with(Kick.LEFT));
  }

  /// A person has seen to the drawer.
  PrintBook seenTo() {
    return new PrintBook(printer, lastNumber, jobs, notPrinted, turnedAway, List.of());
  }
}
