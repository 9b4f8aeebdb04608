package org.daybook.app.ui.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.staff.StaffBook.RoleLine;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.ChosenList;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.settings.RolesViewModel.RoleDraft;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.RoleTemplate;
import org.jspecify.annotations.Nullable;

/// The roles at the side, and what the chosen one permits: each permission with what it lets
/// somebody do.
final class RolesPane extends VBox {
  private final RolesViewModel model;
  private final SettingsWords words;
  private final PageHead head;
  private final Guarded add;
  private final Guarded save;
  private final ActionButton discard;
  private final ChosenList<RoleLine> list;
  private final TextField name = new TextField();
  private final MenuButton template = new MenuButton();
  private final Map<Permission, CheckBox> boxes = new EnumMap<>(Permission.class);
  private final Label changed = new Label();
  private final Paragraph unknown = new Paragraph();
  private final StackPane history = new StackPane();
  private final VBox editor;

  RolesPane(RolesViewModel model, SettingsWords words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("settings-page");
    var fresh = new ActionButton(words.text("settings.roles.new"), Icon.KEY, "Ctrl+N");
    fresh.setId("newRole");
    fresh.setOnAction(event -> begin());
    add = new Guarded(fresh);
    var keep = new ActionButton(words.text("settings.roles.save"), Icon.CHECK, "Ctrl+S");
    keep.setId("saveRole");
    keep.getStyleClass().add("primary");
    keep.setOnAction(event -> {
      if (keep.isFocused()) {
        // It is disabled once saved, and would take the keyboard along.
        name.requestFocus();
      }
      model.save();
    });
    save = new Guarded(keep);
    discard = new ActionButton(words.text("settings.roles.discard"), Icon.UNDO, null);
    discard.setOnAction(event -> {
      model.discard();
      focus();
    });
    head = new PageHead(words.text("settings.page.roles"), add, discard, save);
    list = new ChosenList<>(words.text("settings.page.roles"), RoleLine::roleId, this::row);
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox left = new VBox(list);
    left.getStyleClass().addAll("card", "settings-list", "role-list");
    editor = editor();
    var scroll = new ScrollPane(editor);
    scroll.getStyleClass().addAll("settings-scroll", "role-scroll");
    scroll.setFitToWidth(true);
    scroll.setAccessibleText(words.text("settings.page.roles"));
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    HBox body = new HBox(16, left, scroll);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, body);
  }

  Subscription follow(SettingsState state) {
    var obstacle = state.obstacle(Permission.ROLE_EDIT);
    return Subscription.combine(
        add.follow(obstacle, words),
        save.follow(obstacle, words),
        obstacle.subscribe(now -> {
          editor.setDisable(now == Obstacle.NOT_PERMITTED);
          showButtons();
        }),
        model.bookProperty().subscribe(_ -> showList()),
        list.follow(model.chosenProperty(), this::choose),
        model.chosenProperty().subscribe(_ -> showHistory()),
        model.bookProperty().subscribe(_ -> showHistory()),
        model.draftProperty().subscribe(this::show),
        name.textProperty().subscribe((was, is) -> model.rename(is)));
  }

  void focus() {
    list.requestFocus();
  }

  /// The list has moved the choice; the model opens the role of it.
  private void choose() {
    var wanted = model.chosenProperty().get();
    if (wanted != null) {
      model.choose(wanted);
    }
  }

  private void begin() {
    model.begin(words.text("settings.roles.new.name"), RoleTemplate.FRONT_DESK);
    name.requestFocus();
    name.selectAll();
  }

  private VBox editor() {
    Label called = new Label(words.text("settings.roles.name"));
    called.getStyleClass().addAll("secondary", "medium", "quiet");
    name.setId("roleName");
    name.setAccessibleText(words.text("settings.roles.name"));
    called.setLabelFor(name);
    HBox.setHgrow(name, Priority.ALWAYS);
    template.setText(words.text("settings.roles.template"));
    template.setMinWidth(USE_PREF_SIZE);
    for (var each : RoleTemplate.values()) {
      var item = new MenuItem(words.text("settings.template." + SettingsWords.lower(each)));
      item.setOnAction(event -> model.grantAs(each));
      template.getItems().add(item);
    }
    HBox naming = new HBox(8, name, template);
    changed.getStyleClass().addAll("secondary", "quiet");
    unknown.getStyleClass().addAll("secondary", "warn-text");
    unknown.managedProperty().bind(unknown.visibleProperty());
    var all = new ArrayList<Node>(List.of(new VBox(4, called, naming, changed), unknown));
    for (var group : PermissionGroup.values()) {
      all.add(group(group));
    }
    all.add(history);
    VBox made = new VBox(12);
    made.getChildren().addAll(all);
    made.getStyleClass().add("role-editor");
    return made;
  }

  private SettingsPanel group(PermissionGroup group) {
    var panel = new SettingsPanel(words.text("settings.group." + SettingsWords.lower(group)));
    for (var permission : group.permissions()) {
      var box = new CheckBox();
      box.setId(permission.name());
      var meaning = words.permissionMeaning(permission);
      box.setAccessibleText(words.permission(permission) + ". " + meaning);
      var named = SettingsPanel.words(words.permission(permission), meaning);
      named.getStyleClass().add("permission-words");
      box.setGraphic(named);
      box.getStyleClass().add("permission");
      box.setMaxWidth(Double.MAX_VALUE);
      box.setOnAction(event -> model.grant(permission, box.isSelected()));
      boxes.put(permission, box);
      panel.add(box);
    }
    return panel;
  }

  private void showList() {
    var book = model.bookProperty().get();
    list.show(book == null ? List.of() : book.roles());
    list.select(model.chosenProperty().get());
    head.say(book == null ? words.text("settings.reading") : words.text("settings.roles.about"));
  }

  private Node row(RoleLine it) {
    var holders = words.messages().counted("settings.roles.holders", it.holders());
    HBox row = new HBox(10, SettingsPanel.words(it.name(), holders));
    row.getStyleClass().add("chosen-row");
    row.setAccessibleText(it.name() + ", " + holders);
    return row;
  }

  private void show(@Nullable RoleDraft edited) {
    editor.setVisible(edited != null);
    if (edited != null) {
      if (!edited.name().equals(name.getText())) {
        name.setText(edited.name());
      }
      boxes.forEach((permission, box) -> box.setSelected(edited.has(permission)));
      var others = edited.unknown();
      unknown.setVisible(!others.isEmpty());
      unknown.setWords(words.text("settings.roles.unknown", String.join(", ", others)));
    }
    showButtons();
  }

  private void showButtons() {
    discard.setDisable(!model.isChanged());
    if (!save.button().isDisable() || model.maySave()) {
      save.button().setDisable(!model.maySave());
    }
  }

  private void showHistory() {
    var role = model.chosen();
    changed.setText(role.map(it -> words.lastChange(it.changes())).orElse(""));
    history
        .getChildren()
        .setAll(
            role.<List<Node>>map(it -> List.of(SettingsPanel.changes(it.changes(), words)))
                .orElse(List.of()));
  }
}
