package org.daybook.app.ui.cash;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.TroublePanel;
import org.jspecify.annotations.Nullable;

/// Something asked or shown over the cash desk: what it is, its fields, and one button named by the
/// action. Enter answers, Escape leaves.
class AskedCard extends VBox {
  final CashViewModel desk;
  final SaleViewModel sale;
  final CashWords words;
  private final VBox fields = new VBox(12);
  private final TroublePanel trouble = new TroublePanel();
  private final ActionButton act = new ActionButton();
  private final ActionButton leave;
  private @Nullable Node first;

  AskedCard(String title, CashViewModel desk, SaleViewModel sale, CashWords words) {
    this.desk = desk;
    this.sale = sale;
    this.words = words;
    getStyleClass().addAll("dialog-card", "cash-asked");
    setMaxSize(460, Region.USE_PREF_SIZE);
    var name = new Paragraph();
    name.setWords(title);
    name.getStyleClass().add("title");
    leave = new ActionButton(words.text("cash.close"), null, "Esc");
    leave.setOnAction(_ -> desk.leaveQuestion());
    act.setVisible(false);
    act.managedProperty().bind(act.visibleProperty());
    act.setId("answer");
    act.getStyleClass().add("primary");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var buttons = new HBox(8, gap, leave, act);
    buttons.getStyleClass().add("dialog-buttons");
    getChildren().addAll(name, fields, trouble, buttons);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    // A box takes Enter for itself; here Space chooses, and Enter answers as in a field.
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getTarget() instanceof CheckBox) {
            pressed(event);
          }
        });
  }

  /// Enter in a field is the field's; elsewhere it answers, but on a button of its own.
  private void pressed(KeyEvent event) {
    boolean elsewhere = !(event.getTarget() instanceof Button) || act.equals(event.getTarget());
    if (event.getCode() == KeyCode.ENTER && elsewhere && act.isVisible() && !act.isDisabled()) {
      act.fire();
      event.consume();
    }
  }

  /// What the button does.
  void answer() {
    desk.leaveQuestion();
  }

  /// Whether the answer can be given.
  boolean isComplete() {
    return true;
  }

  final void action(String text) {
    act.setText(text);
    leave.setText(words.text("cash.leave"));
    act.setShortcut("Enter");
    act.setOnAction(_ -> answer());
    act.setVisible(true);
    ready();
  }

  /// There is nothing to be cancelled: it was only looked at.
  final void onlyShows() {
    leave.setText(words.text("cash.close"));
  }

  final void ready() {
    act.setDisable(!isComplete());
  }

  Subscription follow() {
    return desk.refusalProperty()
        .subscribe(why -> {
          if (why == null) {
            trouble.clear();
          } else {
            trouble.show(why.what(words.messages()), why.advice(words.messages()));
          }
        });
  }

  /// Gives the keyboard to the first field, or else to the button.
  void focus() {
    var wanted = first;
    if (wanted != null) {
      wanted.requestFocus();
    } else {
      (act.isVisible() ? act : leave).requestFocus();
    }
  }

  final void add(Node node) {
    fields.getChildren().add(node);
  }

  final void focusFirst(Node node) {
    first = first == null ? node : first;
  }

  final void say(String text) {
    var paragraph = new Paragraph();
    paragraph.setWords(text);
    paragraph.getStyleClass().add("quiet");
    add(paragraph);
  }

  /// A field with its name above it.
  final TextField field(String id, String name, boolean money) {
    var field = new TextField();
    field.setId(id);
    field.setAccessibleText(name);
    field.setOnAction(_ -> {
      if (isComplete()) {
        answer();
      }
    });
    field.textProperty().addListener((all, was, is) -> ready());
    if (money) {
      field.getStyleClass().add("money-field");
    }
    named(name, field);
    focusFirst(field);
    return field;
  }

  final void named(String name, Node node) {
    var label = new Label(name);
    label.getStyleClass().addAll("secondary", "medium", "quiet");
    label.setLabelFor(node);
    add(new VBox(4, label, node));
  }

  final String amount(long minor) {
    return sale.money().map(it -> it.amount(minor)).orElse("");
  }
}
