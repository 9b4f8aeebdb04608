package org.daybook.app.ui.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.text.Messages;

/// The days or hours above the columns. A closed day says why, and leads to its reopening.
final class GridHead extends Pane {
  private final Messages messages;
  private final double names;
  private final Consumer<LocalDate> reopen;
  private final List<Region> heads = new ArrayList<>();
  private Optional<SchedulePage> page = Optional.empty();
  private double width;

  GridHead(Messages messages, double names, Consumer<LocalDate> reopen) {
    this.messages = messages;
    this.names = names;
    this.reopen = reopen;
    getStyleClass().add("schedule-head");
  }

  /// Keeps the heads above their columns however wide these are.
  void follow(Region rows) {
    rows.widthProperty()
        .subscribe(is -> {
          width = is.doubleValue();
          layoutChildren();
        });
  }

  void show(SchedulePage shown) {
    page = Optional.of(shown);
    heads.clear();
    for (int i = 0; i < shown.layout().columns(); i++) {
      heads.add(shown.span() == Span.WEEK ? day(shown, i) : hour(shown, i));
    }
    getChildren().setAll(heads);
    requestLayout();
  }

  private Region hour(SchedulePage shown, int column) {
    Label label = new Label(messages.time(ScheduleGrid.begin(shown.layout(), column)));
    label.getStyleClass().add("hour");
    return label;
  }

  private Region day(SchedulePage shown, int column) {
    var day = shown.timetable().from().plusDays(column);
    Label name = new Label(messages.shortDate(day));
    name.getStyleClass().addAll("day-name", "medium");
    name.setMinWidth(0);
    VBox head = new VBox(name);
    head.getStyleClass().add("day-head");
    head.setAlignment(Pos.CENTER_LEFT);
    head.setMinWidth(0);
    head.pseudoClassStateChanged(
        PseudoClass.getPseudoClass("today"), day.equals(shown.timetable().today()));
    var why = shown.timetable().closedDays().get(day);
    return why == null ? head : closed(shown, day, why, head);
  }

  private Button closed(SchedulePage shown, LocalDate day, String why, VBox head) {
    Label reason = new Label(messages.text("schedule.closed", why));
    reason.setMinWidth(0);
    HBox parts = new HBox(4, Icon.CLOSING.glyph(12), reason);
    parts.setAlignment(Pos.CENTER_LEFT);
    head.getChildren().add(parts);
    Button button = new Button();
    button.setGraphic(head);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("closed-day");
    button.setMinWidth(0);
    head.prefWidthProperty().bind(button.widthProperty().subtract(8));
    var may = shown.allowed().sessions();
    var leads =
        messages.text(may ? "schedule.reopen" : "schedule.closed.stays", messages.shortDate(day));
    var all = messages.joined(List.of(reason.getText(), leads));
    button.setAccessibleText(all);
    button.setTooltip(new Tooltip(all));
    button.setOnAction(_ -> {
      if (may) {
        reopen.accept(day);
      }
    });
    return button;
  }

  @Override
  protected void layoutChildren() {
    if (page.isEmpty()) {
      return;
    }
    var layout = page.get().layout();
    double column = (width - names - 4) / layout.columns();
    for (int i = 0; i < heads.size(); i++) {
      double x = snapPositionX(names + i * column);
      double wide = layout.span() == Span.WEEK ? column : Math.max(column, 48);
      heads.get(i).resizeRelocate(x + 4, 0, Math.max(0, wide - 4), getHeight());
    }
  }
}
