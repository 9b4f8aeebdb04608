package org.daybook.app.ui.cash;

import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.daybook.app.ui.control.KeyBursts;
import org.daybook.app.ui.control.KeyBursts.Meaning;
import org.daybook.app.ui.control.Shortcut;

/// What keys mean at the cash desk. What a scanner types finds a student wherever the keyboard is,
/// and its Enter never takes money: no hand presses Enter that soon after another key.
final class CashKeys {
  private static final Shortcut UNDO = Shortcut.valueOf("Ctrl+Z");

  private final CashViewModel desk;
  private final SaleViewModel sale;
  private final PayerSearch search;
  private final Runnable find;
  private final LongSupplier millis;
  private final KeyBursts bursts = new KeyBursts();
  private long lastMillis = Long.MIN_VALUE / 2;
  private boolean swallow;

  /// @param find brings the keyboard to the search
  /// @param millis a clock that only runs forward, in milliseconds
  CashKeys(
      CashViewModel desk,
      SaleViewModel sale,
      PayerSearch search,
      Runnable find,
      LongSupplier millis) {
    this.desk = desk;
    this.sale = sale;
    this.search = search;
    this.find = find;
    this.millis = millis;
  }

  void listenTo(Parent screen) {
    screen.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    screen.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  private void typed(KeyEvent event) {
    if (swallow) {
      swallow = false;
      event.consume();
      return;
    }
    var text = event.getCharacter();
    boolean sign = text.length() == 1 && text.charAt(0) > ' ' && text.charAt(0) != 127;
    if (sign && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown()) {
      lastMillis = millis.getAsLong();
      bursts.key(text.charAt(0), lastMillis);
    }
  }

  private void pressed(KeyEvent event) {
    if (desk.questionProperty().get() != null || desk.shift() == null) {
      return;
    }
    if (UNDO.matches(event) && sale.sold().undoableProperty().get() != null) {
      sale.sold().undo();
      event.consume();
      return;
    }
    var next = event.isControlDown() ? waiting(event.getCode()) : Optional.<UUID>empty();
    if (next.isPresent()) {
      sale.choose(next.get());
      event.consume();
      return;
    }
    boolean inSearch = isIn(event, "findPayer");
    switch (event.getCode()) {
      case ENTER -> enter(event, inSearch);
      case ESCAPE -> {
        if (!inSearch || search.queryProperty().get().isEmpty()) {
          sale.clear();
          find.run();
          event.consume();
        }
      }
      case SLASH -> {
        if (!inSearch && !event.isShiftDown() && !isIn(event, "reference")) {
          find.run();
          // The field that has the keyboard now must not get the sign that led to it.
          swallow = true;
          event.consume();
        }
      }
      default -> {}
    }
  }

  /// Who of those that have still to pay is chosen with a digit.
  private Optional<UUID> waiting(KeyCode key) {
    return key.isDigitKey()
        ? sale.sold().waiting(key.getCode() - KeyCode.DIGIT1.getCode())
        : Optional.empty();
  }

  private void enter(KeyEvent event, boolean inSearch) {
    long now = millis.getAsLong();
    var scanned =
        bursts.enter(now).stream()
            .filter(Meaning.Scanned.class::isInstance)
            .map(Meaning.Scanned.class::cast)
            .findFirst();
    boolean tooSoon = now - lastMillis <= KeyBursts.GAP_MILLIS;
    lastMillis = now;
    if (inSearch
        && sale.sold().doneProperty().get() != null
        && search.queryProperty().get().isBlank()) {
      event.consume();
      if (!tooSoon) {
        sale.clear();
      }
    } else if (inSearch) {
      if (search.enter()) {
        event.consume();
      }
    } else if (scanned.isPresent()) {
      sale.receivedProperty().set("");
      search.scanned(scanned.get().code());
      event.consume();
    } else if (tooSoon) {
      event.consume();
    } else if (!(event.getTarget() instanceof ButtonBase)) {
      sale.take();
      event.consume();
    }
  }

  private static boolean isIn(KeyEvent event, String id) {
    return event.getTarget() instanceof Node node && id.equals(node.getId());
  }
}
