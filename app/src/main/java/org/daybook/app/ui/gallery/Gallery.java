package org.daybook.app.ui.gallery;

import java.time.ZoneOffset;
import java.util.Arrays;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.daybook.app.ui.control.Segments;
import org.daybook.app.ui.control.Segments.Segment;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Appearance;
import org.daybook.app.ui.theme.Density;
import org.daybook.app.ui.theme.Fonts;
import org.daybook.app.ui.theme.Theme;

/// Shows every own control, for developers: run it, change theme and direction at the top, and see
/// what a change to a style sheet does everywhere at once.
public final class Gallery extends Application {

  @Override
  public void start(Stage stage) {
    Fonts.load();
    Appearance appearance = new Appearance(Theme.LIGHT, Density.COMPACT, Language.ENGLISH);
    stage.setTitle("Daybook: gallery");
    Scene scene = new Scene(new HBox(), 1280, 860);
    appearance.dress(scene);
    appearance.languageProperty().subscribe(language -> fill(scene, appearance, language));
    stage.setScene(scene);
    stage.show();
  }

  private static void fill(Scene scene, Appearance appearance, Language language) {
    Messages messages = new Messages(language, ZoneOffset.UTC);
    Segments<Theme> themes = new Segments<>(appearance.themeProperty().get());
    themes.show(
        Arrays.stream(Theme.values()).map(theme -> new Segment<>(theme, theme.name())).toList());
    themes.valueProperty().subscribe(appearance.themeProperty()::set);
    Segments<Language> languages = new Segments<>(language);
    languages.show(
        Language.offered().stream().map(each -> new Segment<>(each, each.endonym())).toList());
    languages.valueProperty().subscribe(appearance.languageProperty()::set);
    GalleryPage page = new GalleryPage(messages);
    page.getChildren().addFirst(new HBox(12, themes, languages));
    scene.setRoot(page);
  }

  public static void main(String[] arguments) {
    launch(arguments);
  }
}
