package org.daybook.app.ui.today;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.rollcall.PersonHere;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Overlay;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.today.TodayViewModel.People;
import org.jspecify.annotations.Nullable;

/// The people behind a figure, over the page; each leads to the register that the person is on.
final class PeoplePane extends Overlay {
  private final Messages messages;
  private final TodayWords words;
  private final TodayViewModel model;
  private final Runnable closed;
  private final TodayPanel panel;
  private final ActionButton evacuation = new ActionButton("", Icon.PRINT, "F12");
  private final Subscription following;

  /// @param closed told when it is gone, so that the keyboard returns to the page
  PeoplePane(Messages messages, TodayWords words, TodayViewModel model, Runnable closed) {
    this.messages = messages;
    this.words = words;
    this.model = model;
    this.closed = closed;
    this.panel = new TodayPanel("", messages.text("today.people.nobody"));
    VBox.setVgrow(panel, Priority.ALWAYS);
    var card = new VBox(panel, foot());
    card.getStyleClass().addAll("dialog-card", "people-card");
    lay(card);
    // Before the list, which takes Escape for itself.
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    setOnMousePressed(event -> {
      if (isBeside(event)) {
        leave();
      }
    });
    following =
        Subscription.combine(
            model.peopleProperty().subscribe(this::show),
            model.pageProperty().subscribe(page -> fill()));
  }

  void close() {
    following.unsubscribe();
  }

  private HBox foot() {
    var hint = new Label(messages.text("today.people.hint"));
    hint.getStyleClass().addAll("secondary", "quiet");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var leave = new ActionButton(messages.text("today.people.close"), null, "Esc");
    leave.setOnAction(event -> leave());
    evacuation.setText(messages.text("paper.building.print"));
    evacuation.managedProperty().bind(evacuation.visibleProperty());
    evacuation.setOnAction(event -> model.openEvacuationList());
    var foot = new HBox(8, hint, gap, evacuation, leave);
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      leave();
      event.consume();
    }
  }

  private void leave() {
    model.leavePeople();
  }

  private void show(@Nullable People which) {
    boolean wasVisible = isVisible();
    setVisible(which != null);
    if (which != null) {
      evacuation.setVisible(which == People.IN_BUILDING);
      panel.setTitle(messages.text("today.people." + which.name().toLowerCase(Locale.ROOT)));
      fill();
      panel.focus();
    } else if (wasVisible) {
      closed.run();
    }
  }

  private void fill() {
    var which = model.peopleProperty().get();
    var page = model.pageProperty().get();
    if (which != null && page != null) {
      var people =
          switch (which) {
            case EXPECTED -> page.expected();
            case SEEN -> page.seen();
            case IN_BUILDING -> page.inBuilding();
          };
      panel.show(people.stream().map(this::entry).toList(), messages.number(people.size()));
    }
  }

  private PanelEntry entry(PersonHere person) {
    var session = person.session();
    var room = words.room(session.room());
    var all = List.of(person.code(), words.title(session), session.cohort(), room);
    var enough = messages.shortening(List.of(person.code(), session.cohort(), room));
    var where = Stream.concat(Stream.of(messages.joined(all)), enough.stream()).toList();
    return new PanelEntry(
        person.studentId(),
        Icon.PERSON,
        Tone.NEUTRAL,
        List.of(person.name()),
        where,
        messages.time(session.startsAt()),
        () -> model.open(person));
  }
}
