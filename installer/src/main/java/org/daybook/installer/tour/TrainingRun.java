package org.daybook.installer.tour;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.daybook.app.DaybookDesk;

/// The desk's own program, and somebody who works at it for a minute: enrols it, signs in, looks at
/// the screens of every day and closes the window. While an image is built, Java notes what it
/// loads meanwhile.
public final class TrainingRun {
  private static final long MILLIS_BETWEEN_ATTEMPTS = 5;
  private static final int FAILED = 70;
  private static final Duration LONGEST_START = Duration.ofMinutes(1);

  private final TourPlace place;
  private final Drawing drawing = new Drawing();

  private TrainingRun(TourPlace place) {
    this.place = place;
  }

  /// @param arguments the desk's data folder, the centre, an activation code, who signs in, and the
  ///   password
  public static void main(String[] arguments) {
    var place =
        new TourPlace(
            arguments[1],
            () -> arguments[2],
            arguments[3],
            "",
            "",
            arguments[4],
            Path.of(arguments[0]),
            Clock.systemUTC());
    Thread.ofPlatform().daemon().name("training").start(new TrainingRun(place)::play);
    DaybookDesk.main(new String[] {"--data=" + arguments[0], "--server=" + arguments[1]});
  }

  private void play() {
    try {
      var stage = firstWindow();
      var screen = new Screen(drawing, stage);
      screen.fit();
      var steps = new ArrayList<>(new ArrivalSteps(screen, place).steps());
      steps.addAll(everyDay(screen));
      for (var step : steps) {
        step.act().play();
      }
      // The program ends with its window, and only a program that ends by itself is noted.
      drawing.run(stage::hide);
    } catch (Exception | AssertionError failure) {
      failure.printStackTrace();
      Runtime.getRuntime().halt(FAILED);
    }
  }

  private static List<Step> everyDay(Screen screen) {
    var students = new StudentsSteps(screen).steps();
    return List.of(
        new Step("register", () -> openRegister(screen)),
        students.getFirst(),
        new Step("schedule", () -> look(screen, KeyCode.F5, ".schedule-card")),
        new Step("reports", () -> look(screen, KeyCode.F8, ".report-list")),
        new Step("today", () -> look(screen, KeyCode.F1, ".session-card")));
  }

  private static void openRegister(Screen screen) {
    screen.press(KeyCode.F2);
    screen.click(".session-row", RollCallSteps.COHORT);
    screen.awaitShown(".student-row");
    screen.press(KeyCode.P);
    screen.awaitWords(".student-row", 0, "Present");
    screen.press(KeyCode.Z, KeyCode.CONTROL);
  }

  private static void look(Screen screen, KeyCode place, String awaited) {
    screen.press(place);
    screen.awaitShown(awaited);
  }

  /// JavaFX tells nobody that it has started.
  private Stage firstWindow() throws InterruptedException {
    var never = new CountDownLatch(1);
    while (!runs()) {
      never.await(MILLIS_BETWEEN_ATTEMPTS, TimeUnit.MILLISECONDS);
    }
    drawing.await(
        LONGEST_START,
        () -> Window.getWindows().stream().anyMatch(Window::isShowing),
        () -> "no window opens");
    return drawing.ask(() -> (Stage) Window.getWindows().getFirst());
  }

  private static boolean runs() {
    try {
      Platform.runLater(() -> {});
      return true;
    } catch (IllegalStateException notStarted) {
      return false;
    }
  }
}
