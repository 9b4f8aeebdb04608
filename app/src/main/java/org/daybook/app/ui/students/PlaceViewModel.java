package org.daybook.app.ui.students;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.app.service.students.CohortOption;
import org.daybook.app.service.students.EnrolmentService;
import org.daybook.app.service.students.EnrolmentService.Claim;
import org.daybook.app.service.students.StudentCard;
import org.daybook.app.service.students.StudentCard.EnrolmentLine;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.enrolment.EnrolmentState;
import org.jspecify.annotations.Nullable;

/// Gives the student of the card a place in a cohort, or takes it away: what is asked, what the
/// rule says to each answer before it is given, and what became of it.
public final class PlaceViewModel {
  private final EnrolmentService enrolments;
  private final Background background;
  private final Supplier<LocalDate> today;
  private final UUID staffId;
  private final Supplier<UUID> intentIds;
  private final StudentsViewModel students;
  private final ReadOnlyObjectWrapper<@Nullable PlaceQuestion> question =
      new ReadOnlyObjectWrapper<>(this, "question");
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ObservableList<CohortOption> options = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable CohortOption> picked =
      new SimpleObjectProperty<>(this, "picked");
  private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
  private final ReadOnlyObjectWrapper<@Nullable Refusal> refusal =
      new ReadOnlyObjectWrapper<>(this, "refusal");
  private String takenBackReason = "";
  private boolean saving;

  /// @param today the branch's business day; asked in the background
  /// @param staffId the person signed in
  /// @param intentIds names gestures
  /// @param students whose card it is about
  public PlaceViewModel(
      EnrolmentService enrolments,
      Background background,
      Supplier<LocalDate> today,
      UUID staffId,
      Supplier<UUID> intentIds,
      StudentsViewModel students) {
    this.enrolments = enrolments;
    this.background = background;
    this.today = today;
    this.staffId = staffId;
    this.intentIds = intentIds;
    this.students = students;
    query.subscribe(typed -> search());
    students.chosenProperty().subscribe(this::chosen);
  }

  /// What is written as the reason of a place that is taken back is in the language of the screen.
  void speak(Messages messages) {
    takenBackReason = messages.text("students.enrol.taken_back");
  }

  /// Null while nothing is asked.
  ReadOnlyObjectProperty<@Nullable PlaceQuestion> questionProperty() {
    return question.getReadOnlyProperty();
  }

  /// What is typed to find a cohort.
  StringProperty queryProperty() {
    return query;
  }

  ObservableList<CohortOption> options() {
    return options;
  }

  /// The cohort that was picked; null before.
  ObjectProperty<@Nullable CohortOption> pickedProperty() {
    return picked;
  }

  /// Why it is given up, or why somebody is let in although it is full.
  StringProperty reasonProperty() {
    return reason;
  }

  ReadOnlyObjectProperty<@Nullable Refusal> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /// Asks in which cohort the student of the card shall be.
  public void askEnrol() {
    var card = students.cardProperty().get();
    if (card != null) {
      var who = card.details();
      ask(new PlaceQuestion.Enrol(intentIds.get(), who.studentId(), who.name()));
      find();
    }
  }

  /// Asks to which cohort the student shall be moved from one.
  void askMove(StudentCard card, EnrolmentLine line) {
    var who = card.details();
    ask(
        new PlaceQuestion.Move(
            intentIds.get(), who.studentId(), who.name(), line.enrolmentId(), line.cohort()));
    find();
  }

  /// Asks why a place is given up.
  void askLeave(StudentCard card, EnrolmentLine line) {
    var to = line.leavesTo();
    if (to != null) {
      var who = card.details();
      ask(
          new PlaceQuestion.Leave(
              intentIds.get(), who.studentId(), who.name(), line.enrolmentId(), line.cohort(), to));
    }
  }

  private void ask(PlaceQuestion asked) {
    clear();
    question.set(asked);
  }

  /// Goes on where a crash left it.
  void restore(PlaceQuestion asked, String typed, String why) {
    ask(asked);
    query.set(typed);
    reason.set(why);
    find();
  }

  /// Nothing is given and nothing given up.
  public void leaveQuestion() {
    question.set(null);
    clear();
  }

  private void clear() {
    query.set("");
    options.clear();
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

  private void search() {
    picked.set(null);
    find();
  }

  private void find() {
    var asked = question.get();
    var text = query.get().strip();
    switch (asked) {
      case PlaceQuestion.Enrol it ->
          find(it, text, () -> enrolments.cohorts(staffId, it.studentId(), text, today.get()));
      case PlaceQuestion.Move it ->
          find(
              it,
              text,
              () -> enrolments.cohortsInsteadOf(staffId, it.enrolmentId(), text, today.get()));
      case PlaceQuestion.Leave _ -> {}
      case null -> {}
    }
  }

  private void find(PlaceQuestion asked, String text, Callable<List<CohortOption>> work) {
    background
        .run(work)
        .onSuccess(found -> {
          if (asked.equals(question.get()) && text.equals(query.get().strip())) {
            options.setAll(found);
          }
        })
        .onFailure(_ -> students.cannotRead());
  }

  /// Whether a seat can be had in what was picked, with the reason as it is typed.
  boolean mayEnrol() {
    var cohort = picked.get();
    return cohort != null
        && (cohort.objection() == null || (cohort.mayOverride() && !reason.get().isBlank()));
  }

  /// Takes a seat in the cohort that was picked, instead of another one if that was asked.
  public void enrol() {
    var cohort = picked.get();
    if (cohort != null && mayEnrol()) {
      var why = cohort.full() ? reason.get().strip() : null;
      if (question.get() instanceof PlaceQuestion.Move asked) {
        move(asked, cohort, why);
      } else {
        claim(cohort, EnrolmentState.PENDING_PAYMENT, why, Notice.Kind.ENROLLED);
      }
    }
  }

  private void move(PlaceQuestion.Move asked, CohortOption cohort, @Nullable String why) {
    claim(
        () ->
            enrolments.move(
                staffId,
                asked.intentId(),
                asked.enrolmentId(),
                cohort.cohortId(),
                today.get(),
                why),
        claim ->
            new Notice(
                Notice.Kind.MOVED, cohort.cohort(), () -> moveBack(claim.enrolmentId(), asked)));
  }

  private void moveBack(UUID enrolmentId, PlaceQuestion.Move asked) {
    claim(
        () ->
            enrolments.moveBack(
                staffId, intentIds.get(), enrolmentId, asked.enrolmentId(), today.get()),
        _ -> new Notice(Notice.Kind.MOVED_BACK, asked.cohort(), null));
  }

  /// Waits for a seat in the cohort that was picked.
  public void putOnWaitingList() {
    var cohort = picked.get();
    if (cohort != null && cohort.full()) {
      claim(cohort, EnrolmentState.WAITLISTED, null, Notice.Kind.WAITING);
    }
  }

  private void claim(
      CohortOption cohort, EnrolmentState entry, @Nullable String why, Notice.Kind kind) {
    if (question.get() instanceof PlaceQuestion.Enrol asked) {
      claim(
          () ->
              enrolments.enrol(
                  staffId,
                  asked.intentId(),
                  asked.studentId(),
                  cohort.cohortId(),
                  entry,
                  today.get(),
                  why),
          claim -> new Notice(kind, cohort.cohort(), () -> takeBack(claim.enrolmentId(), cohort)));
    }
  }

  private void claim(Callable<Optional<Claim>> work, Function<Claim, Notice> done) {
    if (saving) {
      return;
    }
    saving = true;
    background
        .<Optional<Claim>>run(work)
        .onSuccess(found ->
            found.ifPresentOrElse(
                claim -> answered(claim.result(), () -> students.say(done.apply(claim))),
                () -> refused(Reason.NOT_FOUND)))
        .onFailure(_ -> notSaved());
  }

  /// A place has no way back but to be cancelled, and that wants a reason.
  private void takeBack(UUID enrolmentId, CohortOption cohort) {
    capture(
        () ->
            enrolments
                .leave(staffId, intentIds.get(), enrolmentId, takenBackReason)
                .orElseGet(() -> new CaptureResult.Saved(List.of())),
        new Notice(Notice.Kind.ENROLLED_BACK, cohort.cohort(), null));
  }

  /// Gives up the place that was asked about.
  public void leave() {
    if (question.get() instanceof PlaceQuestion.Leave asked && !reason.get().isBlank() && !saving) {
      var why = reason.get().strip();
      capture(
          () ->
              enrolments
                  .leave(staffId, asked.intentId(), asked.enrolmentId(), why)
                  .orElseGet(() -> new CaptureResult.Saved(List.of())),
          new Notice(Notice.Kind.LEFT, asked.cohort(), null));
    }
  }

  /// Gives a seat to a student who waits for one.
  void giveSeat(EnrolmentLine line) {
    capture(
        () -> enrolments.giveSeat(staffId, intentIds.get(), line.enrolmentId()),
        new Notice(Notice.Kind.SEAT_GIVEN, line.cohort(), null));
  }

  private void capture(Callable<CaptureResult> work, Notice done) {
    saving = true;
    background
        .<CaptureResult>run(work)
        .onSuccess(result -> answered(result, () -> students.say(done)))
        .onFailure(_ -> notSaved());
  }

  private void answered(CaptureResult result, Runnable done) {
    saving = false;
    switch (result) {
      case CaptureResult.Saved _ -> {
        leaveQuestion();
        students.refresh();
        done.run();
      }
      case CaptureResult.Refused(_, var why) -> refused(why);
    }
  }

  private void refused(Reason why) {
    refuse(new Refusal(why));
  }

  private void notSaved() {
    refuse(new Refusal(null));
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
