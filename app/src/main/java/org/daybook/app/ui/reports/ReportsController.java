package org.daybook.app.ui.reports;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.daybook.app.sheet.SheetFormat;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.EmptyState;
import org.daybook.app.ui.control.Explained;
import org.daybook.app.ui.control.FittingLabel;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.Toast;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.control.YieldingBox;
import org.daybook.app.ui.fx.SaveDialog;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Binds reports to their view models.
public final class ReportsController {
  /// Where there is less room than this some buttons show their icon and their key only.
  private static final double ROOMY = 1040;

  private static final Duration SAID_FOR = Duration.seconds(6);

  private final ReportsViewModel model;
  private final ReportExportViewModel export;
  private final Messages messages;
  private final ReportWords words;
  private final SaveDialog dialog;
  private final ActionButton cash = new ActionButton("", Icon.CASH, "Ctrl+R");
  private final Explained mayOpenCash = new Explained(cash);
  private Subscription following = Subscription.EMPTY;
  private boolean rowsWanted;

  @FXML private StackPane root;
  @FXML private YieldingBox head;
  @FXML private ActionButton back;
  @FXML private FittingLabel title;
  @FXML private FittingLabel subtitle;
  @FXML private TopicBar topics;
  @FXML private ActionButton openCard;
  @FXML private ActionButton csv;
  @FXML private ActionButton excel;
  @FXML private FilterBar filters;
  @FXML private TroublePanel trouble;
  @FXML private VBox report;
  @FXML private ReportChart chart;
  @FXML private ReportList list;
  @FXML private Paragraph total;
  @FXML private Paragraph explained;
  @FXML private ProgressLine progress;
  @FXML private EmptyState empty;
  @FXML private Toast toast;

  public ReportsController(
      ReportsViewModel model, ReportExportViewModel export, Messages messages, SaveDialog dialog) {
    this.model = model;
    this.export = export;
    this.messages = messages;
    this.words = new ReportWords(messages);
    this.dialog = dialog;
  }

  @FXML
  private void initialize() {
    for (var part : List.of(back, openCard, cash, filters, explained)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    cash.setId("cash");
    cash.setText(messages.text("reconcile.open_screen"));
    cash.setOnAction(_ -> model.openCash());
    head.getChildren().add(head.getChildren().indexOf(csv), mayOpenCash);
    // Its buttons take what room there is, and the title gives way to the topics, which say the
    // same: their words must not widen the screen.
    head.setMinWidth(0);
    root.widthProperty().subscribe(this::makeRoom);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    following =
        Subscription.combine(
            topics.follow(model, words, messages),
            filters.follow(model, messages, words),
            list.follow(model, words),
            progress.follow(model, export, messages),
            model.mayReconcileProperty().subscribe(this::allowCash),
            model.stepProperty().subscribe(this::showStep),
            model.tableProperty().subscribe(this::showTable),
            model.progressProperty().subscribe(now -> showTable()),
            model.troubleProperty().subscribe(what -> showTrouble()),
            export.progressProperty().subscribe(now -> showTable()),
            // What was written before is not said again by a new view.
            export.outcomeProperty().subscribe((was, is) -> showTrouble()));
    showTable();
  }

  private void allowCash(boolean may) {
    mayOpenCash.forbid(may ? null : messages.text("access.not_permitted"));
  }

  private void makeRoom() {
    boolean narrow = root.getWidth() > 0 && root.getWidth() < ROOMY;
    List.of(openCard, cash, csv).forEach(it -> it.setNameless(narrow));
  }

  @FXML
  private void back() {
    model.back();
    focus();
  }

  @FXML
  private void openCard() {
    model.openStudent();
  }

  @FXML
  private void writeCsv() {
    write(SheetFormat.CSV);
  }

  @FXML
  private void writeExcel() {
    write(SheetFormat.XLSX);
  }

  private void write(SheetFormat format) {
    dialog
        .ask(
            root.getScene().getWindow(),
            messages.text("reports.export." + ReportWords.key(format)),
            words.fileName(model) + format.ending())
        .ifPresent(file -> export.write(model, format, file, messages));
  }

  /// Ends what follows the view models, which outlive their view.
  public void close() {
    following.unsubscribe();
    model.stop();
    toast.dismiss();
  }

  /// Gives the keyboard to the rows, as soon as they are there: what is not shown cannot have it.
  public void focus() {
    rowsWanted = !report.isVisible();
    list.requestFocus();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && model.isWithin()) {
      back();
      event.consume();
    }
  }

  private void showStep(@Nullable ReportStep step) {
    back.setVisible(model.isWithin());
    topics.setVisible(!model.isWithin());
    filters.setVisible(!model.isWithin());
    openCard.setVisible(model.student().isPresent());
    cash.setVisible(!model.isWithin());
    title.say(step == null ? List.of(messages.text("place.reports")) : words.titles(step));
    subtitle.say(step == null ? List.of("") : words.subtitle(step));
  }

  private void showTable() {
    boolean rows = model.hasRows();
    boolean reading = model.progressProperty().get() != null;
    report.setVisible(rows);
    if (rows && rowsWanted) {
      focus();
    }
    report.setOpacity(reading ? .5 : 1);
    boolean idle = rows && !reading && export.progressProperty().get() == null;
    csv.setDisable(!idle);
    excel.setDisable(!idle);
    chart.show(model, words);
    total.setWords(words.total(model));
    explained.setWords(words.explained(model));
    explained.setVisible(!explained.getWords().isEmpty());
    empty.setVisible(!rows && !reading && model.tableProperty().get() != null);
    if (empty.isVisible()) {
      empty.show(words.empty(model), messages.text(words.emptyHint(model)));
    }
  }

  private void showTrouble() {
    var outcome = export.outcomeProperty().get();
    if (model.troubleProperty().get() != null) {
      trouble.show(messages.text("reports.unreadable"), messages.text("reports.unreadable.advice"));
      return;
    }
    trouble.clear();
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
