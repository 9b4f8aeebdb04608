package org.daybook.app.ui.settings;

import java.util.Locale;

/// Why something cannot be done now. The message keys are `settings.obstacle.` and the name in
/// lower case.
enum Obstacle {
  /// The person's role does not include it.
  NOT_PERMITTED,
  /// Who may do what, and what holds everywhere, is decided at the centre: it needs the network.
  OFFLINE;

  String key() {
    return "settings.obstacle." + name().toLowerCase(Locale.ROOT);
  }
}
