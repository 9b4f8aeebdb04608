package org.daybook.app.ui.closing;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.ui.control.Glyph;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.ScrolledRoom;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.model.money.Denomination;

/// One line for each note and coin: type how many there are, Enter or the arrow goes on.
final class PiecesTable extends VBox {
  /// More denominations than this stand closer to each other.
  private static final int ROOMY = 10;

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  private final CountViewModel count;
  private final ClosingWords words;
  private final List<TextField> fields = new ArrayList<>();
  private final List<Runnable> worths = new ArrayList<>();
  private final Label foot = new Label();

  /// @param onward where the keyboard goes after the last denomination
  PiecesTable(CountViewModel count, ClosingWords words, Runnable onward) {
    this.count = count;
    this.words = words;
    getStyleClass().addAll("card", "closing-pieces");
    getChildren().add(head());
    var money = count.money();
    var lines = new VBox();
    money.ifPresent(it -> {
      for (var entry : count.entries()) {
        lines.getChildren().add(line(entry, it));
      }
    });
    var room = new ScrolledRoom(lines);
    VBox.setVgrow(room, Priority.ALWAYS);
    if (count.entries().size() > ROOMY) {
      getStyleClass().add("closing-close");
    }
    for (int i = 0; i < fields.size(); i++) {
      keys(i, onward);
    }
    foot.setMinWidth(0);
    var below = new HBox(8, new Glyph(Icon.INFO, 16), foot);
    below.getStyleClass().add("closing-foot");
    getChildren().addAll(room, below);
  }

  Subscription follow() {
    return count
        .tallyProperty()
        .subscribe(now -> {
          worths.forEach(Runnable::run);
          foot.setText(
              words.text(
                  "closing.pieces.so_far",
                  words.messages().counted("closing.notes", now.notes()),
                  words.messages().counted("closing.coins", now.coins())));
        });
  }

  void focus() {
    for (int i = 0; i < fields.size(); i++) {
      if (count.entries().get(i).blank()) {
        fields.get(i).requestFocus();
        return;
      }
    }
    if (!fields.isEmpty()) {
      fields.getLast().requestFocus();
    }
  }

  private Node head() {
    var currency = count.sheetProperty().get();
    var head =
        row(
            new Label(
                words.text(
                    "closing.pieces.denomination",
                    currency == null ? "" : currency.currency().code())),
            new Label(words.text("closing.pieces.how_many")),
            new Label(words.text("closing.pieces.amount")));
    head.getStyleClass().add("table-head");
    return head;
  }

  private static HBox row(Region first, Region field, Label amount) {
    first.getStyleClass().add("closing-denomination");
    amount.setMinWidth(USE_PREF_SIZE);
    field.getStyleClass().add("closing-many");
    amount.setMaxWidth(Double.MAX_VALUE);
    amount.setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(amount, Priority.ALWAYS);
    return new HBox(12, first, field, amount);
  }

  private Node line(PiecesEntry entry, MoneyFormat money) {
    var it = entry.denomination();
    var sign = new StackPane(new Label(money.face(it)));
    sign.getStyleClass().add(it.note() ? "closing-note" : "closing-coin");
    var frame = new StackPane(sign);
    frame.getStyleClass().add("closing-face");
    var kind = new Label(words.text(it.note() ? "closing.note" : "closing.coin"));
    kind.getStyleClass().add("quiet");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var times = new Label("×");
    times.getStyleClass().add("quiet");
    var first = new HBox(16, frame, kind, gap, times);
    first.setAlignment(Pos.CENTER_LEFT);
    var field = field(entry, money);
    var amount = new Label();
    var line = row(first, field, amount);
    line.getStyleClass().add("closing-line");
    VBox.setVgrow(line, Priority.ALWAYS);
    field.focusedProperty().subscribe(is -> line.pseudoClassStateChanged(HERE, is));
    worths.add(() -> {
      amount.setText(entry.blank() ? "" : money.amount(entry.worthMinor()));
      amount.getStyleClass().setAll("label", entry.blank() ? "quiet" : "semibold");
      field.pseudoClassStateChanged(WRONG, entry.pieces().isEmpty());
    });
    return line;
  }

  private TextField field(PiecesEntry entry, MoneyFormat money) {
    Denomination it = entry.denomination();
    var field = new TextField(entry.typedProperty().get());
    field.setId("pieces-" + it.amountMinor());
    field.getStyleClass().add("closing-field");
    field.setAccessibleText(
        words.text(
            it.note() ? "closing.notes_of" : "closing.coins_of", money.amount(it.amountMinor())));
    // Digits and a plus read alike in every language.
    field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    field.textProperty().subscribe((was, is) -> entry.typedProperty().set(is));
    fields.add(field);
    return field;
  }

  private void keys(int at, Runnable onward) {
    fields
        .get(at)
        .addEventFilter(
            KeyEvent.KEY_PRESSED,
            event -> {
              if (event.isControlDown() || event.isAltDown()) {
                return;
              }
              boolean next = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN;
              if (next && at + 1 < fields.size()) {
                fields.get(at + 1).requestFocus();
                event.consume();
              } else if (next) {
                onward.run();
                event.consume();
              } else if (event.getCode() == KeyCode.UP && at > 0) {
                fields.get(at - 1).requestFocus();
                event.consume();
              }
            });
  }
}
