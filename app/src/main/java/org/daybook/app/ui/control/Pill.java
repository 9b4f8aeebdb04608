package org.daybook.app.ui.control;

import javafx.scene.control.Label;

/// The state of a thing in a list, always with an icon and a word.
public final class Pill extends Label {

  private Tone tone;

  public Pill(Tone tone, Icon icon, String text) {
    super(text, icon.glyph(12));
    this.tone = tone;
    getStyleClass().addAll("pill", tone.styleClass());
    setMinWidth(USE_PREF_SIZE);
  }

  public void show(Tone wanted, Icon icon, String text) {
    getStyleClass().remove(tone.styleClass());
    getStyleClass().add(wanted.styleClass());
    tone = wanted;
    setGraphic(icon.glyph(12));
    setText(text);
  }
}
