package org.daybook.app.service.schedule;

import java.util.List;
import org.daybook.model.session.SessionPlan;
import org.jspecify.annotations.Nullable;

/// What a series would make, and what the rule says to each of its sessions.
///
/// @param lines by day
/// @param tooMany whether it has more days than a series may have; then there are no lines
public record SeriesPreview(List<Line> lines, boolean tooMany) {
  public SeriesPreview {
    lines = List.copyOf(lines);
  }

  /// One day of the series.
  ///
  /// @param objection what speaks against it, or null
  /// @param made whether it is made; where not, the objection says why
  public record Line(SessionPlan plan, @Nullable Objection objection, boolean made) {}

  public List<Line> made() {
    return lines.stream().filter(Line::made).toList();
  }

  public List<Line> leftOut() {
    return lines.stream().filter(it -> !it.made()).toList();
  }

  /// What is made although something speaks against it.
  public List<Line> contested() {
    return lines.stream().filter(it -> it.made() && it.objection() != null).toList();
  }
}
