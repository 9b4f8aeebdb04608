package org.daybook.app.ui.students;

import java.time.LocalDate;
import java.util.UUID;
import org.daybook.app.service.students.StudentEntry;
import org.jspecify.annotations.Nullable;

/// A form that is open.
///
/// @param intentId names the gesture that saves it
/// @param before what stood in the book when it was opened, or null for a new student
/// @param begun what it was opened with
/// @param noteShown whether the person may see notes, and so write them
/// @param today the branch's business day
record StudentForm(
    UUID intentId,
    @Nullable StudentEntry before,
    FormFields begun,
    boolean noteShown,
    LocalDate today) {

  /// The same, opened with something else.
  StudentForm with(FormFields other) {
    return new StudentForm(intentId, before, other, noteShown, today);
  }

  boolean isNew() {
    return before == null;
  }
}
