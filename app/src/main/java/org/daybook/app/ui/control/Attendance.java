package org.daybook.app.ui.control;

/// The five marks as the screen shows them: key, icon, tone and style class.
public enum Attendance {
  PRESENT("P", Icon.CHECK, "present", "ok-icon"),
  LATE("L", Icon.CLOCK, "late", "warn-icon"),
  ABSENT("A", Icon.CROSS, "absent", "bad-icon"),
  EXCUSED("E", Icon.NOTE, "excused", "info-icon"),
  LEFT_EARLY("O", Icon.LEFT_EARLY, "left-early", "early-icon");

  private final String key;
  private final Icon icon;
  private final String styleClass;
  private final String iconClass;

  Attendance(String key, Icon icon, String styleClass, String iconClass) {
    this.key = key;
    this.icon = icon;
    this.styleClass = styleClass;
    this.iconClass = iconClass;
  }

  /// The letter on the key, the same in every language: it is where the finger goes.
  public String key() {
    return key;
  }

  public Icon icon() {
    return icon;
  }

  public String styleClass() {
    return styleClass;
  }

  String iconClass() {
    return iconClass;
  }
}
