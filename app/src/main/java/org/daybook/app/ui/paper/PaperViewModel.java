package org.daybook.app.ui.paper;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.app.service.files.FileResult;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.OneAtATime;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// What is to be printed, as it will come out, and what became of printing it.
public final class PaperViewModel {

  /// Gives pages to a printer that somebody chooses, and tells on the drawing thread what came of
  /// it.
  @FunctionalInterface
  public interface Printing {
    void print(Preview preview, Consumer<PrinterDoor.Outcome> done);
  }

  /// Something that went well.
  public sealed interface Done {
    record Printed(String title) implements Done {}

    record Kept(Path file) implements Done {}
  }

  private final PaperWork work;
  private final Background background;
  private final ReadOnlyObjectWrapper<@Nullable Preview> preview =
      new ReadOnlyObjectWrapper<>(this, "preview");
  private final ReadOnlyObjectWrapper<@Nullable PaperTrouble> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble");
  private final ReadOnlyObjectWrapper<@Nullable Done> done =
      new ReadOnlyObjectWrapper<>(this, "done");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private Optional<PaperSubject> subject = Optional.empty();
  private Optional<Messages> language = Optional.empty();
  private final OneAtATime readings = new OneAtATime(this::read);

  /// @param background where nobody waits for it to save a mark
  public PaperViewModel(PaperWork work, Background background) {
    this.work = work;
    this.background = background;
  }

  /// Null until it was read.
  public ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable PaperTrouble> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /// What went well last.
  public ReadOnlyObjectProperty<@Nullable Done> doneProperty() {
    return done.getReadOnlyProperty();
  }

  /// Whether something is being printed or written.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// What is to be shown from now on, as soon as there is a screen that says in which language.
  public void open(PaperSubject wanted) {
    subject = Optional.of(wanted);
    preview.set(null);
    trouble.set(null);
    done.set(null);
  }

  /// Lays it out in the language of a screen.
  public void show(Messages messages) {
    language = Optional.of(messages);
    refresh();
  }

  /// Reads it again, because what it says may have changed.
  public void refresh() {
    if (subject.isPresent() && language.isPresent()) {
      readings.ask();
    }
  }

  private void read() {
    subject.ifPresent(wanted -> language.ifPresent(messages -> prepare(wanted, messages)));
  }

  private void prepare(PaperSubject wanted, Messages messages) {
    background
        .<Optional<Preview>>run(() -> work.prepare(wanted, messages))
        .onSuccess(made -> {
          if (subject.equals(Optional.of(wanted)) && language.equals(Optional.of(messages))) {
            preview.set(made.orElse(null));
            showTrouble(made.isEmpty() ? PaperTrouble.GONE : null);
          }
          readings.done();
        })
        .onFailure(e -> {
          showTrouble(PaperTrouble.UNREADABLE);
          readings.done();
        });
  }

  /// A reading that goes well takes away what reading said, not what printing said.
  private void showTrouble(@Nullable PaperTrouble now) {
    var before = trouble.get();
    if (now != null || before == PaperTrouble.GONE || before == PaperTrouble.UNREADABLE) {
      trouble.set(now);
    }
  }

  /// How a file of it is called.
  public String suggestedName() {
    var shown = preview.get();
    return shown == null ? "" : shown.paper().fileName() + ".pdf";
  }

  public void keep(Path file) {
    var shown = begin();
    if (shown == null) {
      return;
    }
    background
        .<FileResult>run(() -> work.keep(shown, file))
        .onSuccess(this::kept)
        .onFailure(e -> end(PaperTrouble.UNWRITABLE));
  }

  private void kept(FileResult result) {
    switch (result) {
      case FileResult.Written(var file) -> {
        end(null);
        done.set(new Done.Kept(file));
      }
      case FileResult.Unwritable unwritable -> end(PaperTrouble.UNWRITABLE);
      case FileResult.Cancelled cancelled -> end(null);
    }
  }

  public void print(Printing printer) {
    var shown = begin();
    if (shown != null) {
      printer.print(shown, outcome -> printed(shown, outcome));
    }
  }

  private void printed(Preview shown, PrinterDoor.Outcome outcome) {
    switch (outcome) {
      case PRINTED -> {
        end(null);
        done.set(new Done.Printed(shown.paper().title()));
      }
      case CANCELLED -> end(null);
      case NO_PRINTER -> end(PaperTrouble.NO_PRINTER);
      case FAILED -> end(PaperTrouble.NOT_PRINTED);
    }
  }

  private @Nullable Preview begin() {
    var shown = preview.get();
    if (shown == null || busy.get()) {
      return null;
    }
    busy.set(true);
    trouble.set(null);
    done.set(null);
    return shown;
  }

  private void end(@Nullable PaperTrouble what) {
    busy.set(false);
    trouble.set(what);
  }
}
