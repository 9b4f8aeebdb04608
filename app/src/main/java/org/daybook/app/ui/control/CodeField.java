package org.daybook.app.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// An activation code in boxes, `K7QF-29MD`. Behind the boxes is one ordinary field, so typing,
/// pasting with or without the dash, and screen readers work as they do everywhere.
public final class CodeField extends StackPane {

  private static final int GROUP = 4;
  private static final int LENGTH = 8;
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final TextField entry = new TextField();
  private final List<Label> boxes = new ArrayList<>();
  private final ReadOnlyStringWrapper value = new ReadOnlyStringWrapper(this, "value", "");

  public CodeField() {
    HBox row = new HBox();
    row.getStyleClass().add("code-field");
    for (int i = 0; i < LENGTH; i++) {
      if (i == GROUP) {
        Region dash = new Region();
        dash.getStyleClass().add("code-dash");
        row.getChildren().add(dash);
      }
      Label box = new Label();
      box.getStyleClass().add("code-box");
      boxes.add(box);
      row.getChildren().add(box);
    }
    row.setMouseTransparent(true);
    getStyleClass().add("code-field");
    entry.getStyleClass().add("code-entry");
    entry.setTextFormatter(new TextFormatter<>(CodeField::keepCode));
    entry.textProperty().addListener((all, was, is) -> draw());
    entry.focusedProperty().addListener((all, was, is) -> draw());
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setMaxWidth(USE_PREF_SIZE);
    setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(row, entry);
    draw();
  }

  /// The code as written on paper, `K7QF-29MD`; shorter while it is being typed.
  public ReadOnlyStringProperty valueProperty() {
    return value.getReadOnlyProperty();
  }

  public boolean isComplete() {
    return entry.getLength() == LENGTH;
  }

  public void setValue(String code) {
    entry.setText(code);
  }

  public void setName(String name) {
    entry.setAccessibleText(name);
  }

  public String getName() {
    return entry.getAccessibleText();
  }

  @Override
  public void requestFocus() {
    entry.requestFocus();
  }

  private static TextFormatter.Change keepCode(TextFormatter.Change change) {
    String cleaned =
        change.getControlNewText().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    String kept = cleaned.substring(0, Math.min(LENGTH, cleaned.length()));
    change.setRange(0, change.getControlText().length());
    change.setText(kept);
    change.selectRange(kept.length(), kept.length());
    return change;
  }

  private void draw() {
    String code = entry.getText();
    for (int i = 0; i < LENGTH; i++) {
      Label box = boxes.get(i);
      box.setText(i < code.length() ? code.substring(i, i + 1) : "");
      boolean next = i == Math.min(code.length(), LENGTH - 1);
      box.pseudoClassStateChanged(CURRENT, entry.isFocused() && next);
    }
    value.set(
        code.length() <= GROUP ? code : code.substring(0, GROUP) + "-" + code.substring(GROUP));
  }
}
