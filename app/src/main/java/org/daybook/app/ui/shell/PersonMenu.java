package org.daybook.app.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.daybook.app.ui.control.Avatar;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.OfferedChoice;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Appearance;
import org.daybook.app.ui.theme.DeskLooks;

/// The signed-in person, and what is theirs to choose: who is at the desk, and how it looks.
final class PersonMenu extends MenuButton {

  private final Avatar avatar = new Avatar();
  private final Label name = new Label();
  private final Label role = new Label();
  private final Messages messages;

  PersonMenu(Messages messages, Appearance appearance, PersonActions actions) {
    this.messages = messages;
    getStyleClass().add("person-menu");
    name.getStyleClass().add("person-name");
    role.getStyleClass().add("person-role");
    VBox words = new VBox(name, role);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox parts = new HBox(avatar, words, Icon.MENU.glyph(14));
    parts.getStyleClass().add("parts");
    setGraphic(parts);
    setMinWidth(USE_PREF_SIZE);
    MenuItem switchPerson = new MenuItem(messages.text("shell.person.switch"));
    switchPerson.setOnAction(event -> actions.switchPerson());
    MenuItem signOut = new MenuItem(messages.text("shell.person.signout"));
    signOut.setOnAction(event -> actions.signOut());
    getItems().setAll(switchPerson, new SeparatorMenuItem());
    DeskLooks.of(appearance, messages).forEach(it -> getItems().add(menu(it)));
    getItems().addAll(new SeparatorMenuItem(), signOut);
  }

  void show(SignedInPerson person) {
    avatar.show(person.name(), person.id());
    name.setText(person.name());
    role.setText(person.role());
    setAccessibleText(messages.text("shell.person.menu", person.name(), person.role()));
  }

  private Menu menu(OfferedChoice choice) {
    Menu menu = new Menu(messages.text(choice.titleKey()));
    ToggleGroup group = new ToggleGroup();
    for (int index = 0; index < choice.options().size(); index++) {
      int chosen = index;
      RadioMenuItem item = new RadioMenuItem(choice.options().get(index));
      item.setToggleGroup(group);
      item.setSelected(index == choice.chosen());
      item.setOnAction(event -> choice.choose().accept(chosen));
      menu.getItems().add(item);
    }
    return menu;
  }
}
