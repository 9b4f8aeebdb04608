package org.daybook.app.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ShortcutTest {

  @Test
  @Tag("U2")
  void isKeptByKeyCode() {
    assertEquals(new Shortcut(KeyCode.R, true, false), Shortcut.valueOf("Ctrl+R"));
    assertEquals(new Shortcut(KeyCode.SLASH, false, false), Shortcut.valueOf("/"));
    assertEquals(new Shortcut(KeyCode.F2, false, false), Shortcut.valueOf("F2"));
  }

  @Test
  void plainLettersAreLeftToTheScreen() {
    assertEquals(false, Shortcut.valueOf("P").worksAnywhere());
    assertEquals(true, Shortcut.valueOf("Ctrl+Enter").worksAnywhere());
  }

  @Test
  void refusesWhatNoKeyboardHas() {
    assertThrows(IllegalArgumentException.class, () -> Shortcut.valueOf("Hyper+R"));
  }
}
