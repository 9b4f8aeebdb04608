package org.daybook.app.ui.booking;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.booking.MissedSession;
import org.daybook.app.service.booking.SessionOffer;
import org.daybook.app.service.booking.SessionSeats;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.DropList;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.IconField;
import org.daybook.app.ui.control.InquiryCard;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.Segments;
import org.daybook.app.ui.control.Segments.Segment;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingPay;
import org.jspecify.annotations.Nullable;

/// Asks for whom a seat shall be or at which session, of what kind, and how it is paid. What the
/// rule will say stands on each that is found, and once one is picked, what pays it or can be done.
final class BookCard extends InquiryCard {
  private static final List<BookingKind> KINDS =
      List.of(BookingKind.STANDARD, BookingKind.TRIAL, BookingKind.MAKEUP);

  private final SeatQuestion question;
  private final SeatViewModel model;
  private final Messages messages;
  private final SeatWords words;
  private final HBox seats = new HBox(10);
  private final IconField find;
  private final Segments<BookingKind> kind;
  private final Segments<BookingPay> pay;
  private final HBox payRow;
  private final VBox missed = new VBox();
  private final Paragraph consequence = new Paragraph();
  private final TextField reason = new TextField();
  private final ActionButton book = new ActionButton();
  private List<MissedSession> shownMissed = List.of();

  BookCard(SeatQuestion question, SeatViewModel model, Messages messages) {
    var words = new SeatWords(messages);
    super(model, words.title(question), 640, messages);
    this.question = question;
    this.model = model;
    this.messages = messages;
    this.words = words;
    getStyleClass().add("book-card");
    boolean who = question instanceof SeatQuestion.AtSession;
    find =
        new IconField(Icon.SEARCH, words.text(who ? "booking.at.find" : "booking.book.find"), null);
    find.setId(who ? "findStudent" : "findSession");
    seats.getStyleClass().add("book-choice");
    var list = new DropList<SeatOption>(model.options(), this::row, this::pick);
    list.getStyleClass().add("book-options");
    list.follow(find, model::leaveQuestion);
    kind = new Segments<>(model.kindProperty().get());
    var kindRow = choice("booking.kind", kind, segments(KINDS, words::kind));
    pay = new Segments<>(model.payProperty().get());
    var ways = Arrays.asList(BookingPay.values());
    payRow = choice("booking.pay", pay, segments(ways, words::pay));
    reason.setId("reason");
    reason.setAccessibleText(words.text("students.enrol.over.reason"));
    reason.setPromptText(words.text("students.enrol.over.reason"));
    reason.setOnAction(event -> model.book());
    for (Node part : List.of(seats, payRow, missed, consequence, reason)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    getChildren().addAll(seats, find, list, kindRow, missed, payRow, consequence, reason);
    primary(book, "book");
    book.setOnAction(event -> model.book());
    end(words.text("students.form.cancel"), book);
    // What the button promises holds on the choices, too, which swallow Enter and do nothing.
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof ToggleButton) {
            model.book();
            event.consume();
          }
        });
  }

  private static <T> List<Segment<T>> segments(List<T> values, Function<T, String> said) {
    return values.stream().map(it -> new Segment<>(it, said.apply(it))).toList();
  }

  /// A row of segments after what they are about, which a screen reader says with each of them.
  private <T> HBox choice(String key, Segments<T> segments, List<Segment<T>> choices) {
    segments.show(choices);
    var name = new Label(words.text(key));
    name.getStyleClass().add("quiet");
    name.setMinWidth(Region.USE_PREF_SIZE);
    for (var segment : segments.getChildren()) {
      if (segment instanceof ToggleButton button) {
        button.setAccessibleText(name.getText() + ", " + button.getText());
      }
    }
    var row = new HBox(10, name, segments);
    row.getStyleClass().add("book-choice");
    return row;
  }

  @Override
  public Subscription follow() {
    return Subscription.combine(
        bound(find, model.queryProperty()),
        bound(reason, model.reasonProperty()),
        bound(kind.valueProperty(), model.kindProperty()),
        bound(pay.valueProperty(), model.payProperty()),
        model.kindProperty().subscribe(it -> payRow.setVisible(it.costs())),
        model.pickedProperty().subscribe(this::show),
        model.options().subscribe(() -> show(model.pickedProperty().get())),
        model.queryProperty().subscribe(() -> show(model.pickedProperty().get())),
        model.unreadableProperty().subscribe(is -> show(model.pickedProperty().get())),
        model.seatsProperty().subscribe(this::show),
        model.reasonProperty().subscribe(typed -> book.setDisable(!model.mayBook())),
        followRefusals());
  }

  private static <T> Subscription bound(ObjectProperty<T> shown, ObjectProperty<T> held) {
    shown.bindBidirectional(held);
    return () -> shown.unbindBidirectional(held);
  }

  @Override
  public void focus() {
    find.requestFocus();
    find.end();
  }

  private void pick(SeatOption option) {
    model.pickedProperty().set(option);
    if (option.offer().mayOverride()) {
      reason.requestFocus();
    } else if (model.mayBook()) {
      book.requestFocus();
    }
  }

  /// What is left at the session that is asked about.
  private void show(@Nullable SessionSeats left) {
    seats.setVisible(left != null);
    if (left != null) {
      seats.getChildren().setAll(words.left(left.left()), new Label(words.price(left)));
    }
  }

  private void show(@Nullable SeatOption picked) {
    book.setDisable(!model.mayBook());
    reason.setVisible(picked != null && picked.offer().mayOverride());
    consequence.setVisible(picked != null || model.options().isEmpty());
    book.setText(picked == null ? words.text("booking.book") : words.book(question, picked));
    showMissed(picked == null ? null : picked.offer());
    boolean well = true;
    if (model.unreadableProperty().get()) {
      well = false;
      consequence.setVisible(true);
      consequence.setWords(words.text("students.trouble.search.advice"));
    } else if (picked == null) {
      consequence.setWords(words.nothing(question, model.queryProperty().get()));
    } else {
      well = picked.offer().objection() == null;
      consequence.setWords(words.consequence(picked.offer(), model.payProperty().get()));
    }
    consequence.getStyleClass().setAll("label", well ? "quiet" : "warn-text");
  }

  private void showMissed(@Nullable SessionOffer picked) {
    var sessions = picked == null ? List.<MissedSession>of() : picked.missed();
    missed.setVisible(!sessions.isEmpty());
    if (sessions.equals(shownMissed)) {
      // The keyboard stays on what was just chosen.
      return;
    }
    shownMissed = sessions;
    if (picked == null || picked.makesUpSessionId() == null) {
      missed.getChildren().clear();
      return;
    }
    var choice = new Segments<UUID>(picked.makesUpSessionId());
    choice.valueProperty().subscribe((was, is) -> model.makesUpProperty().set(is));
    missed
        .getChildren()
        .setAll(
            choice(
                "booking.missed",
                choice,
                sessions.stream()
                    .map(it -> new Segment<>(it.sessionId(), messages.shortDate(it.day())))
                    .toList()));
  }

  private Node row(SeatOption it) {
    var offer = it.offer();
    return question instanceof SeatQuestion.AtSession
        ? option(it.name(), words.means(it), words.pays(offer))
        : option(
            words.title(offer.course(), offer.cohort()), words.detail(offer), words.seats(offer));
  }
}
