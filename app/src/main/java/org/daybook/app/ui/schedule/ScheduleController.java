package org.daybook.app.ui.schedule;

import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.EmptyState;
import org.daybook.app.ui.control.FittingLabel;
import org.daybook.app.ui.control.Segments;
import org.daybook.app.ui.control.Segments.Segment;
import org.daybook.app.ui.control.Toast;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Binds the schedule to its view models.
public final class ScheduleController {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final Duration UNDO_FOR = Duration.seconds(10);
  private static final Duration SAID_FOR = Duration.seconds(5);

  private final ScheduleViewModel model;
  private final TaskViewModel tasks;
  private final TeachingViewModel teaching;
  private final Messages messages;
  private final ScheduleWords words;
  private final ScheduleGrid grid;
  private final Segments<Grouping> groupings;
  private Subscription following = Subscription.EMPTY;

  @FXML private StackPane root;
  @FXML private VBox page;
  @FXML private FittingLabel title;
  @FXML private FittingLabel subtitle;
  @FXML private ActionButton previous;
  @FXML private ActionButton next;
  @FXML private ActionButton week;
  @FXML private ActionButton day;
  @FXML private HBox grouping;
  @FXML private ActionButton clashes;
  @FXML private ActionButton courses;
  @FXML private ActionButton closeDay;
  @FXML private ActionButton extra;
  @FXML private ActionButton plan;
  @FXML private TroublePanel trouble;
  @FXML private StackPane body;
  @FXML private VBox empty;
  @FXML private EmptyState emptyWords;
  @FXML private ChosenBar chosen;
  @FXML private VBox timetable;
  @FXML private TeachingPane teachingPane;
  @FXML private ClashPane clashPane;
  @FXML private TaskPane taskPane;
  @FXML private Toast toast;

  public ScheduleController(
      ScheduleViewModel model, TaskViewModel tasks, TeachingViewModel teaching, Messages messages) {
    this.model = model;
    this.tasks = tasks;
    this.teaching = teaching;
    this.messages = messages;
    this.words = new ScheduleWords(messages);
    this.grid = new ScheduleGrid(messages, words, model, tasks.drag(), tasks::reopen);
    this.groupings = new Segments<>(model.grouping());
  }

  @FXML
  private void initialize() {
    body.getChildren().addFirst(grid);
    grid.managedProperty().bind(grid.visibleProperty());
    // An arrow goes where it points: in Arabic the week after lies to the left.
    boolean mirrored = messages.language().rightToLeft();
    previous.setShortcut(mirrored ? "Ctrl+Right" : "Ctrl+Left");
    next.setShortcut(mirrored ? "Ctrl+Left" : "Ctrl+Right");
    showGroupings();
    grouping.getChildren().addFirst(groupings);
    timetable.visibleProperty().bind(teaching.shownProperty().not());
    page.disableProperty().bind(taskPane.visibleProperty().or(clashPane.visibleProperty()));
    tasks.onTaught(teaching::refresh);
    root.addEventHandler(
        KeyEvent.KEY_PRESSED, new ScheduleKeys(root, page, model, teaching, groupings)::press);
    following =
        Subscription.combine(
            model.pageProperty().subscribe(this::show),
            model.loadingProperty().subscribe(() -> show(model.pageProperty().get())),
            model.unreadableProperty().subscribe(_ -> showTrouble()),
            model.refusalProperty().subscribe(_ -> showTrouble()),
            model.noticeProperty().subscribe(this::showNotice),
            groupings.valueProperty().subscribe((_, by) -> group(by)),
            teaching.shownProperty().subscribe(this::showTeaching),
            tasks.taskProperty().subscribe(this::beginTask),
            chosen.follow(model, new AtChosen(model, tasks, teaching), messages),
            teachingPane.follow(teaching, tasks, model, messages),
            clashPane.follow(model, messages, this::focus),
            taskPane.follow(tasks, messages, this::focus),
            grid::close);
  }

  private void showGroupings() {
    groupings.show(
        Arrays.stream(Grouping.values())
            .map(it -> new Segment<>(it, messages.text("schedule.by." + it.key())))
            .toList());
  }

  private void group(Grouping by) {
    model.show(by);
    showGroupings();
  }

  /// Ends what follows the view models, which outlive their view.
  public void close() {
    following.unsubscribe();
  }

  /// Gives the keyboard to what is half typed, to the session that is chosen, or to the courses.
  public void focus() {
    if (tasks.taskProperty().get() != null) {
      taskPane.focus();
      return;
    }
    if (teaching.shownProperty().get()) {
      teachingPane.focus();
    } else if (grid.isVisible()) {
      grid.focus();
    } else {
      plan.requestFocus();
    }
  }

  @FXML
  private void previous() {
    model.move(-1);
  }

  @FXML
  private void next() {
    model.move(1);
  }

  @FXML
  private void today() {
    model.showToday();
  }

  @FXML
  private void week() {
    model.show(Span.WEEK);
  }

  @FXML
  private void day() {
    model.show(Span.DAY);
  }

  @FXML
  private void clashes() {
    model.clashesShownProperty().set(true);
  }

  @FXML
  private void courses() {
    if (teaching.shownProperty().get()) {
      teaching.leave();
    } else {
      teaching.open();
    }
  }

  @FXML
  private void closeDay() {
    model.chosenDay().ifPresent(tasks::closeDays);
  }

  @FXML
  private void extra() {
    tasks.plan(true, null);
  }

  @FXML
  private void plan() {
    tasks.plan(false, null);
  }

  private void show(@Nullable SchedulePage shown) {
    page.setVisible(shown != null);
    if (shown == null) {
      return;
    }
    boolean planning = !teaching.shownProperty().get();
    title.say(planning ? words.title(shown) : List.of(messages.text("schedule.teaching")));
    subtitle.say(planning ? words.subtitle(shown) : List.of(""));
    week.pseudoClassStateChanged(SELECTED, shown.span() == Span.WEEK);
    day.pseudoClassStateChanged(SELECTED, shown.span() == Span.DAY);
    int count = shown.clashes().size() + shown.onClosedDays().size();
    clashes.setVisible(planning && count > 0);
    clashes.setText(messages.counted("schedule.clash_count", count));
    boolean none = shown.isEmpty() && !shown.hasClosedDays();
    grid.setVisible(!none);
    empty.setVisible(none);
    if (model.loadingProperty().get()) {
      emptyWords.show(messages.text("schedule.loading"), messages.text("schedule.loading.hint"));
    } else {
      emptyWords.show(
          messages.text("schedule.empty"),
          messages.text(
              shown.allowed().sessions() ? "schedule.empty.hint" : "schedule.empty.look"));
    }
    for (var button : List.of(plan, extra, closeDay)) {
      button.setDisable(!shown.allowed().sessions());
      button.setAccessibleHelp(
          shown.allowed().sessions() ? null : messages.text("access.not_permitted"));
    }
  }

  private void showTeaching(boolean is) {
    courses.setText(messages.text(is ? "schedule.timetable" : "schedule.teaching"));
    for (var button : List.of(previous, next, plan)) {
      button.setVisible(!is);
    }
    show(model.pageProperty().get());
    focus();
  }

  /// What was said before lies on what is asked now.
  private void beginTask(@Nullable Task task) {
    if (task != null) {
      toast.dismiss();
    }
  }

  private void showTrouble() {
    var refusal = model.refusalProperty().get();
    if (refusal != null) {
      trouble.show(refusal.what(messages), refusal.advice(messages));
    } else if (model.unreadableProperty().get()) {
      trouble.show(
          messages.text("schedule.unreadable"), messages.text("schedule.unreadable.advice"));
    } else {
      trouble.clear();
    }
  }

  private void showNotice(@Nullable Notice what) {
    if (what == null) {
      return;
    }
    model.said();
    var key = "schedule.notice." + what.kind().key();
    var said =
        what.kind().counts()
            ? messages.counted(key, what.number(), what.subject())
            : messages.text(key, what.subject());
    var undo = what.undo();
    if (undo == null) {
      toast.say(said, SAID_FOR);
    } else {
      toast.show(said, UNDO_FOR, undo);
    }
  }
}
