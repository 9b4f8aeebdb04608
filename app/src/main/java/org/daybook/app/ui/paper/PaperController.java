package org.daybook.app.ui.paper;

import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Toast;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.fx.SaveDialog;
import org.daybook.app.ui.paper.PaperViewModel.Done;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Binds the preview to its view model.
public final class PaperController {
  private static final Duration SAID_FOR = Duration.seconds(6);

  private final PaperViewModel model;
  private final Messages messages;
  private final SaveDialog dialog;
  private final PrinterDoor printer;
  private final @Nullable Runnable back;
  private Subscription following = Subscription.EMPTY;

  @FXML private StackPane root;
  @FXML private ActionButton leave;
  @FXML private Label title;
  @FXML private Label detail;
  @FXML private ActionButton keep;
  @FXML private ActionButton print;
  @FXML private TroublePanel trouble;
  @FXML private ScrollPane scroll;
  @FXML private VBox pages;
  @FXML private Toast toast;

  /// @param back returns to where it was asked for; null for a place of its own
  public PaperController(
      PaperViewModel model,
      Messages messages,
      SaveDialog dialog,
      PrinterDoor printer,
      @Nullable Runnable back) {
    this.model = model;
    this.messages = messages;
    this.dialog = dialog;
    this.printer = printer;
    this.back = back;
  }

  @FXML
  private void initialize() {
    leave.setVisible(back != null);
    leave.managedProperty().bind(leave.visibleProperty());
    if (back != null) {
      leave.setShortcut("Esc");
      root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }
    following =
        Subscription.combine(
            model.previewProperty().subscribe(this::show),
            model.busyProperty().subscribe(is -> offer()),
            model.troubleProperty().subscribe(this::showTrouble),
            // What was done before is not said again by a new view.
            model.doneProperty().subscribe((was, is) -> say(is)));
    model.show(messages);
  }

  @FXML
  private void leave() {
    if (back != null) {
      back.run();
    }
  }

  @FXML
  private void keep() {
    dialog
        .ask(root.getScene().getWindow(), messages.text("paper.keep"), model.suggestedName())
        .ifPresent(model::keep);
  }

  @FXML
  private void print() {
    var owner = root.getScene().getWindow();
    model.print((preview, done) -> printer.print(owner, preview, done));
  }

  /// Escape leaves wherever the keyboard is.
  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      leave();
      event.consume();
    }
  }

  /// Ends what follows the view model, which outlives its view.
  public void close() {
    following.unsubscribe();
    toast.dismiss();
  }

  /// Gives the keyboard to the pages, which the arrows move.
  public void focus() {
    scroll.requestFocus();
  }

  private void show(@Nullable Preview preview) {
    offer();
    pages.getChildren().clear();
    if (preview == null) {
      title.setText(messages.text("paper.preparing"));
      detail.setText("");
      return;
    }
    title.setText(preview.paper().title());
    detail.setText(messages.counted("paper.pages", preview.pages().size()));
    print.setText(messages.counted("paper.print", preview.pages().size()));
    preview.pages().forEach(page -> pages.getChildren().add(new PageSheet(page)));
  }

  private void offer() {
    boolean none = model.previewProperty().get() == null || model.busyProperty().get();
    keep.setDisable(none);
    print.setDisable(none);
  }

  private void showTrouble(@Nullable PaperTrouble what) {
    if (what == null) {
      trouble.clear();
      return;
    }
    var key = "paper.trouble." + what.name().toLowerCase(Locale.ROOT);
    if (model.previewProperty().get() == null) {
      title.setText(messages.text("paper.nothing"));
    }
    trouble.show(messages.text(key), messages.text(key + ".advice"));
  }

  private void say(@Nullable Done what) {
    switch (what) {
      case null -> {}
      case Done.Printed(var paper) -> toast.say(messages.text("paper.printed", paper), SAID_FOR);
      case Done.Kept(var file) ->
          toast.say(messages.text("paper.kept", String.valueOf(file.getFileName())), SAID_FOR);
    }
  }
}
