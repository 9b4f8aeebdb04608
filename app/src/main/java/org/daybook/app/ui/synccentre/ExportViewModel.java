package org.daybook.app.ui.synccentre;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.daybook.app.service.export.ExportResult;
import org.daybook.app.ui.fx.Background;
import org.jspecify.annotations.Nullable;

/// The way out when the network stays away: what is not sent yet goes to a file that somebody
/// carries to the centre.
public final class ExportViewModel {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT);

  private final BooleanProperty asked = new SimpleBooleanProperty(this, "asked");
  private final BooleanProperty writing = new SimpleBooleanProperty(this, "writing");
  private final BooleanProperty unreadable = new SimpleBooleanProperty(this, "unreadable");
  private final ObjectProperty<@Nullable ExportResult> result =
      new SimpleObjectProperty<>(this, "result");
  private final Function<Path, ExportResult> export;
  private final Background background;
  private final Clock clock;

  /// @param export writes the file; not on the drawing thread
  public ExportViewModel(Function<Path, ExportResult> export, Background background, Clock clock) {
    this.export = export;
    this.background = background;
    this.clock = clock;
  }

  /// Whether somebody wants to choose a file.
  public BooleanProperty askedProperty() {
    return asked;
  }

  public BooleanProperty writingProperty() {
    return writing;
  }

  /// Whether the desk could not read what it was to write.
  public BooleanProperty unreadableProperty() {
    return unreadable;
  }

  /// What became of the latest export, null before the first.
  public ObjectProperty<@Nullable ExportResult> resultProperty() {
    return result;
  }

  /// Asks for a file as soon as there is a screen that can.
  public void ask() {
    asked.set(true);
  }

  /// Does what asks for a file, after what goes on now: the screen that asks may still be on its
  /// way to a window.
  Subscription whenAsked(Runnable choose) {
    return asked.subscribe(is -> {
      if (is) {
        background.ui().later(choose);
      }
    });
  }

  /// A name that sorts by time and says what it is.
  public String suggestedName() {
    return "daybook-unsent-" + STAMP.format(LocalDateTime.now(clock)) + ".daybook";
  }

  public void write(Path file) {
    if (writing.get()) {
      return;
    }
    writing.set(true);
    background
        .<ExportResult>run(() -> export.apply(file))
        .onSuccess(this::done)
        .onFailure(e -> {
          done(null);
          unreadable.set(true);
        });
  }

  private void done(@Nullable ExportResult now) {
    writing.set(false);
    unreadable.set(false);
    result.set(now);
  }
}
