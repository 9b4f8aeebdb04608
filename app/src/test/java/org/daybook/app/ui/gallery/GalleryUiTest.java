package org.daybook.app.ui.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Picture;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Appearance;
import org.daybook.app.ui.theme.Density;
import org.daybook.app.ui.theme.Theme;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxToolkit.class)
class GalleryUiTest {

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "DARK,ARABIC", "LIGHT,HINDI"})
  void showsEveryControlWithoutCuttingAWord(Theme theme, Language language) throws Exception {
    List<String> cut =
        FxToolkit.onFx(() -> {
          Scene scene = gallery(theme, language);
          Picture.save(scene, "gallery/gallery-" + theme + "-" + language);
          List<String> found = new ArrayList<>();
          collectCut(scene.getRoot(), found);
          return found;
        });
    assertEquals(List.of(), cut);
  }

  private static Scene gallery(Theme theme, Language language) {
    Scene scene = new Scene(new GalleryPage(new Messages(language, ZoneOffset.UTC)), 1280, 1060);
    new Appearance(theme, Density.COMPACT, language).dress(scene);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return scene;
  }

  private static void collectCut(Node node, List<String> found) {
    if (node instanceof Labeled labeled
        && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
        && labeled.lookup(".text") instanceof Text drawn
        && labeled.equals(drawn.getParent())) {
      String wanted = labeled.getText();
      if (wanted != null && !wanted.equals(drawn.getText()) && !drawn.getText().isEmpty()) {
        found.add(wanted + " -> " + drawn.getText());
      }
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collectCut(child, found));
    }
  }
}
