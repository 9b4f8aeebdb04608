package org.daybook.app.service.rollcall;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The register of one session, students by name.
public record RegisterSheet(SessionSummary session, List<RegisterLine> lines) {
  public RegisterSheet {
    lines = List.copyOf(lines);
  }

  public Optional<RegisterLine> line(UUID studentId) {
    return lines.stream().filter(line -> line.studentId().equals(studentId)).findFirst();
  }
}
