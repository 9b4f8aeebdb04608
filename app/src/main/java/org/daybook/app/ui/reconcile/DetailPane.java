package org.daybook.app.ui.reconcile;

import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.reconcile.CountSheet;
import org.daybook.app.service.reconcile.OperationLine;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.model.cash.explain.Proposal;
import org.jspecify.annotations.Nullable;

/// What lies behind the chosen figure: what may explain a difference, and each operation.
public final class DetailPane extends VBox {
  private static final int MOST_PROPOSALS = 3;

  private final Label name = new Label();
  private final Label difference = new Label();
  private final Paragraph about = new Paragraph();
  private final VBox proposals = new VBox();
  private final Label title = new Label();
  private final ListView<OperationLine> operations = new ListView<>();
  private final Paragraph nothing = new Paragraph();

  public DetailPane() {
    getStyleClass().addAll("card", "reconcile-detail");
    name.getStyleClass().add("count");
    name.setMinWidth(0);
    difference.getStyleClass().add("heading");
    difference.setMinWidth(USE_PREF_SIZE);
    about.getStyleClass().add("quiet");
    proposals.getStyleClass().add("proposals");
    title.getStyleClass().add("section");
    nothing.getStyleClass().add("quiet");
    operations.setId("operations");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = new HBox(8, name, gap, difference);
    head.getStyleClass().add("detail-head");
    VBox.setVgrow(operations, Priority.ALWAYS);
    for (Node part : List.of(proposals, title, operations, nothing, about)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    getChildren().setAll(head, about, proposals, title, operations, nothing);
  }

  /// Follows the view model until the subscription ends.
  Subscription follow(ReconcileViewModel model, ReconcileWords words) {
    title.setText(words.text("reconcile.operations"));
    operations.setAccessibleText(title.getText());
    operations.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          var chosen = operations.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && chosen != null && !event.isControlDown()) {
            model.open(chosen);
            event.consume();
          }
        });
    operations.setOnMouseClicked(event -> {
      var chosen = operations.getSelectionModel().getSelectedItem();
      if (event.getClickCount() == 2 && chosen != null) {
        model.open(chosen);
      }
    });
    return Subscription.combine(
        model.chosenProperty().subscribe(is -> show(model, words)),
        model.detailProperty().subscribe(is -> show(model, words)));
  }

  /// Gives the keyboard to the operations.
  void focusOperations() {
    if (operations.isVisible()) {
      if (operations.getSelectionModel().isEmpty()) {
        operations.getSelectionModel().selectFirst();
      }
      operations.requestFocus();
    }
  }

  private void show(ReconcileViewModel model, ReconcileWords words) {
    var figure = model.chosenProperty().get();
    var told = model.toldProperty().get();
    setVisible(figure != null && told != null);
    if (figure == null || told == null) {
      return;
    }
    var money = words.money(told);
    name.setText(words.name(figure));
    head(figure, words, money);
    var detail = model.detailProperty().get();
    proposals.getChildren().clear();
    proposals.setVisible(false);
    if (detail instanceof Detail.OfCount(var sheet)) {
      explain(sheet, words, money);
    }
    operations.setCellFactory(view -> new OperationCell(words, money));
    operations.getItems().setAll(detail == null ? List.of() : detail.operations());
    boolean any = !operations.getItems().isEmpty();
    operations.setVisible(any);
    title.setVisible(any);
    boolean open = figure instanceof Figure.OfOpen;
    nothing.setVisible(open || (detail != null && !any));
    nothing.setWords(words.text(open ? "reconcile.open.words" : "reconcile.operations.none"));
  }

  private void head(Figure figure, ReconcileWords words, MoneyFormat money) {
    difference.getStyleClass().removeAll("bad-text");
    if (figure instanceof Figure.OfCount(var line)) {
      long found = line.cash().differenceMinor();
      difference.setText(money.difference(found));
      if (found < 0) {
        difference.getStyleClass().add("bad-text");
      }
      about.setWords(words.about(line, money));
    } else {
      difference.setText(
          figure instanceof Figure.OfOpen ? "" : words.figures(figure, money).getLast());
      about.setWords(words.below(figure));
    }
    about.setVisible(!about.getWords().isEmpty());
  }

  private void explain(CountSheet sheet, ReconcileWords words, MoneyFormat money) {
    var causes = new CauseWords(words, money);
    if (!sheet.count().reason().isEmpty()) {
      proposals.getChildren().add(said(words.text("reconcile.reason", sheet.count().reason())));
    }
    if (sheet.count().lateMinor() != 0) {
      proposals
          .getChildren()
          .add(said(words.text("reconcile.late", money.difference(sheet.count().lateMinor()))));
    }
    if (!sheet.proposals().isEmpty()) {
      var section = new Label(words.text("reconcile.causes"));
      section.getStyleClass().add("section");
      proposals.getChildren().add(section);
      sheet.proposals().stream()
          .limit(MOST_PROPOSALS)
          .map(it -> proposal(it, sheet, causes))
          .forEach(proposals.getChildren()::add);
    }
    proposals.setVisible(!proposals.getChildren().isEmpty());
  }

  private static Node said(String text) {
    var words = new Paragraph();
    words.setWords(text);
    words.getStyleClass().add("secondary");
    return words;
  }

  private Node proposal(Proposal proposal, CountSheet sheet, CauseWords causes) {
    var what = new Paragraph();
    what.setWords(causes.what(proposal.cause()));
    what.getStyleClass().add("medium");
    var advice = new Paragraph();
    advice.setWords(causes.advice(proposal.cause(), sheet));
    advice.getStyleClass().addAll("secondary", "quiet");
    var both = new VBox(1, what, advice);
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    var movements = CauseWords.movements(proposal.cause());
    var row = new HBox(8, both);
    row.getStyleClass().add("proposal-parts");
    if (movements.isEmpty()) {
      row.getStyleClass().add("proposal");
      return row;
    }
    row.getChildren().add(Icon.FORWARD.glyph(14));
    var button = new Button();
    button.setGraphic(row);
    button.getStyleClass().add("proposal");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(what.getWords() + ", " + advice.getWords());
    button.setOnAction(_ -> find(movements));
    return button;
  }

  /// Shows the operation that a proposal speaks of; pressed again, the next one.
  private void find(List<UUID> entries) {
    var chosen = operations.getSelectionModel().getSelectedItem();
    int next = next(entries, chosen);
    operations.getItems().stream()
        .filter(it -> it.entryId().equals(entries.get(next)))
        .findFirst()
        .ifPresent(it -> {
          operations.getSelectionModel().select(it);
          operations.scrollTo(it);
          operations.requestFocus();
        });
  }

  private static int next(List<UUID> entries, @Nullable OperationLine chosen) {
    int here = chosen == null ? -1 : entries.indexOf(chosen.entryId());
    return (here + 1) % entries.size();
  }
}
