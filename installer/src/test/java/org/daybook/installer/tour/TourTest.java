package org.daybook.installer.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-04T06:36:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  private final Drawing drawing = new Drawing();
  private final StringWriter said = new StringWriter();
  private Stage stage;
  private Screen screen;

  @BeforeAll
  static void startsTheToolkit() {
    Platform.setImplicitExit(false);
    Toolkit.start();
  }

  @BeforeEach
  void opensAWindow() {
    stage = drawing.ask(TourTest::window);
    screen = new Screen(drawing, stage);
    screen.fit();
  }

  @AfterEach
  void closesTheWindow() {
    drawing.run(stage::close);
  }

  @Test
  void clicksTypesAndReads() {
    screen.click("#name");
    screen.type("سارة Nasr");
    screen.click(".button", "Greet");

    screen.awaitWords("#greeting", "Hello سارة Nasr");
  }

  @Test
  void pressesKeysWithOthersHeld() {
    screen.click("#name");
    screen.type("Sara");
    screen.press(KeyCode.A, KeyCode.CONTROL);
    screen.press(KeyCode.DELETE);

    assertEquals("", screen.words("#name"));
  }

  @Test
  void saysWhatItMissesAndWhatItSeesInstead() {
    var failure =
        assertThrows(
            StepFailedException.class,
            () -> screen.await("the sun shines", Duration.ofMillis(50), () -> false));

    assertEquals("not so: the sun shines; it shows: Greet", failure.getMessage());
  }

  @Test
  void keepsAPictureOfEachStep() throws IOException {
    var done = new ArrayList<String>();

    assertTrue(
        tour()
            .play(
                List.of(
                    new Step("one", () -> done.add("1")), new Step("two", () -> done.add("2")))));

    assertEquals(List.of("1", "2"), done);
    assertEquals(List.of("01-one.png", "02-two.png"), pictures());
    var picture = ImageIO.read(folder.resolve("01-one.png").toFile());
    assertEquals(1280, picture.getWidth());
    assertEquals(720, picture.getHeight());
  }

  @Test
  void stopsAtTheFirstStepThatFailsAndKeepsWhatWasSeenThen() throws IOException {
    Files.writeString(folder.resolve("07-of-yesterday.png"), "");
    var done = new ArrayList<String>();
    var failing =
        new Step(
            "one",
            () -> {
              throw new StepFailedException("nobody is there");
            });

    assertFalse(tour().play(List.of(failing, new Step("two", () -> done.add("2")))));

    assertEquals(List.of(), done);
    assertEquals(List.of("01-one-failed.png"), pictures());
    assertTrue(said.toString().contains("nobody is there"), said.toString());
  }

  @Test
  void aStepFailsWhenTheDrawingThreadThrows() throws IOException {
    assertFailsOver(
        new Step(
            "one",
            () ->
                Platform.runLater(() -> {
                  throw new IllegalStateException("the brush broke");
                })),
        "the brush broke");
  }

  @Test
  void aStepFailsWhenAnotherThreadThrows() throws IOException {
    assertFailsOver(
        new Step(
            "one",
            () ->
                Thread.ofVirtual()
                    .start(() -> {
                      throw new IllegalStateException("the errand boy fell");
                    })
                    .join()),
        "the errand boy fell");
  }

  private void assertFailsOver(Step step, String words) throws IOException {
    var done = new ArrayList<String>();
    assertFalse(tour().play(List.of(step, new Step("two", () -> done.add("2")))));
    assertEquals(List.of(), done);
    assertEquals(List.of("01-one-failed.png"), pictures());
    assertTrue(said.toString().contains("FAILED, uncaught: "), said.toString());
    assertTrue(said.toString().contains(words), said.toString());
  }

  private Tour tour() throws IOException {
    return new Tour(Album.empty(folder), screen::picture, CLOCK, new PrintWriter(said));
  }

  private List<String> pictures() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  private static Stage window() {
    var name = new TextField();
    name.setId("name");
    var greeting = new Label();
    greeting.setId("greeting");
    var greet = new Button("Greet");
    greet.setOnAction(_ -> greeting.setText("Hello " + name.getText()));
    var stage = new Stage();
    stage.setScene(new Scene(new VBox(name, greet, greeting)));
    stage.show();
    return stage;
  }
}
