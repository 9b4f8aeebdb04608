package org.daybook.app.service.rollcall;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.daybook.model.rollcall.AttendanceValue;

/// A student with the session that is expected to see, or sees, that student.
public record PersonHere(
    UUID studentId, String name, String code, AttendanceValue attendance, SessionSummary session) {

  /// Students on registers, each once, with the first session of which the question is true.
  public static List<PersonHere> among(
      Collection<RegisterSheet> sheets, BiPredicate<SessionSummary, RegisterLine> which) {
    var people = new LinkedHashMap<UUID, PersonHere>();
    for (var sheet : sheets) {
      for (var line : sheet.lines()) {
        if (which.test(sheet.session(), line)) {
          people.putIfAbsent(
              line.studentId(),
              new PersonHere(
                  line.studentId(), line.name(), line.code(), line.attendance(), sheet.session()));
        }
      }
    }
    return List.copyOf(people.values());
  }
}
