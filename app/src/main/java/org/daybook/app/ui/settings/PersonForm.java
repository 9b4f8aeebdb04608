package org.daybook.app.ui.settings;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.daybook.app.service.staff.StaffBook.Member;
import org.jspecify.annotations.Nullable;

/// What is typed about a staff member.
///
/// @param roleId the role to begin with, or null
/// @param branchId where it is held, or null for everywhere
record PersonForm(String name, String signInName, @Nullable UUID roleId, @Nullable UUID branchId) {
  private static final int MOST_OF_NAME = 200;
  private static final int MOST_OF_SIGN_IN = 100;

  /// The message keys are `settings.field.` and the name in lower case.
  enum Field {
    NAME,
    SIGN_IN_NAME,
    ROLE
  }

  /// The message keys are `settings.problem.` and the name in lower case.
  enum Problem {
    MISSING,
    TOO_LONG,
    BLANKS
  }

  static PersonForm of(Member it) {
    return new PersonForm(it.name(), it.signInName(), null, null);
  }

  /// As it is kept: people type it in any case.
  String signIn() {
    return signInName.strip().toLowerCase(Locale.ROOT);
  }

  /// @param isNew whether a first role belongs to it
  Map<Field, Problem> problems(boolean isNew) {
    var problems = new EnumMap<Field, Problem>(Field.class);
    if (name.isBlank()) {
      problems.put(Field.NAME, Problem.MISSING);
    } else if (name.strip().length() > MOST_OF_NAME) {
      problems.put(Field.NAME, Problem.TOO_LONG);
    }
    if (signInName.isBlank()) {
      problems.put(Field.SIGN_IN_NAME, Problem.MISSING);
    } else if (signIn().length() > MOST_OF_SIGN_IN) {
      problems.put(Field.SIGN_IN_NAME, Problem.TOO_LONG);
    } else if (signIn().codePoints().anyMatch(Character::isWhitespace)) {
      problems.put(Field.SIGN_IN_NAME, Problem.BLANKS);
    }
    if (isNew && roleId == null) {
      problems.put(Field.ROLE, Problem.MISSING);
    }
    return problems;
  }
}
