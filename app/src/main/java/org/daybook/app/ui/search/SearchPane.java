package org.daybook.app.ui.search;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.ui.control.Avatar;
import org.daybook.app.ui.control.DropList;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.search.SearchViewModel.Outcome;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// What the search found, below its field, and what it has to say when it found nothing.
public final class SearchPane extends VBox {

  private final Messages messages;
  private final Paragraph said = new Paragraph();
  private final Subscription following;

  public SearchPane(Messages messages, SearchViewModel model, TextField field) {
    this.messages = messages;
    model.speak(messages);
    getStyleClass().add("drop-card");
    setMaxHeight(USE_PREF_SIZE);
    DropList<Hit> list = new DropList<>(model.hits(), this::row, model::choose);
    list.follow(field, () -> model.queryProperty().set(""));
    said.getStyleClass().addAll("quiet", "search-said");
    said.managedProperty().bind(said.visibleProperty());
    getChildren().addAll(list, said);
    managedProperty().bind(visibleProperty());
    field.textProperty().bindBidirectional(model.queryProperty());
    following = model.outcomeProperty().subscribe(this::say);
  }

  /// Ends what follows the search, which outlives its pane.
  public void close() {
    following.unsubscribe();
  }

  private void say(Outcome outcome) {
    setVisible(outcome != Outcome.NOT_ASKED);
    said.setVisible(outcome != Outcome.FOUND);
    said.setWords(
        switch (outcome) {
          case NOT_ASKED, FOUND -> "";
          case NOTHING -> messages.text("search.nothing");
          case NOT_PERMITTED -> messages.text("access.not_permitted");
          case FAILED -> messages.text("search.failed");
        });
  }

  private Node row(Hit hit) {
    return switch (hit) {
      case Hit.Student it ->
          row(new Avatar(it.name(), it.studentId()), it.name(), it.code(), it.phone());
      case Hit.Command it ->
          row(tile(Icon.FORWARD), it.words(), messages.text("search.command"), null);
      case Hit.Session it -> {
        String room = it.room();
        yield row(
            tile(Icon.ROLL_CALL),
            it.course().isEmpty() ? it.cohort() : it.course(),
            it.cohort() + (room == null ? "" : messages.text("format.joint") + room),
            messages.time(it.startsAt()));
      }
    };
  }

  private static Node tile(Icon icon) {
    StackPane tile = new StackPane(icon.glyph(16));
    tile.getStyleClass().add("icon-tile");
    return tile;
  }

  private static Node row(Node picture, String first, String second, @Nullable String aside) {
    Label name = new Label(first);
    name.getStyleClass().add("medium");
    Label detail = new Label(second);
    detail.getStyleClass().addAll("meta", "faint");
    VBox words = new VBox(name, detail);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    Label last = new Label(aside == null ? "" : aside);
    last.getStyleClass().addAll("secondary", "quiet");
    last.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    last.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(10, picture, words, last);
    line.getStyleClass().add("candidate-row");
    line.setAccessibleText(first + ", " + second);
    return line;
  }
}
