package org.daybook.app.ui.settings;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.NavItem;
import org.daybook.app.ui.control.OfferedChoice;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.Shortcut;
import org.daybook.app.ui.control.Toast;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Binds the pages of the settings, the list that leads to them, and what is asked over them.
public final class SettingsController {
  private static final Duration UNDO_FOR = Duration.seconds(10);
  private static final Duration SAID_FOR = Duration.seconds(4);

  private final SettingsViewModel model;
  private final Messages messages;
  private final SettingsWords words;
  private final List<OfferedChoice> looks;
  private final Map<SettingsPage, NavItem> items = new EnumMap<>(SettingsPage.class);
  private Subscription following = Subscription.EMPTY;
  private Subscription pageFollows = Subscription.EMPTY;
  private Runnable focus = () -> {};

  @FXML private StackPane root;
  @FXML private HBox whole;
  @FXML private VBox places;
  @FXML private Paragraph offline;
  @FXML private TroublePanel trouble;
  @FXML private StackPane page;
  @FXML private QuestionPane question;
  @FXML private Toast toast;

  public SettingsController(
      SettingsViewModel model, List<OfferedChoice> looks, Messages messages, Clock clock) {
    this.model = model;
    this.looks = looks;
    this.messages = messages;
    this.words = new SettingsWords(messages, clock);
  }

  @FXML
  private void initialize() {
    for (var each : SettingsPage.values()) {
      places.getChildren().add(item(each));
    }
    var state = model.state();
    offline.managedProperty().bind(offline.visibleProperty());
    offline.setWords(words.text("settings.offline"));
    whole.disableProperty().bind(question.visibleProperty());
    following =
        Subscription.combine(
            state.onlineProperty().subscribe(on -> offline.setVisible(!on)),
            state.rightsProperty().subscribe(_ -> showAccess()),
            question.follow(model, words, this::focus),
            model.pageProperty().subscribe(this::show),
            state.noticeProperty().subscribe(this::say),
            state.refusalProperty().subscribe(_ -> showRefusal()),
            state.questionProperty().subscribe(_ -> showRefusal()));
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /// Ends what follows the view models, which outlive this view.
  public void close() {
    pageFollows.unsubscribe();
    following.unsubscribe();
    toast.dismiss();
  }

  /// Gives the keyboard to the page.
  public void focus() {
    focus.run();
  }

  private NavItem item(SettingsPage each) {
    var item = new NavItem(icon(each), words.text("settings.page." + each.key()), each.shortcut());
    item.setOnAction(event -> model.go(each));
    item.addEventHandler(KeyEvent.KEY_PRESSED, event -> arrow(each, event));
    items.put(each, item);
    return item;
  }

  private static Icon icon(SettingsPage each) {
    return switch (each) {
      case DEVICES -> Icon.DESK;
      case STAFF -> Icon.STUDENTS;
      case ROLES -> Icon.KEY;
      case POLICIES -> Icon.SETTINGS;
      case BRANCHES -> Icon.BRANCH;
      case CASH -> Icon.CASH;
      case DESK -> Icon.PERSON;
    };
  }

  private void arrow(SettingsPage from, KeyEvent event) {
    int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    var order = List.copyOf(items.values());
    int next = order.indexOf(items.get(from)) + by;
    if (by != 0 && next >= 0 && next < order.size()) {
      order.get(next).requestFocus();
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    for (var each : SettingsPage.values()) {
      if (Shortcut.valueOf(each.shortcut()).matches(event)) {
        model.go(each);
        event.consume();
      }
    }
  }

  private void showAccess() {
    items.forEach((each, item) -> {
      if (model.isOpen(each)) {
        item.setAvailable();
      } else {
        item.setUnavailable(messages.text("access.not_permitted"));
      }
    });
  }

  private void show(SettingsPage wanted) {
    items.forEach((each, item) -> item.setHere(each == wanted));
    pageFollows.unsubscribe();
    // What was said about the page before has nothing to say on this one.
    toast.dismiss();
    page.getChildren().setAll(view(wanted));
    focus();
  }

  private Node view(SettingsPage wanted) {
    var state = model.state();
    return switch (wanted) {
      case DEVICES -> {
        var pane = new DevicesPane(model.devices(), words);
        pageFollows = pane.follow(state);
        focus = pane::focus;
        yield pane;
      }
      case STAFF -> {
        var pane = new StaffPane(model.staff(), words);
        pageFollows = pane.follow(state);
        focus = pane::focus;
        yield pane;
      }
      case ROLES -> {
        var pane = new RolesPane(model.roles(), words);
        pageFollows = pane.follow(state);
        focus = pane::focus;
        yield pane;
      }
      case POLICIES -> {
        var pane = new PoliciesPane(model.policies(), words);
        pageFollows = pane.follow(state);
        focus = () -> focusItem(wanted);
        yield pane;
      }
      case BRANCHES -> {
        var pane = new BranchesPane(model.branches(), words);
        pageFollows = pane.follow(state);
        focus = pane::focus;
        yield pane;
      }
      case CASH -> {
        var pane = new CashPane(model.cash(), words);
        pageFollows = pane.follow(state);
        focus = () -> focusItem(wanted);
        yield pane;
      }
      case DESK -> {
        var pane = new DeskPane(looks, model.printer(), words);
        pageFollows = pane.follow(state);
        focus = () -> focusItem(wanted);
        yield pane;
      }
    };
  }

  private void focusItem(SettingsPage which) {
    var item = items.get(which);
    if (item != null) {
      item.requestFocus();
    }
  }

  private void say(@Nullable Notice notice) {
    if (notice == null) {
      return;
    }
    model.state().noticeProperty().set(null);
    var said = messages.text(notice.kind().key(), notice.subject());
    var undo = notice.undo();
    if (undo == null) {
      toast.say(said, SAID_FOR);
    } else {
      toast.show(said, UNDO_FOR, undo);
    }
  }

  private void showRefusal() {
    var refusal = model.state().refusalProperty().get();
    if (refusal == null || model.state().questionProperty().get() != null) {
      trouble.clear();
    } else {
      trouble.show(refusal.what(messages), refusal.advice(messages));
    }
  }
}
