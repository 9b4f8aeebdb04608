package org.daybook.app.ui.students;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.students.CohortOption;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.DropList;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.IconField;
import org.daybook.app.ui.control.InquiryCard;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.command.Reason;
import org.jspecify.annotations.Nullable;

/// Asks in which cohort a student shall be, or shall be instead of another one. What the rule will
/// say stands on each one, and once one is picked, what can be done about it.
final class EnrolCard extends InquiryCard {
  private final PlaceViewModel model;
  private final Messages messages;
  private final @Nullable String from;
  private final IconField find;
  private final VBox chosen = new VBox(8);
  private final TextField reason = new TextField();
  private final ActionButton enrol = new ActionButton();
  private final ActionButton wait = new ActionButton();

  /// @param from the cohort of the place that is given up, or null
  EnrolCard(String asked, @Nullable String from, PlaceViewModel model, Messages messages) {
    super(model, asked, 600, messages);
    this.model = model;
    this.messages = messages;
    this.from = from;
    getStyleClass().add("enrol-card");
    find = new IconField(Icon.SEARCH, messages.text("students.enrol.find"), null);
    find.setId("findCohort");
    DropList<CohortOption> list = new DropList<>(model.options(), this::row, this::pick);
    list.getStyleClass().add("enrol-options");
    list.follow(find, model::leaveQuestion);
    reason.setId("reason");
    reason.setAccessibleText(messages.text("students.enrol.over.reason"));
    reason.setPromptText(messages.text("students.enrol.over.reason"));
    reason.setOnAction(event -> model.enrol());
    getChildren().addAll(find, list, chosen);
    wait.setText(messages.text("students.enrol.wait"));
    wait.managedProperty().bind(wait.visibleProperty());
    wait.setOnAction(event -> model.putOnWaitingList());
    pressedByEnter(wait);
    primary(enrol, "enrol");
    enrol.setOnAction(event -> model.enrol());
    end(messages.text("students.form.cancel"), wait, enrol);
  }

  @Override
  public Subscription follow() {
    return Subscription.combine(
        bound(find, model.queryProperty()),
        bound(reason, model.reasonProperty()),
        model.pickedProperty().subscribe(this::show),
        model.reasonProperty().subscribe(words -> enrol.setDisable(!model.mayEnrol())),
        followRefusals());
  }

  @Override
  public void focus() {
    find.requestFocus();
    find.end();
  }

  private void pick(CohortOption option) {
    model.pickedProperty().set(option);
    if (option.mayOverride()) {
      reason.requestFocus();
    } else if (model.mayEnrol()) {
      enrol.requestFocus();
    } else if (option.full() && from == null) {
      wait.requestFocus();
    }
  }

  private void show(@Nullable CohortOption picked) {
    chosen.getChildren().clear();
    enrol.setDisable(!model.mayEnrol());
    wait.setVisible(picked != null && picked.full() && from == null);
    if (picked == null) {
      enrol.setText(messages.text(from == null ? "students.enrol" : "students.move"));
      return;
    }
    enrol.setText(
        messages.text(from == null ? "students.enrol.in" : "students.move.to", picked.cohort()));
    chosen
        .getChildren()
        .add(paragraph(consequence(picked), picked.objection() == null ? "quiet" : "warn-text"));
    if (picked.mayOverride()) {
      chosen.getChildren().add(reason);
    }
  }

  private String consequence(CohortOption picked) {
    var objection = picked.objection();
    if (objection == null && from != null) {
      return messages.text(
          "students.move.begins", picked.cohort(), messages.date(picked.firstDay()), from);
    }
    if (objection == null) {
      return messages.text(
          "students.enrol.begins", picked.cohort(), messages.date(picked.firstDay()));
    }
    if (picked.full() && from != null) {
      return messages.text(
          picked.mayOverride() ? "students.move.full.override" : "students.move.full", from);
    }
    if (picked.full()) {
      return messages.text(
          picked.mayOverride() ? "students.enrol.full.override" : "students.enrol.full");
    }
    return objection == Reason.AGE_UNKNOWN
        ? messages.text("students.enrol.age_unknown")
        : messages.text("students.enrol.impossible", words(objection));
  }

  private Node row(CohortOption option) {
    var objection = option.objection();
    Badge badge =
        objection == null || option.full()
            ? seats(option)
            : new Badge(Tone.WARN, Icon.ATTENTION, words(objection));
    var name = option.course().isEmpty() ? option.cohort() : option.course();
    var detail =
        messages.joined(
            List.of(
                option.cohort(),
                messages.text(
                    "students.enrol.days",
                    messages.date(option.firstDay()),
                    messages.date(option.lastDay()))));
    return option(name, detail, badge);
  }

  private Badge seats(CohortOption option) {
    var left = option.seatsLeft();
    if (left == null) {
      return new Badge(Tone.NEUTRAL, messages.text("students.enrol.unlimited"));
    }
    return option.full()
        ? new Badge(Tone.WARN, Icon.ATTENTION, messages.text("students.enrol.none_left"))
        : new Badge(Tone.OK, messages.counted("students.enrol.left", left));
  }

  private String words(Reason objection) {
    return messages.text("reason." + objection.name().toLowerCase(Locale.ROOT));
  }
}
