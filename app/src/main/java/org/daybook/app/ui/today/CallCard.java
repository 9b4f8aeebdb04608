package org.daybook.app.ui.today;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.followups.FollowUp;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.text.Messages;

/// Shows whom to call at which number, and asks what was heard there.
final class CallCard extends VBox {
  private static final double WIDTH = 520;

  private final FollowUpsViewModel model;
  private final Messages messages;
  private final TextField note = new TextField();
  private final TroublePanel trouble = new TroublePanel();

  CallCard(FollowUp about, FollowUpsViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    var words = new FollowUpWords(messages);
    getStyleClass().addAll("dialog-card", "call-card");
    setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    getChildren()
        .addAll(
            paragraph(messages.text("today.phone.title", about.name()), "title"),
            number(messages.joined(List.of(words.phone(about))), about),
            paragraph(words.story(about), "quiet"));
    var before = words.before(about);
    if (before != null) {
      getChildren().add(paragraph(before, "quiet"));
    }
    var name = new Label(messages.text("today.phone.note"));
    name.getStyleClass().add("section");
    name.setLabelFor(note);
    note.setId("callNote");
    note.setAccessibleText(messages.text("today.phone.note"));
    note.setPromptText(messages.text("today.phone.prompt"));
    note.setOnAction(_ -> model.called());
    getChildren()
        .addAll(
            name, note, paragraph(messages.text("today.phone.hint"), "quiet"), trouble, buttons());
  }

  Subscription follow() {
    note.textProperty().bindBidirectional(model.noteProperty());
    return Subscription.combine(
        model.refusalProperty().subscribe(why -> trouble.show(why, messages)),
        () -> note.textProperty().unbindBidirectional(model.noteProperty()));
  }

  void focus() {
    note.requestFocus();
    note.end();
  }

  private static Paragraph paragraph(String words, String style) {
    var paragraph = new Paragraph();
    paragraph.getStyleClass().add(style);
    paragraph.setWords(words);
    return paragraph;
  }

  private static Node number(String phone, FollowUp about) {
    var number = new Label(phone);
    number.getStyleClass().add("call-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    var line = new HBox(10, Icon.PHONE.glyph(16), number);
    if (about.family() != null) {
      var family = new Label(about.family());
      family.getStyleClass().add("quiet");
      line.getChildren().add(family);
    }
    line.getStyleClass().add("call-line");
    return line;
  }

  private Node buttons() {
    var cancel = new ActionButton(messages.text("students.form.cancel"), null, "Esc");
    cancel.setOnAction(_ -> model.leave());
    var called = new ActionButton(messages.text("today.phone.done"), Icon.CHECK, "Enter");
    called.getStyleClass().add("primary");
    called.setId("called");
    called.setOnAction(_ -> model.called());
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var buttons = new HBox(8, gap, cancel, called);
    buttons.getStyleClass().add("dialog-buttons");
    return buttons;
  }
}
