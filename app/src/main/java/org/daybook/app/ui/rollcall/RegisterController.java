package org.daybook.app.ui.rollcall;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Attendance;
import org.daybook.app.ui.control.CountStrip;
import org.daybook.app.ui.control.IconField;
import org.daybook.app.ui.control.ProportionBar;
import org.daybook.app.ui.control.Toast;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Binds the register to its view model.
public final class RegisterController {

  /// Below this width the counts have no words, and the head may cut where and with whom.
  private static final double ROOMY = 1080;

  private static final Duration UNDO_FOR = Duration.seconds(10);
  private static final Duration SAID_FOR = Duration.seconds(4);

  private final RegisterViewModel model;
  private final AdmissionViewModel admission;
  private final Messages messages;
  private final MarkWords words;
  private final HeadWords headWords;
  private final RegisterExits exits;
  private final LongSupplier millis;
  private Subscription following = Subscription.EMPTY;

  /// What is not shown yet takes no keyboard, and the register is shown once it was read.
  private boolean awaitsFocus;

  private List<Enum<?>> shownState = List.of();

  @FXML private StackPane root;
  @FXML private Label title;
  @FXML private HBox state;
  @FXML private Label detail;
  @FXML private Label careNote;
  @FXML private IconField find;
  @FXML private ActionButton undo;
  @FXML private TroublePanel trouble;
  @FXML private HBox tableHead;
  @FXML private ListView<RegisterRow> list;
  @FXML private ProportionBar proportion;
  @FXML private CountStrip counts;
  @FXML private HBox buttons;
  @FXML private ActionButton markRest;
  @FXML private ActionButton submit;
  @FXML private ActionButton takeBack;
  @FXML private ActionButton paper;
  @FXML private Toast toast;
  @FXML private VBox dropped;

  /// @param millis a clock that only runs forward, in milliseconds
  public RegisterController(
      RegisterViewModel model,
      AdmissionViewModel admission,
      Messages messages,
      RegisterExits exits,
      LongSupplier millis) {
    this.model = model;
    this.admission = admission;
    this.messages = messages;
    this.words = new MarkWords(messages);
    this.headWords = new HeadWords(messages);
    this.exits = exits;
    this.millis = millis;
  }

  @FXML
  private void initialize() {
    list.setItems(model.rows());
    list.setCellFactory(view -> new RegisterCell(messages, words, model));
    counts.compose(words.byChip(), messages.text("mark.unmarked"));
    dropped.getChildren().add(new AdmissionPane(messages, admission, find, list::requestFocus));
    var question = new QuestionPane(messages, words, model, list::requestFocus);
    root.getChildren().add(question);
    following =
        Subscription.combine(
            model.cursorProperty().subscribe(at -> reveal(at.intValue())),
            model.cursorProperty().subscribe(at -> showCareNote()),
            model.rows().subscribe(this::showCareNote),
            model.headProperty().subscribe(this::show),
            model.troubleProperty().subscribe(this::show),
            // Only what is said from now on: what was said before is not said again by a new view.
            model.announcementProperty().subscribe((was, is) -> say(is)),
            root.widthProperty().subscribe(width -> makeRoom(width.doubleValue())),
            question::close);
    new RegisterKeys(model, find::requestFocus, exits.back(), millis).listenTo(root);
    new RegisterColumns(list, tableHead).align();
  }

  @FXML
  private void back() {
    exits.back().run();
  }

  @FXML
  private void print() {
    var head = model.headProperty().get();
    if (head != null) {
      exits.print().accept(head.sessionId());
    }
  }

  @FXML
  private void undo() {
    model.undo();
  }

  @FXML
  private void markRest() {
    model.markRest();
  }

  @FXML
  private void submit() {
    model.submit();
  }

  @FXML
  private void takeBack() {
    model.takeBack();
  }

  @FXML
  private void enterPaper() {
    model.enterPaper();
  }

  /// What is to be heeded of the student who has the keyboard: a tooltip needs a mouse.
  private void showCareNote() {
    int at = model.cursorProperty().get();
    var note = at >= 0 && at < model.rows().size() ? model.rows().get(at).careNote() : null;
    careNote.setText(note == null ? "" : note.replaceAll("\\s+", " "));
    careNote.setVisible(note != null);
  }

  /// Ends what follows the register, which outlives its view.
  public void close() {
    following.unsubscribe();
    toast.dismiss();
  }

  /// Gives the keyboard to the register.
  public void focus() {
    awaitsFocus = !root.isVisible();
    list.requestFocus();
  }

  private void reveal(int row) {
    list.getFocusModel().focus(row);
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && row < flow.getCellCount()) {
      flow.scrollTo(row);
    }
  }

  private void show(@Nullable RegisterHead head) {
    root.setVisible(head != null);
    if (head == null) {
      return;
    }
    if (awaitsFocus) {
      focus();
    }
    title.setText(headWords.title(head));
    detail.setText(headWords.detail(head, model.isOfAnotherDay(head, messages.zone())));
    showState(head);
    var byChip = new EnumMap<Attendance, Integer>(Attendance.class);
    var written = new EnumMap<Attendance, String>(Attendance.class);
    MarkWords.SHOWN.forEach(value -> {
      int number = head.tally().of(value);
      byChip.put(MarkWords.chip(value), number);
      written.put(MarkWords.chip(value), messages.number(number));
    });
    int unmarked = head.tally().unmarked();
    proportion.show(byChip, head.tally().expected());
    counts.show(written, messages.number(unmarked));
    markRest.setText(rest(unmarked, head.tally().expected()));
    markRest.setDisable(unmarked == 0);
    submit.setText(
        unmarked == 0
            ? messages.text("rollcall.submit.whole")
            : messages.counted("rollcall.submit", unmarked));
    offer(head);
  }

  private void showState(RegisterHead head) {
    var is = List.of(head.state(), head.register());
    if (!is.equals(shownState)) {
      shownState = is;
      state.getChildren().setAll(headWords.pill(head));
    }
  }

  private void makeRoom(double width) {
    boolean narrow = width > 0 && width < ROOMY;
    counts.setBrief(narrow);
    detail.setMinWidth(narrow ? 0 : Region.USE_PREF_SIZE);
  }

  private String rest(int unmarked, int expected) {
    if (unmarked == 0) {
      return messages.text("rollcall.rest.none");
    }
    return messages.counted(unmarked == expected ? "rollcall.rest.all" : "rollcall.rest", unmarked);
  }

  private void offer(RegisterHead head) {
    var offered = offered(head);
    // Each mark gives a new head, and what is added again is styled again.
    if (!buttons.getChildren().equals(offered)) {
      buttons.getChildren().setAll(offered);
    }
    undo.setDisable(!head.takesMarks());
  }

  private List<ActionButton> offered(RegisterHead head) {
    return switch (head.state()) {
      case MISSED -> List.of(paper);
      case CANCELLED -> List.of();
      case SCHEDULED, CHECKING_IN, CONDUCTING, FINISHED -> {
        if (head.takesMarks()) {
          yield List.of(markRest, submit);
        }
        yield head.mayBeTakenBack() ? List.of(takeBack) : List.of();
      }
    };
  }

  private void show(@Nullable Trouble what) {
    if (what == null) {
      trouble.clear();
      return;
    }
    String key = "rollcall.trouble." + what.kind().name().toLowerCase(Locale.ROOT);
    var reason = what.reason();
    String advice = reason == null ? "" : headWords.reason(reason);
    trouble.show(messages.text(key), messages.text(key + ".advice", advice));
  }

  private void say(@Nullable Announcement said) {
    if (said == null) {
      return;
    }
    String key = "rollcall.said." + said.kind().name().toLowerCase(Locale.ROOT);
    String text =
        said.who().isEmpty() ? messages.counted(key, said.count()) : messages.text(key, said.who());
    if (said.undoable()) {
      toast.show(text, UNDO_FOR, model::undo);
    } else {
      toast.say(text, SAID_FOR);
    }
  }
}
