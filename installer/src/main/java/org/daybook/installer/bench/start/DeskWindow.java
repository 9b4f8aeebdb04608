package org.daybook.installer.bench.start;

import org.daybook.app.DaybookDesk;

/// The desk's own program, watched from within: says when the first frame is painted that somebody
/// can act in, and otherwise leaves it alone.
public final class DeskWindow {
  private DeskWindow() {}

  public static void main(String[] arguments) {
    var watch = new WindowWatch(() -> System.out.println(StartSigns.PAINTED));
    Thread.ofPlatform().daemon().name("bench-watch").start(watch::run);
    DaybookDesk.main(arguments);
  }
}
