package org.daybook.server.importer;

/// What a person should know about one row.
///
/// @param refused true when the row is not taken; false for a mere note
/// @param place where it stands
/// @param text the reason, in one sentence without the place
public record Finding(boolean refused, Place place, String text) {
  @Override
  public String toString() {
    return place + (refused ? ": " : ": note: ") + text;
  }
}
