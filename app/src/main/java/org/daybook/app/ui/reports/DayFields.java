package org.daybook.app.ui.reports;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.daybook.app.ui.control.DayField;
import org.daybook.app.ui.reports.Period.Span;
import org.daybook.app.ui.text.Messages;

/// From one day to another. A day that cannot be read, or that would end the period before it
/// begins, leaves the other where it stays sensible.
public final class DayFields extends HBox {
  private final DayField from = new DayField("fromDay");
  private final DayField to = new DayField("toDay");
  private final Label between = new Label("–");
  private boolean filling;

  public DayFields() {
    getStyleClass().add("day-fields");
    managedProperty().bind(visibleProperty());
    between.getStyleClass().add("quiet");
    getChildren().setAll(from, between, to);
  }

  /// Follows the view model until the subscription ends.
  Subscription follow(ReportsViewModel model, Messages messages) {
    from.speak(messages.dayFormat(), messages.text("reports.from"));
    to.speak(messages.dayFormat(), messages.text("reports.to"));
    return Subscription.combine(
        model
            .stepProperty()
            .subscribe(step -> {
              if (step != null && !model.isWithin()) {
                filling = true;
                from.setValue(step.query().from());
                to.setValue(step.query().to());
                filling = false;
              }
            }),
        from.valueProperty().subscribe((was, is) -> chosen(model, true)),
        to.valueProperty().subscribe((was, is) -> chosen(model, false)));
  }

  private void chosen(ReportsViewModel model, boolean first) {
    var begin = from.getValue();
    var end = to.getValue();
    if (filling || begin == null || end == null) {
      return;
    }
    boolean turned = end.isBefore(begin);
    var span =
        turned ? (first ? new Span(begin, begin) : new Span(end, end)) : new Span(begin, end);
    model.daysProperty().set(span);
  }
}
