package org.daybook.installer.run;

import java.util.Map;

/// Whether there is a screen to draw a window on.
final class Display {
  private Display() {}

  /// JavaFX draws through X11 on Linux, also below Wayland; other systems always have a screen.
  static boolean isThere(String operatingSystem, Map<String, String> environment) {
    return !operatingSystem.startsWith("Linux")
        || !environment.getOrDefault("DISPLAY", "").isBlank();
  }
}
