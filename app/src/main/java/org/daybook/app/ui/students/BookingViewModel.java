package org.daybook.app.ui.students;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.daybook.app.service.booking.BookingLine;
import org.daybook.app.service.booking.BookingService;
import org.daybook.app.service.students.StudentCard;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.students.BookingQuestion.Seat;
import org.daybook.model.booking.NoShowDecision;
import org.jspecify.annotations.Nullable;

/// Gives seats at sessions free that the student of the card has, and decides about the price where
/// the student did not come.
public final class BookingViewModel extends CardInquiry<BookingQuestion, BookingLine> {
  private final BookingService bookings;
  private final UUID staffId;
  private final Supplier<UUID> intentIds;

  /// @param staffId the person signed in
  /// @param intentIds names gestures
  /// @param students whose card it is about
  public BookingViewModel(
      BookingService bookings,
      Background background,
      UUID staffId,
      Supplier<UUID> intentIds,
      StudentsViewModel students) {
    super(background, students);
    this.bookings = bookings;
    this.staffId = staffId;
    this.intentIds = intentIds;
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
  void restore(BookingQuestion asked, String why) {
    restore(asked, () -> {}, "", why);
  }

  @Override
  protected @Nullable Callable<List<BookingLine>> finding(BookingQuestion asked, String text) {
    return null;
  }

  @Override
  protected Object identity(BookingLine option) {
    return option.bookingId();
  }

  /// Whether what is asked can be answered, with the reason as it is typed.
  boolean mayAnswer() {
    return switch (questionProperty().get()) {
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
      case null -> {}
    }
  }
}
