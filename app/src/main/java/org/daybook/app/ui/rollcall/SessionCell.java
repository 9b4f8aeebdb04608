package org.daybook.app.ui.rollcall;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Pill;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// A session in the list of a day: when, what, where, how its register stands.
final class SessionCell extends ListCell<RegisterHead> {

  private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Messages messages;
  private final HeadWords words;
  private final SessionsViewModel model;
  private final Label from = new Label();
  private final Label until = new Label();
  private final Label title = new Label();
  private final Label detail = new Label();
  private final Label seen = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final HBox state = new HBox(6);
  private final HBox row;

  SessionCell(Messages messages, SessionsViewModel model) {
    this.messages = messages;
    this.words = new HeadWords(messages);
    this.model = model;
    this.row = compose();
    selectedProperty()
        .addListener((all, was, is) -> row.pseudoClassStateChanged(CURRENT, isSelected()));
  }

  private HBox compose() {
    from.getStyleClass().add("semibold");
    until.getStyleClass().addAll("secondary", "faint");
    VBox time = new VBox(from, until);
    time.getStyleClass().add("session-time");
    title.getStyleClass().add("semibold");
    detail.getStyleClass().addAll("secondary", "quiet");
    VBox what = new VBox(1, title, detail);
    what.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(what, Priority.ALWAYS);
    seen.getStyleClass().addAll("secondary", "quiet");
    seen.setMinWidth(Region.USE_PREF_SIZE);
    bar.getStyleClass().add("meter");
    bar.setPrefWidth(120);
    VBox progress = new VBox(5, seen, bar);
    progress.getStyleClass().add("session-progress");
    state.getStyleClass().add("session-state");
    HBox composed = new HBox(16, time, what, progress, state, Icon.FORWARD.glyph(16));
    composed.getStyleClass().add("session-row");
    return composed;
  }

  @Override
  protected void updateItem(@Nullable RegisterHead item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      return;
    }
    from.setText(messages.time(item.startsAt()));
    until.setText(messages.time(item.endsAt()));
    title.setText(words.title(item));
    detail.setText(words.place(item));
    int expected = item.tally().expected();
    int marked = expected - item.tally().unmarked();
    seen.setText(messages.text("rollcall.seen", item.tally().seen(), expected));
    bar.setProgress(expected == 0 ? 0 : (double) marked / expected);
    bar.getStyleClass().remove("done");
    if (marked == expected) {
      bar.getStyleClass().add("done");
    }
    state.getChildren().setAll(state(item));
    row.pseudoClassStateChanged(NOW, model.underWay(item));
    setGraphic(row);
    setAccessibleText(words.title(item) + ", " + words.detail(item));
  }

  private Node state(RegisterHead item) {
    return model.registerMissing(item)
        ? new Pill(Tone.WARN, Icon.ATTENTION, messages.text("register.missing"))
        : words.pill(item);
  }
}
