package org.daybook.app.ui.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.daybook.app.service.booking.BookingService;
import org.daybook.app.service.booking.SessionOffer;
import org.daybook.app.service.booking.SessionSeats;
import org.daybook.app.service.booking.WantedSeat;
import org.daybook.app.service.students.StudentHit;
import org.daybook.app.service.students.StudentSearch;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Inquiry;
import org.daybook.app.ui.text.Refusal;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingPay;
import org.jspecify.annotations.Nullable;

/// Books a seat at a session: what is asked, what the rule says to each answer before it is given,
/// and what became of it.
public final class SeatViewModel extends Inquiry<SeatQuestion, SeatOption> {
  private static final int MOST_FOUND = 5;

  private final BookingService bookings;
  private final StudentSearch students;
  private final Background background;
  private final Supplier<LocalDate> today;
  private final UUID staffId;
  private final Supplier<UUID> intentIds;
  private final ObjectProperty<BookingKind> kind =
      new SimpleObjectProperty<>(this, "kind", BookingKind.STANDARD);
  private final ObjectProperty<BookingPay> pay =
      new SimpleObjectProperty<>(this, "pay", BookingPay.AUTOMATIC);
  private final ObjectProperty<@Nullable UUID> makesUp =
      new SimpleObjectProperty<>(this, "makesUp");
  private final ReadOnlyObjectWrapper<@Nullable SessionSeats> seats =
      new ReadOnlyObjectWrapper<>(this, "seats");
  private final ReadOnlyObjectWrapper<@Nullable SeatOption> booked =
      new ReadOnlyObjectWrapper<>(this, "booked");
  private final ReadOnlyObjectWrapper<Boolean> unreadable =
      new ReadOnlyObjectWrapper<>(this, "unreadable", false);

  /// @param today the branch's business day; asked in the background
  /// @param staffId the person signed in
  /// @param intentIds names gestures
  public SeatViewModel(
      BookingService bookings,
      StudentSearch students,
      Background background,
      Supplier<LocalDate> today,
      UUID staffId,
      Supplier<UUID> intentIds) {
    super(background);
    this.bookings = bookings;
    this.students = students;
    this.background = background;
    this.today = today;
    this.staffId = staffId;
    this.intentIds = intentIds;
    kind.subscribe((was, is) -> find());
    pay.subscribe((was, is) -> find());
    makesUp.subscribe((was, is) -> find());
  }

  public ObjectProperty<BookingKind> kindProperty() {
    return kind;
  }

  public ObjectProperty<BookingPay> payProperty() {
    return pay;
  }

  /// The missed session that a makeup is for; null while nobody chose one.
  ObjectProperty<@Nullable UUID> makesUpProperty() {
    return makesUp;
  }

  /// What is left at the session that is asked about; null where none is, or before it was read.
  ReadOnlyObjectProperty<@Nullable SessionSeats> seatsProperty() {
    return seats.getReadOnlyProperty();
  }

  /// What was booked last; null once that was said.
  ReadOnlyObjectProperty<@Nullable SeatOption> bookedProperty() {
    return booked.getReadOnlyProperty();
  }

  /// Whether the desk could not read who or what can be booked.
  ReadOnlyObjectProperty<Boolean> unreadableProperty() {
    return unreadable.getReadOnlyProperty();
  }

  /// It was shown: it is not shown again when the screen is.
  void said() {
    booked.set(null);
  }

  /// Asks at which session a student shall have a seat.
  ///
  /// @param over the screen over which it is asked
  public void askFor(String over, UUID studentId, String name) {
    ask(new SeatQuestion.OfStudent(intentIds.get(), over, studentId, name));
  }

  /// Asks who shall have a seat at a session.
  ///
  /// @param over the screen over which it is asked
  public void askAt(String over, UUID sessionId, String cohort, Instant startsAt) {
    ask(new SeatQuestion.AtSession(intentIds.get(), over, sessionId, cohort, startsAt));
  }

  /// Goes on where a crash left it.
  void restore(SeatQuestion asked, WantedSeat wanted, String typed, String why) {
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
    seats.set(null);
    unreadable.set(false);
  }

  /// What kind of seat is wanted, as it is answered so far.
  WantedSeat wanted() {
    return new WantedSeat(kind.get(), pay.get(), makesUp.get());
  }

  @Override
  protected Callable<List<SeatOption>> finding(SeatQuestion asked, String text) {
    var wanted = wanted();
    return switch (asked) {
      case SeatQuestion.OfStudent it ->
          () ->
              bookings.sessions(staffId, it.studentId(), wanted, text, today.get()).stream()
                  .map(offer -> new SeatOption(it.studentId(), it.name(), "", offer))
                  .toList();
      case SeatQuestion.AtSession it -> {
        readSeats(it, wanted.kind());
        yield () -> at(it, wanted, text);
      }
    };
  }

  private void readSeats(SeatQuestion.AtSession asked, BookingKind wanted) {
    background
        .run(() -> bookings.seats(asked.sessionId(), wanted))
        .onSuccess(found -> {
          if (asked.equals(questionProperty().get())) {
            seats.set(found.orElse(null));
          }
        })
        .onFailure(_ -> cannotRead());
  }

  private List<SeatOption> at(SeatQuestion.AtSession asked, WantedSeat wanted, String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    var found = students.find(text, MOST_FOUND);
    var ids = found.stream().map(StudentHit::studentId).toList();
    var offers = bookings.offers(staffId, asked.sessionId(), ids, wanted);
    return found.stream()
        .flatMap(it -> Stream.ofNullable(offers.get(it.studentId())).map(offer -> of(it, offer)))
        .toList();
  }

  private static SeatOption of(StudentHit it, SessionOffer offer) {
    return new SeatOption(it.studentId(), it.name(), it.code(), offer);
  }

  @Override
  protected Object identity(SeatOption option) {
    return List.of(option.studentId(), option.offer().sessionId());
  }

  @Override
  protected void cannotRead() {
    unreadable.set(true);
  }

  /// Nothing is saved here that was not asked.
  @Override
  protected void refused(Refusal why) {}

  /// Whether what was picked can be booked, with the reason as it is typed.
  public boolean mayBook() {
    var picked = pickedProperty().get();
    return picked != null
        && (picked.offer().objection() == null
            || (picked.offer().mayOverride() && !reasonProperty().get().isBlank()));
  }

  /// Books the seat that was picked.
  public void book() {
    var asked = questionProperty().get();
    var picked = pickedProperty().get();
    if (asked != null && picked != null && mayBook()) {
      var why = picked.offer().full() ? reasonProperty().get().strip() : null;
      var wanted = wanted();
      save(
          () ->
              bookings.book(
                  staffId, asked.intentId(), picked.studentId(), picked.offer(), wanted, why),
          () -> booked.set(picked));
    }
  }
}
