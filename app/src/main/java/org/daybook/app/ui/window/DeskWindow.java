package org.daybook.app.ui.window;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Appearance;

/// The one window. What it shows is given as a recipe that makes a screen from messages, so that
/// another language makes the same screen again while its view models keep what was typed.
public final class DeskWindow {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;
  private static final int FRAMES_UNTIL_PAINTED = 3;

  private final Stage stage;
  private final Appearance appearance;
  private final PreferencesFile file;
  private final StackPane root = new StackPane();
  private final Magnifier magnifier = new Magnifier(root);
  private final Scene scene = new Scene(magnifier, WIDTH, HEIGHT);
  private final CalendarLanguage calendar = new CalendarLanguage();
  private ZoneId zone = ZoneId.systemDefault();
  private Function<Messages, Screen> recipe = messages -> Screen.of(new StackPane());
  private boolean inside;
  private Screen shown = Screen.of(new StackPane());

  public DeskWindow(Stage stage, PreferencesFile file) {
    this.stage = stage;
    this.file = file;
    var kept = file.load();
    this.appearance = new Appearance(kept.theme(), kept.density(), kept.language());
    appearance.textSizeProperty().set(kept.textSize());
    appearance.textSizeProperty().subscribe(magnifier::show);
    appearance.dress(scene);
    appearance.languageProperty().subscribe(calendar::speak);
    appearance.languageProperty().addListener((all, was, is) -> again());
    appearance.densityProperty().addListener((all, was, is) -> again());
    appearance.themeProperty().addListener((all, was, is) -> remember());
    appearance.textSizeProperty().addListener((all, was, is) -> remember());
    stage.setScene(scene);
    stage.setMinWidth(WindowPlace.LEAST_WIDTH);
    stage.setMinHeight(WindowPlace.LEAST_HEIGHT);
    kept.place().ifPresent(place -> place.apply(stage));
  }

  public Appearance appearance() {
    return appearance;
  }

  public Scene scene() {
    return scene;
  }

  /// The time zone of all times shown; until it is given, that of the machine. What comes before
  /// the sign-in shows no time, and whoever types there must not lose the keyboard.
  public void zone(ZoneId now) {
    if (!zone.equals(now)) {
      zone = now;
      if (inside) {
        replace();
      }
    }
  }

  public void open() {
    stage.setTitle(messages().text("app.name"));
    stage.show();
  }

  public void toFront() {
    stage.setIconified(false);
    stage.show();
    stage.toFront();
  }

  /// Closes the window and with it the program.
  void leave() {
    stage.hide();
  }

  public void show(Function<Messages, Screen> next) {
    inside = true;
    recipe = next;
    replace();
  }

  /// Shows what comes before somebody has signed in, with the choice of the language: the menu of
  /// the person, where it is chosen later, is not there yet.
  public void showOutside(Function<Messages, Screen> next) {
    inside = false;
    recipe =
        messages -> {
          var inner = next.apply(messages);
          return new Screen(new LanguageCorner(inner.view(), messages, appearance), inner.close());
        };
    replace();
  }

  /// Runs something once what is shown now has been painted. The second frame after it is only
  /// begun when the first is on the screen, so this comes some 30 ms late.
  void whenPainted(Runnable then) {
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        frames++;
        if (frames == FRAMES_UNTIL_PAINTED) {
          stop();
          then.run();
        }
      }
    }.start();
  }

  /// Ends what is shown and remembers where the window was.
  public void close() {
    remember();
    shown.close().run();
    shown = Screen.of(new StackPane());
    calendar.close();
  }

  private void again() {
    remember();
    replace();
  }

  private void replace() {
    shown.close().run();
    shown = recipe.apply(messages());
    root.getChildren().setAll(shown.view());
  }

  private Messages messages() {
    return new Messages(appearance.languageProperty().get(), zone);
  }

  private void remember() {
    file.save(
        new Preferences(
            appearance.themeProperty().get(),
            appearance.densityProperty().get(),
            appearance.textSizeProperty().get(),
            appearance.languageProperty().get(),
            stage.isShowing() ? Optional.of(WindowPlace.of(stage)) : Optional.empty()));
  }
}
