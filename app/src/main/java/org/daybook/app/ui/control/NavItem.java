package org.daybook.app.ui.control;

import javafx.beans.NamedArg;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A place in the left rail. A place that exists but cannot be entered stays in the rail, can be
/// reached by the keyboard, and says why when it is pointed at or read out.
public final class NavItem extends Button {

  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

  private final Label count = new Label();
  private final Label words = new Label();
  private final BooleanProperty compact = new SimpleBooleanProperty(this, "compact");
  private final String name;
  private final String key;

  public NavItem(
      @NamedArg("icon") Icon icon, @NamedArg("name") String name, @NamedArg("key") String key) {
    this.name = name;
    this.key = key;
    getStyleClass().add("nav-item");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMaxWidth(Double.MAX_VALUE);
    setText(name);
    setAccessibleText(name + ", " + key);
    setGraphic(parts(icon, key));
  }

  private HBox parts(Icon icon, String key) {
    words.setText(name);
    words.getStyleClass().add("nav-name");
    words.visibleProperty().bind(compact.not());
    words.managedProperty().bind(words.visibleProperty());
    count.getStyleClass().add("nav-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    count.setVisible(false);
    count.managedProperty().bind(count.visibleProperty());
    // As every other key is written.
    Label cap = new Label(Shortcut.valueOf(key).written());
    cap.getStyleClass().add("nav-key");
    cap.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    cap.setMinWidth(Region.USE_PREF_SIZE);
    cap.visibleProperty().bind(compact.and(count.visibleProperty()).not());
    cap.managedProperty().bind(cap.visibleProperty());
    words.setMinWidth(Region.USE_PREF_SIZE);
    HBox named = new HBox(8, words, count);
    named.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(named, Priority.ALWAYS);
    HBox parts = new HBox(icon.glyph(18), named, cap);
    parts.getStyleClass().add("parts");
    parts
        .prefWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> getWidth() - getInsets().getLeft() - getInsets().getRight(),
                widthProperty(),
                insetsProperty()));
    return parts;
  }

  /// Without its name, which then stands in a tooltip: in a window too narrow for both the rail and
  /// what is worked at.
  public void setCompact(boolean is) {
    compact.set(is);
    if (!isUnavailable()) {
      setTooltip(is ? new Tooltip(name) : null);
    }
  }

  private boolean isUnavailable() {
    return getPseudoClassStates().contains(UNAVAILABLE);
  }

  public void setHere(boolean here) {
    pseudoClassStateChanged(HERE, here);
  }

  /// Shows how many things wait there; none shows no number.
  public void setCount(long number, String written, String spoken) {
    count.setText(written);
    count.setVisible(number > 0);
    setAccessibleText(number > 0 ? name + ", " + spoken : name);
  }

  public void setUnavailable(String reason) {
    pseudoClassStateChanged(UNAVAILABLE, true);
    setTooltip(new Tooltip(reason));
    setAccessibleText(name + ", " + reason);
  }

  public void setAvailable() {
    pseudoClassStateChanged(UNAVAILABLE, false);
    setTooltip(compact.get() ? new Tooltip(name) : null);
    setAccessibleText(name + ", " + key);
  }
}
