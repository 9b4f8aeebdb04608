package org.daybook.app.ui.reports;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.daybook.app.service.reports.Topic.Scope;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.text.Messages;

/// How far reading or writing is, and the way out of it.
public final class ProgressLine extends HBox {
  private final Label words = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final ActionButton stop = new ActionButton("", Icon.CROSS, null);

  public ProgressLine() {
    getStyleClass().add("report-progress");
    managedProperty().bind(visibleProperty());
    bar.getStyleClass().add("meter");
    words.getStyleClass().add("quiet");
    stop.getStyleClass().add("small");
    stop.setId("stop");
    getChildren().setAll(words, bar, stop);
  }

  /// Follows the view models until the subscription ends.
  Subscription follow(ReportsViewModel model, ReportExportViewModel export, Messages messages) {
    stop.setText(messages.text("reports.stop"));
    stop.setOnAction(event -> {
      if (export.progressProperty().get() == null) {
        model.stop();
      } else {
        export.stop();
      }
    });
    return Subscription.combine(
        model.progressProperty().subscribe(now -> show(model, export, messages)),
        export.progressProperty().subscribe(now -> show(model, export, messages)));
  }

  private void show(ReportsViewModel model, ReportExportViewModel export, Messages messages) {
    var writing = export.progressProperty().get();
    var now = writing == null ? model.progressProperty().get() : writing;
    setVisible(now != null);
    if (now != null) {
      var key = "reports.progress." + ReportWords.key(now.kind());
      var of = key + (writing == null && byDay(model) ? ".days" : ".of");
      words.setText(now.all() == 0 ? messages.text(key) : messages.text(of, now.done(), now.all()));
      bar.setProgress(now.share());
      bar.setAccessibleText(words.getText());
    }
  }

  private static boolean byDay(ReportsViewModel model) {
    var step = model.stepProperty().get();
    return step != null && step.query().grouping().topic().scope() == Scope.DAYS;
  }
}
