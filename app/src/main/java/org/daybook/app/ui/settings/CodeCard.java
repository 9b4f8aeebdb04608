package org.daybook.app.ui.settings;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.QrCode;

/// A code, large enough to be read across a room, and as a QR code.
final class CodeCard extends AskCard {
  private static final double QR = 148;

  CodeCard(Question.ShowCode question, SettingsState state, SettingsWords words) {
    super(
        words.text(
            question.forPerson() ? "settings.code.person" : "settings.code.device",
            question.whom()),
        words.text("settings.code.done"),
        null,
        state,
        words);
    getStyleClass().add("code-card");
    Label code = new Label(question.code());
    code.getStyleClass().add("shown-code");
    code.setId("shownCode");
    code.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    code.setMinWidth(USE_PREF_SIZE);
    code.setFocusTraversable(false);
    code.setAccessibleRole(AccessibleRole.TEXT);
    code.setAccessibleText(String.join(" ", question.code().split("", -1)));
    var until = new Paragraph();
    until.setWords(
        words.text("settings.code.until", words.messages().moment(question.expiresAt())));
    until.getStyleClass().add("medium");
    var how = new Paragraph();
    how.setWords(
        words.text(question.forPerson() ? "settings.code.person.how" : "settings.code.device.how"));
    how.getStyleClass().add("quiet");
    VBox said = new VBox(8, code, until, how);
    said.setAlignment(Pos.CENTER_LEFT);
    said.setMinWidth(0);
    HBox.setHgrow(said, javafx.scene.layout.Priority.ALWAYS);
    var qr = new QrCode(question.code(), words.text("settings.code.qr"), QR);
    HBox both = new HBox(20, qr, said);
    both.setAlignment(Pos.CENTER_LEFT);
    add(both);
    setMaxWidth(640);
    onlyAnswer();
  }
}
