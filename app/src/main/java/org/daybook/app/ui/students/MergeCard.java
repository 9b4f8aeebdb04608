package org.daybook.app.ui.students;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.students.LookAlike;
import org.daybook.app.service.students.LookAlike.Likeness;
import org.daybook.app.service.students.StudentHit;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Avatar;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.DropList;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.IconField;
import org.daybook.app.ui.control.InquiryCard;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Finds the other entry of the same person, lays both side by side and says which one stays.
final class MergeCard extends InquiryCard {
  private final StudentHit student;
  private final MergeViewModel model;
  private final Messages messages;
  private final IconField find;
  private final VBox chosen = new VBox(10);
  private final ActionButton swap = new ActionButton("", Icon.TWO_VERSIONS, "Ctrl+1");
  private final ActionButton merge = new ActionButton();

  MergeCard(MergeViewModel.Question question, MergeViewModel model, Messages messages) {
    super(model, messages.text("students.merge.title", question.student().name()), 600, messages);
    this.student = question.student();
    this.model = model;
    this.messages = messages;
    getStyleClass().add("enrol-card");
    find = new IconField(Icon.SEARCH, messages.text("students.merge.find"), null);
    find.setId("findSame");
    DropList<LookAlike> list = new DropList<>(model.options(), this::row, this::pick);
    list.getStyleClass().add("merge-options");
    // Once somebody is picked the two stand there instead; typing again brings the list back.
    list.visibleProperty().bind(model.pickedProperty().isNull());
    list.managedProperty().bind(list.visibleProperty());
    list.follow(find, model::leaveQuestion);
    getChildren().addAll(find, list, chosen);
    swap.setText(messages.text("students.merge.swap"));
    swap.managedProperty().bind(swap.visibleProperty());
    swap.setOnAction(event -> model.otherStaysProperty().set(!model.otherStaysProperty().get()));
    primary(merge, "merge");
    merge.setOnAction(event -> model.merge());
    end(messages.text("students.form.cancel"), swap, merge);
  }

  @Override
  public Subscription follow() {
    return Subscription.combine(
        bound(find, model.queryProperty()),
        model.pickedProperty().subscribe(this::show),
        model.otherStaysProperty().subscribe(stays -> show(model.pickedProperty().get())),
        followRefusals());
  }

  @Override
  public void focus() {
    find.requestFocus();
    find.end();
  }

  private void pick(LookAlike other) {
    model.pickedProperty().set(other);
    merge.requestFocus();
  }

  private void show(@Nullable LookAlike picked) {
    chosen.getChildren().clear();
    merge.setDisable(picked == null);
    swap.setVisible(picked != null);
    if (picked == null) {
      merge.setText(messages.text("students.merge.do"));
      return;
    }
    var other = picked.hit();
    boolean otherStays = model.otherStaysProperty().get();
    var stays = otherStays ? other : student;
    var goes = otherStays ? student : other;
    merge.setText(messages.text("students.merge.keep", stays.code()));
    chosen
        .getChildren()
        .addAll(
            side(stays, Tone.OK, messages.text("students.merge.stays")),
            side(goes, Tone.NEUTRAL, messages.text("students.merge.goes")),
            paragraph(
                messages.text("students.merge.consequence", stays.code(), goes.code()), "quiet"));
  }

  private HBox side(StudentHit it, Tone tone, String what) {
    return Panel.line(
        new Avatar(it.name(), it.studentId()),
        Panel.words(it.name(), details(it)),
        new Badge(tone, what));
  }

  private String details(StudentHit it) {
    List<String> parts = new ArrayList<>();
    parts.add(it.code());
    var birth = it.birthDate();
    if (birth != null) {
      parts.add(messages.date(birth));
    }
    var phone = it.phone();
    if (phone != null) {
      parts.add(phone);
    }
    return messages.joined(parts);
  }

  private Node row(LookAlike it) {
    var likeness = messages.text("students.likeness." + CardWords.lower(it.likeness()));
    return option(it.hit().name(), details(it.hit()), new Badge(tone(it.likeness()), likeness));
  }

  private static Tone tone(Likeness likeness) {
    return likeness == Likeness.SIMILAR_NAME ? Tone.NEUTRAL : Tone.WARN;
  }
}
