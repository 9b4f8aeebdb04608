package org.daybook.installer.tour;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.image.WritableImage;

/// Plays steps one after the other, keeps a picture of each, and stops at the first that fails, or
/// during which any thread throws what nobody catches.
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

  /// Answers whether every step went well, and nothing was thrown behind its back.
  boolean play(List<Step> steps) throws IOException {
    try (var uncaught = Uncaught.watched()) {
      int number = 0;
      for (var step : steps) {
        number++;
        if (!plays(number, step, uncaught)) {
          return false;
        }
      }
      return true;
    }
  }

  private boolean plays(int number, Step step, Uncaught uncaught) throws IOException {
    var begun = clock.instant();
    WritableImage seen;
    try {
      step.act().play();
      seen = camera.get();
      // What the step set off there has been done by now: it came before the picture.
      uncaught.insistOnNone();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } catch (Exception | AssertionError failure) {
      out.println("  " + number + ". " + step.name() + ": FAILED, " + reason(failure));
      uncaught.first().ifPresent(it -> it.printStackTrace(out));
      out.println("     " + album.add(number, step.name() + "-failed", camera.get()));
      out.flush();
      return false;
    }
    var picture = album.add(number, step.name(), seen);
    var taken = Duration.between(begun, clock.instant()).toMillis();
    out.println(
        String.format(Locale.ROOT, "  %d. %s, %,d ms: %s", number, step.name(), taken, picture));
    out.flush();
    return true;
  }

  private static String reason(Throwable failure) {
    return failure instanceof StepFailedException
        ? String.valueOf(failure.getMessage())
        : failure.toString();
  }
}
