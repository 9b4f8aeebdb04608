package org.daybook.app.ui.students;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
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
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Finds the other entry of the same person, lays both side by side and says which one stays.
final class MergeCard extends VBox {
  private final StudentHit student;
  private final MergeViewModel model;
  private final Messages messages;
  private final IconField find;
  private final VBox chosen = new VBox(10);
  private final TroublePanel trouble = new TroublePanel();
  private final ActionButton swap = new ActionButton("", Icon.TWO_VERSIONS, "Ctrl+1");
  private final ActionButton merge = new ActionButton();

  MergeCard(MergeViewModel.Question question, MergeViewModel model, Messages messages) {
    this.student = question.student();
    this.model = model;
    this.messages = messages;
    getStyleClass().addAll("dialog-card", "enrol-card");
    setMaxSize(600, Region.USE_PREF_SIZE);
    Paragraph title = new Paragraph();
    title.setWords(messages.text("students.merge.title", student.name()));
    title.getStyleClass().add("title");
    find = new IconField(Icon.SEARCH, messages.text("students.merge.find"), null);
    find.setId("findSame");
    DropList<LookAlike> list = new DropList<>(model.candidates(), this::row, this::pick);
    list.getStyleClass().add("merge-options");
    // Once somebody is picked the two stand there instead; typing again brings the list back.
    list.visibleProperty().bind(model.pickedProperty().isNull());
    list.managedProperty().bind(list.visibleProperty());
    list.follow(find, model::leave);
    getChildren().addAll(title, find, list, chosen, trouble, buttons());
  }

  Subscription follow() {
    find.textProperty().bindBidirectional(model.queryProperty());
    return Subscription.combine(
        model.pickedProperty().subscribe(other -> show(other)),
        model.otherStaysProperty().subscribe(stays -> show(model.pickedProperty().get())),
        model
            .refusalProperty()
            .subscribe(refusal -> {
              if (refusal == null) {
                trouble.clear();
              } else {
                trouble.show(refusal.what(messages), refusal.advice(messages));
              }
            }),
        () -> find.textProperty().unbindBidirectional(model.queryProperty()));
  }

  void focus() {
    find.requestFocus();
    find.end();
  }

  private void pick(LookAlike other) {
    model.pickedProperty().set(other.hit());
    merge.requestFocus();
  }

  private Node buttons() {
    ActionButton cancel = new ActionButton(messages.text("students.form.cancel"), null, "Esc");
    cancel.setOnAction(event -> model.leave());
    swap.setText(messages.text("students.merge.swap"));
    swap.managedProperty().bind(swap.visibleProperty());
    swap.setOnAction(event -> model.otherStaysProperty().set(!model.otherStaysProperty().get()));
    merge.setId("merge");
    merge.setShortcut("Enter");
    merge.getStyleClass().add("primary");
    merge.setOnAction(event -> model.merge());
    // Once somebody is picked the keyboard is on the button: the next Enter presses it.
    merge.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        merge.fire();
        event.consume();
      }
    });
    HBox buttons = new HBox(8, Panel.gap(), cancel, swap, merge);
    buttons.getStyleClass().add("dialog-buttons");
    return buttons;
  }

  private void show(@Nullable StudentHit other) {
    chosen.getChildren().clear();
    merge.setDisable(other == null);
    swap.setVisible(other != null);
    if (other == null) {
      merge.setText(messages.text("students.merge.do"));
      return;
    }
    boolean otherStays = model.otherStaysProperty().get();
    var stays = otherStays ? other : student;
    var goes = otherStays ? student : other;
    merge.setText(messages.text("students.merge.keep", stays.code()));
    Paragraph words = new Paragraph();
    words.setWords(messages.text("students.merge.consequence", stays.code(), goes.code()));
    words.getStyleClass().add("quiet");
    chosen
        .getChildren()
        .addAll(
            side(stays, Tone.OK, messages.text("students.merge.stays")),
            side(goes, Tone.NEUTRAL, messages.text("students.merge.goes")),
            words);
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
    HBox line =
        new HBox(
            10,
            Panel.words(it.hit().name(), new Label(details(it.hit()))),
            new Badge(tone(it.likeness()), likeness));
    line.getStyleClass().add("candidate-row");
    line.setAccessibleText(it.hit().name() + ", " + details(it.hit()) + ", " + likeness);
    return line;
  }

  private static Tone tone(Likeness likeness) {
    return likeness == Likeness.SIMILAR_NAME ? Tone.NEUTRAL : Tone.WARN;
  }
}
