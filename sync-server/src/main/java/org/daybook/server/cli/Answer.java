package org.daybook.server.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What a command has to say.
///
/// @param exitCode 0 when it is done, 1 when it was refused
/// @param lines for people
/// @param json the same for programs: records, lists and maps of plain values
record Answer(int exitCode, List<String> lines, Object json) {
  static Answer done(Object json, String... lines) {
    return new Answer(0, List.of(lines), json);
  }

  /// One map and one line for each thing.
  static <T> Answer list(List<T> all, Function<T, Map<String, ?>> json, Function<T, String> line) {
    return done(all.stream().map(json).toList(), all.stream().map(line).toList());
  }

  static Answer done(Object json, List<String> lines) {
    return new Answer(0, lines, json);
  }
}
