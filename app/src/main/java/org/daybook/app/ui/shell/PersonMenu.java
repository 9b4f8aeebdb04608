package org.daybook.app.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
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
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Appearance;
import org.daybook.app.ui.theme.Density;
import org.daybook.app.ui.theme.TextSize;
import org.daybook.app.ui.theme.Theme;

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
    getItems()
        .setAll(
            switchPerson,
            new SeparatorMenuItem(),
            choice(
                "shell.theme",
                List.of(Theme.values()),
                appearance.themeProperty(),
                each -> messages.text("theme." + key(each))),
            choice(
                "shell.density",
                List.of(Density.values()),
                appearance.densityProperty(),
                each -> messages.text("density." + key(each))),
            choice(
                "shell.text_size",
                List.of(TextSize.values()),
                appearance.textSizeProperty(),
                each -> messages.text("text_size." + key(each))),
            choice(
                "shell.language",
                Language.offered(),
                appearance.languageProperty(),
                Language::endonym),
            new SeparatorMenuItem(),
            signOut);
  }

  void show(SignedInPerson person) {
    avatar.show(person.name(), person.id());
    name.setText(person.name());
    role.setText(person.role());
    setAccessibleText(messages.text("shell.person.menu", person.name(), person.role()));
  }

  private <T> Menu choice(
      String titleKey, List<T> values, ObjectProperty<T> chosen, Function<T, String> words) {
    Menu menu = new Menu(messages.text(titleKey));
    ToggleGroup group = new ToggleGroup();
    Consumer<T> choose = chosen::set;
    for (T value : values) {
      RadioMenuItem item = new RadioMenuItem(words.apply(value));
      item.setToggleGroup(group);
      item.setSelected(value.equals(chosen.get()));
      item.setOnAction(event -> choose.accept(value));
      menu.getItems().add(item);
    }
    return menu;
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT);
  }
}
