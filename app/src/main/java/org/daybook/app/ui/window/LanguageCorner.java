package org.daybook.app.ui.window;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.ScrolledRoom;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Appearance;

/// A view with the choice of the language in its corner, for what is shown before somebody has
/// signed in: who cannot read this language must find their own without any other word. A window
/// that is too low for the view scrolls it.
final class LanguageCorner extends StackPane {
  private static final Insets MARGIN = new Insets(4, 20, 0, 20);

  LanguageCorner(Parent view, Messages messages, Appearance appearance) {
    var menu = menu(messages, appearance);
    setAlignment(menu, Pos.TOP_RIGHT);
    setMargin(menu, MARGIN);
    getChildren().setAll(view instanceof Region region ? new ScrolledRoom(region) : view, menu);
  }

  private static MenuButton menu(Messages messages, Appearance appearance) {
    var menu = new MenuButton();
    menu.getStyleClass().addAll("person-menu", "language-menu");
    var here = messages.language().endonym();
    var parts = new HBox(Icon.LANGUAGE.glyph(16), new Label(here), Icon.MENU.glyph(14));
    parts.getStyleClass().add("parts");
    menu.setGraphic(parts);
    menu.setMinWidth(USE_PREF_SIZE);
    menu.setAccessibleText(messages.text("shell.language") + ": " + here);
    var group = new ToggleGroup();
    for (Language language : Language.offered()) {
      var item = new RadioMenuItem(language.endonym());
      item.setToggleGroup(group);
      item.setSelected(language.equals(messages.language()));
      item.setOnAction(event -> appearance.languageProperty().set(language));
      menu.getItems().add(item);
    }
    return menu;
  }
}
