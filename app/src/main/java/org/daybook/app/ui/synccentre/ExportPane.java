package org.daybook.app.ui.synccentre;

import java.util.Optional;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.export.ExportResult;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.fx.SaveDialog;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// The button that writes what is not sent to a file, and what became of it.
public final class ExportPane extends VBox {
  private static final double GAP = 8;

  private final ActionButton write = new ActionButton();
  private final Paragraph written = new Paragraph();
  private final TroublePanel trouble = new TroublePanel();

  public ExportPane() {
    super(GAP);
    write.setId("export");
    write.setIcon(Icon.DISK);
    write.getStyleClass().add("wide");
    written.setId("exported");
    written.getStyleClass().add("quiet");
    written.managedProperty().bind(written.visibleProperty());
    getChildren().addAll(trouble, written, write);
  }

  /// Follows the view model until the subscription ends.
  Subscription follow(ExportViewModel model, SaveDialog dialog, Messages messages) {
    write.setText(messages.text("sync.export"));
    write.setOnAction(event -> model.ask());
    return Subscription.combine(
        model.whenAsked(() -> choose(model, dialog, messages)),
        model.writingProperty().subscribe(write::setDisable),
        model.resultProperty().subscribe(result -> show(result, messages)),
        model.unreadableProperty().subscribe(is -> showUnreadable(is, messages)));
  }

  private void choose(ExportViewModel model, SaveDialog dialog, Messages messages) {
    if (getScene() == null || !model.askedProperty().get()) {
      return;
    }
    model.askedProperty().set(false);
    dialog
        .ask(getScene().getWindow(), messages.text("sync.export.title"), model.suggestedName())
        .ifPresent(model::write);
  }

  private void show(@Nullable ExportResult result, Messages messages) {
    var words = result == null ? Optional.<String>empty() : success(result, messages);
    written.setVisible(words.isPresent());
    written.setWords(words.orElse(""));
    if (result instanceof ExportResult.Unwritable) {
      trouble.show(messages.text("sync.export.failed"), messages.text("sync.export.failed.advice"));
    } else {
      trouble.clear();
    }
  }

  private void showUnreadable(boolean is, Messages messages) {
    if (is) {
      trouble.show(
          messages.text("sync.export.unreadable"), messages.text("sync.export.unreadable.advice"));
    }
  }

  private static Optional<String> success(ExportResult result, Messages messages) {
    return switch (result) {
      case ExportResult.Written(var file, int operations, long first) ->
          Optional.of(
              messages.counted("sync.export.done", operations, String.valueOf(file.getFileName())));
      case ExportResult.NothingToExport() -> Optional.of(messages.text("sync.export.nothing"));
      case ExportResult.Unwritable(var file, var why) -> Optional.empty();
    };
  }
}
