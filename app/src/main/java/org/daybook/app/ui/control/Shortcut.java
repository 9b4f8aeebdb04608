package org.daybook.app.ui.control;

import javafx.beans.NamedArg;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A key that does something, by key code and not by character, so that it works on every keyboard
/// layout. It is written as `Ctrl+R`, `F2` or `Enter`.
public record Shortcut(KeyCode code, boolean ctrl, boolean shift) {

  // A third of an em: an ordinary space all but vanishes between the small letters of a key cap.
  private static final String GAP = "\u2004";

  public static Shortcut valueOf(@NamedArg("value") String text) {
    if (text.equals("+")) {
      return new Shortcut(KeyCode.PLUS, false, false);
    }
    String[] parts = text.split("\\+", -1);
    boolean ctrl = false;
    boolean shift = false;
    for (int i = 0; i < parts.length - 1; i++) {
      switch (parts[i]) {
        case "Ctrl" -> ctrl = true;
        case "Shift" -> shift = true;
        default -> throw new IllegalArgumentException("no such modifier: " + text);
      }
    }
    return new Shortcut(code(parts[parts.length - 1]), ctrl, shift);
  }

  private static KeyCode code(String name) {
    return switch (name) {
      case "/" -> KeyCode.SLASH;
      case "Enter" -> KeyCode.ENTER;
      case "Esc" -> KeyCode.ESCAPE;
      case "Space" -> KeyCode.SPACE;
      default -> {
        KeyCode code = KeyCode.getKeyCode(name);
        if (code == null) {
          throw new IllegalArgumentException("no such key: " + name);
        }
        yield code;
      }
    };
  }

  /// As it stands on the key cap.
  public String written() {
    String key =
        switch (code) {
          case SLASH -> "/";
          case ENTER -> ctrl ? "⏎" : "Enter";
          case ESCAPE -> "Esc";
          case SPACE -> "Space";
          case LEFT -> "←";
          case RIGHT -> "→";
          case UP -> "↑";
          case PLUS -> "+";
          default -> code.getName();
        };
    return (ctrl ? "Ctrl" + GAP : "") + (shift ? "Shift" + GAP : "") + key;
  }

  /// Whether the key means the same wherever the keyboard is: a plain letter does not.
  boolean worksAnywhere() {
    return ctrl || code.isFunctionKey();
  }

  public boolean matches(KeyEvent event) {
    return combination().match(event);
  }

  public KeyCombination combination() {
    return new KeyCodeCombination(
        code,
        shift ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP,
        ctrl ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP,
        KeyCombination.ModifierValue.UP,
        KeyCombination.ModifierValue.UP,
        KeyCombination.ModifierValue.UP);
  }
}
