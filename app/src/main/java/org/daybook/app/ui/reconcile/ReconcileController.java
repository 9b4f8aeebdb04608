package org.daybook.app.ui.reconcile;

import java.util.Arrays;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.EmptyState;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Keyboard;
import org.daybook.app.ui.control.Segments;
import org.daybook.app.ui.control.Segments.Segment;
import org.daybook.app.ui.control.Toast;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.fx.SaveDialog;
import org.daybook.app.ui.text.Messages;

/// Binds reconciliation to its view models.
public final class ReconcileController {
  private static final Duration SAID_FOR = Duration.seconds(6);

  private final ReconcileViewModel model;
  private final LedgerExportViewModel export;
  private final Messages messages;
  private final ReconcileWords words;
  private final SaveDialog dialog;
  private final Segments<ReconcileView> views = new Segments<>(ReconcileView.DRAWERS);
  private Subscription following = Subscription.EMPTY;
  private boolean rowsWanted;

  @FXML private StackPane root;
  @FXML private Label subtitle;
  @FXML private ActionButton print;
  @FXML private ActionButton save;
  @FXML private PeriodBar period;
  @FXML private SaveBar formats;
  @FXML private TroublePanel trouble;
  @FXML private HBox whole;
  @FXML private FigureList list;
  @FXML private Label total;
  @FXML private DifferenceChart chart;
  @FXML private DetailPane detail;
  @FXML private EmptyState empty;
  @FXML private Toast toast;

  public ReconcileController(
      ReconcileViewModel model,
      LedgerExportViewModel export,
      Messages messages,
      SaveDialog dialog) {
    this.model = model;
    this.export = export;
    this.messages = messages;
    this.words = new ReconcileWords(messages);
    this.dialog = dialog;
  }

  @FXML
  private void initialize() {
    views.valueProperty().set(model.viewProperty().get());
    period.getChildren().add(views);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    for (var format : LedgerFormat.values()) {
      formats.offer(
          messages.text("reconcile.save." + ReconcileWords.key(format)),
          Icon.DOWNLOAD,
          () -> write(format));
    }
    formats.offer(messages.text("reconcile.save.pdf"), Icon.PRINT, model::printPeriod);
    formats.offer(messages.text("reconcile.save.postings"), Icon.PRINT, model::printPostings);
    following =
        Subscription.combine(
            period.follow(model, words),
            list.follow(model, words, () -> detail.focusOperations()),
            chart.follow(model, words),
            detail.follow(model, words),
            views.valueProperty().subscribe((was, is) -> model.viewProperty().set(is)),
            model.viewProperty().subscribe(this::showViews),
            model.toldProperty().subscribe(is -> show()),
            model.spanProperty().subscribe(is -> show()),
            model.chosenProperty().subscribe(is -> show()),
            model.troubleProperty().subscribe(is -> showTrouble()),
            export.busyProperty().subscribe(is -> show()),
            export.outcomeProperty().subscribe((was, is) -> showTrouble()));
  }

  @FXML
  private void back() {
    model.back();
  }

  @FXML
  private void print() {
    model.print();
  }

  @FXML
  private void save() {
    formats.turn();
  }

  private void write(LedgerFormat format) {
    var span = model.spanProperty().get();
    if (span != null) {
      dialog
          .ask(
              root.getScene().getWindow(),
              messages.text("reconcile.save." + ReconcileWords.key(format)),
              new LedgerWords(messages).fileName(span) + format.ending())
          .ifPresent(file -> export.write(model, format, file, messages));
    }
  }

  /// Ends what follows the view models, which outlive their view.
  public void close() {
    following.unsubscribe();
    export.stop();
    toast.dismiss();
  }

  /// Gives the keyboard to the rows, as soon as they are there.
  public void focus() {
    rowsWanted = !whole.isVisible();
    list.requestFocus();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      if (formats.isVisible()) {
        formats.turn();
        list.requestFocus();
      } else if (Keyboard.isIn(detail)) {
        list.requestFocus();
      } else {
        model.back();
      }
      event.consume();
    }
  }

  private void showViews(ReconcileView chosen) {
    views.valueProperty().set(chosen);
    views.show(
        Arrays.stream(ReconcileView.values())
            .map(it -> new Segment<>(it, words.view(it)))
            .toList());
  }

  private void show() {
    var told = model.toldProperty().get();
    var span = model.spanProperty().get();
    subtitle.setText(span == null ? "" : words.period(span));
    boolean rows = told != null && !told.figures().isEmpty();
    whole.setVisible(rows);
    if (rows && rowsWanted) {
      focus();
    }
    total.setText(told == null ? "" : words.total(told));
    print.setText(words.print(model));
    print.setDisable(told == null);
    save.setDisable(told == null || export.busyProperty().get());
    empty.setVisible(told != null && !rows);
    if (told != null) {
      empty.show(
          messages.text("reconcile.empty." + ReconcileWords.key(told.view())),
          messages.text("reconcile.empty.hint"));
    }
  }

  private void showTrouble() {
    var what = model.troubleProperty().get();
    if (what != null) {
      var key = "reconcile.trouble." + ReconcileWords.key(what);
      trouble.show(messages.text(key), messages.text(key + ".advice"));
      return;
    }
    trouble.clear();
    var outcome = export.outcomeProperty().get();
    if (outcome == null) {
      return;
    }
    switch (outcome.kind()) {
      case WRITTEN -> toast.say(messages.text("paper.kept", outcome.fileName()), SAID_FOR);
      case UNWRITABLE ->
          trouble.show(
              messages.text("reports.unwritable"), messages.text("reports.unwritable.advice"));
      case CANCELLED -> toast.say(messages.text("reports.cancelled"), SAID_FOR);
    }
  }
}
