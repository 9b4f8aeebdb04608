package org.daybook.app.ui.theme;

import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import org.daybook.app.ui.text.Language;

/// How the desk looks to the person at it: theme, density, size of text and language, each
/// changeable while it runs. Themes and densities are style sheets rather than style classes,
/// because menus and tooltips live in windows of their own that share a scene's style sheets but
/// not its classes.
public final class Appearance {

  private static final String FOLDER = "/org/daybook/app/css/";
  private static final List<String> SHEETS =
      List.of(
          "tokens",
          "type",
          "button",
          "chip",
          "field",
          "list",
          "rail",
          "panel",
          "rollcall",
          "today",
          "screens",
          "students",
          "schedule",
          "settings",
          "paper",
          "cash",
          "reports",
          "closing",
          "reconcile");

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme");
  private final ObjectProperty<Density> density = new SimpleObjectProperty<>(this, "density");
  private final ObjectProperty<TextSize> textSize =
      new SimpleObjectProperty<>(this, "textSize", TextSize.NORMAL);
  private final ObjectProperty<Language> language = new SimpleObjectProperty<>(this, "language");

  public Appearance(Theme theme, Density density, Language language) {
    this.theme.set(theme);
    this.density.set(density);
    this.language.set(language);
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  public ObjectProperty<Density> densityProperty() {
    return density;
  }

  public ObjectProperty<TextSize> textSizeProperty() {
    return textSize;
  }

  public ObjectProperty<Language> languageProperty() {
    return language;
  }

  /// Dresses a scene and keeps it dressed as the choices change. The words of a view are exchanged
  /// by whoever loaded it; here the language only turns the direction, and the size of text only
  /// reaches the menus and tooltips, which no window magnifies.
  public void dress(Scene scene) {
    scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    theme.addListener((all, was, is) -> restyle(scene));
    density.addListener((all, was, is) -> restyle(scene));
    textSize.addListener((all, was, is) -> restyle(scene));
    language.addListener((all, was, is) -> redirect(scene));
    restyle(scene);
    redirect(scene);
  }

  private void restyle(Scene scene) {
    List<String> sheets = new ArrayList<>(SHEETS.stream().map(Appearance::sheet).toList());
    if (theme.get() == Theme.DARK) {
      sheets.add(1, sheet("dark"));
    }
    if (density.get() == Density.COMFORTABLE) {
      sheets.add(sheet("comfortable"));
    }
    if (textSize.get() != TextSize.NORMAL) {
      sheets.add(sheet(textSize.get().name().toLowerCase(Locale.ROOT)));
    }
    scene.getStylesheets().setAll(sheets);
  }

  private void redirect(Scene scene) {
    scene.setNodeOrientation(
        language.get().rightToLeft()
            ? NodeOrientation.RIGHT_TO_LEFT
            : NodeOrientation.LEFT_TO_RIGHT);
  }

  private static String sheet(String name) {
    URL url = Appearance.class.getResource(FOLDER + name + ".css");
    if (url == null) {
      throw new IllegalStateException("style sheet " + name + " is missing");
    }
    return url.toExternalForm();
  }
}
