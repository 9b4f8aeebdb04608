package org.daybook.installer.tour;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.image.WritableImage;

/// Plays steps one after the other, keeps a picture of each, and stops at the first that fails.
final class Tour {
  private final Album album;
  private final Supplier<WritableImage> camera;
  private final Clock clock;
  private final PrintWriter out;

  /// @param camera takes a picture of the screen as it is
  /// @param out told how it goes
  Tour(Album album, Supplier<WritableImage> camera, Clock clock, PrintWriter out) {
    this.album = album;
    this.camera = camera;
    this.clock = clock;
    this.out = out;
  }

  /// Answers whether every step went well.
  boolean play(List<Step> steps) throws IOException {
    int number = 0;
    for (var step : steps) {
      number++;
      var begun = clock.instant();
      try {
        step.act().play();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return false;
      } catch (Exception | AssertionError failure) {
        out.println("  " + number + ". " + step.name() + ": FAILED, " + reason(failure));
        out.println("     " + keep(number, step.name() + "-failed"));
        out.flush();
        return false;
      }
      var picture = keep(number, step.name());
      var taken = Duration.between(begun, clock.instant()).toMillis();
      out.println("  %d. %s, %,d ms: %s".formatted(number, step.name(), taken, picture));
      out.flush();
    }
    return true;
  }

  private Path keep(int number, String name) throws IOException {
    return album.add(number, name, camera.get());
  }

  private static String reason(Throwable failure) {
    return failure instanceof StepFailedException
        ? String.valueOf(failure.getMessage())
        : failure.toString();
  }
}
