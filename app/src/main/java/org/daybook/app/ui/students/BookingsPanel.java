package org.daybook.app.ui.students;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.app.service.booking.BookingLine;
import org.daybook.app.service.students.StudentCard;
import org.daybook.app.service.students.StudentCard.Allowed;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Explained;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.model.booking.NoShowDecision;
import org.daybook.model.command.Reason;
import org.jspecify.annotations.Nullable;

/// The student's seats at single sessions, each with how it is paid and what can be done with it.
/// It is shown for one student after the other, and lines that are the same stay.
final class BookingsPanel {
  private final BookingViewModel bookings;
  private final BookingWords words;
  private final Panel panel;
  private final VBox lines = new VBox();
  private final Explained book;
  private @Nullable Shown shown;

  /// What the lines say, and who may do what with them.
  private record Shown(List<BookingLine> lines, Allowed allowed) {}

  /// @param askWhere asks at which session the student shall have a seat
  BookingsPanel(BookingViewModel bookings, BookingWords words, Runnable askWhere) {
    this.bookings = bookings;
    this.words = words;
    this.panel = new Panel(words.text("booking.title"));
    var button = new ActionButton(words.text("booking.book"), null, "Ctrl+B");
    button.setId("bookSession");
    button.getStyleClass().add("small");
    button.setOnAction(event -> askWhere.run());
    book = new Explained(button);
    panel.atEnd(book);
    panel.add(lines);
  }

  Node node() {
    return panel;
  }

  void show(StudentCard card, Allowed allowed) {
    book.forbid(allowed.book() ? null : words.text("access.not_permitted"));
    var now = new Shown(card.bookings(), allowed);
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    if (card.bookings().isEmpty()) {
      var nothing = new Paragraph();
      nothing.setWords(words.text("booking.none"));
      nothing.getStyleClass().addAll("quiet", "panel-nothing");
      lines.getChildren().setAll(nothing);
    } else {
      lines
          .getChildren()
          .setAll(card.bookings().stream().map(it -> line(it, card, allowed)).toList());
    }
  }

  private Node line(BookingLine it, StudentCard card, Allowed allowed) {
    var title = words.title(it.course(), it.cohort());
    var said =
        new VBox(
            1,
            paragraph(title, "medium"),
            paragraph(words.detail(it), "secondary", "quiet"),
            paragraph(words.paid(it), "secondary", "quiet"));
    said.setMinWidth(0);
    said.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(said, Priority.ALWAYS);
    var state = new HBox(4);
    state.setAlignment(Pos.CENTER_RIGHT);
    if (it.waiting()) {
      state.getChildren().add(waiting());
    }
    state.getChildren().add(words.state(it));
    var last = new VBox(4, state);
    last.setAlignment(Pos.CENTER_RIGHT);
    last.setMinWidth(Region.USE_PREF_SIZE);
    var actions = actions(it, card, allowed);
    if (!actions.getChildren().isEmpty()) {
      last.getChildren().add(actions);
    }
    var line = Panel.line(said, last);
    line.getStyleClass().add("booking-line");
    return line;
  }

  private static Paragraph paragraph(String said, String... styleClasses) {
    var paragraph = new Paragraph();
    paragraph.setWords(said);
    paragraph.getStyleClass().addAll(styleClasses);
    return paragraph;
  }

  private HBox actions(BookingLine it, StudentCard card, Allowed allowed) {
    var actions = new HBox(4);
    actions.setAlignment(Pos.CENTER_RIGHT);
    if (it.live()) {
      actions
          .getChildren()
          .add(
              action(
                  "booking.cancel", it, whyNotCancelled(it), () -> bookings.askCancel(card, it)));
    }
    var whyNotDecided = allowed.settle() ? null : words.text("access.not_permitted");
    for (var decision : it.decisions()) {
      actions
          .getChildren()
          .add(
              action(
                  key(decision), it, whyNotDecided, () -> bookings.askDecide(card, it, decision)));
    }
    return actions;
  }

  /// The message key of a decision.
  static String key(NoShowDecision decision) {
    return "booking.decide." + CardWords.lower(decision);
  }

  private @Nullable String whyNotCancelled(BookingLine it) {
    var objection = it.cancelObjection();
    if (it.mayCancel() || objection == null) {
      return null;
    }
    return objection == Reason.NOT_PERMITTED
        ? words.text("access.not_permitted")
        : words.reason(objection);
  }

  private Explained action(String key, BookingLine it, @Nullable String whyNot, Runnable act) {
    var button = new ActionButton(words.text(key), null, null);
    button.getStyleClass().addAll("small", "ghost");
    button.setAccessibleText(
        words.text(
            "booking.action.of",
            words.text(key),
            words.title(it.course(), it.cohort()),
            words.detail(it)));
    button.setOnAction(event -> act.run());
    var explained = new Explained(button);
    explained.forbid(whyNot);
    return explained;
  }

  /// A sign only, as on places in cohorts.
  private StackPane waiting() {
    var saved = words.text("students.standing.saved_here");
    var sign = new StackPane(Icon.SAVED_HERE.glyph(14));
    sign.getStyleClass().add("info-standing");
    sign.setAccessibleRole(AccessibleRole.TEXT);
    sign.setAccessibleText(saved);
    Tooltip.install(sign, new Tooltip(saved));
    return sign;
  }
}
