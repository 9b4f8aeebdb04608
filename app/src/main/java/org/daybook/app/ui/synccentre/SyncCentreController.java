package org.daybook.app.ui.synccentre;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.ui.control.Abreast;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.EmptyState;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.SafePanel;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.fx.SaveDialog;
import org.daybook.app.ui.synccentre.OperationEntry.Step;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.protocol.HealingReport;

/// Binds the sync centre: counters, operations, and why the desk is stuck.
public final class SyncCentreController {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  /// What is narrower says how far an operation is in words alone.
  private static final double ROOMY = 600;

  private final SyncCentreViewModel model;
  private final ExportViewModel export;
  private final SaveDialog saveDialog;
  private final Messages messages;
  private final SyncWords words;
  private final int rowHeight;
  private Subscription following = Subscription.EMPTY;

  @FXML private VBox operations;
  @FXML private Label contact;
  @FXML private StepTabs tabs;
  @FXML private ListView<OperationEntry> list;
  @FXML private HBox stuckHead;
  @FXML private Label stuckWord;
  @FXML private Paragraph finding;
  @FXML private Paragraph explanation;
  @FXML private Label loadRows;
  @FXML private Paragraph healed;
  @FXML private CheckList checks;
  @FXML private SafePanel safe;
  @FXML private TroublePanel unreadable;
  @FXML private ActionButton tryNow;
  @FXML private ActionButton offline;
  @FXML private ActionButton copy;
  @FXML private ActionButton letGo;
  @FXML private VBox pair;
  @FXML private ExportPane exporting;
  @FXML private PutBackPanel putBack;

  /// @param rowHeight of an operation, in pixels: the list must know it before it draws
  public SyncCentreController(
      SyncCentreViewModel model,
      ExportViewModel export,
      SaveDialog saveDialog,
      Messages messages,
      int rowHeight) {
    this.model = model;
    this.export = export;
    this.saveDialog = saveDialog;
    this.messages = messages;
    this.words = new SyncWords(messages);
    this.rowHeight = rowHeight;
  }

  @FXML
  private void initialize() {
    operations
        .widthProperty()
        .subscribe(is -> operations.pseudoClassStateChanged(NARROW, is.doubleValue() < ROOMY));
    var tabbed = tabs.compose(model.filterProperty(), (step, tab) -> tab.named(tabName(step)));
    // Their words differ by language and state.
    pair.getChildren().setAll(new Abreast(8, List.of(offline, copy)));
    list.setItems(model.shown());
    list.setFixedCellSize(rowHeight);
    String settle = messages.text("sync.settle");
    list.setCellFactory(view -> new OperationCell(words, settle, model::openAttention));
    list.setPlaceholder(
        new EmptyState(Icon.SEND, messages.text("sync.empty"), messages.text("sync.empty.hint")));
    loadRows.textProperty().bind(model.loadProperty().map(words::load).orElse(""));
    loadRows.visibleProperty().bind(model.loadProperty().isNotNull());
    following =
        Subscription.combine(
            tabbed,
            exporting.follow(export, saveDialog, messages),
            putBack.follow(model, messages),
            model.allProperty().subscribe(entries -> showCounts()),
            model.healingsProperty().subscribe(this::showHealings),
            model.diagnosisProperty().subscribe(this::showDiagnosis),
            model.lastContactProperty().subscribe(at -> showContact()),
            model.unreadableProperty().subscribe(this::showUnreadable));
  }

  /// Ends what follows the view model, which outlives its view.
  public void close() {
    following.unsubscribe();
  }

  @FXML
  private void tryNow() {
    model.tryNow();
  }

  @FXML
  private void switchOffline() {
    model.switchOffline();
  }

  @FXML
  private void copyReport() {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, model.report()));
    copy.setText(messages.text("sync.copied"));
  }

  @FXML
  private void letGo() {
    model.acceptDeletion();
  }

  private String tabName(Optional<Step> step) {
    return step.map(words::step).orElseGet(() -> messages.text("sync.step.all"));
  }

  private void showCounts() {
    long all = model.allProperty().get().size();
    tabs.showCounts(step -> messages.number(step.map(model::count).orElse(all)));
    safe.setText(words.safe(model.onlyHere()));
  }

  private void showContact() {
    contact.setText(words.contact(model.lastContactProperty().get(), model.silence()));
  }

  private void showDiagnosis(Diagnosis now) {
    String key = "sync.finding." + now.finding().key();
    boolean trouble = now.finding().isTrouble();
    boolean stuck = now.finding().holdsUp();
    var icon = stuck ? Icon.OFFLINE : trouble ? Icon.ATTENTION : Icon.CHECK;
    stuckHead.getChildren().setAll(icon.glyph(16), stuckWord);
    stuckHead.getStyleClass().setAll("stuck-head", trouble ? "trouble" : "well");
    stuckWord.setText(messages.text(stuck ? "sync.stuck" : "sync.well"));
    finding.setWords(messages.text(key));
    explanation.setWords(messages.text(key + ".detail", now.code()));
    checks.show(now, messages);
    letGo.setVisible(now.deletion().isPresent());
    letGo.setManaged(now.deletion().isPresent());
    now.deletion()
        .ifPresent(it ->
            letGo.setText(
                messages.text(
                    "sync.let_go", messages.number(it.gone()), messages.number(it.of()))));
    boolean cutOff = model.offlineProperty().get();
    tryNow.setText(messages.text(cutOff ? "sync.go_online" : "sync.try"));
    offline.setText(messages.text(cutOff ? "sync.stay_offline" : "sync.go_offline"));
    offline.setDisable(cutOff);
    showContact();
  }

  private void showHealings(List<HealingReport> healings) {
    healed.setWords(words.healed(healings));
    healed.setVisible(!healings.isEmpty());
    healed.setManaged(!healings.isEmpty());
  }

  private void showUnreadable(boolean is) {
    if (is) {
      unreadable.show(messages.text("sync.unreadable"), messages.text("sync.unreadable.advice"));
    } else {
      unreadable.clear();
    }
  }
}
