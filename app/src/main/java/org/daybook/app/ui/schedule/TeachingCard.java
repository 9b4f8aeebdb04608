package org.daybook.app.ui.schedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.app.service.schedule.CohortLine;
import org.daybook.app.service.schedule.CourseLine;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.schedule.ScheduleDesk.Allowed;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.CourseState;
import org.jspecify.annotations.Nullable;

/// What is known of a course or a group, and where its life cycle may go from here.
final class TeachingCard {
  private final TeachingViewModel model;
  private final TaskViewModel tasks;
  private final ScheduleViewModel schedule;
  private final Messages messages;

  TeachingCard(
      TeachingViewModel model, TaskViewModel tasks, ScheduleViewModel schedule, Messages messages) {
    this.model = model;
    this.tasks = tasks;
    this.schedule = schedule;
    this.messages = messages;
  }

  private Allowed allowed() {
    var page = schedule.pageProperty().get();
    return page == null ? Allowed.NOTHING : page.allowed();
  }

  boolean mayChangeCourses() {
    return allowed().courses();
  }

  Node of(CourseLine course) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("schedule.field.code", course.code());
    facts.put("schedule.fact.ages", ages(course));
    facts.put("schedule.fact.groups", messages.counted("schedule.groups", course.cohorts().size()));
    boolean may = allowed().courses();
    var buttons = new ArrayList<Node>();
    buttons.add(button("edit", "schedule.edit", Icon.EDIT, "E", may, () -> tasks.course(course)));
    for (var to : CourseState.values()) {
      if (course.state().mayBecome(to)) {
        buttons.add(
            button(
                "to-" + TeachingBadges.lower(to),
                "schedule.course.to." + TeachingBadges.lower(to),
                null,
                null,
                may,
                () -> model.move(course, to)));
      }
    }
    buttons.add(
        button(
            "new-cohort",
            "schedule.cohort.new",
            Icon.STUDENTS,
            "G",
            allowed().cohorts() && course.state() != CourseState.ARCHIVED,
            () -> tasks.cohort(null, course)));
    return card(
        course.title(),
        TeachingBadges.of(course, messages),
        facts,
        "schedule.course.reach",
        buttons);
  }

  private String ages(CourseLine course) {
    Integer min = course.minAge();
    Integer max = course.maxAge();
    if (min == null) {
      return max == null
          ? messages.text("schedule.ages.any")
          : messages.text("schedule.ages.to", max);
    }
    return max == null
        ? messages.text("schedule.ages.from", min)
        : messages.text("schedule.ages.both", min, max);
  }

  Node of(CohortLine cohort) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("schedule.field.course", cohort.course());
    facts.put(
        "schedule.fact.days",
        messages.text(
            "schedule.days", messages.date(cohort.firstDay()), messages.date(cohort.lastDay())));
    facts.put(
        "schedule.field.capacity",
        cohort.capacity() == 0
            ? messages.counted("schedule.seats.unlimited", cohort.taken())
            : messages.text("schedule.seats", cohort.taken(), cohort.capacity()));
    facts.put("schedule.field.trainer", new ScheduleWords(messages).trainer(cohort.trainer()));
    facts.put("schedule.fact.sessions", messages.number(cohort.sessions()));
    boolean may = allowed().cohorts();
    boolean open = !cohort.state().ended();
    var buttons = new ArrayList<Node>();
    var plan =
        button(
            "plan-group",
            "schedule.plan.series",
            Icon.SCHEDULE,
            "N",
            allowed().sessions() && open,
            () -> tasks.plan(false, cohort));
    plan.getChildren().getFirst().getStyleClass().add("primary");
    buttons.add(plan);
    buttons.add(
        button(
            "edit",
            "schedule.edit",
            Icon.EDIT,
            "E",
            may && open,
            () -> tasks.cohort(cohort, null)));
    for (var to : CohortState.values()) {
      if (cohort.state().mayBecome(to)) {
        buttons.add(
            button(
                "to-" + TeachingBadges.lower(to),
                "schedule.cohort.to." + TeachingBadges.lower(to),
                null,
                null,
                may,
                () -> move(cohort, to)));
      }
    }
    var next = cohort.nextDay();
    if (next != null) {
      buttons.add(
          button(
              "in-timetable",
              "schedule.in_timetable",
              Icon.FORWARD,
              "T",
              true,
              () -> {
                model.leave();
                schedule.show(next);
              }));
    }
    return card(
        cohort.name(),
        TeachingBadges.of(cohort, messages),
        facts,
        "schedule.cohort.reach",
        buttons);
  }

  /// From an end there is no way back, so that is asked first.
  private void move(CohortLine cohort, CohortState to) {
    switch (to) {
      case COMPLETED -> tasks.end(cohort, true);
      case CANCELLED -> tasks.end(cohort, false);
      case DRAFT, OPEN, RUNNING -> model.move(cohort, to);
    }
  }

  private Node card(
      String name, Badge state, Map<String, String> facts, String reach, List<Node> buttons) {
    Label title = new Label(name);
    title.getStyleClass().add("heading");
    HBox head = new HBox(title, state);
    head.getStyleClass().add("teaching-title");
    GridPane lines = new GridPane();
    lines.getStyleClass().add("teaching-facts");
    facts.forEach((key, value) -> {
      Label what = new Label(messages.text(key));
      what.getStyleClass().add("quiet");
      what.setMinWidth(Region.USE_PREF_SIZE);
      lines.addRow(lines.getRowCount(), what, new Label(value));
    });
    FlowPane actions = new FlowPane(8, 8);
    actions.getChildren().setAll(buttons);
    Paragraph says = new Paragraph();
    says.getStyleClass().addAll("quiet", "secondary");
    says.setWords(messages.text(reach));
    HBox.setHgrow(says, Priority.ALWAYS);
    HBox note = new HBox(Icon.INFO.glyph(14), says);
    note.getStyleClass().add("teaching-reach");
    VBox card = new VBox(18, head, lines, actions, note);
    card.getStyleClass().addAll("card", "teaching-panel");
    return card;
  }

  /// A button that may not be used stays where it is and says why.
  private StackPane button(
      String id,
      String key,
      @Nullable Icon icon,
      @Nullable String shortcut,
      boolean may,
      Runnable act) {
    ActionButton button = new ActionButton(messages.text(key), icon, shortcut);
    button.setId(id);
    button.getStyleClass().add("small");
    button.setDisable(!may);
    button.setOnAction(_ -> act.run());
    StackPane around = new StackPane(button);
    if (!may) {
      var why = messages.text("access.not_permitted");
      button.setAccessibleHelp(why);
      Tooltip.install(around, new Tooltip(why));
    }
    return around;
  }
}
