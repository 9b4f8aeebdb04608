package org.daybook.installer.tour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The desk's window as somebody in front of it sees and uses it: looks for controls, reads words,
/// presses keys and clicks, and takes pictures.
final class Screen {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration HAND = Duration.ofMillis(80);
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 720;

  private final Drawing drawing;
  private final Stage stage;

  Screen(Drawing drawing, Stage stage) {
    this.drawing = drawing;
    this.stage = stage;
  }

  /// Makes what is drawn exactly as large as the smallest supported screen. It lies in the corner,
  /// because what JavaFX draws into without a display is no larger than a thousand pixels square.
  void fit() {
    drawing.run(() -> {
      stage.setX(0);
      stage.setY(0);
      var scene = stage.getScene();
      stage.setWidth(WIDTH + stage.getWidth() - scene.getWidth());
      stage.setHeight(HEIGHT + stage.getHeight() - scene.getHeight());
      stage.requestFocus();
    });
    await(
        "the window is 1280×720",
        () -> scene().getWidth() == WIDTH && scene().getHeight() == HEIGHT);
  }

  /// Waits until a control is shown.
  void awaitShown(String selector) {
    await(selector + " is shown", () -> shown(selector).isPresent());
  }

  /// Waits until a control is no longer shown.
  void awaitGone(String selector) {
    await(selector + " is gone", () -> shown(selector).isEmpty());
  }

  /// Waits until these words stand in a control.
  void awaitWords(String selector, String words) {
    await("“" + words + "” stands in " + selector, () -> reads(selector, words));
  }

  /// Waits until these words stand in a control that has so many of its kind above it.
  void awaitWords(String selector, int above, String words) {
    await(
        "“" + words + "” stands in " + selector + " number " + (above + 1),
        () -> {
          var shown = downwards(selector);
          return above < shown.size() && words(shown.get(above)).contains(words);
        });
  }

  /// Whether such a control is shown; to be asked while waiting.
  boolean sees(String selector) {
    return shown(selector).isPresent();
  }

  /// Whether these words stand in such a control; to be asked while waiting.
  boolean reads(String selector, String words) {
    return allShown(selector).stream().anyMatch(it -> words(it).contains(words));
  }

  /// Whether the window reads from right to left; to be asked while waiting.
  boolean readsFromTheRight() {
    return scene().getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
  }

  /// Whether the window wears such a style sheet; to be asked while waiting.
  boolean wears(String sheet) {
    return scene().getStylesheets().stream().anyMatch(it -> it.endsWith("/" + sheet + ".css"));
  }

  /// Waits until something holds that is asked on the drawing thread.
  void await(String what, BooleanSupplier condition) {
    await(what, PATIENCE, condition);
  }

  void await(String what, Duration longest, BooleanSupplier condition) {
    drawing.await(longest, condition, () -> "not so: " + what + "; it shows: " + words(root()));
  }

  /// Everything that can be read in the first control of that selector, on the drawing thread or
  /// elsewhere.
  String words(String selector) {
    return drawing.ask(() -> words(there(selector)));
  }

  /// Everything that can be read in the control that has so many of its kind above it.
  String words(String selector, int above) {
    return drawing.ask(() -> words(downwards(selector).get(above)));
  }

  /// How many such controls are shown.
  int count(String selector) {
    return drawing.ask(() -> allShown(selector).size());
  }

  /// Presses a key, with others held, and lets it be long enough for a hand: keys that follow each
  /// other at once are those of a scanner.
  void press(KeyCode key, KeyCode... held) {
    drawing.run(() -> {
      var robot = new Robot();
      for (var each : held) {
        robot.keyPress(each);
      }
      robot.keyType(key);
      for (int i = held.length - 1; i >= 0; i--) {
        robot.keyRelease(held[i]);
      }
    });
    drawing.pause(HAND);
  }

  /// Writes into the control that has the keyboard, in any script.
  void type(String text) {
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(character -> drawing.run(() -> typed(character)));
  }

  /// Clicks the control of that selector.
  void click(String selector) {
    awaitShown(selector);
    drawing.run(() -> click(there(selector)));
  }

  /// Clicks the control of that selector in which these words stand.
  void click(String selector, String words) {
    awaitWords(selector, words);
    drawing.run(() ->
        allShown(selector).stream()
            .filter(it -> words(it).contains(words))
            .findFirst()
            .ifPresent(this::click));
  }

  /// What is drawn now.
  WritableImage picture() {
    return drawing.ask(() -> scene().snapshot(null));
  }

  private void typed(String character) {
    var owner = scene().getFocusOwner();
    EventTarget target = owner == null ? scene() : owner;
    Event.fireEvent(
        target,
        new KeyEvent(
            KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
  }

  private void click(Node node) {
    Bounds bounds = node.localToScreen(node.getBoundsInLocal());
    if (bounds == null) {
      throw new StepFailedException("cannot be clicked: " + node);
    }
    var robot = new Robot();
    robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
    robot.mouseClick(MouseButton.PRIMARY);
  }

  private Scene scene() {
    return stage.getScene();
  }

  private Parent root() {
    return scene().getRoot();
  }

  private Node there(String selector) {
    return shown(selector)
        .orElseThrow(() -> new StepFailedException(selector + " is not on the screen"));
  }

  private Optional<Node> shown(String selector) {
    return allShown(selector).stream().findFirst();
  }

  /// In all windows, because menus have some of their own.
  private List<Node> allShown(String selector) {
    return Window.getWindows().stream()
        .filter(it -> it.isShowing() && it.getScene() != null)
        .flatMap(it -> it.getScene().getRoot().lookupAll(selector).stream())
        .filter(Screen::isShown)
        .toList();
  }

  private List<Node> downwards(String selector) {
    return allShown(selector).stream()
        .sorted(Comparator.comparingDouble(it -> it.localToScene(0, 0).getY()))
        .toList();
  }

  private static boolean isShown(Node node) {
    var isVisible = node.isVisible();
    for (var above = node.getParent(); isVisible && above != null; above = above.getParent()) {
      isVisible = above.isVisible();
    }
    return isVisible && !node.getLayoutBounds().isEmpty();
  }

  private static String words(Node node) {
    var words = new ArrayList<String>();
    collect(node, words);
    return String.join(" | ", words);
  }

  private static void collect(Node node, List<String> words) {
    if (!node.isVisible()) {
      return;
    }
    var word =
        switch (node) {
          case Labeled labelled -> labelled.getText();
          case Text text -> text.getText();
          case TextInputControl input -> input.getText();
          default -> null;
        };
    if (word != null && !word.isBlank() && !words.contains(word)) {
      words.add(word);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(it -> collect(it, words));
    }
  }
}
