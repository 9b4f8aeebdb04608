package org.daybook.app.ui.students;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.daybook.app.service.booking.BookingLine;
import org.daybook.app.service.booking.BookingService;
import org.daybook.app.service.booking.SessionOffer;
import org.daybook.app.service.booking.WantedSeat;
import org.daybook.app.service.students.StudentCard;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.students.BookingQuestion.Seat;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingPay;
import org.daybook.model.booking.NoShowDecision;
import org.jspecify.annotations.Nullable;

/// Books seats at sessions for the student of the card and gives them free: what is asked, what the
/// rule says to each answer before it is given, and what became of it.
public final class BookingViewModel extends CardInquiry<BookingQuestion, SessionOffer> {
  private final BookingService bookings;
  private final Supplier<LocalDate> today;
  private final UUID staffId;
  private final Supplier<UUID> intentIds;
  private final ObjectProperty<BookingKind> kind =
      new SimpleObjectProperty<>(this, "kind", BookingKind.STANDARD);
  private final ObjectProperty<BookingPay> pay =
      new SimpleObjectProperty<>(this, "pay", BookingPay.AUTOMATIC);
  private final ObjectProperty<@Nullable UUID> makesUp =
      new SimpleObjectProperty<>(this, "makesUp");

  /// @param today the branch's business day; asked in the background
  /// @param staffId the person signed in
  /// @param intentIds names gestures
  /// @param students whose card it is about
  public BookingViewModel(
      BookingService bookings,
      Background background,
      Supplier<LocalDate> today,
      UUID staffId,
      Supplier<UUID> intentIds,
      StudentsViewModel students) {
    super(background, students);
    this.bookings = bookings;
    this.today = today;
    this.staffId = staffId;
    this.intentIds = intentIds;
    kind.subscribe(it -> find());
    pay.subscribe(it -> find());
    makesUp.subscribe(it -> find());
  }

  ObjectProperty<BookingKind> kindProperty() {
    return kind;
  }

  ObjectProperty<BookingPay> payProperty() {
    return pay;
  }

  /// The missed session that a makeup is for; null while nobody chose one.
  ObjectProperty<@Nullable UUID> makesUpProperty() {
    return makesUp;
  }

  /// Asks at which session the student of the card shall have a seat.
  public void askBook() {
    var card = students().cardProperty().get();
    if (card != null) {
      var who = card.details();
      ask(new BookingQuestion.Book(intentIds.get(), who.studentId(), who.name()));
    }
  }

  /// Asks whether a seat shall be given free.
  void askCancel(StudentCard card, BookingLine line) {
    var who = card.details();
    ask(
        new BookingQuestion.Cancel(
            intentIds.get(), who.studentId(), who.name(), Seat.of(line), line.late()));
  }

  /// Asks why the price is kept or given back.
  void askDecide(StudentCard card, BookingLine line, NoShowDecision decision) {
    var who = card.details();
    ask(
        new BookingQuestion.Decide(
            intentIds.get(), who.studentId(), who.name(), Seat.of(line), decision));
  }

  /// Goes on where a crash left it.
  void restore(BookingQuestion asked, WantedSeat wanted, String typed, String why) {
    restore(
        asked,
        () -> {
          kind.set(wanted.kind());
          pay.set(wanted.pay());
          makesUp.set(wanted.makesUpSessionId());
        },
        typed,
        why);
  }

  @Override
  protected void cleared() {
    kind.set(BookingKind.STANDARD);
    pay.set(BookingPay.AUTOMATIC);
    makesUp.set(null);
  }

  /// What kind of seat is wanted, as it is answered so far.
  WantedSeat wanted() {
    return new WantedSeat(kind.get(), pay.get(), makesUp.get());
  }

  @Override
  protected @Nullable Callable<List<SessionOffer>> finding(BookingQuestion asked, String text) {
    var wanted = wanted();
    return asked instanceof BookingQuestion.Book
        ? () -> bookings.sessions(staffId, asked.studentId(), wanted, text, today.get())
        : null;
  }

  @Override
  protected Object identity(SessionOffer option) {
    return option.sessionId();
  }

  /// Whether what was picked can be booked, with the reason as it is typed.
  boolean mayBook() {
    var offer = pickedProperty().get();
    return offer != null
        && (offer.objection() == null || (offer.mayOverride() && !reasonProperty().get().isBlank()));
  }

  /// Books the session that was picked.
  public void book() {
    var offer = pickedProperty().get();
    if (offer != null && mayBook() && questionProperty().get() instanceof BookingQuestion.Book asked) {
      var why = offer.full() ? reasonProperty().get().strip() : null;
      var wanted = wanted();
      saveAndSay(
          () -> bookings.book(staffId, asked.intentId(), asked.studentId(), offer, wanted, why),
          new Notice(Notice.Kind.BOOKED, offer.cohort(), null));
    }
  }

  /// Whether what is asked can be answered, with the reason as it is typed.
  boolean mayAnswer() {
    return switch (questionProperty().get()) {
      case BookingQuestion.Book _ -> mayBook();
      case BookingQuestion.Cancel it -> !it.late() || !reasonProperty().get().isBlank();
      case BookingQuestion.Decide _ -> !reasonProperty().get().isBlank();
      case null -> false;
    };
  }

  /// Gives the seat free, or decides about its price, as it was asked.
  public void answer() {
    if (!mayAnswer()) {
      return;
    }
    var why = reasonProperty().get().strip();
    switch (questionProperty().get()) {
      case BookingQuestion.Cancel it ->
          saveAndSay(
              () ->
                  bookings.cancel(
                      staffId, it.intentId(), it.seat().bookingId(), it.late() ? why : null),
              new Notice(Notice.Kind.BOOKING_CANCELLED, it.seat().cohort(), null));
      case BookingQuestion.Decide it ->
          saveAndSay(
              () ->
                  bookings.decide(
                      staffId, it.intentId(), it.seat().bookingId(), it.decision(), why),
              new Notice(
                  it.decision() == NoShowDecision.CAPTURE
                      ? Notice.Kind.PRICE_KEPT
                      : Notice.Kind.PRICE_GIVEN_BACK,
                  it.seat().cohort(),
                  null));
      case BookingQuestion.Book _ -> book();
      case null -> {}
    }
  }
}
