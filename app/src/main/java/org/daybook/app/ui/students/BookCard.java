package org.daybook.app.ui.students;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.booking.MissedSession;
import org.daybook.app.service.booking.SessionOffer;
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

/// Asks at which session a student shall have a seat, of what kind, and how it is paid. What the
/// rule will say stands on each session, and once one is picked, what pays it or can be done.
final class BookCard extends InquiryCard {
  private static final List<BookingKind> KINDS =
      List.of(BookingKind.STANDARD, BookingKind.TRIAL, BookingKind.MAKEUP);

  private final BookingViewModel model;
  private final Messages messages;
  private final BookingWords words;
  private final IconField find;
  private final Segments<BookingKind> kind;
  private final Segments<BookingPay> pay;
  private final HBox payRow;
  private final VBox missed = new VBox();
  private final Paragraph consequence = new Paragraph();
  private final TextField reason = new TextField();
  private final ActionButton book = new ActionButton();
  private List<MissedSession> shownMissed = List.of();

  BookCard(String name, BookingViewModel model, Messages messages) {
    super(model, messages.text("booking.book.title", name), 640, messages);
    this.model = model;
    this.messages = messages;
    this.words = new BookingWords(messages);
    getStyleClass().add("book-card");
    find = new IconField(Icon.SEARCH, words.text("booking.book.find"), null);
    find.setId("findSession");
    var list = new DropList<SessionOffer>(model.options(), this::row, this::pick);
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
    for (Node part : List.of(payRow, missed, consequence, reason)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    getChildren().addAll(find, list, kindRow, missed, payRow, consequence, reason);
    primary(book, "book");
    book.setOnAction(event -> model.book());
    end(words.text("students.form.cancel"), book);
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
    for (int i = 0; i < choices.size(); i++) {
      if (segments.getChildren().get(i) instanceof ToggleButton button) {
        var value = choices.get(i).value();
        button.setAccessibleText(name.getText() + ", " + button.getText());
        // The arrow keys choose without pressing.
        button
            .selectedProperty()
            .subscribe((was, is) -> {
              if (is) {
                segments.valueProperty().set(value);
              }
            });
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

  private void pick(SessionOffer offer) {
    model.pickedProperty().set(offer);
    if (offer.mayOverride()) {
      reason.requestFocus();
    } else if (model.mayBook()) {
      book.requestFocus();
    }
  }

  private void show(@Nullable SessionOffer picked) {
    book.setDisable(!model.mayBook());
    reason.setVisible(picked != null && picked.mayOverride());
    consequence.setVisible(picked != null || model.options().isEmpty());
    book.setText(
        picked == null
            ? words.text("booking.book")
            : words.text("booking.book.in", picked.cohort(), words.moment(picked.startsAt())));
    showMissed(picked);
    if (picked == null) {
      consequence.setWords(words.text("booking.nothing"));
      consequence.getStyleClass().setAll("label", "quiet");
    } else {
      consequence.setWords(words.consequence(picked, model.payProperty().get()));
      consequence
          .getStyleClass()
          .setAll("label", picked.objection() == null ? "quiet" : "warn-text");
    }
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

  private Node row(SessionOffer offer) {
    var badge = words.seats(offer);
    var name = words.title(offer.course(), offer.cohort());
    var detail = words.detail(offer);
    return option(name, detail, badge);
  }
}
