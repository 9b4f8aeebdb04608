package org.daybook.installer.bench.search;

import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.app.service.students.StudentSearch;
import org.daybook.installer.bench.centre.BenchDesk;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.installer.bench.centre.CentreSize;
import org.daybook.installer.bench.place.Sources;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.bench.report.Benchmark;
import org.daybook.installer.bench.report.Figure;
import org.daybook.installer.bench.report.Reading;
import org.daybook.installer.bench.report.Samples;
import org.daybook.model.people.Student;
import org.daybook.model.people.StudentMerge;
import org.daybook.model.row.Row;

/// `search.p99`: the names of students drawn by lot are typed letter by letter, and each letter
/// asks.
public final class SearchBenchmark implements Benchmark {
  private static final Figure WORST =
      new Figure(
          "search.p99",
          "ms",
          "the best 20 of 50,000 students for what was typed so far, 99th of 100 letters",
          Figure.NONE);
  private static final int STUDENTS = 50_000;
  private static final int STUDENTS_PER_COHORT = 40;
  private static final int LIMIT = 20;
  private static final int MERGED_ONE_OF = 100;
  private static final int NAMES_PER_ROUND = 20;
  private static final long SEED = 1_871;

  private final Sources sources;

  public SearchBenchmark(Sources sources) {
    this.sources = sources;
  }

  @Override
  public List<Figure> figures() {
    return List.of(WORST);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    var today = sources.today();
    var rows = new CentreRows(new CentreSize(0, STUDENTS, STUDENTS_PER_COHORT, 0, 1), today);
    var students = rows.students().toList();
    var names = students.stream().map(Student::fullName).toList();
    var desk = BenchDesk.of(place, rows, sources.ids().get(), sources.random());
    var book = Stream.<Row>concat(students.stream(), merges(students, rows.actorId()));
    try (var open = desk.openOffline(place.directory("search"), book)) {
      var search = open.services().students();
      if (search.size() != STUDENTS) {
        throw new IllegalStateException("only " + search.size() + " students are found");
      }
      var lot = new SplittableRandom(SEED);
      var warmUp = new Samples();
      type(search, names, lot, NAMES_PER_ROUND, warmUp);
      var values = new Samples();
      type(search, names, lot, rounds * NAMES_PER_ROUND, values);
      return List.of(Reading.of(WORST, values.percentile(99)));
    }
  }

  /// Every hundredth student was met twice: no book of that size is without them.
  private Stream<StudentMerge> merges(List<Student> students, UUID by) {
    return IntStream.range(0, students.size() / MERGED_ONE_OF)
        .mapToObj(it -> {
          var gone = students.get(it * MERGED_ONE_OF + 1);
          return new StudentMerge(
              StudentMerge.idOf(gone.id()),
              gone.organisationId(),
              gone.branchId(),
              gone.id(),
              students.get(it * MERGED_ONE_OF).id(),
              true,
              by,
              sources.today().atStartOfDay(ZoneOffset.UTC).toInstant());
        });
  }

  private static void type(
      StudentSearch search, List<String> names, RandomGenerator lot, int count, Samples samples) {
    for (var i = 0; i < count; i++) {
      var name = names.get(lot.nextInt(names.size()));
      for (var typed = 1; typed <= name.length(); typed++) {
        var started = System.nanoTime();
        var hits = search.find(name.substring(0, typed), LIMIT);
        samples.add((System.nanoTime() - started) / (double) TimeUnit.MILLISECONDS.toNanos(1));
        if (hits.isEmpty()) {
          throw new IllegalStateException("a student's own name is not found");
        }
      }
    }
  }
}
