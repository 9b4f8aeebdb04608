package org.daybook.app.ui.today;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.daybook.app.ui.control.LineRoom;
import org.jspecify.annotations.Nullable;

/// What the card of a session says in the room that it has, so that no word of it is cut: the title
/// takes a second line, details give way to shorter ones, the least important go first.
///
/// @param title one line or two
/// @param when the time, the group, or both; empty where the title says it all
/// @param detail who teaches, or how many come where that needs a line to itself; may be null
/// @param standing how it stands, or what is left of it
record CardLines(
    List<String> title, String when, @Nullable String detail, @Nullable String standing) {
  private static final int LINES = 4;

  CardLines {
    title = List.copyOf(title);
  }

  /// What there is to say about a session.
  ///
  /// @param title what it is
  /// @param time when it begins
  /// @param group which group; the title again where it has no course
  /// @param both the last two together
  /// @param trainer who teaches
  /// @param counts how it stands, from all of it to the least that makes sense
  /// @param parted the same in two lines, or in one; each from long to short
  record Said(
      String title,
      String time,
      String group,
      String both,
      String trainer,
      List<String> counts,
      List<List<String>> parted) {}

  /// How wide words are, in pixels.
  ///
  /// @param title in the letters of a title
  /// @param plain in those of the other lines
  record Measure(ToDoubleFunction<String> title, ToDoubleFunction<String> plain) {}

  /// @param mark the width of the mark before the title, 0 for none
  static CardLines of(Said said, double width, double mark, Measure measure) {
    var titles = new LineRoom(width, measure.title());
    var line = new LineRoom(width, measure.plain());
    var title = titles.inTwoLines(said.title(), mark);
    String when = line.firstOf(List.of(said.both(), said.group())).orElse("");
    if (title.isEmpty()) {
      title = titles.inTwoLines(said.group(), 0);
      when = said.time();
    }
    if (title.isEmpty()) {
      title = List.of(said.group());
    }
    var counts = line.firstOf(said.counts());
    boolean whole = counts.filter(said.counts().getFirst()::equals).isPresent();
    boolean trainerFits = line.holds(said.trainer());
    if (title.size() == 1 && whole && trainerFits) {
      return new CardLines(title, when, said.trainer(), counts.get());
    }
    var last = new ArrayList<String>();
    if (LINES - title.size() - 1 >= said.parted().size()) {
      said.parted().forEach(each -> line.firstOf(each).ifPresent(last::add));
    } else {
      counts.ifPresent(last::add);
    }
    return new CardLines(
        title,
        when,
        last.size() > 1 ? last.getFirst() : null,
        last.isEmpty() ? null : last.getLast());
  }
}
