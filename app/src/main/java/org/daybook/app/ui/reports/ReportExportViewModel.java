package org.daybook.app.ui.reports;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.app.service.files.FileResult;
import org.daybook.app.service.files.FileService;
import org.daybook.app.service.reports.ReportTable;
import org.daybook.app.sheet.SheetFormat;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Takes the report that is shown along as a file, with its own figures.
public final class ReportExportViewModel {

  /// What became of a file.
  public record Outcome(Kind kind, String fileName) {

    /// How it ended.
    public enum Kind {
      WRITTEN,
      UNWRITABLE,
      CANCELLED
    }
  }

  private final FileService files;
  private final Background background;
  private final ReadOnlyObjectWrapper<@Nullable Progress> progress =
      new ReadOnlyObjectWrapper<>(this, "progress");
  private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome =
      new ReadOnlyObjectWrapper<>(this, "outcome");
  private AtomicBoolean stopped = new AtomicBoolean();

  public ReportExportViewModel(FileService files, Background background) {
    this.files = files;
    this.background = background;
  }

  /// Null while nothing is being written.
  public ReadOnlyObjectProperty<@Nullable Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// What became of the latest file, null before the first and while one is written.
  public ReadOnlyObjectProperty<@Nullable Outcome> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  /// Writes what the reports show.
  public void write(ReportsViewModel shown, SheetFormat format, Path file, Messages messages) {
    var table = shown.tableProperty().get();
    if (table != null && progress.get() == null) {
      write(table, format, file, messages);
    }
  }

  private void write(ReportTable table, SheetFormat format, Path file, Messages messages) {
    var stop = new AtomicBoolean();
    stopped = stop;
    outcome.set(null);
    progress.set(new Progress(Progress.Kind.WRITING, 0, table.rows().size()));
    // Messages of its own: what formats numbers belongs to one thread.
    var words = new ReportWords(new Messages(messages.language(), messages.zone()));
    background
        .<FileResult>run(() ->
            files.write(
                file,
                format.ending(),
                () ->
                    format.write(
                        words.sheet(table),
                        (rows, all) -> {
                          background.ui().execute(() -> show(stop, rows, all));
                          return !stop.get();
                        })))
        .onSuccess(done -> end(done))
        .onFailure(e -> end(new FileResult.Unwritable(file, e.toString())));
  }

  /// Ends the writing; no file is left of it.
  public void stop() {
    stopped.set(true);
  }

  private void show(AtomicBoolean stop, long rows, long all) {
    if (!stop.get() && progress.get() != null) {
      progress.set(new Progress(Progress.Kind.WRITING, rows, all));
    }
  }

  private void end(FileResult done) {
    progress.set(null);
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
