package org.daybook.app.service.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.cash.CountState;
import org.daybook.model.cash.ShiftState;
import org.jspecify.annotations.Nullable;

/// A cashbox on a business day.
///
/// @param name what people call it
/// @param active whether shifts may be opened on it
/// @param shifts of the day, and those of other days that no count has looked at; the oldest first
/// @param counts of the day, and those of other days that wait for somebody; the newest first
/// @param cash what its last count of the day came to; null while anything in it is uncounted, for
///   whoever counts it must not have seen that
public record DrawerLine(
    UUID cashboxId,
    String name,
    boolean active,
    List<ShiftLine> shifts,
    List<CountLine> counts,
    @Nullable CountedCash cash) {
  public DrawerLine {
    shifts = List.copyOf(shifts);
    counts = List.copyOf(counts);
  }

  /// Whether cash lies in it that no count has looked at.
  public boolean uncounted() {
    return shifts.stream().anyMatch(ShiftLine::uncounted);
  }

  /// Whether anything happened to it on the day.
  public boolean used() {
    return !shifts.isEmpty() || !counts.isEmpty();
  }

  /// The newest count that has not been closed: a difference waits for its reason.
  public Optional<CountLine> unexplained() {
    return in(CountState.COUNTED);
  }

  /// The newest count that another person has yet to look at.
  public Optional<CountLine> unreviewed() {
    return in(CountState.CLOSED);
  }

  /// The count that somebody has to see to next, else the last one.
  public Optional<CountLine> next() {
    return unexplained().or(this::unreviewed).or(() -> counts.stream().findFirst());
  }

  /// This desk's open shift on it.
  public Optional<ShiftLine> own() {
    return shifts.stream().filter(it -> it.here() && it.open()).findFirst();
  }

  /// Whether a shift or a count of that day is not ended.
  public boolean unfinished(LocalDate day) {
    return unexplained().isPresent()
        || shifts.stream()
            .filter(it -> it.day().equals(day))
            .anyMatch(it -> it.state() == ShiftState.OPEN || it.state() == ShiftState.COUNTED);
  }

  /// What still is to be done about it.
  public DrawerStep step() {
    if (unexplained().isPresent()) {
      return DrawerStep.EXPLAIN;
    }
    if (uncounted()) {
      return DrawerStep.COUNT;
    }
    if (unreviewed().isPresent()) {
      return DrawerStep.REVIEW;
    }
    return counts.isEmpty() ? DrawerStep.NONE : DrawerStep.DONE;
  }

  private Optional<CountLine> in(CountState state) {
    return counts.stream().filter(it -> it.state() == state).findFirst();
  }
}
