package org.daybook.app.ui.students;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.service.students.StudentEntry;
import org.daybook.app.service.students.StudentEntry.FamilyEntry;
import org.daybook.app.ui.text.DayFormat;
import org.daybook.model.value.FoldedText;
import org.daybook.model.value.PersonDetails;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// What is typed into the form of a student, and what is wrong with it.
///
/// @param studentId whose form it is
/// @param familyId the family it joins
/// @param typed by field; a field that is not there is empty
record FormFields(UUID studentId, UUID familyId, Map<Field, String> typed) {
  private static final int MOST_OF_PHONE = 40;
  private static final String STUDENT = "student";
  private static final String FAMILY = "family";

  FormFields {
    typed = Map.copyOf(typed);
  }

  /// The fields in the order of the form. The message keys are `students.field.` and the name in
  /// lower case.
  enum Field {
    NAME,
    BIRTH_DATE,
    PHONE,
    CODE,
    NOTE,
    FAMILY_NAME,
    FAMILY_PHONE;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What is wrong with a field. The message keys are `students.problem.` and the name in lower
  /// case.
  enum Problem {
    MISSING,
    NOT_A_DATE,
    NOT_YET,
    NO_DIGITS,
    TOO_LONG,
    UNUSABLE
  }

  /// @param days how the language writes days
  static FormFields of(StudentEntry entry, DayFormat days) {
    var typed = new HashMap<Field, String>();
    var person = entry.person();
    typed.put(Field.NAME, person.fullName());
    typed.put(Field.PHONE, orEmpty(person.phone()));
    typed.put(Field.NOTE, orEmpty(person.note()));
    typed.put(Field.CODE, entry.code());
    var birth = person.birthDate();
    typed.put(Field.BIRTH_DATE, days.toString(birth));
    typed.put(Field.FAMILY_NAME, entry.family().name());
    typed.put(Field.FAMILY_PHONE, orEmpty(entry.family().phone()));
    return new FormFields(entry.studentId(), entry.family().familyId(), typed);
  }

  /// What was kept of a form; throws [IllegalArgumentException] where that cannot be read.
  static FormFields kept(Map<String, String> kept) {
    var typed = new HashMap<Field, String>();
    for (var field : Field.values()) {
      typed.put(field, kept.getOrDefault(field.key(), ""));
    }
    return new FormFields(
        UUID.fromString(kept.getOrDefault(STUDENT, "")),
        UUID.fromString(kept.getOrDefault(FAMILY, "")),
        typed);
  }

  /// As it is kept across a crash.
  Map<String, String> kept() {
    var kept = new HashMap<String, String>();
    typed.forEach((field, words) -> kept.put(field.key(), words));
    kept.put(STUDENT, studentId.toString());
    kept.put(FAMILY, familyId.toString());
    return kept;
  }

  String of(Field field) {
    return typed.getOrDefault(field, "").strip();
  }

  FormFields with(Field field, String words) {
    var all = new HashMap<>(typed);
    all.put(field, words);
    return new FormFields(studentId, familyId, all);
  }

  /// The same in another language; what is no day stays as it was typed.
  FormFields in(DayFormat was, DayFormat is) {
    return was.read(of(Field.BIRTH_DATE))
        .map(birth -> with(Field.BIRTH_DATE, is.toString(birth)))
        .orElse(this);
  }

  FormFields in(UUID family, String name, @Nullable String phone) {
    return new FormFields(studentId, family, typed)
        .with(Field.FAMILY_NAME, name)
        .with(Field.FAMILY_PHONE, orEmpty(phone));
  }

  /// In the order of the form; empty when it can be saved.
  ///
  /// @param today the last day on which somebody can be born
  Map<Field, Problem> problems(LocalDate today, DayFormat days) {
    var problems = new LinkedHashMap<Field, Problem>();
    for (var field : Field.values()) {
      var problem = problem(field, today, days);
      if (problem != null) {
        problems.put(field, problem);
      }
    }
    return problems;
  }

  private @Nullable Problem problem(Field field, LocalDate today, DayFormat days) {
    var words = of(field);
    return switch (field) {
      case NAME -> words.isEmpty() ? Problem.MISSING : unfit(words, Require.NAME);
      case CODE -> words.isEmpty() ? Problem.MISSING : unfit(words, Require.CODE);
      case BIRTH_DATE -> words.isEmpty() ? null : birthProblem(days.read(words), today);
      case PHONE, FAMILY_PHONE -> words.isEmpty() ? null : phoneProblem(words);
      case NOTE -> words.isEmpty() ? null : unfit(words, Require.NOTE);
      case FAMILY_NAME -> words.isEmpty() ? null : unfit(words, Require.NAME);
    };
  }

  private static @Nullable Problem birthProblem(Optional<LocalDate> read, LocalDate today) {
    if (read.isEmpty() || read.get().getYear() < 1900) {
      return Problem.NOT_A_DATE;
    }
    return read.get().isAfter(today) ? Problem.NOT_YET : null;
  }

  private static @Nullable Problem phoneProblem(String words) {
    return FoldedText.digits(words).isEmpty() ? Problem.NO_DIGITS : unfit(words, MOST_OF_PHONE);
  }

  private static @Nullable Problem unfit(String words, int most) {
    if (words.length() > most) {
      return Problem.TOO_LONG;
    }
    try {
      Require.text(words, most, "a field");
      return null;
    } catch (IllegalArgumentException e) {
      return Problem.UNUSABLE;
    }
  }

  /// What shall be written into the book; only where there are no problems.
  StudentEntry entry(DayFormat days) {
    var person =
        new PersonDetails(
            of(Field.NAME),
            orNull(Field.PHONE),
            days.fromString(of(Field.BIRTH_DATE)),
            orNull(Field.NOTE));
    // Whoever has no family here is one of their own.
    var familyName = of(Field.FAMILY_NAME);
    var family =
        familyName.isEmpty()
            ? new FamilyEntry(familyId, person.fullName(), familyPhone(person))
            : new FamilyEntry(familyId, familyName, orNull(Field.FAMILY_PHONE));
    return new StudentEntry(studentId, of(Field.CODE), person, family);
  }

  private @Nullable String familyPhone(PersonDetails person) {
    var own = orNull(Field.FAMILY_PHONE);
    return own == null ? person.phone() : own;
  }

  private @Nullable String orNull(Field field) {
    var words = of(field);
    return words.isEmpty() ? null : words;
  }

  private static String orEmpty(@Nullable String words) {
    return words == null ? "" : words;
  }
}
