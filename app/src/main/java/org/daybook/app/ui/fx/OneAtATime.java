package org.daybook.app.ui.fx;

/// Reads one after the other. While something is being read only one more reading waits, however
/// often it is asked for: a first load changes rows faster than they can be shown.
public final class OneAtATime {
  private final Runnable read;
  private boolean reading;
  private boolean again;

  /// @param read begins a reading, which says with [#done] when it has ended
  public OneAtATime(Runnable read) {
    this.read = read;
  }

  public void ask() {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    read.run();
  }

  /// A reading has ended, whatever came of it.
  public void done() {
    reading = false;
    if (again) {
      again = false;
      ask();
    }
  }
}
