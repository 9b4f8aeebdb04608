package org.daybook.app.ui.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A button named by what it does, with its key on it. A function key or a key with Ctrl works
/// wherever the button is shown, so a shortcut and its sign cannot part; plain keys mean letters in
/// a field and are left to the screen. Variants are style classes: `primary` (one per screen),
/// `ghost`, `small`, `large`.
public final class ActionButton extends Button {

  private final Label name = new Label();
  private final HBox parts = new HBox();
  private final ObjectProperty<@Nullable Icon> icon = new SimpleObjectProperty<>(this, "icon");
  private final ObjectProperty<@Nullable Shortcut> shortcut =
      new SimpleObjectProperty<>(this, "shortcut");

  /// Kept, so that leaving a scene takes away this button's entry and no other's.
  private final Runnable press = this::press;

  private boolean nameless;

  public ActionButton() {
    getStyleClass().add("action-button");
    parts.getStyleClass().add("parts");
    name.textProperty().bind(textProperty());
    name.setMinWidth(USE_PREF_SIZE);
    setGraphic(parts);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMinWidth(USE_PREF_SIZE);
    icon.addListener((all, was, is) -> compose());
    shortcut.addListener((all, was, is) -> compose());
    textProperty().addListener((all, was, is) -> describe());
    sceneProperty().addListener((all, was, is) -> move(was, is));
    compose();
  }

  public ActionButton(String text, @Nullable Icon icon, @Nullable String shortcut) {
    this();
    setText(text);
    setIcon(icon);
    setShortcut(shortcut);
  }

  public @Nullable Icon getIcon() {
    return icon.get();
  }

  public void setIcon(@Nullable Icon value) {
    icon.set(value);
  }

  public @Nullable String getShortcut() {
    Shortcut key = shortcut.get();
    return key == null ? null : key.written();
  }

  public void setShortcut(@Nullable String value) {
    Shortcut was = shortcut.get();
    Shortcut is = value == null ? null : Shortcut.valueOf(value);
    Scene scene = getScene();
    forget(scene, was);
    shortcut.set(is);
    remember(scene, is);
  }

  public boolean isNameless() {
    return nameless;
  }

  /// Whether its icon and its key say enough to the eye; its name is still read out and shown when
  /// it is pointed at.
  public void setNameless(boolean value) {
    nameless = value;
    setTooltip(value ? tooltip() : null);
    compose();
  }

  private Tooltip tooltip() {
    var tooltip = new Tooltip();
    tooltip.textProperty().bind(textProperty());
    return tooltip;
  }

  private void compose() {
    parts.getChildren().clear();
    Icon picture = icon.get();
    if (picture != null) {
      parts.getChildren().add(picture.glyph(16));
    }
    if (!nameless) {
      parts.getChildren().add(name);
    }
    Shortcut key = shortcut.get();
    if (key != null) {
      parts.getChildren().add(new KeyCap(key));
    }
    describe();
  }

  private void describe() {
    Shortcut key = shortcut.get();
    setAccessibleText(key == null ? getText() : getText() + ", " + key.written());
  }

  private void move(@Nullable Scene was, @Nullable Scene is) {
    forget(was, shortcut.get());
    remember(is, shortcut.get());
  }

  private void forget(@Nullable Scene scene, @Nullable Shortcut key) {
    if (scene != null && key != null) {
      scene.getAccelerators().remove(key.combination(), press);
    }
  }

  private void remember(@Nullable Scene scene, @Nullable Shortcut key) {
    if (scene != null && key != null && key.worksAnywhere()) {
      scene.getAccelerators().put(key.combination(), press);
    }
  }

  private void press() {
    if (isReachable()) {
      fire();
    }
  }

  private boolean isReachable() {
    if (isDisabled()) {
      return false;
    }
    for (Node node = this; node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
