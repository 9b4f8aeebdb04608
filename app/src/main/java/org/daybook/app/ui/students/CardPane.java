package org.daybook.app.ui.students;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.students.StudentCard;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// The card of the chosen student. It is composed anew when it has changed, and stays where it was
/// scrolled to while it is the same student's.
public final class CardPane extends ScrollPane {
  private final VBox content = new VBox();
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
  Subscription follow(StudentsViewModel model, Messages messages) {
    var words = new CardWords(messages);
    return model.cardProperty().subscribe(card -> show(card, model, words));
  }

  private void show(@Nullable StudentCard card, StudentsViewModel model, CardWords words) {
    var before = shown;
    if (card != null && card.equals(before)) {
      return;
    }
    shown = card;
    setVisible(card != null);
    if (card == null) {
      content.getChildren().clear();
      return;
    }
    HBox columns = new HBox(main(card, words), side(card, model, words));
    columns.getStyleClass().add("student-columns");
    content.getChildren().setAll(new CardHead(card.details(), words), columns);
    if (before == null || !before.details().studentId().equals(card.details().studentId())) {
      setVvalue(0);
    }
  }

  private static VBox main(StudentCard card, CardWords words) {
    VBox main =
        new VBox(
            AttendancePanel.of(card.attendance(), words),
            EnrolmentsPanel.of(card.enrolments(), words),
            HistoryPanel.of(card.history(), words));
    main.getStyleClass().add("student-column");
    HBox.setHgrow(main, Priority.ALWAYS);
    return main;
  }

  private static VBox side(StudentCard card, StudentsViewModel model, CardWords words) {
    VBox side = new VBox();
    var note = card.details().note();
    if (note != null) {
      side.getChildren().add(SidePanels.note(note, words));
    }
    side.getChildren()
        .addAll(
            SidePanels.next(card.next(), words, model::openRegister),
            SidePanels.family(card.family(), words, model::open));
    side.getStyleClass().addAll("student-column", "student-side");
    return side;
  }
}
