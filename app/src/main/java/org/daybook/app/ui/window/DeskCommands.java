package org.daybook.app.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import org.daybook.app.ui.search.SearchCommand;
import org.daybook.app.ui.shell.Access;
import org.daybook.app.ui.shell.PersonActions;
import org.daybook.app.ui.shell.Place;
import org.daybook.app.ui.shell.ShellViewModel;
import org.daybook.app.ui.synccentre.ExportViewModel;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.theme.Appearance;
import org.daybook.app.ui.theme.Density;
import org.daybook.app.ui.theme.TextSize;
import org.daybook.app.ui.theme.Theme;

/// What the search finds to do: places to go, how the desk looks, who sits at it.
final class DeskCommands {
  private final List<SearchCommand> all = new ArrayList<>();

  private DeskCommands() {}

  static List<SearchCommand> of(
      ShellViewModel shell, Appearance appearance, PersonActions person, ExportViewModel export) {
    var commands = new DeskCommands();
    commands.places(shell);
    commands.add(
        "sync.export.title",
        () -> {
          export.ask();
          shell.openSyncCentre();
        });
    commands.looks(appearance);
    commands.add("shell.person.switch", person::switchPerson);
    commands.add("shell.person.signout", person::signOut);
    return commands.all;
  }

  private void places(ShellViewModel shell) {
    for (Place place : Place.values()) {
      if (shell.accessTo(place) == Access.OPEN) {
        add("place." + key(place), () -> shell.go(place));
      }
    }
    add("sync.title", shell::openSyncCentre);
  }

  private void looks(Appearance appearance) {
    for (Theme theme : Theme.values()) {
      add("shell.theme", "theme." + key(theme), theme, appearance.themeProperty());
    }
    for (Density density : Density.values()) {
      add("shell.density", "density." + key(density), density, appearance.densityProperty());
    }
    for (TextSize size : TextSize.values()) {
      add("shell.text_size", "text_size." + key(size), size, appearance.textSizeProperty());
    }
    for (Language language : Language.offered()) {
      all.add(
          new SearchCommand(
              messages -> messages.text("shell.language") + ": " + language.endonym(),
              () -> appearance.languageProperty().set(language)));
    }
  }

  private <T> void add(String kind, String name, T value, ObjectProperty<T> chosen) {
    all.add(
        new SearchCommand(
            messages -> messages.text(kind) + ": " + messages.text(name), () -> chosen.set(value)));
  }

  private void add(String name, Runnable act) {
    all.add(new SearchCommand(messages -> messages.text(name), act));
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
