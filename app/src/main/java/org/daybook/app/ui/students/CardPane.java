package org.daybook.app.ui.students;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.students.StudentCard;
import org.daybook.app.service.students.StudentCard.Allowed;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// The card of the chosen student. It is composed anew when it has changed, and stays where it was
/// scrolled to while it is the same student's.
public final class CardPane extends ScrollPane {
  private final VBox content = new VBox();
  private final ActionButton edit = new ActionButton("", Icon.EDIT, "Ctrl+E");
  private final Permitted mayEdit = new Permitted(edit);
  private final ActionButton enrol = new ActionButton("", Icon.SCHEDULE, "Ctrl+G");
  private final Permitted mayEnrol = new Permitted(enrol);
  private final ActionButton same = new ActionButton("", Icon.BOTH, "Ctrl+M");
  private final Permitted mayMerge = new Permitted(same);
  private final ActionButton print = new ActionButton("", Icon.CARD, "Ctrl+P");
  private @Nullable StudentCard shown;

  public CardPane() {
    getStyleClass().add("student-card");
    content.getStyleClass().add("student-content");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setVisible(false);
  }

  /// Shows the model's card; returns what ends that.
  Subscription follow(
      StudentsViewModel model,
      StudentFormViewModel form,
      PlaceViewModel places,
      MergeViewModel merges,
      Messages messages) {
    var words = new CardWords(messages);
    edit.setText(messages.text("students.edit"));
    edit.setOnAction(event -> {
      var card = shown;
      if (card != null) {
        form.openExisting(card.details().studentId());
      }
    });
    same.setText(messages.text("students.merge"));
    same.setNameless(true);
    same.setOnAction(event -> merges.ask());
    print.setText(messages.text("paper.card.print"));
    print.getStyleClass().add("wide");
    print.setOnAction(event -> model.printCard());
    enrol.setText(messages.text("students.enrol"));
    enrol.getStyleClass().add("primary");
    enrol.setOnAction(event -> places.askEnrol());
    return Subscription.combine(
        mayEnrol.follow(model, Allowed::enrol, messages),
        mayEdit.follow(model, Allowed::write, messages),
        mayMerge.follow(model, Allowed::write, messages),
        model.cardProperty().subscribe(card -> show(card, model, places, merges, words)),
        model
            .allowedProperty()
            .subscribe(
                (was, is) -> compose(model.cardProperty().get(), model, places, merges, words)));
  }

  private void show(
      @Nullable StudentCard card,
      StudentsViewModel model,
      PlaceViewModel places,
      MergeViewModel merges,
      CardWords words) {
    var before = shown;
    if (card != null && card.equals(before)) {
      return;
    }
    compose(card, model, places, merges, words);
    if (before == null
        || card == null
        || !before.details().studentId().equals(card.details().studentId())) {
      setVvalue(0);
    }
  }

  private void compose(
      @Nullable StudentCard card,
      StudentsViewModel model,
      PlaceViewModel places,
      MergeViewModel merges,
      CardWords words) {
    shown = card;
    setVisible(card != null);
    if (card == null) {
      content.getChildren().clear();
      return;
    }
    VBox side = side(card, model, merges, words);
    side.getChildren().add(print);
    HBox columns = new HBox(main(card, model, places, words), side);
    columns.getStyleClass().add("student-columns");
    content
        .getChildren()
        .setAll(new CardHead(card.details(), words, mayMerge, mayEdit, mayEnrol), columns);
  }

  private static VBox main(
      StudentCard card, StudentsViewModel model, PlaceViewModel places, CardWords words) {
    VBox main =
        new VBox(
            AttendancePanel.of(card.attendance(), words),
            EnrolmentsPanel.of(card, model.allowedProperty().get().enrol(), places, words),
            HistoryPanel.of(card.history(), words));
    main.getStyleClass().add("student-column");
    HBox.setHgrow(main, Priority.ALWAYS);
    return main;
  }

  private static VBox side(
      StudentCard card, StudentsViewModel model, MergeViewModel merges, CardWords words) {
    VBox side = new VBox();
    var note = card.details().note();
    if (note != null) {
      side.getChildren().add(SidePanels.note(note, words));
    }
    side.getChildren()
        .addAll(
            SidePanels.next(card.next(), words, model::openRegister),
            SidePanels.family(card.family(), words, model::open));
    if (!card.merged().isEmpty()) {
      boolean may = model.allowedProperty().get().write();
      side.getChildren().add(SidePanels.merged(card.merged(), may, words, merges::undo));
    }
    side.getStyleClass().addAll("student-column", "student-side");
    return side;
  }
}
