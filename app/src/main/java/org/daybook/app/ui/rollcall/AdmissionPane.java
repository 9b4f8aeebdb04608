package org.daybook.app.ui.rollcall;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.app.ui.control.Avatar;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// The people that the box above a register offers, below the box.
final class AdmissionPane extends VBox {

  private static final int ROW = 44;

  private final Messages messages;
  private final AdmissionViewModel model;
  private final ListView<Candidate> list = new ListView<>();

  /// @param left told when the keyboard shall return to the register
  AdmissionPane(Messages messages, AdmissionViewModel model, TextField field, Runnable left) {
    this.messages = messages;
    this.model = model;
    getStyleClass().add("drop-card");
    list.setItems(model.candidates());
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new CandidateCell());
    list.setOnMouseClicked(event -> take(left));
    getChildren().add(list);
    setVisible(false);
    managedProperty().bind(visibleProperty());
    model.candidates().addListener((ListChangeListener<Candidate>) change -> resize());
    field.textProperty().bindBidirectional(model.queryProperty());
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, left));
  }

  private void key(KeyEvent event, Runnable left) {
    int at = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case DOWN -> select(at + 1);
      case UP -> select(at - 1);
      case ENTER -> take(left);
      case ESCAPE -> {
        model.queryProperty().set("");
        left.run();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void select(int row) {
    list.getSelectionModel().select(Math.clamp(row, 0, Math.max(0, list.getItems().size() - 1)));
  }

  private void take(Runnable left) {
    Candidate chosen = list.getSelectionModel().getSelectedItem();
    if (chosen == null || list.getSelectionModel().getSelectedIndex() == 0) {
      model.entered();
    } else {
      model.choose(chosen);
    }
    left.run();
  }

  private void resize() {
    int rows = list.getItems().size();
    setVisible(rows > 0);
    list.setPrefHeight(rows * ROW + 2);
    list.setMinHeight(rows * ROW + 2);
    if (rows > 0) {
      list.getSelectionModel().select(0);
    }
  }

  private final class CandidateCell extends ListCell<Candidate> {

    @Override
    protected void updateItem(@Nullable Candidate item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        return;
      }
      switch (item) {
        case Candidate.OnRegister it ->
            show(
                it.name(),
                it.code(),
                new Avatar(it.name(), it.studentId()),
                badge(Tone.OK, Icon.CHECK, "rollcall.find.here"));
        case Candidate.WalkIn it ->
            show(
                it.name(),
                it.code(),
                new Avatar(it.name(), it.studentId()),
                badge(Tone.ACCENT, Icon.ADD_PERSON, "rollcall.find.walkin"));
        case Candidate.Guest it ->
            show(
                messages.text("rollcall.find.guest.name", it.name()),
                messages.text("rollcall.find.guest.hint"),
                new Avatar(it.name(), it.name()),
                badge(Tone.NEUTRAL, Icon.ADD_PERSON, "rollcall.find.guest"));
      }
    }

    private void show(String who, String detail, Avatar avatar, Badge badge) {
      Label name = new Label(who);
      name.getStyleClass().add("medium");
      Label second = new Label(detail);
      second.getStyleClass().addAll("meta", "faint");
      VBox words = new VBox(name, second);
      words.setAlignment(Pos.CENTER_LEFT);
      HBox.setHgrow(words, Priority.ALWAYS);
      HBox line = new HBox(10, avatar, words, badge);
      line.getStyleClass().add("candidate-row");
      setGraphic(line);
      setAccessibleText(who + ", " + badge.getText());
    }

    private Badge badge(Tone tone, Icon icon, String key) {
      return new Badge(tone, icon, messages.text(key));
    }
  }
}
