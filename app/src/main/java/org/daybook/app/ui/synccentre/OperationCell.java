package org.daybook.app.ui.synccentre;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.app.ui.control.OperationDots;
import org.daybook.app.ui.synccentre.OperationEntry.Step;
import org.jspecify.annotations.Nullable;

/// One operation: when, what, by whom, how far, and why.
final class OperationCell extends ListCell<OperationEntry> {
  private static final int STATE = 196;
  private static final int ACTION = 56;

  private final SyncWords words;
  private final Label time = label("quiet");
  private final StackPane icon = new StackPane();
  private final Label operation = label("semibold");
  private final Label who = label("secondary", "quiet");
  private final OperationDots dots = new OperationDots();
  private final Label step = label();
  private final Label why = label("secondary", "quiet");
  private final Button settle = new Button();
  private final HBox row;

  OperationCell(SyncWords words, String settleWord, Runnable attention) {
    this.words = words;
    setPrefWidth(0);
    icon.getStyleClass().add("icon-tile");
    time.setMinWidth(44);
    settle.setText(settleWord);
    settle.getStyleClass().add("link-button");
    settle.setMinWidth(ACTION);
    settle.setOnAction(event -> attention.run());
    VBox what = new VBox(1, operation, who);
    what.setAlignment(Pos.CENTER_LEFT);
    what.setMinWidth(130);
    what.setPrefWidth(160);
    HBox.setHgrow(what, Priority.ALWAYS);
    VBox state = new VBox(1, step, why);
    state.setAlignment(Pos.CENTER_LEFT);
    state.getStyleClass().add("operation-state");
    state.setPrefWidth(STATE);
    state.setMinWidth(STATE);
    dots.setMinWidth(66);
    row = new HBox(10, time, icon, what, dots, state, settle);
    row.getStyleClass().add("operation-row");
    row.setAlignment(Pos.CENTER_LEFT);
  }

  @Override
  protected void updateItem(@Nullable OperationEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    setText(null);
    setGraphic(empty || entry == null ? null : row);
    if (entry != null && !empty) {
      show(entry);
    }
  }

  private void show(OperationEntry entry) {
    time.setText(words.time(entry.line()));
    icon.getChildren().setAll(SyncWords.icon(entry.line()).glyph(16));
    operation.setText(words.operation(entry.line()));
    who.setText(words.who(entry.line()));
    dots.show(OperationDots.State.valueOf(entry.step().name()));
    step.setText(words.step(entry.step()));
    step.getStyleClass().setAll("label", "medium", tone(entry.step()));
    why.setText(words.why(entry.line()).orElse(""));
    why.setManaged(!why.getText().isEmpty());
    why.setTooltip(why.isManaged() ? new Tooltip(why.getText()) : null);
    settle.setVisible(entry.wantsAttention());
    settle.setAccessibleText(words.next(entry.line()));
    setAccessibleText(
        String.join(", ", time.getText(), operation.getText(), who.getText(), step.getText()));
  }

  private static String tone(Step step) {
    return switch (step) {
      case SAVED, SENT -> "step-" + step.name().toLowerCase(Locale.ROOT);
      case ACCEPTED -> "ok-text";
      case EXCEPTION -> "warn-text";
      case REJECTED -> "bad-text";
    };
  }

  private static Label label(String... styleClasses) {
    Label label = new Label();
    label.getStyleClass().addAll(styleClasses);
    return label;
  }
}
