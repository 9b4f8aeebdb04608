package org.daybook.app.service.capture;

import java.util.function.Function;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.desk.Capture;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.Gesture;
import org.daybook.model.desk.JournalUnavailableException;

/// Captures gestures on the replica thread. What returns as saved is on the medium and visible.
public final class CaptureService {
  private final Replica replica;
  private final Capture capture;
  private final Runnable captured;
  private final Runnable failed;

  /// @param captured told after each saved gesture; returns at once
  public CaptureService(Replica replica, Capture capture, Runnable captured) {
    this(replica, capture, captured, () -> {});
  }

  /// @param captured told after each saved gesture; returns at once
  /// @param failed told when the journal could not take a gesture; returns at once
  public CaptureService(Replica replica, Capture capture, Runnable captured, Runnable failed) {
    this.replica = replica;
    this.capture = capture;
    this.captured = captured;
    this.failed = failed;
  }

  /// @throws JournalUnavailableException when nothing could be saved
  public CaptureResult capture(Gesture gesture) {
    return capture(_ -> gesture);
  }

  /// Captures what depends on how the replica stands at that moment: between its making and its
  /// saving nothing else is saved.
  ///
  /// @throws JournalUnavailableException when nothing could be saved
  public CaptureResult capture(Function<? super ReplicaReader, Gesture> gesture) {
    try {
      var result =
          replica.write(transaction -> capture.capture(transaction, gesture.apply(transaction)));
      if (result instanceof CaptureResult.Saved) {
        captured.run();
      }
      return result;
    } catch (JournalUnavailableException e) {
      failed.run();
      throw e;
    }
  }
}
