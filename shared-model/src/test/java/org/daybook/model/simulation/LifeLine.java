package org.daybook.model.simulation;

/// Lets a process die in the middle of its work: once armed, at the n-th place where it touches a
/// disk.
final class LifeLine {
  private int left = -1;

  /// The process is gone. Nothing may catch it but who started the work.
  static final class KilledError extends Error {
    private static final long serialVersionUID = 1L;

    KilledError() {
      super("killed", null, false, false);
    }
  }

  /// @param touches how many it survives
  void arm(int touches) {
    left = touches;
  }

  void disarm() {
    left = -1;
  }

  /// Whether this touch is the last one.
  boolean ends() {
    if (left < 0) {
      return false;
    }
    left--;
    return left < 0;
  }

  void touch() {
    if (ends()) {
      throw new KilledError();
    }
  }
}
