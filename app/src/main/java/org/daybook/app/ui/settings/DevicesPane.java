package org.daybook.app.ui.settings;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.devices.DeviceLine;
import org.daybook.app.service.devices.DeviceOverview;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.ChosenList;
import org.daybook.app.ui.control.EmptyState;
import org.daybook.app.ui.control.FittingLabel;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Pill;
import org.daybook.app.ui.control.Tone;
import org.daybook.model.device.DeviceState;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/// The devices: a table of all, and a card of the one that is chosen.
final class DevicesPane extends VBox {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  /// A narrower table has no room for what a device owes and runs.
  private static final double ROOMY = 520;

  private final DevicesViewModel model;
  private final SettingsWords words;
  private final PageHead head;
  private final Guarded activate;
  private final ChosenList<DeviceLine> list;
  private final EmptyState empty;
  private final CardSlot card = new CardSlot();
  private Subscription cardFollows = Subscription.EMPTY;

  DevicesPane(DevicesViewModel model, SettingsWords words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("settings-page");
    var make = new ActionButton(words.text("settings.devices.activate"), Icon.KEY, "Ctrl+N");
    make.setId("makeCode");
    make.getStyleClass().add("primary");
    make.setOnAction(event -> model.askActivate());
    activate = new Guarded(make);
    var again = new ActionButton(words.text("settings.devices.refresh"), Icon.REFRESH, "Ctrl+R");
    again.setNameless(true);
    again.setOnAction(event -> model.refresh());
    head = new PageHead(words.text("settings.page.devices"), again, activate);
    list = new ChosenList<>(words.text("settings.page.devices"), DeviceLine::deviceId, this::row);
    empty =
        new EmptyState(
            Icon.DESK,
            words.text("settings.devices.none"),
            words.text("settings.devices.none.hint"));
    VBox table = new VBox(columns(), new StackPane(list, empty));
    table.getStyleClass().addAll("card", "settings-table");
    VBox.setVgrow(table.getChildren().getLast(), Priority.ALWAYS);
    table
        .widthProperty()
        .subscribe(is -> table.pseudoClassStateChanged(NARROW, is.doubleValue() < ROOMY));
    HBox.setHgrow(table, Priority.ALWAYS);
    card.getStyleClass().add("settings-side");
    HBox body = new HBox(16, table, card);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, body);
  }

  Subscription follow(SettingsState state) {
    return Subscription.combine(
        activate.follow(state.obstacle(Permission.DEVICE_MANAGE), words),
        model.overviewProperty().subscribe(this::show),
        model.askingProperty().subscribe(_ -> say()),
        list.follow(model.chosenProperty(), () -> {}),
        model.chosenProperty().subscribe(_ -> showCard(state)),
        model.overviewProperty().subscribe(_ -> showCard(state)),
        () -> cardFollows.unsubscribe());
  }

  void focus() {
    list.requestFocus();
  }

  private void show(@Nullable DeviceOverview now) {
    list.show(model.devices());
    list.select(model.chosenProperty().get());
    empty.setVisible(now != null && now.devices().isEmpty());
    say();
  }

  private void say() {
    var now = model.overviewProperty().get();
    if (now == null) {
      head.say(words.text("settings.reading"));
      return;
    }
    var asOf = now.asOf();
    if (asOf != null) {
      head.say(words.text("settings.devices.as_of", words.when(asOf)));
    } else if (model.askingProperty().get()) {
      head.say(words.text("settings.devices.asking"));
    } else {
      var why = now.why();
      head.say(
          why == null
              ? ""
              : words.messages().text("settings.online." + SettingsWords.lower(why), why.code()));
    }
  }

  private HBox columns() {
    HBox columns =
        new HBox(
            10,
            column("settings.devices.name", "device-name"),
            column("settings.devices.state", "device-state"),
            column("settings.devices.seen", "device-seen"),
            column("settings.devices.owes", "device-owes"),
            column("settings.devices.program", "device-program"));
    columns.getStyleClass().add("table-head");
    return columns;
  }

  private Label column(String key, String style) {
    Label label = new Label(words.text(key));
    label.getStyleClass().add(style);
    if (style.equals("device-name")) {
      label.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(label, Priority.ALWAYS);
    }
    return label;
  }

  private Node row(DeviceLine it) {
    var where =
        it.here()
            ? words.messages().joined(List.of(words.text("settings.page.desk"), it.branch()))
            : it.branch();
    var told = it.told();
    var state = pill(it);
    HBox stateBox = new HBox(state);
    stateBox.getStyleClass().add("device-state");
    var seenAt = told == null ? null : told.seenAt();
    var waiting = told == null ? null : told.waiting();
    var program = told == null ? null : told.program();
    var seen =
        seenAt == null
            ? words.text(told == null ? "settings.devices.not_known" : "settings.devices.never")
            : words.when(seenAt);
    var owes =
        waiting == null
            ? words.text("settings.devices.not_known")
            : words.messages().number(waiting);
    FittingLabel place = new FittingLabel();
    place.say(List.of(where, it.here() ? words.text("settings.page.desk") : it.branch()));
    HBox row =
        new HBox(
            10,
            SettingsPanel.words(it.name(), place),
            stateBox,
            cell(seen, "device-seen"),
            cell(owes, "device-owes"),
            cell(
                program == null ? words.text("settings.devices.not_known") : program,
                "device-program"));
    row.getStyleClass().add("chosen-row");
    row.setAccessibleText(
        words.text("settings.devices.spoken", it.name(), where, state.getText(), seen, owes));
    return row;
  }

  private static Label cell(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().addAll("secondary", style);
    return label;
  }

  private Pill pill(DeviceLine it) {
    var told = it.told();
    if (it.state() == DeviceState.ACTIVE && told != null && !told.ailments().isEmpty()) {
      return new Pill(Tone.WARN, Icon.ATTENTION, words.text("settings.devices.needs_you"));
    }
    return switch (it.state()) {
      case ACTIVE -> new Pill(Tone.OK, Icon.CHECK, words.text("settings.devices.state.active"));
      case REVOKED ->
          new Pill(Tone.NEUTRAL, Icon.CROSS, words.text("settings.devices.state.revoked"));
      case LOST -> new Pill(Tone.BAD, Icon.CROSS, words.text("settings.devices.state.lost"));
    };
  }

  private void showCard(SettingsState state) {
    cardFollows.unsubscribe();
    cardFollows = Subscription.EMPTY;
    var line = model.chosen();
    card.setVisible(line != null);
    if (line == null) {
      card.show(null, list::requestFocus);
    } else {
      var drawn = new DeviceCard(line, model, words);
      card.show(drawn, list::requestFocus);
      cardFollows = drawn.follow(state);
      card.setMinHeight(Region.USE_COMPUTED_SIZE);
    }
  }
}
