package org.daybook.app.ui.synccentre;

import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.synccentre.PutBackNotice;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Tells once that the centre was put back to an earlier moment, and what that means here.
public final class PutBackPanel extends VBox {
  private final Paragraph title = new Paragraph();
  private final Paragraph given = new Paragraph();
  private final Paragraph missing = new Paragraph();
  private final ActionButton read = new ActionButton();

  public PutBackPanel() {
    super(4);
    getStyleClass().add("put-back");
    title.getStyleClass().add("semibold");
    missing.managedProperty().bind(missing.visibleProperty());
    getChildren().addAll(title, given, missing, read);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  Subscription follow(SyncCentreViewModel model, Messages messages) {
    read.setText(messages.text("sync.put_back.read"));
    read.setOnAction(_ -> model.putBackRead());
    return model.putBackProperty().subscribe(notice -> show(notice, messages));
  }

  private void show(@Nullable PutBackNotice notice, Messages messages) {
    setVisible(notice != null);
    if (notice == null) {
      return;
    }
    var to = notice.to();
    title.setWords(
        to == null
            ? messages.text("sync.put_back.unknown")
            : messages.text(
                "sync.put_back",
                messages.date(to.atZone(messages.zone()).toLocalDate()),
                messages.time(to)));
    given.setWords(
        notice.complete()
            ? messages.text("sync.put_back.given", messages.number(notice.givenAgain()))
            : messages.text("sync.put_back.waiting"));
    var number = messages.number(notice.missing());
    missing.setWords(
        notice.told()
            ? messages.text("sync.put_back.missing.told", number)
            : messages.text("sync.put_back.missing", number));
    missing.setVisible(notice.complete() && notice.missing() > 0);
    read.setDisable(!notice.complete());
  }
}
