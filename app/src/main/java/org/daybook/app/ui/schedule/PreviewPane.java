package org.daybook.app.ui.schedule;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.app.service.schedule.Objection;
import org.daybook.app.service.schedule.SeriesPreview;
import org.daybook.app.service.schedule.SeriesPreview.Line;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Says before saving what will be made, what is left out and why, and what clashes.
final class PreviewPane extends VBox {
  private final Messages messages;
  private final ScheduleWords words;
  private final TaskKind kind;

  PreviewPane(Messages messages, TaskKind kind) {
    this.messages = messages;
    this.words = new ScheduleWords(messages);
    this.kind = kind;
    getStyleClass().add("task-preview");
    setId("preview");
    managedProperty().bind(visibleProperty());
    if (kind == TaskKind.SERIES) {
      setMinWidth(0);
      getStyleClass().add("task-preview-list");
    }
  }

  void show(Preview preview) {
    getChildren().clear();
    switch (preview) {
      case Preview.Unknown _ -> nothingYet();
      case Preview.Series(var series) -> show(series);
      case Preview.Single(var objection) -> show(objection);
      case Preview.Closing(var _, var planned, var objection) -> {
        show(objection);
        if (planned > 0) {
          getChildren().add(line(Icon.ATTENTION, "warn", closing(planned)));
        }
      }
    }
    setVisible(!getChildren().isEmpty());
  }

  private String closing(int planned) {
    return messages.counted("schedule.preview.planned", planned);
  }

  private void nothingYet() {
    if (kind == TaskKind.SERIES) {
      Paragraph says = new Paragraph();
      says.getStyleClass().add("quiet");
      says.setWords(messages.text("schedule.preview.nothing"));
      getChildren().add(says);
    }
  }

  private void show(@Nullable Objection objection) {
    if (objection != null) {
      getChildren()
          .add(
              line(
                  objection.forbids() ? Icon.CROSS : Icon.ATTENTION,
                  objection.forbids() ? "bad" : "warn",
                  objection.forbids()
                      ? words.objection(objection)
                      : messages.text("schedule.preview.although", words.objection(objection))));
    }
  }

  private void show(SeriesPreview series) {
    if (kind == TaskKind.SINGLE) {
      if (!series.lines().isEmpty()) {
        show(series.lines().getFirst().objection());
      }
      return;
    }
    Label made = new Label(messages.counted("schedule.preview.made", series.made().size()));
    made.getStyleClass().add("count");
    getChildren().add(made);
    if (series.tooMany()) {
      getChildren().add(line(Icon.CROSS, "bad", messages.text("schedule.preview.too_many")));
      return;
    }
    if (!series.leftOut().isEmpty()) {
      getChildren()
          .add(note(messages.counted("schedule.preview.left_out", series.leftOut().size())));
    }
    if (!series.contested().isEmpty()) {
      getChildren()
          .add(note(messages.counted("schedule.preview.contested", series.contested().size())));
    }
    VBox lines = new VBox(0);
    series.lines().forEach(it -> lines.getChildren().add(day(it)));
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("preview-days");
    getChildren().add(scroll);
  }

  private Node note(String what) {
    Label label = new Label(what);
    label.getStyleClass().addAll("secondary", "quiet");
    return label;
  }

  private Node day(Line line) {
    var plan = line.plan();
    Label when = new Label(messages.shortDate(plan.businessDate()));
    when.getStyleClass().add("preview-day");
    when.setMinWidth(96);
    var objection = line.objection();
    HBox row = new HBox(8);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("preview-row");
    Label says = new Label();
    says.setMinWidth(0);
    if (objection == null) {
      row.getChildren().add(Icon.CHECK.glyph(12));
      row.getStyleClass().add("preview-ok");
      says.setText(messages.span(plan.startsAt(), plan.endsAt()));
    } else {
      row.getChildren().add((line.made() ? Icon.ATTENTION : Icon.CROSS).glyph(12));
      row.getStyleClass().add(line.made() ? "preview-warn" : "preview-out");
      says.setText(
          messages.text(
              line.made() ? "schedule.preview.day.made" : "schedule.preview.day.out",
              words.objection(objection)));
    }
    row.getChildren().addAll(when, says);
    row.setAccessibleText(messages.joined(List.of(when.getText(), says.getText())));
    return row;
  }

  private static Node line(Icon icon, String tone, String what) {
    Paragraph says = new Paragraph();
    says.setWords(what);
    says.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(8, icon.glyph(16), says);
    line.getStyleClass().addAll("preview-line", "preview-" + tone);
    HBox.setHgrow(says, Priority.ALWAYS);
    return line;
  }
}
