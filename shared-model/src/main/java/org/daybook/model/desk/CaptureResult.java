package org.daybook.model.desk;

import java.util.List;
import org.daybook.model.command.Reason;
import org.daybook.model.operation.Outcome;
import org.jspecify.annotations.Nullable;

/// What became of a gesture at the desk.
public sealed interface CaptureResult {

  /// It is on the medium and visible; the centre will confirm it.
  record Saved(List<Captured> operations) implements CaptureResult {
    public Saved {
      operations = List.copyOf(operations);
    }
  }

  /// Nothing was saved: the desk itself knows that this command cannot hold.
  ///
  /// @param commandIndex which command of the gesture, from 0
  record Refused(int commandIndex, Reason reason) implements CaptureResult {}

  /// One captured operation.
  ///
  /// @param sequence its number
  /// @param expected what the desk expects the centre to say
  /// @param reason why, unless simply accepted
  record Captured(long sequence, Outcome expected, @Nullable Reason reason) {}
}
