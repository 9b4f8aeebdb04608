package org.daybook.app.ui.today;

import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Tone;

/// A line of a panel: what it is about, the rest of it, and where it leads.
///
/// @param trailing what stands at its end; empty for nothing
record PanelEntry(
    Object id, Icon icon, Tone tone, String title, String detail, String trailing, Runnable open) {

  boolean looksLike(PanelEntry other) {
    return id.equals(other.id)
        && icon == other.icon
        && tone == other.tone
        && title.equals(other.title)
        && detail.equals(other.detail)
        && trailing.equals(other.trailing);
  }

  String spoken() {
    return trailing.isEmpty() ? title + ", " + detail : title + ", " + detail + ", " + trailing;
  }
}
