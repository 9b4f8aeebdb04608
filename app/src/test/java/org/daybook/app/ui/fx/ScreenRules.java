package org.daybook.app.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.ScrolledRoom;

/// What every screen that is drawn is held to, whatever it shows. Names what breaks the desk's
/// rules, each with the number of its rule.
final class ScreenRules {
  /// Segments stand in a strip that is itself 32 high and takes the clicks of its rim.
  private static final double LEAST_TARGET = 28;

  private final Scene scene;
  private final double width;
  private final double height;
  private final List<String> broken;
  private final List<String> primaries = new ArrayList<>();

  private ScreenRules(Scene scene, double width, double height) {
    this(scene, width, height, new ArrayList<>());
  }

  private ScreenRules(Scene scene, double width, double height, List<String> broken) {
    this.scene = scene;
    this.width = width;
    this.height = height;
    this.broken = broken;
  }

  static List<String> broken(Scene scene) {
    var rules = new ScreenRules(scene, scene.getWidth(), scene.getHeight());
    rules.look(scene.getRoot(), false);
    if (rules.primaries.size() > 1) {
      rules.broken.add("U3: more than one primary button: " + rules.primaries);
    }
    return rules.broken;
  }

  /// What a scene shows badly that was laid out for less room than it has: it scrolls across, the
  /// title or what is done first is not whole, a control has no room, or words are cut.
  static List<String> brokenIn(Scene scene, double width, double height) {
    var rules = new ScreenRules(scene, width, height);
    var root = scene.getRoot();
    double wanted = root.getLayoutBounds().getWidth();
    if (wanted > width) {
      rules.broken.add("U9: wants a width of " + wanted + ", and would scroll across");
    }
    double whole = root.getLayoutBounds().getHeight();
    rules.lookForFirst(root);
    new ScreenRules(scene, wanted, Math.max(height, whole), rules.broken).lookForReach(root, false);
    return rules.broken;
  }

  /// Before anything is scrolled.
  private void lookForFirst(Node node) {
    if (!node.isVisible()) {
      return;
    }
    var style = node.getStyleClass();
    if ((style.contains("primary") || style.contains("title"))
        && node instanceof Control control
        && !control.isDisabled()
        && isBeyondTheEdge(control)) {
      broken.add("U9: " + name(control) + " is seen only when the screen is scrolled");
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::lookForFirst);
    }
  }

  private void lookForReach(Node node, boolean scrolled) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof ButtonBase || node instanceof TextInputControl) {
      var control = (Control) node;
      if (!scrolled && isBeyondTheEdge(control)) {
        broken.add("U9: " + name(control) + " stands beyond the edge");
      }
      if (control.isManaged()
          && (control.getHeight() < LEAST_TARGET || control.getWidth() < LEAST_TARGET)) {
        broken.add(
            "U9: " + name(control) + " has " + control.getWidth() + " by " + control.getHeight());
      }
    }
    if (node instanceof ScrollPane pane
        && pane.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER
        && pane.getContent() != null) {
      lookAcross(pane, pane.getContent());
    }
    if (node instanceof Labeled labeled) {
      lookForCutWords(labeled);
    }
    if (node instanceof Parent parent) {
      boolean within =
          scrolled
              || parent instanceof ScrollPane
              || parent instanceof VirtualFlow<?>
              || parent instanceof ScrolledRoom;
      parent.getChildrenUnmodifiable().forEach(child -> lookForReach(child, within));
    }
  }

  /// What stands beside a pane that only scrolls down is never seen.
  private void lookAcross(ScrollPane pane, Node node) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof ButtonBase button && button.isManaged()) {
      var bounds = pane.sceneToLocal(button.localToScene(button.getLayoutBounds()));
      if (bounds.getMaxX() > pane.getWidth() + 1 || bounds.getMinX() < -1) {
        broken.add("U9: " + name(button) + " stands beside what scrolls");
      }
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> lookAcross(pane, child));
    }
  }

  private void look(Node node, boolean scrolled) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled) {
      lookForCutWords(labeled);
    }
    if (node instanceof Control control && control.isFocusTraversable()) {
      lookForName(control);
    }
    if (node instanceof ButtonBase button) {
      look(button, scrolled);
    }
    if (node instanceof Parent parent) {
      boolean within = scrolled || parent instanceof ScrollPane || parent instanceof VirtualFlow<?>;
      parent.getChildrenUnmodifiable().forEach(child -> look(child, within));
    }
  }

  private void look(ButtonBase button, boolean scrolled) {
    if (!scrolled && isBeyondTheEdge(button)) {
      broken.add("U9: " + name(button) + " stands beyond the edge");
    }
    if (button.isDisabled() || !button.isManaged()) {
      return;
    }
    if (button.getStyleClass().contains("primary")) {
      primaries.add(name(button));
    }
    if (button.getHeight() < LEAST_TARGET || button.getWidth() < LEAST_TARGET) {
      broken.add(
          "U7: " + name(button) + " is only " + button.getWidth() + " by " + button.getHeight());
    }
    boolean hasKey = button instanceof ActionButton action && action.getShortcut() != null;
    if (!button.isFocusTraversable() && !hasKey && !isReachedByArrows(button)) {
      broken.add("U2: " + name(button) + " cannot be reached by keyboard");
    }
  }

  /// Of a group that arrow keys walk through, Tab reaches one.
  private boolean isReachedByArrows(ButtonBase button) {
    return scene.getRoot().lookupAll("*").stream()
        .anyMatch(it -> it.getClass() == button.getClass() && it.isFocusTraversable());
  }

  private void lookForCutWords(Labeled labeled) {
    if (labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
        && labeled.lookup(".text") instanceof Text drawn
        && labeled.equals(drawn.getParent())) {
      var wanted = labeled.getText();
      if (wanted != null && !wanted.equals(drawn.getText()) && !drawn.getText().isEmpty()) {
        broken.add("U9: " + wanted + " -> " + drawn.getText());
      }
    }
  }

  private void lookForName(Control control) {
    var prompt = control instanceof TextInputControl input ? input.getPromptText() : "";
    if (name(control).isBlank() && (prompt == null || prompt.isBlank())) {
      broken.add("U7: nothing is read out for " + control);
    }
  }

  private static String name(Control control) {
    var spoken = control.getAccessibleText();
    if (spoken != null && !spoken.isBlank()) {
      return spoken;
    }
    var text = control instanceof Labeled labeled ? labeled.getText() : "";
    return text == null ? "" : text;
  }

  private boolean isBeyondTheEdge(Node node) {
    var bounds = scene.getRoot().sceneToLocal(node.localToScene(node.getLayoutBounds()));
    return node.isManaged()
        && (bounds.getMaxY() > height
            || bounds.getMaxX() > width
            || bounds.getMinX() < 0
            || bounds.getMinY() < 0);
  }
}
