package org.daybook.app.ui.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.ui.attention.AttentionEntry.Group;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.EmptyState;
import org.daybook.app.ui.control.FittingLabel;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.Segments;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Binds the list of Attention and what is shown of its chosen item.
public final class AttentionController {

  private final AttentionViewModel model;
  private final Messages messages;
  private final AttentionWords words;
  private final Segments<Optional<Group>> filter = new Segments<>(Optional.empty());
  private Subscription following = Subscription.EMPTY;

  @FXML private HBox head;
  @FXML private FittingLabel lead;
  @FXML private HBox columns;
  @FXML private EmptyState empty;
  @FXML private ListView<AttentionEntry> list;
  @FXML private VBox detail;
  @FXML private HBox kind;
  @FXML private Paragraph title;
  @FXML private SaidPane said;
  @FXML private VBox actions;
  @FXML private Paragraph settledNote;
  @FXML private Paragraph advice;
  @FXML private TextField note;
  @FXML private TroublePanel trouble;
  @FXML private ActionButton keepOwn;
  @FXML private ActionButton keepOther;
  @FXML private ActionButton settle;
  @FXML private ActionButton hand;
  @FXML private ActionButton open;

  public AttentionController(AttentionViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.words = new AttentionWords(messages);
  }

  @FXML
  private void initialize() {
    lead.say(List.of(messages.text("attention.lead"), ""));
    filter.setMinWidth(Region.USE_PREF_SIZE);
    head.getChildren().add(filter);
    filter.valueProperty().bindBidirectional(model.filterProperty());
    list.setItems(model.shown());
    list.setCellFactory(view -> new AttentionCell(words));
    list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    note.textProperty().bindBidirectional(model.noteProperty());
    settle.disableProperty().bind(model.maySettleProperty().not());
    following =
        Subscription.combine(
            model.allProperty().subscribe(this::showFilter),
            model.selectedProperty().subscribe(this::showEntry),
            model.remediesProperty().subscribe(_ -> showChoices()),
            model.troubleProperty().subscribe(this::showTrouble));
  }

  /// Puts something beside the title that waits for a person elsewhere.
  public void addToHead(Node what) {
    head.getChildren().add(head.getChildren().indexOf(filter), what);
  }

  /// Gives the keyboard to the list.
  public void focus() {
    list.requestFocus();
  }

  /// Ends what follows the view model, which outlives its view.
  public void close() {
    following.unsubscribe();
  }

  @FXML
  private void keepOwn() {
    model.chooseOwn();
  }

  @FXML
  private void keepOther() {
    model.chooseOther();
  }

  @FXML
  private void settle() {
    model.settle();
  }

  @FXML
  private void hand() {
    model.handToManager();
  }

  @FXML
  private void open() {
    model.open();
  }

  private void choose(@Nullable AttentionEntry entry) {
    if (entry != null) {
      model.selectedProperty().set(entry);
    }
  }

  private void showFilter(List<AttentionEntry> entries) {
    List<Segments.Segment<Optional<Group>>> all = new ArrayList<>();
    all.add(
        new Segments.Segment<>(
            Optional.empty(), messages.text("attention.filter.all", entries.size())));
    for (Group group : Group.values()) {
      String key = "attention.filter." + group.key();
      all.add(new Segments.Segment<>(Optional.of(group), messages.text(key, model.count(group))));
    }
    filter.show(all);
    empty.setVisible(entries.isEmpty());
    columns.setVisible(!entries.isEmpty());
  }

  private void showEntry(@Nullable AttentionEntry entry) {
    detail.setVisible(entry != null);
    if (entry == null) {
      return;
    }
    list.getSelectionModel().select(entry);
    FittingLabel code = new FittingLabel();
    code.say(List.of(words.code(entry), ""));
    code.getStyleClass().addAll("secondary", "quiet");
    kind.getChildren().setAll(words.pill(entry), code);
    title.setWords(words.title(entry));
    said.show(entry, words);
    advice.setWords(words.advice(entry));
    showChoices();
    open.setVisible(AttentionViewModel.leads(entry));
    settle.setText(words.settle(entry));
    hand.setDisable(entry.group() != Group.NEEDS_YOU);
    if (entry.isSettled() && !list.isFocused()) {
      // What had the keyboard leaves; the next item is an arrow away.
      list.requestFocus();
    }
    actions.setVisible(!entry.isSettled());
    hand.setVisible(!entry.isSettled());
    settledNote.setVisible(entry.isSettled());
    settledNote.setWords(AttentionActions.settled(entry, words));
  }

  /// Where there is nothing to decide, to settle it is what the screen is for.
  private void showChoices() {
    List<String> names = AttentionActions.choices(model, words);
    keepOwn.setVisible(!names.isEmpty());
    keepOther.setVisible(names.size() > 1);
    if (!names.isEmpty()) {
      keepOwn.setText(names.getFirst());
      keepOther.setText(names.getLast());
    }
    settle.getStyleClass().remove("primary");
    if (names.isEmpty()) {
      settle.getStyleClass().add("primary");
    }
  }

  private void showTrouble(@Nullable AttentionTrouble what) {
    if (what == null) {
      trouble.clear();
    } else {
      trouble.show(messages.text(what.key()), messages.text("attention.nothing_lost", what.code()));
      if (what.asksForReason()) {
        note.requestFocus();
      }
    }
  }
}
