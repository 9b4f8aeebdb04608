package org.daybook.installer.proof;

/// Lets so many bytes of answers through and holds the others until it is opened.
final class Dam {
  private long left = Long.MAX_VALUE;
  private long passed;
  private boolean holding;

  /// From now on so many bytes pass.
  synchronized void closeAfter(long bytes) {
    left = bytes;
    passed = 0;
    holding = false;
  }

  /// Everything passes, what is held first.
  synchronized void open() {
    left = Long.MAX_VALUE;
    passed = 0;
    notifyAll();
  }

  /// How many bytes have passed since it was closed or opened last.
  synchronized long passed() {
    return passed;
  }

  /// Whether something has come that may not pass.
  synchronized boolean isHolding() {
    return holding;
  }

  synchronized void pass(int bytes) {
    try {
      while (left < bytes) {
        holding = true;
        wait();
      }
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted at the dam", interruption);
    }
    left -= bytes;
    passed += bytes;
  }
}
