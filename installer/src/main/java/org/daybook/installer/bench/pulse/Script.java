package org.daybook.installer.bench.pulse;

import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/// What is done on either screen, by desk and raw window alike.
final class Script {
  private static final int WARM_UP = 40;
  private static final int MARKS = 200;
  private static final int PAGES = 40;
  private static final int CARDS = 6;
  private static final List<String> NAMES =
      List.of("amina", "thandiwe", "haddad", "garcia", "omar kamau", "wanjiru", "uma vargas");

  private Script() {}

  /// Marks, and pages from end to end.
  static Hands register(Hands hands, KeyCode mark) {
    return hands
        .press(mark, WARM_UP)
        .press(KeyCode.PAGE_DOWN, 4)
        .press(KeyCode.PAGE_UP, 4)
        .warm()
        .press(mark, MARKS)
        .press(KeyCode.PAGE_DOWN, PAGES)
        .press(KeyCode.PAGE_UP, PAGES)
        .press(KeyCode.END, 1)
        .press(KeyCode.HOME, 1);
  }

  /// Names typed letter by letter, and some of the cards that they find.
  static Hands students(Hands hands, TextInputControl find) {
    find("nguyen", hands, find);
    hands.warm();
    NAMES.forEach(name -> find(name, hands, find));
    return hands;
  }

  private static void find(String name, Hands hands, TextInputControl find) {
    hands.then(find::clear);
    name.chars()
        .mapToObj(Character::toString)
        .forEach(letter -> hands.then(() -> find.appendText(letter)));
    hands.press(KeyCode.DOWN, CARDS);
  }
}
