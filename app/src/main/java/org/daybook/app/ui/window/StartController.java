package org.daybook.app.ui.window;

import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// What is seen before the desk is open: that it opens, or why it cannot.
public final class StartController {
  private final @Nullable StartTrouble why;
  private final Messages messages;
  private final Runnable again;

  @FXML private Label opening;
  @FXML private VBox failed;
  @FXML private TroublePanel trouble;
  @FXML private ActionButton retry;

  /// @param why null while the desk opens
  public StartController(@Nullable StartTrouble why, Messages messages, Runnable again) {
    this.why = why;
    this.messages = messages;
    this.again = again;
  }

  @FXML
  private void initialize() {
    opening.setVisible(why == null);
    failed.setVisible(why != null);
    if (why != null) {
      String key = "start.trouble." + why.name().toLowerCase(Locale.ROOT);
      trouble.show(messages.text(key), messages.text(key + ".advice", why.code()));
      retry.requestFocus();
    }
  }

  @FXML
  private void retry() {
    again.run();
  }
}
