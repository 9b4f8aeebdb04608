package org.daybook.app.ui.rollcall;

import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.daybook.app.ui.control.KeyBursts;
import org.daybook.app.ui.control.KeyBursts.Meaning;
import org.daybook.model.rollcall.AttendanceValue;

/// What keys mean on the register, by key code, so that they are where they are on every keyboard
/// layout, and what a scanner types is told apart wherever the focus is.
final class RegisterKeys {

  private static final Map<Character, AttendanceValue> MARKS =
      Map.of(
          'P', AttendanceValue.PRESENT,
          'L', AttendanceValue.LATE,
          'A', AttendanceValue.ABSENT,
          'E', AttendanceValue.EXCUSED,
          'O', AttendanceValue.LEFT_EARLY);
  private static final Duration SETTLED = Duration.seconds(1.5);

  private final RegisterViewModel model;
  private final Runnable openSearch;
  private final Runnable back;
  private final LongSupplier millis;
  private final KeyBursts bursts = new KeyBursts();
  private final PauseTransition quiet =
      new PauseTransition(Duration.millis(KeyBursts.GAP_MILLIS + 1));
  private final PauseTransition minutesSettled = new PauseTransition(SETTLED);

  /// @param openSearch brings the keyboard to the search box
  /// @param back returns to the sessions
  /// @param millis a clock that only runs forward, in milliseconds
  RegisterKeys(RegisterViewModel model, Runnable openSearch, Runnable back, LongSupplier millis) {
    this.model = model;
    this.openSearch = openSearch;
    this.back = back;
    this.millis = millis;
    quiet.setOnFinished(event -> settle());
    minutesSettled.setOnFinished(event -> model.commitMinutes());
  }

  void listenTo(Parent screen) {
    screen.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// The pause may end a moment before the clock says so.
  private void settle() {
    act(bursts.quiet(millis.getAsLong()));
    if (bursts.waiting()) {
      quiet.playFromStart();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getTarget() instanceof TextInputControl
        || event.isControlDown()
        || event.isAltDown()
        || event.isMetaDown()
        || model.questionProperty().get() != null) {
      return;
    }
    char key = character(event.getCode());
    if (key != 0) {
      act(bursts.key(key, millis.getAsLong()));
      quiet.playFromStart();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      enter(event);
    } else if (isOnList(event)) {
      move(event);
    }
  }

  private void enter(KeyEvent event) {
    List<Meaning> meanings = bursts.enter(millis.getAsLong());
    act(meanings);
    boolean scanned = meanings.stream().anyMatch(each -> each instanceof Meaning.Scanned);
    if (scanned || model.typingMinutes()) {
      model.commitMinutes();
      event.consume();
    }
  }

  private void move(KeyEvent event) {
    act(bursts.quiet(Long.MAX_VALUE));
    switch (event.getCode()) {
      case SPACE, DOWN -> model.next();
      case UP -> model.previous();
      case HOME -> model.moveTo(0);
      case END -> model.moveTo(model.rows().size() - 1);
      case PAGE_DOWN -> model.moveTo(model.cursorProperty().get() + 10);
      case PAGE_UP -> model.moveTo(model.cursorProperty().get() - 10);
      case BACK_SPACE -> model.backspace();
      case ESCAPE -> escape();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void escape() {
    if (model.typingMinutes()) {
      model.cancelMinutes();
    } else {
      back.run();
    }
  }

  private void act(List<Meaning> meanings) {
    for (Meaning meaning : meanings) {
      switch (meaning) {
        case Meaning.Typed(char key) -> typed(key);
        case Meaning.Scanned(String code) -> model.scanned(code);
      }
    }
  }

  private void typed(char key) {
    if (key == '/') {
      openSearch.run();
      return;
    }
    if (Character.isDigit(key)) {
      model.digit(key - '0');
    } else {
      AttendanceValue mark = MARKS.get(key);
      if (mark != null) {
        model.mark(mark);
      }
    }
    if (model.typingMinutes()) {
      minutesSettled.playFromStart();
    }
  }

  /// The character that a key bears on the keyboard that scanners pretend to be; 0 for none.
  private static char character(KeyCode code) {
    if (code.isLetterKey() || code.isDigitKey()) {
      String name = code.getName();
      return name.charAt(name.length() - 1);
    }
    return switch (code) {
      case MINUS, SUBTRACT -> '-';
      case SLASH, DIVIDE -> '/';
      case PERIOD, DECIMAL -> '.';
      default -> 0;
    };
  }

  private static boolean isOnList(KeyEvent event) {
    for (Node node = event.getTarget() instanceof Node at ? at : null;
        node != null;
        node = node.getParent()) {
      if (node instanceof ListView) {
        return true;
      }
    }
    return false;
  }
}
