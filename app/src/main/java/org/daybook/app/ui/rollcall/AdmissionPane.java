package org.daybook.app.ui.rollcall;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.app.ui.control.Avatar;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.DropList;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.text.Messages;

/// The people that the box above a register offers, below the box.
final class AdmissionPane extends VBox {

  private final Messages messages;

  /// @param left told when the keyboard shall return to the register
  AdmissionPane(Messages messages, AdmissionViewModel model, TextField field, Runnable left) {
    this.messages = messages;
    getStyleClass().add("drop-card");
    DropList<Candidate> list =
        new DropList<>(
            model.candidates(),
            this::row,
            chosen -> {
              model.take(chosen);
              left.run();
            });
    list.follow(
        field,
        () -> {
          model.queryProperty().set("");
          left.run();
        });
    getChildren().add(list);
    visibleProperty().bind(Bindings.isNotEmpty(model.candidates()));
    managedProperty().bind(visibleProperty());
    field.textProperty().bindBidirectional(model.queryProperty());
  }

  private Node row(Candidate candidate) {
    return switch (candidate) {
      case Candidate.OnRegister it ->
          row(
              it.name(),
              it.code(),
              new Avatar(it.name(), it.studentId()),
              badge(Tone.OK, Icon.CHECK, "rollcall.find.here"));
      case Candidate.WalkIn it ->
          row(
              it.name(),
              it.code(),
              new Avatar(it.name(), it.studentId()),
              badge(Tone.ACCENT, Icon.ADD_PERSON, "rollcall.find.walkin"));
      case Candidate.Guest it ->
          row(
              messages.text("rollcall.find.guest.name", it.name()),
              messages.text("rollcall.find.guest.hint"),
              new Avatar(it.name(), it.name()),
              badge(Tone.NEUTRAL, Icon.ADD_PERSON, "rollcall.find.guest"));
    };
  }

  private static Node row(String who, String detail, Avatar avatar, Badge badge) {
    Label name = new Label(who);
    name.getStyleClass().add("medium");
    Label second = new Label(detail);
    second.getStyleClass().addAll("meta", "faint");
    VBox words = new VBox(name, second);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(10, avatar, words, badge);
    line.getStyleClass().add("candidate-row");
    line.setAccessibleText(who + ", " + badge.getText());
    return line;
  }

  private Badge badge(Tone tone, Icon icon, String key) {
    return new Badge(tone, icon, messages.text(key));
  }
}
