package org.daybook.app.ui.shell;

/// The places of the left rail, in their order, each with its function key. The message key of a
/// name is `place.` and the name in lower case.
public enum Place {
  TODAY("F1", false),
  ROLL_CALL("F2", false),
  CASH_DESK("F3", true),
  STUDENTS("F4", false),
  SCHEDULE("F5", true),
  CLOSE_OF_DAY("F6", false),
  ATTENTION("F7", false),
  REPORTS("F8", false),
  SETTINGS("F9", false),
  /// Who is in the building now, one key away wherever one is.
  EVACUATION("F12", false);

  private final String key;
  private final boolean lastOfGroup;

  Place(String key, boolean lastOfGroup) {
    this.key = key;
    this.lastOfGroup = lastOfGroup;
  }

  public String key() {
    return key;
  }

  /// Whether it stands at the foot of the rail.
  boolean belowOthers() {
    return this == SETTINGS || this == EVACUATION;
  }

  boolean lastOfGroup() {
    return lastOfGroup;
  }
}
