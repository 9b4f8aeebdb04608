package org.daybook.app.ui.control;

import javafx.scene.control.Button;

/// Where the last work is: on this desk, at the centre, waiting for a network, or waiting for a
/// person. Pressing it opens the sync centre.
public final class SyncPill extends Button {

  /// The four things it can say.
  public enum State {
    SAVED_HERE(Icon.SAVED_HERE, "info-icon"),
    ALL_SENT(Icon.CHECK, "ok-icon"),
    OFFLINE(Icon.OFFLINE, "warn-icon"),
    NEEDS_ATTENTION(Icon.ATTENTION, "bad-icon");

    private final Icon icon;
    private final String iconClass;

    State(Icon icon, String iconClass) {
      this.icon = icon;
      this.iconClass = iconClass;
    }
  }

  private static final String ALARMED = "needs-attention";

  public SyncPill() {
    getStyleClass().add("sync-pill");
    setMinWidth(USE_PREF_SIZE);
  }

  public void show(State state, String words) {
    Glyph glyph = state.icon.glyph(14);
    glyph.getStyleClass().add(state.iconClass);
    setGraphic(glyph);
    setText(words);
    setAccessibleText(words);
    getStyleClass().remove(ALARMED);
    if (state == State.NEEDS_ATTENTION) {
      getStyleClass().add(ALARMED);
    }
  }
}
