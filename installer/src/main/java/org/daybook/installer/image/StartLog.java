package org.daybook.installer.image;

/// How the lines end by which a desk's log tells how its start goes on. They are for people, so a
/// desk that words them otherwise is told of by whatever waits for them here.
public final class StartLog {
  /// The first screen is painted that somebody can type into.
  public static final String CAN_TYPE = "the first screen can be typed into";

  /// The desk is open, and its screen painted.
  public static final String OPEN = "the desk is open";

  /// All students are in the search.
  public static final String CAN_SEARCH = "students can be searched";

  private StartLog() {}
}
