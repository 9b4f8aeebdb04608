package org.daybook.app.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;

/// One of the five chips of a register's row. It is either quiet (a letter), offered (key cap and
/// word, in the row that has the keyboard), set (icon and word), or holds what another desk said.
public final class AttendanceChip extends Button {

  private static final PseudoClass SET = PseudoClass.getPseudoClass("set");
  private static final PseudoClass OFFERED = PseudoClass.getPseudoClass("offered");
  private static final PseudoClass CONTESTED = PseudoClass.getPseudoClass("contested");

  private final Attendance mark;
  private final Glyph icon;
  private final Glyph smallIcon;
  private final KeyCap cap;

  public AttendanceChip(Attendance mark) {
    this.mark = mark;
    this.icon = mark.icon().glyph(14);
    this.smallIcon = mark.icon().glyph(12);
    this.cap = new KeyCap(mark.key());
    getStyleClass().addAll("attendance-chip", mark.styleClass());
    setFocusTraversable(false);
    setMaxWidth(Double.MAX_VALUE);
  }

  public Attendance mark() {
    return mark;
  }

  /// The mark can be given, the row has not the keyboard.
  public void showQuiet(String word) {
    become(false, false, false);
    setGraphic(null);
    setText(mark.key());
    setAccessibleText(word);
  }

  /// The mark can be given by the key shown.
  public void showOffered(String word) {
    become(false, true, false);
    setGraphic(cap);
    setText(word);
    setAccessibleText(word + ", " + mark.key());
  }

  /// The mark is given; `words` may carry the minutes.
  public void showSet(String words) {
    become(true, false, false);
    setGraphic(icon);
    setText(words);
    setAccessibleText(words);
  }

  /// Another desk gave this mark; `words` say who and when.
  public void showContested(String words, String spoken) {
    become(false, false, true);
    setGraphic(smallIcon);
    setText(words);
    setAccessibleText(spoken);
  }

  private void become(boolean set, boolean offered, boolean contested) {
    pseudoClassStateChanged(SET, set);
    pseudoClassStateChanged(OFFERED, offered);
    pseudoClassStateChanged(CONTESTED, contested);
  }
}
