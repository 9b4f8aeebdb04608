package org.daybook.app.ui.students;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.students.StudentCard;
import org.daybook.app.service.students.StudentCard.Allowed;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.fx.Frames;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// The card of the chosen student. The next one's takes its place panel by panel, one in a frame,
/// so that whoever pages through many is not held up; and it stays where it was scrolled to while
/// it is the same student's.
public final class CardPane extends ScrollPane {
  /// Where there is less, what stands beside the card's panels stands below them.
  private static final double ROOM_FOR_BOTH = 760;

  private final ActionButton edit = new ActionButton("", Icon.EDIT, "Ctrl+E");
  private final Permitted mayEdit = new Permitted(edit);
  private final ActionButton enrol = new ActionButton("", Icon.SCHEDULE, "Ctrl+G");
  private final Permitted mayEnrol = new Permitted(enrol);
  private final ActionButton same = new ActionButton("", Icon.BOTH, "Ctrl+M");
  private final Permitted mayMerge = new Permitted(same);
  private final ActionButton print = new ActionButton("", Icon.CARD, "Ctrl+P");
  private final CardHead head = new CardHead(mayMerge, mayEdit, mayEnrol);
  private final StackPane enrolments = new StackPane();
  private final VBox main = new VBox();
  private final VBox aside = new VBox();
  private final Frames frames = new Frames();
  private @Nullable StudentCard shown;

  /// What is kept from card to card: to make and style it anew would hold up whoever pages.
  private record Parts(AttendancePanel attendance, BookingsPanel bookings, HistoryPanel history) {}

  public CardPane() {
    getStyleClass().add("student-card");
    main.getStyleClass().add("student-column");
    HBox.setHgrow(main, Priority.ALWAYS);
    aside.getStyleClass().add("student-column");
    VBox side = new VBox(aside, print);
    side.getStyleClass().addAll("student-column", "student-side");
    HBox columns = new HBox(main, side);
    columns.getStyleClass().add("student-columns");
    VBox content = new VBox(head, columns);
    content.getStyleClass().add("student-content");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setVisible(false);
    widthProperty()
        .subscribe(width -> {
          boolean narrow = width.doubleValue() > 0 && width.doubleValue() < ROOM_FOR_BOTH;
          var where = narrow ? content : columns;
          if (!where.equals(side.getParent())) {
            where.getChildren().add(side);
          }
        });
  }

  /// Shows the model's card; returns what ends that.
  Subscription follow(
      StudentsViewModel model,
      StudentFormViewModel form,
      PlaceViewModel places,
      BookingViewModel bookings,
      PackageViewModel packages,
      MergeViewModel merges,
      Messages messages) {
    var words = new CardWords(messages);
    var parts =
        new Parts(
            new AttendancePanel(words),
            new BookingsPanel(bookings, new BookingWords(messages), model::bookSeat),
            new HistoryPanel(words));
    main.getChildren()
        .setAll(parts.attendance.node(), enrolments, parts.bookings.node(), parts.history.node());
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
        model
            .cardProperty()
            .subscribe(card -> show(card, model, places, packages, merges, words, parts)),
        model
            .allowedProperty()
            .subscribe((was, is) ->
                compose(model.cardProperty().get(), model, places, packages, merges, words, parts)),
        frames::stop);
  }

  private void show(
      @Nullable StudentCard card,
      StudentsViewModel model,
      PlaceViewModel places,
      PackageViewModel packages,
      MergeViewModel merges,
      CardWords words,
      Parts parts) {
    var before = shown;
    if (card != null && card.equals(before)) {
      return;
    }
    compose(card, model, places, packages, merges, words, parts);
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
      PackageViewModel packages,
      MergeViewModel merges,
      CardWords words,
      Parts parts) {
    boolean first = shown == null;
    shown = card;
    setVisible(card != null);
    frames.stop();
    if (card == null) {
      return;
    }
    var allowed = model.allowedProperty().get();
    List<Runnable> steps =
        List.of(
            () -> head.show(card.details(), words),
            () -> parts.attendance.show(card.attendance()),
            () ->
                enrolments
                    .getChildren()
                    .setAll(EnrolmentsPanel.of(card, allowed.enrol(), places, words)),
            () -> parts.bookings.show(card, allowed),
            () -> aside.getChildren().setAll(aside(card, allowed, model, packages, merges, words)),
            () -> parts.history.show(card.history()));
    if (first) {
      // Nobody pages through cards yet, and half a card would be seen.
      steps.forEach(Runnable::run);
    } else {
      frames.begin(steps);
    }
  }

  private static List<Panel> aside(
      StudentCard card,
      Allowed allowed,
      StudentsViewModel model,
      PackageViewModel granted,
      MergeViewModel merges,
      CardWords words) {
    var panels = new ArrayList<Panel>();
    var note = card.details().note();
    if (note != null) {
      panels.add(SidePanels.note(note, words));
    }
    panels.add(SidePanels.next(card.next(), words, model::openRegister));
    panels.add(SidePanels.wallet(card.wallet(), words, model::openWallet));
    panels.add(SidePanels.packages(card, allowed, granted, words));
    panels.add(SidePanels.family(card.family(), words, model::open));
    if (!card.merged().isEmpty()) {
      panels.add(SidePanels.merged(card.merged(), allowed.write(), words, merges::undo));
    }
    return panels;
  }
}
