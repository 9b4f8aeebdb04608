package org.daybook.app.ui.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.Picture;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.paper.PrinterDoor.Outcome;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(FxToolkit.class)
class PaperUiTest {
  private static final Ink INK = new Ink(12, .18);

  @TempDir Path folder;
  @TempDir Path outside;

  private final Workbench bench = new Workbench();
  private final FxRobot robot = new FxRobot();
  private final List<Preview> printed = new ArrayList<>();
  private boolean left;
  private PaperAtWork work;

  @BeforeEach
  void open() {
    work = new PaperAtWork(folder, bench.background);
  }

  @AfterEach
  void stop() {
    work.close();
    bench.close();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsASheet(Theme theme, Language language) throws Exception {
    work.model.open(new PaperSubject.RegisterOf(work.piano));
    assertEquals(List.of(), draw(theme, language, "paper-register"));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsTheEvacuationList(Theme theme, Language language) throws Exception {
    work.model.open(new PaperSubject.InBuilding());
    assertEquals(List.of(), draw(theme, language, "paper-building"));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsAStatement(Theme theme, Language language) throws Exception {
    work.model.open(new PaperSubject.StatementOf(work.student()));
    assertEquals(List.of(), draw(theme, language, "paper-statement"));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsACard(Theme theme, Language language) throws Exception {
    work.model.open(new PaperSubject.CardOf(work.student()));
    assertEquals(List.of(), draw(theme, language, "paper-card"));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void saysThatThereIsNoPrinter(Theme theme, Language language) throws Exception {
    work.model.open(new PaperSubject.CardOf(work.student()));
    bench.step(() -> work.model.show(Stand.messages(language)));
    bench.step(() -> work.model.print((preview, done) -> done.accept(Outcome.NO_PRINTER)));
    assertEquals(List.of(), draw(theme, language, "paper-no-printer"));
  }

  /// What is on paper equals what is on screen.
  @ParameterizedTest
  @Tag("U11")
  @CsvSource({"ENGLISH", "ARABIC"})
  void thePdfLooksLikeThePreview(Language language) throws Exception {
    for (var subject :
        List.of(
            new PaperSubject.RegisterOf(work.piano),
            new PaperSubject.InBuilding(),
            new PaperSubject.StatementOf(work.student()),
            new PaperSubject.CardOf(work.student()))) {
      var preview = prepared(subject, language);
      var file = outside.resolve("a.pdf");
      bench.step(() -> work.model.keep(file));
      var name = subject.getClass().getSimpleName() + "-" + language;
      var onPaper = paper(file, name);
      var onScreen = screen(preview, name);
      assertTrue(Ink.dark(onPaper) > 1_000, "something is drawn");
      assertEquals(List.of(), INK.differentBlocks(onScreen, onPaper), name);
    }
  }

  @Test
  void theKeyboardPrintsKeepsAndLeaves() throws Exception {
    var file = outside.resolve("sheet");
    prepared(new PaperSubject.RegisterOf(work.piano), Language.ENGLISH);
    Stand.used(
        messages -> view(messages, Optional.of(file)),
        scene -> {
          robot.push(KeyCode.CONTROL, KeyCode.S);
          await(() -> Files.exists(outside.resolve("sheet.pdf")));
          await(() -> words(scene).contains("sheet.pdf is saved"));
          robot.push(KeyCode.CONTROL, KeyCode.P);
          await(() -> printed.size() == 1);
          await(() -> words(scene).contains("on its way to the printer"));
          robot.push(KeyCode.ESCAPE);
          await(() -> left);
        });
    try (var document = Loader.loadPDF(outside.resolve("sheet.pdf").toFile())) {
      assertEquals(printed.getFirst().pages().size(), document.getNumberOfPages());
    }
  }

  @Test
  void thePagesCanBeHeard() throws Exception {
    prepared(new PaperSubject.RegisterOf(work.piano), Language.ENGLISH);
    var spoken =
        bench.step(() -> {
          var scene =
              Stand.inside(
                  Theme.LIGHT, Language.ENGLISH, messages -> view(messages, Optional.empty()));
          return scene.getRoot().lookupAll(".paper-sheet").stream()
              .map(it -> ((Group) ((PageSheet) it).getChildren().getFirst()).getChildren())
              .map(it -> it.getFirst().getAccessibleText())
              .toList();
        });
    assertTrue(spoken.getFirst().contains("Hana Mansour"), spoken.toString());
  }

  private Preview prepared(PaperSubject subject, Language language) throws Exception {
    bench.step(() -> work.model.open(subject));
    bench.step(() -> work.model.show(Stand.messages(language)));
    return Objects.requireNonNull(work.model.previewProperty().get());
  }

  private Parent view(Messages messages, Optional<Path> file) {
    var controller =
        new PaperController(
            work.model,
            messages,
            (owner, title, suggested) -> file,
            (owner, preview, done) -> {
              printed.add(preview);
              done.accept(Outcome.PRINTED);
            },
            () -> left = true);
    return new Fxml(messages).load(controller);
  }

  private List<String> draw(Theme theme, Language language, String name) throws Exception {
    var scene =
        bench.step(
            () -> Stand.inside(theme, language, messages -> view(messages, Optional.empty())));
    return bench.step(() -> {
      for (int i = 0; i < 3; i++) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
      }
      return Stand.draw(scene, name + "-" + theme + "-" + language);
    });
  }

  private static BufferedImage paper(Path file, String name) throws Exception {
    try (var document = Loader.loadPDF(file.toFile())) {
      var picture = new PDFRenderer(document).renderImage(0, 2, ImageType.RGB);
      ImageIO.write(picture, "png", new File("target/screens/pdf-" + name + ".png"));
      return picture;
    }
  }

  private BufferedImage screen(Preview preview, String name) throws Exception {
    var page = preview.pages().getFirst();
    return bench.step(() -> {
      var node = new PageNode(page);
      node.setStyle("-fx-background-color: white");
      node.getTransforms().setAll(new Scale(2, 2));
      var scene = new Scene(new Group(node), page.width() * 2, page.height() * 2);
      Picture.save(scene, "screens/preview-" + name);
      return Picture.of(scene);
    });
  }

  private static String words(Scene scene) {
    return scene.getRoot().lookupAll(".toast-text").stream()
        .map(it -> ((Label) it).getText())
        .reduce("", String::concat);
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> FxToolkit.onFx(condition));
  }
}
