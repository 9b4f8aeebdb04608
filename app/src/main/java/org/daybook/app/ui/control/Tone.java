package org.daybook.app.ui.control;

import java.util.Locale;

/// What a soft fill says; the word and the icon on it say the same.
public enum Tone {
  NEUTRAL,
  OK,
  WARN,
  BAD,
  INFO,
  ACCENT,
  EARLY;

  /// The class of what is filled so.
  public String styleClass() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }
}
