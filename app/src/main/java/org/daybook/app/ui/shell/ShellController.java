package org.daybook.app.ui.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.ui.control.IconField;
import org.daybook.app.ui.control.NavItem;
import org.daybook.app.ui.control.ScrolledRoom;
import org.daybook.app.ui.control.Shortcut;
import org.daybook.app.ui.control.SyncPill;
import org.daybook.app.ui.search.SearchPane;
import org.daybook.app.ui.search.SearchViewModel;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Appearance;
import org.jspecify.annotations.Nullable;

/// Binds the frame to its view model.
public final class ShellController {

  /// Below this width the rail gives the names of places up, and the top bar the date.
  private static final double ROOMY = 1100;

  /// Below this height, too, screens scroll that need more.
  private static final double HIGH_ENOUGH = 640;

  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  private static final Shortcut SEARCH = Shortcut.valueOf("Ctrl+K");

  private final ShellViewModel model;
  private final Messages messages;
  private final PersonMenu personMenu;
  private final Map<Place, NavItem> items = new EnumMap<>(Place.class);
  private Subscription following = Subscription.EMPTY;

  @FXML private VBox places;
  @FXML private VBox settings;
  @FXML private Label appName;
  @FXML private Label deskName;
  @FXML private Label dot;
  @FXML private Label branchName;
  @FXML private Label businessDate;
  @FXML private IconField search;
  @FXML private SyncPill syncPill;
  @FXML private HBox topBar;
  private final StackPane content = new StackPane();
  private final ScrolledRoom room = new ScrolledRoom(content);
  @FXML private StackPane around;
  @FXML private VBox searchDrop;
  @FXML private BorderPane root;

  public ShellController(
      ShellViewModel model, Messages messages, Appearance appearance, PersonActions personActions) {
    this.model = model;
    this.messages = messages;
    this.personMenu = new PersonMenu(messages, appearance, personActions);
  }

  @FXML
  private void initialize() {
    for (Place place : Place.values()) {
      VBox where = place.belowOthers() ? settings : places;
      where.getChildren().add(item(place));
      if (place.lastOfGroup()) {
        where.getChildren().add(divider());
      }
    }
    topBar.getChildren().add(personMenu);
    around.getChildren().addFirst(room);
    deskName.textProperty().bind(model.deskNameProperty());
    branchName.textProperty().bind(model.branchNameProperty());
    businessDate
        .textProperty()
        .bind(model.businessDateProperty().map(date -> date == null ? "" : messages.date(date)));
    following =
        Subscription.combine(
            root.widthProperty().subscribe(this::makeRoom),
            root.heightProperty().subscribe(this::makeRoom),
            model.personProperty().subscribe(this::showPerson),
            model.syncProperty().subscribe(this::showSync),
            model
                .placeProperty()
                .subscribe(here -> items.forEach((place, item) -> item.setHere(place == here))));
    syncPill.setOnAction(event -> model.openSyncCentre());
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /// Lets the search field find things, and Ctrl+K bring the keyboard to it.
  public void search(SearchViewModel found) {
    var pane = new SearchPane(messages, found, search);
    searchDrop.getChildren().setAll(pane);
    following = following.and(pane::close);
  }

  /// Ends what follows the frame's view models, which outlive this view.
  public void close() {
    following.unsubscribe();
  }

  /// Puts a screen into the frame.
  public void show(Node screen) {
    content.getChildren().setAll(screen);
  }

  /// Keys of the frame work on every screen, by key code.
  private void key(KeyEvent event) {
    if (SEARCH.matches(event)) {
      search.requestFocus();
      event.consume();
      return;
    }
    for (Place place : Place.values()) {
      if (Shortcut.valueOf(place.key()).matches(event)) {
        model.go(place);
        event.consume();
      }
    }
  }

  private NavItem item(Place place) {
    NavItem item =
        new NavItem(
            PlaceIcon.of(place),
            messages.text("place." + place.name().toLowerCase(Locale.ROOT)),
            place.key());
    Access access = model.accessTo(place);
    if (access != Access.OPEN) {
      item.setUnavailable(messages.text("access." + access.name().toLowerCase(Locale.ROOT)));
    }
    item.setOnAction(event -> model.go(place));
    items.put(place, item);
    return item;
  }

  private void makeRoom() {
    boolean narrow = isLess(root.getWidth(), ROOMY);
    room.setScrolling(narrow || isLess(root.getHeight(), HIGH_ENOUGH));
    root.pseudoClassStateChanged(NARROW, narrow);
    items.values().forEach(item -> item.setCompact(narrow));
    for (var words : List.of(appName, deskName, dot, businessDate)) {
      words.setVisible(!narrow);
      words.setManaged(!narrow);
    }
  }

  /// Before it is laid out a frame has no size.
  private static boolean isLess(double size, double least) {
    return size > 0 && size < least;
  }

  private static Region divider() {
    Region divider = new Region();
    divider.getStyleClass().add("rail-divider");
    VBox.setMargin(divider, new Insets(8, 10, 6, 10));
    return divider;
  }

  private void showPerson(@Nullable SignedInPerson person) {
    personMenu.setVisible(person != null);
    if (person != null) {
      personMenu.show(person);
    }
  }

  private void showSync(SyncSummary sync) {
    syncPill.show(SyncPill.State.valueOf(sync.state().name()), words(sync));
    long waiting = sync.needAttention();
    NavItem attention = items.get(Place.ATTENTION);
    if (attention != null) {
      attention.setCount(
          waiting, messages.number(waiting), messages.counted("shell.attention.waiting", waiting));
    }
  }

  private String words(SyncSummary sync) {
    Instant since = sync.since();
    String at = since == null ? messages.text("sync.never") : messages.time(since);
    return switch (sync.state()) {
      case SAVED_HERE -> messages.counted("sync.pill.saved", sync.toSend());
      case ALL_SENT -> messages.text("sync.pill.sent", at);
      case OFFLINE -> messages.counted("sync.pill.offline", sync.toSend(), at);
      case NEEDS_ATTENTION -> alarm(sync);
    };
  }

  /// What needs somebody, and how much waits here meanwhile.
  private String alarm(SyncSummary sync) {
    var parts = new ArrayList<String>();
    parts.add(
        sync.needAttention() > 0
            ? messages.counted("sync.pill.attention", sync.needAttention())
            : messages.text("sync.pill.stuck"));
    if (sync.toSend() > 0) {
      parts.add(messages.counted("sync.pill.to_send", sync.toSend()));
    } else if (sync.offline()) {
      parts.add(messages.text("sync.pill.no_contact"));
    }
    return messages.joined(parts);
  }
}
