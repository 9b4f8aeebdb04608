package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.daybook.model.desk.RowRef;

/// What changed in one scope: the last change of each row, in the order of versions, and the tag of
/// every version ever given.
final class ScopeFeed {
  private final LinkedHashMap<RowRef, Line> lines = new LinkedHashMap<>();
  private final List<Long> tags = new ArrayList<>();
  private long floor;

  /// @param left whether the row left the scope
  record Line(RowRef ref, long version, boolean left) {}

  ScopeFeed copy() {
    var copy = new ScopeFeed();
    copy.lines.putAll(lines);
    copy.tags.addAll(tags);
    copy.floor = floor;
    return copy;
  }

  long version() {
    return tags.size();
  }

  long tagOf(long version) {
    return version == 0 ? 0 : tags.get((int) version - 1);
  }

  boolean knows(long version, long tag) {
    return gave(version, tag);
  }

  /// Whether that version ever had that tag.
  boolean gave(long version, long tag) {
    return version <= tags.size() && tagOf(version) == tag;
  }

  void begin(long version, long tag) {
    while (tags.size() < version) {
      tags.add(tag);
    }
  }

  void write(RowRef ref, long version, boolean left) {
    lines.remove(ref);
    lines.put(ref, new Line(ref, version, left));
  }

  long floor() {
    return floor;
  }

  /// Forgets what left the scope up to a version: who has not read that far must begin again.
  ///
  /// @return how many lines went
  int compact(long through) {
    floor = Math.max(floor, through);
    int before = lines.size();
    lines.values().removeIf(line -> line.left() && line.version() <= floor);
    return before - lines.size();
  }

  /// The rows that lie in the scope.
  List<RowRef> present() {
    return lines.values().stream().filter(line -> !line.left()).map(Line::ref).toList();
  }

  /// What changed after a version, in order, no more than that many.
  List<Line> after(long version, int limit) {
    var newest = new ArrayList<Line>();
    for (var line : lines.sequencedValues().reversed()) {
      if (line.version() <= version || newest.size() >= limit) {
        break;
      }
      newest.add(line);
    }
    return newest.reversed();
  }
}
