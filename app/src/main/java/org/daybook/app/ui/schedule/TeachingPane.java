package org.daybook.app.ui.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.schedule.CohortLine;
import org.daybook.app.service.schedule.CourseLine;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.EmptyState;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// The courses with their groups, and a card of the one that is chosen.
public final class TeachingPane extends HBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final ListView<Item> list = new ListView<>();
  private final StackPane card = new StackPane();
  private final ActionButton newCourse = new ActionButton();
  private boolean filling;

  /// A line of the list.
  ///
  /// @param cohort null for the line of the course itself
  private record Item(CourseLine course, @Nullable CohortLine cohort) {
    UUID id() {
      return cohort == null ? course.courseId() : cohort.cohortId();
    }
  }

  public TeachingPane() {
    getStyleClass().add("teaching");
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  Subscription follow(
      TeachingViewModel model, TaskViewModel tasks, ScheduleViewModel schedule, Messages messages) {
    list.getStyleClass().add("teaching-list");
    list.setId("teachingList");
    list.setAccessibleText(messages.text("schedule.teaching"));
    list.setCellFactory(_ -> new Cell(messages));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(item -> {
          if (item != null && !filling) {
            model.choose(item.id());
          }
        });
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          var item = list.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && item != null) {
            edit(item, tasks);
            event.consume();
          }
        });
    newCourse.setText(messages.text("schedule.course.new"));
    newCourse.setIcon(Icon.EDIT);
    newCourse.setId("newCourse");
    newCourse.setShortcut("Ctrl+N");
    newCourse.getStyleClass().add("small");
    newCourse.setOnAction(_ -> tasks.course(null));
    VBox.setVgrow(list, Priority.ALWAYS);
    HBox foot = new HBox(newCourse);
    foot.getStyleClass().add("new-student");
    VBox left = new VBox(list, foot);
    left.getStyleClass().add("teaching-left");
    HBox.setHgrow(card, Priority.ALWAYS);
    card.setAlignment(Pos.TOP_LEFT);
    card.getStyleClass().add("teaching-card");
    getChildren().setAll(left, card);
    var cardOf = new TeachingCard(model, tasks, schedule, messages);
    return Subscription.combine(
        model.shownProperty().subscribe(this::setVisible),
        model.coursesProperty().subscribe(courses -> fill(courses, model, cardOf, messages)),
        model.chosenProperty().subscribe(_ -> choose(model, cardOf, messages)),
        schedule.pageProperty().subscribe(_ -> choose(model, cardOf, messages)));
  }

  void focus() {
    list.requestFocus();
  }

  private static void edit(Item item, TaskViewModel tasks) {
    var cohort = item.cohort();
    if (cohort == null) {
      tasks.course(item.course());
    } else {
      tasks.cohort(cohort, null);
    }
  }

  private void fill(
      List<CourseLine> courses, TeachingViewModel model, TeachingCard cardOf, Messages messages) {
    var items = new ArrayList<Item>();
    for (var course : courses) {
      items.add(new Item(course, null));
      course.cohorts().forEach(it -> items.add(new Item(course, it)));
    }
    filling = true;
    list.getItems().setAll(items);
    filling = false;
    choose(model, cardOf, messages);
  }

  private void choose(TeachingViewModel model, TeachingCard cardOf, Messages messages) {
    var id = model.chosenProperty().get();
    var item = list.getItems().stream().filter(it -> it.id().equals(id)).findFirst();
    filling = true;
    item.ifPresent(list.getSelectionModel()::select);
    filling = false;
    card.getChildren().clear();
    if (item.isEmpty()) {
      card.getChildren()
          .add(
              new EmptyState(
                  Icon.SCHEDULE,
                  messages.text("schedule.teaching.empty"),
                  messages.text("schedule.teaching.empty.hint")));
      return;
    }
    var cohort = item.get().cohort();
    card.getChildren().add(cohort == null ? cardOf.of(item.get().course()) : cardOf.of(cohort));
    newCourse.setDisable(!cardOf.mayChangeCourses());
    newCourse.setAccessibleHelp(
        cardOf.mayChangeCourses() ? null : messages.text("access.not_permitted"));
  }

  /// A course, or below it one of its groups.
  private static final class Cell extends ListCell<Item> {
    private final Messages messages;

    Cell(Messages messages) {
      this.messages = messages;
      selectedProperty().subscribe(_ -> mark());
    }

    @Override
    protected void updateItem(@Nullable Item item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      setGraphic(item == null || empty ? null : row(item));
      mark();
    }

    private void mark() {
      if (getGraphic() != null) {
        getGraphic().pseudoClassStateChanged(CHOSEN, isSelected());
      }
    }

    private Node row(Item item) {
      var cohort = item.cohort();
      Label name = new Label(cohort == null ? item.course().title() : cohort.name());
      name.setMinWidth(0);
      name.getStyleClass().add(cohort == null ? "semibold" : "medium");
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      Badge state =
          cohort == null
              ? TeachingBadges.of(item.course(), messages)
              : TeachingBadges.of(cohort, messages);
      HBox row = new HBox(8, name, gap, state);
      row.getStyleClass().addAll("found-row", cohort == null ? "course-row" : "cohort-row");
      setAccessibleText(messages.joined(List.of(name.getText(), state.getText())));
      return row;
    }
  }
}
