package org.daybook.app.ui.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
import org.junit.jupiter.api.Test;
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

  @Test
  void holdsEveryControl() throws Exception {
    var shown =
        FxToolkit.onFx(() ->
            gallery(Theme.LIGHT, Language.ENGLISH).getRoot().lookupAll("*").stream()
                .map(it -> it.getClass().getSimpleName())
                .collect(Collectors.toSet()));
    var missing =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.daybook.app.ui.control")
                .stream()
                .filter(it -> it.isAssignableTo(Node.class) && it.isTopLevelClass())
                // What is only extended is seen where it lies.
                .filter(it -> !it.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getSimpleName)
                .filter(it -> !shown.contains(it))
                .toList();
    assertEquals(List.of(), missing);
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
