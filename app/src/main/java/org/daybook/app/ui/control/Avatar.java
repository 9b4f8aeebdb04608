package org.daybook.app.ui.control;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/// A person's initials on one of five quiet tints. The tint depends on the person's id alone, so a
/// person keeps it on every screen and desk.
public final class Avatar extends Label {

  /// States and not style classes: a list that scrolls changes them row by row, and a new class
  /// makes JavaFX look for the styles anew.
  private static final List<PseudoClass> TINTS =
      IntStream.rangeClosed(1, 5).mapToObj(it -> PseudoClass.getPseudoClass("tint-" + it)).toList();

  public Avatar() {
    getStyleClass().add("avatar");
    setAccessibleRole(AccessibleRole.NODE);
    setMouseTransparent(true);
  }

  public Avatar(String name, Object id) {
    this();
    show(name, id);
  }

  public void show(String name, Object id) {
    setText(initials(name));
    var wanted = TINTS.get(Math.floorMod(id.hashCode(), TINTS.size()));
    TINTS.forEach(tint -> pseudoClassStateChanged(tint, tint.equals(wanted)));
  }

  /// First letter of the first and of the last word; of a joined-up script, whose letters would run
  /// into each other, the first letter alone.
  static String initials(String name) {
    String[] words = name.strip().split("\\s+", -1);
    String first = firstLetter(words[0]);
    if (words.length == 1 || isJoined(first)) {
      return first;
    }
    return first + firstLetter(words[words.length - 1]);
  }

  private static String firstLetter(String word) {
    if (word.isEmpty()) {
      return "";
    }
    BreakIterator letters = BreakIterator.getCharacterInstance();
    letters.setText(word);
    return word.substring(0, letters.next()).toUpperCase(Locale.ROOT);
  }

  private static boolean isJoined(String letter) {
    if (letter.isEmpty()) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(letter.codePointAt(0));
    return script == Character.UnicodeScript.ARABIC
        || script == Character.UnicodeScript.DEVANAGARI
        || script == Character.UnicodeScript.SYRIAC;
  }
}
