package org.daybook.app.service.files;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Names of files that every system takes, in any script.
public final class FileName {
  private static final int LONGEST_PART = 40;

  private FileName() {}

  /// Joins what a file is about, in the order in which files should sort. Empty parts are left out.
  public static String of(String... parts) {
    return Arrays.stream(parts)
        .map(FileName::tame)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("-"));
  }

  private static String tame(String part) {
    var tame = part.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
    return tame.length() <= LONGEST_PART ? tame : tame.substring(0, LONGEST_PART);
  }
}
