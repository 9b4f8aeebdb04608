package org.daybook.app.ui.today;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Tone;
import org.jspecify.annotations.Nullable;

/// A line of a panel: what it is about, the rest of it, and where it leads.
///
/// @param titles the same from long to short
/// @param details the same
/// @param trailing what stands at its end; empty for nothing
/// @param action what can be done about it without going there, or null
record PanelEntry(
    Object id,
    Icon icon,
    Tone tone,
    List<String> titles,
    List<String> details,
    String trailing,
    Runnable open,
    @Nullable Action action) {

  PanelEntry {
    titles = List.copyOf(titles);
    details = List.copyOf(details);
  }

  /// What can be done about a line, by a key or by pointing at it.
  record Action(String words, Icon icon, KeyCode key, Runnable run) {
    boolean looksLike(@Nullable Action other) {
      return other != null && words.equals(other.words) && key == other.key;
    }
  }

  /// A line that only leads somewhere.
  PanelEntry(
      Object id,
      Icon icon,
      Tone tone,
      List<String> titles,
      List<String> details,
      String trailing,
      Runnable open) {
    this(id, icon, tone, titles, details, trailing, open, null);
  }

  boolean looksLike(PanelEntry other) {
    return id.equals(other.id)
        && icon == other.icon
        && tone == other.tone
        && titles.equals(other.titles)
        && details.equals(other.details)
        && trailing.equals(other.trailing)
        && (action == null ? other.action == null : action.looksLike(other.action));
  }

  String spoken() {
    String said = titles.getFirst() + ", " + details.getFirst();
    return trailing.isEmpty() ? said : said + ", " + trailing;
  }
}
