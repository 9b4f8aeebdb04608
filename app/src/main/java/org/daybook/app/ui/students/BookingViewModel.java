package org.daybook.app.ui.students;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.app.service.booking.BookingLine;
import org.daybook.app.service.booking.BookingService;
import org.daybook.app.service.booking.SessionOffer;
import org.daybook.app.service.booking.WantedSeat;
import org.daybook.app.service.students.StudentCard;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Newest;
import org.daybook.app.ui.students.BookingQuestion.Seat;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingPay;
import org.daybook.model.booking.NoShowDecision;
import org.daybook.model.desk.CaptureResult;
import org.jspecify.annotations.Nullable;

/// Books seats at sessions for the student of the card and gives them free: what is asked, what the
/// rule says to each answer before it is given, and what became of it.
public final class BookingViewModel {
  private final BookingService bookings;
  private final Background background;
  private final Newest searches;
  private final Supplier<LocalDate> today;
  private final UUID staffId;
  private final Supplier<UUID> intentIds;
  private final StudentsViewModel students;
  private final ReadOnlyObjectWrapper<@Nullable BookingQuestion> question =
      new ReadOnlyObjectWrapper<>(this, "question");
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ObjectProperty<BookingKind> kind =
      new SimpleObjectProperty<>(this, "kind", BookingKind.STANDARD);
  private final ObjectProperty<BookingPay> pay =
      new SimpleObjectProperty<>(this, "pay", BookingPay.AUTOMATIC);
  private final ObjectProperty<@Nullable UUID> makesUp =
      new SimpleObjectProperty<>(this, "makesUp");
  private final ObservableList<SessionOffer> offers = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable SessionOffer> picked =
      new SimpleObjectProperty<>(this, "picked");
  private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
  private final ReadOnlyObjectWrapper<@Nullable Refusal> refusal =
      new ReadOnlyObjectWrapper<>(this, "refusal");
  private boolean saving;

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
    this.bookings = bookings;
    this.background = background;
    this.searches = new Newest(background);
    this.today = today;
    this.staffId = staffId;
    this.intentIds = intentIds;
    this.students = students;
    query.subscribe(typed -> search());
    kind.subscribe(it -> find());
    pay.subscribe(it -> find());
    makesUp.subscribe(it -> find());
    students.chosenProperty().subscribe(this::chosen);
  }

  /// Null while nothing is asked.
  ReadOnlyObjectProperty<@Nullable BookingQuestion> questionProperty() {
    return question.getReadOnlyProperty();
  }

  /// What is typed to find a session.
  StringProperty queryProperty() {
    return query;
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

  ObservableList<SessionOffer> offers() {
    return offers;
  }

  /// The session that was picked; null before.
  ObjectProperty<@Nullable SessionOffer> pickedProperty() {
    return picked;
  }

  /// Why it is given free or decided so, or why somebody is let in although it is full.
  StringProperty reasonProperty() {
    return reason;
  }

  ReadOnlyObjectProperty<@Nullable Refusal> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /// Asks at which session the student of the card shall have a seat.
  public void askBook() {
    var card = students.cardProperty().get();
    if (card != null) {
      var who = card.details();
      ask(new BookingQuestion.Book(intentIds.get(), who.studentId(), who.name()));
      find();
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

  private void ask(BookingQuestion asked) {
    clear();
    question.set(asked);
  }

  /// Goes on where a crash left it.
  void restore(BookingQuestion asked, WantedSeat wanted, String typed, String why) {
    clear();
    kind.set(wanted.kind());
    pay.set(wanted.pay());
    makesUp.set(wanted.makesUpSessionId());
    question.set(asked);
    query.set(typed);
    reason.set(why);
    find();
  }

  /// Nothing is booked and nothing given free.
  public void leaveQuestion() {
    question.set(null);
    clear();
  }

  private void clear() {
    query.set("");
    kind.set(BookingKind.STANDARD);
    pay.set(BookingPay.AUTOMATIC);
    makesUp.set(null);
    offers.clear();
    picked.set(null);
    reason.set("");
    refusal.set(null);
  }

  /// Another card was chosen: what was asked was not about that one.
  private void chosen(@Nullable UUID studentId) {
    var asked = question.get();
    if (asked != null && !asked.studentId().equals(studentId)) {
      leaveQuestion();
    }
  }

  /// What kind of seat is wanted, as it is answered so far.
  WantedSeat wanted() {
    return new WantedSeat(kind.get(), pay.get(), makesUp.get());
  }

  private void search() {
    picked.set(null);
    find();
  }

  private void find() {
    if (question.get() instanceof BookingQuestion.Book asked) {
      var wanted = wanted();
      var text = query.get().strip();
      searches.ask(
          () -> bookings.sessions(staffId, asked.studentId(), wanted, text, today.get()),
          found -> {
            if (asked.equals(question.get())) {
              show(found);
            }
          },
          _ -> students.cannotRead());
    }
  }

  /// What was picked stays so, with what the rule says to it now.
  private void show(List<SessionOffer> found) {
    var before = picked.get();
    offers.setAll(found);
    if (before != null) {
      picked.set(
          found.stream()
              .filter(it -> it.sessionId().equals(before.sessionId()))
              .findFirst()
              .orElse(null));
    }
  }

  /// Whether what was picked can be booked, with the reason as it is typed.
  boolean mayBook() {
    var offer = picked.get();
    return offer != null
        && (offer.objection() == null || (offer.mayOverride() && !reason.get().isBlank()));
  }

  /// Books the session that was picked.
  public void book() {
    var offer = picked.get();
    if (offer != null && mayBook() && question.get() instanceof BookingQuestion.Book asked) {
      var why = offer.full() ? reason.get().strip() : null;
      var wanted = wanted();
      capture(
          () -> bookings.book(staffId, asked.intentId(), asked.studentId(), offer, wanted, why),
          new Notice(Notice.Kind.BOOKED, offer.cohort(), null));
    }
  }

  /// Whether what is asked can be answered, with the reason as it is typed.
  boolean mayAnswer() {
    return switch (question.get()) {
      case BookingQuestion.Book _ -> mayBook();
      case BookingQuestion.Cancel it -> !it.late() || !reason.get().isBlank();
      case BookingQuestion.Decide _ -> !reason.get().isBlank();
      case null -> false;
    };
  }

  /// Gives the seat free, or decides about its price, as it was asked.
  public void answer() {
    if (!mayAnswer()) {
      return;
    }
    var why = reason.get().strip();
    switch (question.get()) {
      case BookingQuestion.Cancel it ->
          capture(
              () ->
                  bookings.cancel(
                      staffId, it.intentId(), it.seat().bookingId(), it.late() ? why : null),
              new Notice(Notice.Kind.BOOKING_CANCELLED, it.seat().cohort(), null));
      case BookingQuestion.Decide it ->
          capture(
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

  private void capture(Callable<CaptureResult> work, Notice done) {
    if (saving) {
      return;
    }
    saving = true;
    background
        .<CaptureResult>run(work)
        .onSuccess(result -> answered(result, done))
        .onFailure(_ -> refuse(new Refusal(null)));
  }

  private void answered(CaptureResult result, Notice done) {
    saving = false;
    switch (result) {
      case CaptureResult.Saved _ -> {
        leaveQuestion();
        students.refresh();
        students.say(done);
      }
      case CaptureResult.Refused(_, var why) -> {
        refuse(new Refusal(why));
        // What the rule says may have changed since it was asked.
        find();
      }
    }
  }

  private void refuse(Refusal why) {
    saving = false;
    if (question.get() == null) {
      students.refuse(why);
    } else {
      refusal.set(why);
    }
  }
}
