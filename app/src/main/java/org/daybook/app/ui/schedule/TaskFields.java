package org.daybook.app.ui.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.app.service.schedule.SeriesPlan;
import org.daybook.app.ui.text.DayFormat;
import org.daybook.model.course.DefineCohort;
import org.daybook.model.course.DefineCourse;
import org.daybook.model.session.SessionPlan;
import org.daybook.model.value.FoldedText;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// What is typed into a form, and what is wrong with it.
///
/// @param today a day without a year is the nearest to it
/// @param days how the language writes days
/// @param typed by field; a field that is not there is empty
record TaskFields(TaskKind kind, LocalDate today, DayFormat days, Map<TaskField, String> typed) {
  private static final int MOST_AGE = 150;
  private static final int MOST_SEATS = 10_000;
  private static final int LONGEST_ROOM = 100;
  private static final int MOST_CLOSED_DAYS = 60;

  TaskFields {
    typed = Map.copyOf(typed);
  }

  /// What is wrong with a field. The message keys are `schedule.problem.` and the name in lower
  /// case.
  enum Problem {
    MISSING,
    NOT_A_DAY,
    NOT_A_TIME,
    NOT_A_NUMBER,
    BEFORE_FIRST,
    TOO_MANY_DAYS,
    BELOW_YOUNGEST,
    TOO_LONG
  }

  String of(TaskField field) {
    return typed.getOrDefault(field, "").strip();
  }

  TaskFields with(TaskField field, String words) {
    var all = new HashMap<>(typed);
    all.put(field, words);
    return new TaskFields(kind, today, days, all);
  }

  /// The same in another language; what is no day stays as it was typed.
  TaskFields in(DayFormat language) {
    var all = new HashMap<>(typed);
    typed
        .keySet()
        .forEach(field -> {
          if (field.input() == TaskField.Input.DAY) {
            day(field).ifPresent(it -> all.put(field, language.toString(it)));
          }
        });
    return new TaskFields(kind, today, language, all);
  }

  /// In the order of the form; empty when it can be saved.
  Map<TaskField, Problem> problems() {
    var problems = new LinkedHashMap<TaskField, Problem>();
    for (var field : kind.fields()) {
      var problem = problem(field);
      if (problem != null) {
        problems.put(field, problem);
      }
    }
    return problems;
  }

  private @Nullable Problem problem(TaskField field) {
    var words = of(field);
    if (words.isEmpty()) {
      return kind.needs(field) ? Problem.MISSING : null;
    }
    return switch (field.input()) {
      case DAY -> dayProblem(field);
      case TIME -> time(field).isEmpty() ? Problem.NOT_A_TIME : null;
      case NUMBER -> numberProblem(field);
      case TEXT, ROOM -> words.length() > longest(field) ? Problem.TOO_LONG : null;
      case CHOICE, WEEKDAYS, TRUTH -> null;
    };
  }

  private @Nullable Problem dayProblem(TaskField field) {
    var day = day(field);
    if (day.isEmpty()) {
      return Problem.NOT_A_DAY;
    }
    var first = day(TaskField.FIRST_DAY);
    if (field != TaskField.LAST_DAY || first.isEmpty()) {
      return null;
    }
    if (day.get().isBefore(first.get())) {
      return Problem.BEFORE_FIRST;
    }
    return kind == TaskKind.CLOSE && day.get().isAfter(first.get().plusDays(MOST_CLOSED_DAYS))
        ? Problem.TOO_MANY_DAYS
        : null;
  }

  private @Nullable Problem numberProblem(TaskField field) {
    var number = number(field);
    int most = field == TaskField.CAPACITY ? MOST_SEATS : MOST_AGE;
    if (number.isEmpty() || number.get() > most) {
      return Problem.NOT_A_NUMBER;
    }
    return field == TaskField.MAX_AGE && number.get() < number(TaskField.MIN_AGE).orElse(0)
        ? Problem.BELOW_YOUNGEST
        : null;
  }

  private static int longest(TaskField field) {
    return switch (field) {
      case ROOM -> LONGEST_ROOM;
      case CODE -> Require.CODE;
      case REASON, TITLE, NAME -> Require.NAME;
      default -> Require.NOTE;
    };
  }

  Optional<LocalDate> day(TaskField field) {
    return days.read(of(field), today);
  }

  Optional<LocalTime> time(TaskField field) {
    return TypedTime.read(of(field));
  }

  /// Empty where nothing or no number is typed.
  Optional<Integer> number(TaskField field) {
    var digits = FoldedText.digits(of(field));
    boolean isNumber = !digits.isEmpty() && digits.length() <= 5;
    return isNumber && FoldedText.fold(of(field)).equals(digits)
        ? Optional.of(Integer.parseInt(digits))
        : Optional.empty();
  }

  boolean truth(TaskField field) {
    return Boolean.parseBoolean(of(field));
  }

  @Nullable UUID id(TaskField field) {
    var words = of(field);
    return words.isEmpty() ? null : UUID.fromString(words);
  }

  Set<DayOfWeek> weekdays() {
    return Arrays.stream(of(TaskField.WEEKDAYS).split(" ", -1))
        .filter(it -> !it.isEmpty())
        .map(it -> DayOfWeek.of(Integer.parseInt(it)))
        .collect(Collectors.toUnmodifiableSet());
  }

  static String weekdays(Set<DayOfWeek> days) {
    return days.stream()
        .sorted()
        .map(it -> Integer.toString(it.getValue()))
        .collect(Collectors.joining(" "));
  }

  private @Nullable String orNull(TaskField field) {
    var words = of(field);
    return words.isEmpty() ? null : words;
  }

  private LocalDate dayOf(TaskField field) {
    return day(field).orElseThrow(() -> new IllegalStateException("it has problems"));
  }

  private LocalTime timeOf(TaskField field) {
    return time(field).orElseThrow(() -> new IllegalStateException("it has problems"));
  }

  private UUID idOf(TaskField field) {
    var id = id(field);
    if (id == null) {
      throw new IllegalStateException("it has problems");
    }
    return id;
  }

  /// Only where there are no problems, as all that follow.
  SeriesPlan series() {
    boolean single = kind == TaskKind.SINGLE;
    var first = dayOf(single ? TaskField.DAY : TaskField.FIRST_DAY);
    return new SeriesPlan(
        idOf(TaskField.COHORT),
        single ? Set.of(first.getDayOfWeek()) : weekdays(),
        first,
        single ? first : dayOf(TaskField.LAST_DAY),
        timeOf(TaskField.FROM),
        timeOf(TaskField.UNTIL),
        orNull(TaskField.ROOM),
        id(TaskField.TRAINER),
        truth(TaskField.LEAVE_OUT));
  }

  SessionPlan plan(ZoneId zone) {
    return SeriesPlan.plan(
        dayOf(TaskField.DAY),
        timeOf(TaskField.FROM),
        timeOf(TaskField.UNTIL),
        orNull(TaskField.ROOM),
        id(TaskField.TRAINER),
        zone);
  }

  LocalDate firstDay() {
    return dayOf(TaskField.FIRST_DAY);
  }

  LocalDate lastDay() {
    return day(TaskField.LAST_DAY).orElseGet(this::firstDay);
  }

  DefineCourse course(UUID courseId, @Nullable String sourcedId) {
    return new DefineCourse(
        courseId,
        of(TaskField.TITLE),
        of(TaskField.CODE),
        number(TaskField.MIN_AGE).orElse(null),
        number(TaskField.MAX_AGE).orElse(null),
        sourcedId);
  }

  DefineCohort cohort(UUID cohortId, @Nullable String sourcedId) {
    return new DefineCohort(
        cohortId,
        idOf(TaskField.COURSE),
        of(TaskField.NAME),
        number(TaskField.CAPACITY).orElse(0),
        firstDay(),
        lastDay(),
        id(TaskField.TRAINER),
        sourcedId);
  }
}
