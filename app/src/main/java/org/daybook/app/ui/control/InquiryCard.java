package org.daybook.app.ui.control;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.ui.fx.Inquiry;
import org.daybook.app.ui.text.Messages;

/// The card of a question: what is asked, what a feature lays on it, why the answer was not saved,
/// and the buttons.
public abstract class InquiryCard extends VBox {
  private final Inquiry<?, ?> asked;
  private final Messages messages;
  private final TroublePanel trouble = new TroublePanel();

  // Cards of a feature only add to it, and have nothing of their own that could be missing.
  @SuppressWarnings("this-escape")
  protected InquiryCard(Inquiry<?, ?> asked, String title, double width, Messages messages) {
    this.asked = asked;
    this.messages = messages;
    getStyleClass().add("dialog-card");
    setMaxSize(width, Region.USE_PREF_SIZE);
    getChildren().add(paragraph(title, "title"));
  }

  /// Binds the card; returns what ends that.
  public abstract Subscription follow();

  /// Gives the keyboard to where the answer begins.
  public abstract void focus();

  /// Shows why an answer was not saved, as long as that is so.
  protected final Subscription followRefusals() {
    return asked.refusalProperty().subscribe(why -> trouble.show(why, messages));
  }

  /// Lays the trouble and the buttons below all else.
  ///
  /// @param leave what stands on the button that leaves the question
  protected final void end(String leave, ActionButton... answers) {
    var cancel = new ActionButton(leave, null, "Esc");
    cancel.setOnAction(_ -> asked.leaveQuestion());
    var buttons = new HBox(8, CardPanel.gap(), cancel);
    buttons.getChildren().addAll(answers);
    buttons.getStyleClass().add("dialog-buttons");
    getChildren().addAll(trouble, buttons);
  }

  /// Adds a field for the reason, below its name.
  protected final void askReason(TextField reason, String name, String prompt) {
    var label = new Label(name);
    label.getStyleClass().add("section");
    reason.setId("reason");
    reason.setAccessibleText(name);
    reason.setPromptText(prompt);
    getChildren().addAll(label, reason);
  }

  /// What a field holds is the model's as long as the card is there.
  protected static Subscription bound(TextField field, StringProperty held) {
    field.textProperty().bindBidirectional(held);
    return () -> field.textProperty().unbindBidirectional(held);
  }

  /// The answer: the one that Enter gives.
  protected static void primary(ActionButton button, String id) {
    button.setId(id);
    button.setShortcut("Enter");
    button.getStyleClass().add("primary");
    pressedByEnter(button);
  }

  /// Once something is picked the keyboard is on the button: the next Enter presses it.
  protected static void pressedByEnter(ActionButton button) {
    button.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        button.fire();
        event.consume();
      }
    });
  }

  /// A line of something that can be picked, with what speaks for or against it.
  protected static Node option(String name, String detail, Badge badge) {
    var line = new HBox(10, CardPanel.words(name, detail), badge);
    line.getStyleClass().add("candidate-row");
    line.setAccessibleText(name + ", " + detail + ", " + badge.getText());
    return line;
  }

  protected static Paragraph paragraph(String words, String... styleClasses) {
    var paragraph = new Paragraph();
    paragraph.setWords(words);
    paragraph.getStyleClass().addAll(styleClasses);
    return paragraph;
  }
}
