package org.daybook.app.ui.schedule;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.schedule.ScheduledSession;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Overlay;
import org.daybook.app.ui.text.Messages;

/// Lists what clashes in the days that are shown; each line leads to its session.
public final class ClashPane extends Overlay {
  public ClashPane() {}

  /// @param closed told when the list is left, so that the keyboard goes on elsewhere
  Subscription follow(ScheduleViewModel model, Messages messages, Runnable closed) {
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            model.clashesShownProperty().set(false);
            event.consume();
          }
        });
    return model
        .clashesShownProperty()
        .subscribe(shown -> {
          boolean was = isVisible();
          setVisible(shown);
          clear();
          var page = model.pageProperty().get();
          if (shown && page != null) {
            fill(page, model, messages);
          } else if (was) {
            closed.run();
          }
        });
  }

  private void fill(SchedulePage page, ScheduleViewModel model, Messages messages) {
    var words = new ScheduleWords(messages);
    Label title = new Label(messages.text("schedule.clashes"));
    title.getStyleClass().add("title");
    VBox lines = new VBox();
    Consumer<UUID> go =
        id -> {
          model.choose(id);
          model.clashesShownProperty().set(false);
        };
    for (var pair : page.clashes()) {
      lines
          .getChildren()
          .add(line(pair.session(), words.clash(pair.clash()), Icon.BOTH, words, messages, go));
    }
    for (var session : page.onClosedDays()) {
      var why = page.timetable().closedDays().getOrDefault(session.plan().businessDate(), "");
      lines
          .getChildren()
          .add(
              line(
                  session,
                  messages.text("schedule.closed", why),
                  Icon.CLOSING,
                  words,
                  messages,
                  go));
    }
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("clash-list");
    ActionButton leave = new ActionButton(messages.text("schedule.leave"), null, "Esc");
    leave.setOnAction(_ -> model.clashesShownProperty().set(false));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox buttons = new HBox(8, gap, leave);
    buttons.getStyleClass().add("dialog-buttons");
    VBox card = new VBox(title, scroll, buttons);
    card.getStyleClass().addAll("dialog-card", "clash-card");
    card.setMaxSize(620, Region.USE_PREF_SIZE);
    lay(card);
    // What scrolls is in the scene, and so can have the keyboard, only when it has its looks.
    card.applyCss();
    card.layout();
    if (!lines.getChildren().isEmpty()) {
      lines.getChildren().getFirst().requestFocus();
    }
  }

  private static Node line(
      ScheduledSession session,
      String what,
      Icon icon,
      ScheduleWords words,
      Messages messages,
      Consumer<UUID> go) {
    Label name =
        new Label(messages.joined(List.of(session.cohort(), words.plan(session).getFirst())));
    name.getStyleClass().add("medium");
    Label says = new Label(what);
    says.getStyleClass().addAll("secondary", "warn-text");
    VBox both = new VBox(1, name, says);
    HBox.setHgrow(both, Priority.ALWAYS);
    HBox row = new HBox(10, icon.glyph(16), both, Icon.FORWARD.glyph(14));
    row.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button();
    button.setGraphic(row);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().addAll("panel-link", "clash-line");
    button.setAccessibleText(messages.joined(List.of(name.getText(), what)));
    row.prefWidthProperty().bind(button.widthProperty().subtract(16));
    button.setOnAction(_ -> go.accept(session.sessionId()));
    button.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            button.fire();
            event.consume();
          }
        });
    return button;
  }
}
