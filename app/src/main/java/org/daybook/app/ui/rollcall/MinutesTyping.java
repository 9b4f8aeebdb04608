package org.daybook.app.ui.rollcall;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.app.ui.rollcall.RegisterRow.Saving;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;

/// Minutes being typed behind a mark: on screen, and not yet saved.
final class MinutesTyping {

  private final OpenRegister register;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<@Nullable MinutesEntry> entry =
      new ReadOnlyObjectWrapper<>(this, "entry");

  MinutesTyping(OpenRegister register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /// Null while nobody types.
  ReadOnlyObjectProperty<@Nullable MinutesEntry> entryProperty() {
    return entry.getReadOnlyProperty();
  }

  boolean active() {
    return entry.get() != null;
  }

  /// Begins with a proposal.
  ///
  /// @param intentId names the gesture that will save them
  void begin(UUID intentId, RegisterHead head, RegisterRow row, AttendanceValue value) {
    show(new MinutesEntry(intentId, row, value, proposal(head, value), false));
  }

  void show(MinutesEntry now) {
    var seen = now.seen();
    entry.set(now);
    register.typing(seen.studentId());
    register
        .rows()
        .put(
            seen.marked(now.value(), now.minutes(), seen.markId(), clock.instant(), Saving.TYPING));
    register.tally();
  }

  void digit(int digit) {
    var now = entry.get();
    if (now != null) {
      show(now.digit(digit));
    }
  }

  void backspace() {
    var now = entry.get();
    if (now != null) {
      show(now.backspace());
    }
  }

  /// Ends the typing with the row as it was before; what was typed, or null.
  @Nullable MinutesEntry end() {
    var now = entry.get();
    if (now != null) {
      entry.set(null);
      register.typing(null);
      register.rows().put(now.seen());
      register.tally();
    }
    return now;
  }

  /// How late somebody is who comes now; how early somebody leaves who goes now.
  private int proposal(RegisterHead now, AttendanceValue value) {
    var instant = clock.instant();
    if (instant.isBefore(now.startsAt()) || instant.isAfter(now.endsAt())) {
      return 0;
    }
    var span =
        value == AttendanceValue.LATE
            ? Duration.between(now.startsAt(), instant)
            : Duration.between(instant, now.endsAt());
    return (int) span.toMinutes();
  }
}
