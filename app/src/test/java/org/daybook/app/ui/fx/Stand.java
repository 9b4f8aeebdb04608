package org.daybook.app.ui.fx;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Appearance;
import org.daybook.app.ui.theme.Density;
import org.daybook.app.ui.theme.Theme;

/// Puts a view on a scene of the smallest size that the desk promises, dressed as at work.
public final class Stand {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;

  /// What the frame takes for itself.
  private static final int RAIL = 176;

  private static final int TOP_BAR = 48;

  /// What a bar beside a screen that scrolls down takes of its width.
  private static final int SCROLL_BAR = 10;

  private Stand() {}

  public static Scene of(Theme theme, Language language, Function<Messages, Parent> view) {
    return of(theme, language, WIDTH, HEIGHT, view);
  }

  /// Shows the view in a window that a robot can type into, and closes it afterwards.
  public static void used(Function<Messages, Parent> view, Use use) throws Exception {
    Stage stage =
        FxToolkit.onFx(() -> {
          // The keyboard goes to one window; what other tests left open must not have it.
          List.copyOf(Window.getWindows()).forEach(Window::hide);
          Stage made = new Stage();
          made.setScene(of(Theme.LIGHT, Language.ENGLISH, view));
          made.show();
          made.requestFocus();
          return made;
        });
    try {
      FxToolkit.pulse();
      use.with(stage.getScene());
    } finally {
      FxToolkit.onFx(() -> {
        stage.close();
        return true;
      });
    }
  }

  /// What is done with a shown view.
  @FunctionalInterface
  public interface Use {
    void with(Scene scene) throws Exception;
  }

  private static Scene of(
      Theme theme, Language language, int width, int height, Function<Messages, Parent> view) {
    Scene scene = new Scene(view.apply(messages(language)), width, height);
    new Appearance(theme, Density.COMPACT, language).dress(scene);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return scene;
  }

  /// Draws the view as a picture and names what in it breaks a rule of the desk.
  public static List<String> draw(
      Theme theme, Language language, String name, Function<Messages, Parent> view)
      throws IOException {
    return draw(of(theme, language, view), name + "-" + theme + "-" + language);
  }

  /// The same within the room that the frame leaves to a screen.
  public static List<String> drawInside(
      Theme theme, Language language, String name, Function<Messages, Parent> view)
      throws IOException {
    return draw(inside(theme, language, view), name + "-" + theme + "-" + language);
  }

  /// The room that the frame leaves to a screen.
  public static Scene inside(Theme theme, Language language, Function<Messages, Parent> view) {
    return of(theme, language, WIDTH - RAIL, HEIGHT - TOP_BAR, view);
  }

  /// Draws a scene as a picture and names what in it breaks a rule of the desk: cut words, buttons
  /// beyond the edge, a second primary button and more; see [ScreenRules].
  public static List<String> draw(Scene scene, String name) throws IOException {
    Picture.save(scene, "screens/" + name);
    var broken = new ArrayList<>(ScreenRules.broken(scene));
    boolean framed = scene.getWidth() >= WIDTH;
    for (var size : SmallRoom.values()) {
      if (scene.getWidth() >= size.width(framed) && scene.getHeight() >= size.height(framed)) {
        broken.addAll(drawSmall(scene, name, size, framed));
      }
    }
    return broken;
  }

  /// The same in less room: held to it that nothing scrolls across, that the title and what is done
  /// first are whole, that every control can be reached and no word is cut.
  private static List<String> drawSmall(Scene scene, String name, SmallRoom size, boolean framed)
      throws IOException {
    var root = scene.getRoot();
    double width = size.width(framed);
    double height = size.height(framed);
    double widthBefore = scene.getWidth();
    double heightBefore = scene.getHeight();
    try {
      // As the frame does it, which scrolls what needs more, from what the last layout left.
      double besides = 0;
      for (int i = 0; i < 3; i++) {
        besides = root.minHeight(-1) > height ? SCROLL_BAR : 0;
        root.resize(
            Math.max(width - besides, root.minWidth(-1)), Math.max(height, root.minHeight(-1)));
        settle(root);
      }
      if (size == SmallRoom.LEAST) {
        Picture.saveTwiceAsLarge(scene, "screens/" + name + "-200");
      }
      return ScreenRules.brokenIn(scene, width - besides, height).stream()
          .map(it -> it + " in " + size)
          .toList();
    } finally {
      root.resize(widthBefore, heightBefore);
      settle(root);
    }
  }

  private static void settle(Parent root) {
    for (int i = 0; i < 3; i++) {
      root.applyCss();
      root.layout();
    }
  }

  /// Whether a scene shows these words, in one piece.
  public static boolean reads(Scene scene, String words) throws Exception {
    return texts(scene).contains(words);
  }

  /// All that one reads in a scene, piece by piece, each on one line.
  public static List<String> texts(Scene scene) throws Exception {
    return FxToolkit.onFx(() ->
        scene.getRoot().lookupAll("*").stream()
            .filter(Stand::isShown)
            .flatMap(it -> it instanceof Labeled words ? Stream.of(words) : Stream.empty())
            .map(it -> Objects.requireNonNullElse(it.getText(), "").replace('\n', ' '))
            .toList());
  }

  /// Whether the keyboard is at the control with that id.
  public static boolean hasKeyboard(Scene scene, String id) throws Exception {
    return FxToolkit.onFx(
        () -> scene.getFocusOwner() != null && id.equals(scene.getFocusOwner().getId()));
  }

  private static boolean isShown(Node node) {
    return Stream.iterate(node, it -> it != null, Node::getParent).allMatch(Node::isVisible);
  }

  public static Messages messages(Language language) {
    return new Messages(language, ZoneId.of("Africa/Cairo"));
  }
}
