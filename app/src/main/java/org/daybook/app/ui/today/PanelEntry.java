package org.daybook.app.ui.today;

import java.util.List;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Tone;

/// A line of a panel: what it is about, the rest of it, and where it leads.
///
/// @param titles the same from long to short
/// @param details the same
/// @param trailing what stands at its end; empty for nothing
record PanelEntry(
    Object id,
    Icon icon,
    Tone tone,
    List<String> titles,
    List<String> details,
    String trailing,
    Runnable open) {

  PanelEntry {
    titles = List.copyOf(titles);
    details = List.copyOf(details);
  }

  boolean looksLike(PanelEntry other) {
    return id.equals(other.id)
        && icon == other.icon
        && tone == other.tone
        && titles.equals(other.titles)
        && details.equals(other.details)
        && trailing.equals(other.trailing);
  }

  String spoken() {
    String said = titles.getFirst() + ", " + details.getFirst();
    return trailing.isEmpty() ? said : said + ", " + trailing;
  }
}
