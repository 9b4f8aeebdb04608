package org.daybook.app.ui.closing;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.closing.CountSheet;
import org.daybook.app.ui.control.Segments;
import org.daybook.app.ui.control.Step.State;
import org.daybook.app.ui.control.StepStrip;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.control.YieldingBox;
import org.daybook.model.cash.CountPurpose;
import org.jspecify.annotations.Nullable;

/// A blind count: the pieces of each denomination at one side, what they come to at the other.
public final class CountPane extends StackPane {
  private static final List<CountPurpose> PURPOSES =
      List.of(CountPurpose.CLOSING, CountPurpose.CHECK, CountPurpose.OPENING);

  private final VBox page = new VBox();
  private Optional<PiecesTable> table = Optional.empty();
  private Subscription partsFollow = Subscription.EMPTY;

  public CountPane() {
    setVisible(false);
    managedProperty().bind(visibleProperty());
    page.getStyleClass().add("page");
    getChildren().add(page);
  }

  Subscription follow(ClosingViewModel model, ClosingWords words) {
    var count = model.count();
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            count.leave();
            event.consume();
          }
        });
    return Subscription.combine(
        count.sheetProperty().subscribe(sheet -> show(sheet, model, words)),
        () -> partsFollow.unsubscribe());
  }

  /// Gives the keyboard to the first denomination beside which nothing is typed.
  void focus() {
    table.ifPresent(PiecesTable::focus);
  }

  private void show(@Nullable CountSheet sheet, ClosingViewModel model, ClosingWords words) {
    partsFollow.unsubscribe();
    partsFollow = Subscription.EMPTY;
    page.getChildren().clear();
    table = Optional.empty();
    if (sheet != null) {
      var count = model.count();
      var side = new CountSide(sheet, count, words);
      var pieces = new PiecesTable(count, words, side::afterPieces);
      HBox.setHgrow(pieces, Priority.ALWAYS);
      var columns = new HBox(pieces, side);
      columns.getStyleClass().add("closing-columns");
      VBox.setVgrow(columns, Priority.ALWAYS);
      var trouble = new TroublePanel();
      page.getChildren().addAll(head(sheet, count, words), trouble, columns);
      table = Optional.of(pieces);
      partsFollow =
          Subscription.combine(
              pieces.follow(),
              side.follow(),
              model.refusalProperty().subscribe(why -> show(why, trouble, words)));
    }
    // Last, because the keyboard comes with it.
    setVisible(sheet != null);
  }

  private static void show(@Nullable ClosingRefusal why, TroublePanel trouble, ClosingWords words) {
    if (why == null) {
      trouble.clear();
    } else {
      trouble.show(why.what(words.messages()), why.advice(words.messages()));
    }
  }

  private static HBox head(CountSheet sheet, CountViewModel count, ClosingWords words) {
    var title = new Label(words.text("closing.count.title", sheet.cashbox()));
    title.getStyleClass().add("title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    var purpose = new Segments<>(count.purposeProperty().get());
    purpose.setId("purpose");
    purpose.setAccessibleText(words.text("closing.purpose"));
    purpose.show(
        PURPOSES.stream()
            .map(it ->
                new Segments.Segment<>(it, words.text("closing.purpose." + ClosingWords.lower(it))))
            .toList());
    purpose.valueProperty().subscribe((was, is) -> count.purposeProperty().set(is));
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var steps = new StepStrip();
    YieldingBox.setYields(steps, 1);
    steps.show(
        List.of(
            new StepStrip.Mark(words.text("closing.step.count"), State.CURRENT),
            new StepStrip.Mark(words.text("closing.step.difference"), State.AHEAD),
            new StepStrip.Mark(words.text("closing.step.reason"), State.AHEAD),
            new StepStrip.Mark(words.text("closing.step.second"), State.AHEAD)),
        List.of(1, 2, 3, 4).stream().map(it -> words.messages().number(it)).toList());
    var head = new YieldingBox();
    head.getChildren().setAll(title, purpose, gap, steps);
    head.getStyleClass().add("page-head");
    return head;
  }
}
