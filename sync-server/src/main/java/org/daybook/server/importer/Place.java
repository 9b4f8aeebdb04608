package org.daybook.server.importer;

/// Where in a bundle something stands, so that a person can open it there.
///
/// @param file the file's name within the bundle
/// @param line counts from 1, the header included; 0 for the file as a whole
public record Place(String file, long line) {
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
