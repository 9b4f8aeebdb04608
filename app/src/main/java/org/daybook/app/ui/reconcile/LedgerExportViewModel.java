package org.daybook.app.ui.reconcile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.app.service.files.FileResult;
import org.daybook.app.service.files.FileService;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Takes a period of the ledger along as a file.
public final class LedgerExportViewModel {

  /// What became of a file.
  public record Outcome(Kind kind, String fileName) {

    /// How it ended.
    public enum Kind {
      WRITTEN,
      UNWRITABLE,
      CANCELLED
    }
  }

  private final ReconcileDesk desk;
  private final FileService files;
  private final Background background;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome =
      new ReadOnlyObjectWrapper<>(this, "outcome");
  private AtomicBoolean stopped = new AtomicBoolean();

  public LedgerExportViewModel(ReconcileDesk desk, FileService files, Background background) {
    this.desk = desk;
    this.files = files;
    this.background = background;
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// What became of the latest file, null before the first and while one is written.
  public ReadOnlyObjectProperty<@Nullable Outcome> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  /// Writes the period that is shown.
  public void write(ReconcileViewModel shown, LedgerFormat format, Path file, Messages messages) {
    var span = shown.spanProperty().get();
    if (span != null && !busy.get()) {
      write(span, format, file, messages);
    }
  }

  private void write(Span span, LedgerFormat format, Path file, Messages messages) {
    var stop = new AtomicBoolean();
    stopped = stop;
    outcome.set(null);
    busy.set(true);
    // Messages of its own: what formats numbers belongs to one thread.
    var words = new LedgerWords(new Messages(messages.language(), messages.zone()));
    background
        .<FileResult>run(
            () -> files.write(file, format.ending(), () -> content(span, format, words, stop)))
        .onSuccess(this::end)
        .onFailure(e -> end(new FileResult.Unwritable(file, e.toString())));
  }

  private Optional<byte[]> content(
      Span span, LedgerFormat format, LedgerWords words, AtomicBoolean stop) throws IOException {
    var book = desk.book(span.from(), span.to());
    return book.isEmpty() || stop.get()
        ? Optional.empty()
        : format.write(book.get(), words, (rows, all) -> !stop.get());
  }

  /// Ends the writing; no file is left of it.
  public void stop() {
    stopped.set(true);
  }

  private void end(FileResult done) {
    busy.set(false);
    outcome.set(
        switch (done) {
          case FileResult.Written(var file) ->
              new Outcome(Outcome.Kind.WRITTEN, String.valueOf(file.getFileName()));
          case FileResult.Unwritable(var file, var why) ->
              new Outcome(Outcome.Kind.UNWRITABLE, String.valueOf(file.getFileName()));
          case FileResult.Cancelled() -> new Outcome(Outcome.Kind.CANCELLED, "");
        });
  }
}
