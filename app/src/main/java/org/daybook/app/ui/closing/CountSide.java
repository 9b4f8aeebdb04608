package org.daybook.app.ui.closing;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.closing.CountSheet;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.KeyCap;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.ScrolledRoom;
import org.daybook.app.ui.control.Tone;

/// What is counted so far, which shifts it covers, what goes to the safe, and the one button that
/// submits it. The sum and that button stay where they are in a low window.
final class CountSide extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

  private static final double GAP = 14;

  private final CountViewModel count;
  private final ClosingWords words;
  private final Label total = new Label();
  private final HBox meter = new HBox(4);
  private final Label progress = new Label();
  private final Paragraph wrong = new Paragraph();
  private final TextField safe = new TextField();
  private final ActionButton submit = new ActionButton();
  private final List<Runnable> marks = new ArrayList<>();

  CountSide(CountSheet sheet, CountViewModel count, ClosingWords words) {
    this.count = count;
    this.words = words;
    getStyleClass().addAll("card", "closing-side");
    var asked =
        new ScrolledRoom(
            new VBox(
                GAP,
                NextPart.banner(Tone.INFO, Icon.BLIND, words.text("closing.blind")),
                covers(),
                toSafe(),
                keys()));
    VBox.setVgrow(asked, Priority.ALWAYS);
    wrong.getStyleClass().addAll("secondary", "quiet");
    getChildren().addAll(soFar(sheet), asked, wrong, submit());
  }

  Subscription follow() {
    return count.tallyProperty().subscribe(this::show);
  }

  /// The keyboard comes from the last denomination.
  void afterPieces() {
    safe.requestFocus();
  }

  private void show(Tally now) {
    count
        .money()
        .ifPresent(money -> {
          var written = money.amount(now.countedMinor());
          total.setText(written);
          submit.setText(words.text("closing.submit", written));
        });
    for (int i = 0; i < meter.getChildren().size(); i++) {
      meter.getChildren().get(i).pseudoClassStateChanged(DONE, i < now.typed());
    }
    progress.setText(words.text("closing.pieces.done", now.typed(), now.denominations()));
    submit.setDisable(!now.complete());
    wrong.setWords(
        words.text(
            now.complete()
                ? "closing.once_submitted"
                : "closing.wrong." + ClosingWords.lower(now.wrong())));
    safe.pseudoClassStateChanged(WRONG, now.wrong() == Tally.Wrong.TO_SAFE);
    marks.forEach(Runnable::run);
  }

  private Node soFar(CountSheet sheet) {
    var name = new Label(words.text("closing.so_far"));
    name.getStyleClass().add("semibold");
    name.setMinWidth(USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var currency = new Label(sheet.currency().code());
    currency.getStyleClass().addAll("medium", "quiet");
    currency.setMinWidth(USE_PREF_SIZE);
    total.setId("counted");
    total.getStyleClass().addAll("closing-big", "never-covered");
    total.setMinWidth(USE_PREF_SIZE);
    total.setMaxWidth(Double.MAX_VALUE);
    total.setAlignment(Pos.CENTER_RIGHT);
    for (int i = 0; i < count.entries().size(); i++) {
      var part = new Region();
      part.getStyleClass().add("closing-meter-part");
      HBox.setHgrow(part, Priority.ALWAYS);
      meter.getChildren().add(part);
    }
    progress.getStyleClass().addAll("secondary", "quiet");
    return new VBox(4, new HBox(8, name, gap, currency), total, meter, progress);
  }

  private Node covers() {
    var part = new VBox(6);
    if (count.covers().isEmpty()) {
      return part;
    }
    var title = new Label(words.text("closing.covers"));
    title.getStyleClass().add("section");
    part.getChildren().add(title);
    count.covers().stream().map(this::cover).forEach(part.getChildren()::add);
    if (count.covers().stream().anyMatch(it -> !it.shift().here())) {
      var hint = new Paragraph();
      hint.setWords(words.text("closing.covers.hint"));
      hint.getStyleClass().addAll("secondary", "quiet");
      part.getChildren().add(hint);
    }
    return part;
  }

  private Node cover(CoverEntry entry) {
    var shift = entry.shift();
    var desk = new Label(words.desk(shift));
    desk.getStyleClass().add("medium");
    var who = new Label(shift.here() ? words.text("closing.this_desk") : shift.heldBy());
    who.getStyleClass().addAll("secondary", "quiet");
    var names = new VBox(1, desk, who);
    names.setMinWidth(0);
    names.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(names, Priority.ALWAYS);
    var word = new Label(words.text("closing.covers.through"));
    word.getStyleClass().addAll("secondary", "quiet");
    word.setMinWidth(USE_PREF_SIZE);
    var field = new TextField(entry.typedProperty().get());
    field.setId("through-" + shift.shiftId());
    field.getStyleClass().addAll("money-field", "closing-through");
    field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    field.setAccessibleText(words.text("closing.covers.spoken", words.desk(shift)));
    field.textProperty().subscribe((was, is) -> entry.typedProperty().set(is));
    marks.add(() -> field.pseudoClassStateChanged(WRONG, entry.through().isEmpty()));
    var row = new HBox(8, names, word, field);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node toSafe() {
    var label = new Label(words.text("closing.to_safe"));
    label.getStyleClass().add("medium");
    label.setLabelFor(safe);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinWidth(USE_PREF_SIZE);
    safe.setId("toSafe");
    safe.setText(count.toSafeProperty().get());
    safe.setAccessibleText(label.getText());
    safe.setPromptText(words.text("cash.shift.float.none"));
    safe.getStyleClass().addAll("money-field", "closing-safe");
    safe.textProperty().subscribe((was, is) -> count.toSafeProperty().set(is));
    safe.setOnAction(_ -> submit.requestFocus());
    var row = new HBox(8, label, safe);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node keys() {
    var keys = new HBox(14);
    keys.setAlignment(Pos.CENTER_LEFT);
    keys.getChildren().add(key("Enter", "closing.key.next"));
    keys.getChildren().add(key("Up", "closing.key.back"));
    keys.getChildren().add(key("+", "closing.key.pile"));
    keys.getChildren().add(key("Esc", "closing.key.later"));
    return keys;
  }

  private Node key(String shortcut, String what) {
    var word = new Label(words.text(what));
    word.getStyleClass().addAll("secondary", "quiet");
    word.setMinWidth(USE_PREF_SIZE);
    var both = new HBox(5, new KeyCap(shortcut), word);
    both.setAlignment(Pos.CENTER_LEFT);
    return both;
  }

  private Node submit() {
    submit.setId("submit");
    submit.getStyleClass().addAll("primary", "wide", "cash-take");
    submit.setMaxWidth(Double.MAX_VALUE);
    submit.setShortcut("Ctrl+Enter");
    submit.setOnAction(_ -> count.submit());
    return submit;
  }
}
