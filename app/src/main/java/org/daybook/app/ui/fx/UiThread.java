package org.daybook.app.ui.fx;

import java.util.concurrent.Executor;

/// The thread that draws. View models use it to return from elsewhere and to insist that they are
/// on it; tests use one that is simply the caller's.
public interface UiThread extends Executor {

  /// Runs a task after what goes on now, also when the caller is on the drawing thread.
  void later(Runnable task);

  /// Throws [IllegalStateException] when the caller is on another thread: that is our bug.
  void requireHere();

  /// Throws [IllegalStateException] when the caller is on the drawing thread, which must never wait
  /// for a disk or a network.
  void requireElsewhere();
}
