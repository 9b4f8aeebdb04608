package org.daybook.app.ui.students;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
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
public final class PlaceViewModel extends CardInquiry<PlaceQuestion, CohortOption> {
  private final EnrolmentService enrolments;
  private final Supplier<LocalDate> today;
  private final UUID staffId;
  private final Supplier<UUID> intentIds;
  private String takenBackReason = "";

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
    super(background, students);
    this.enrolments = enrolments;
    this.today = today;
    this.staffId = staffId;
    this.intentIds = intentIds;
  }

  /// What is written as the reason of a place that is taken back is in the language of the screen.
  void speak(Messages messages) {
    takenBackReason = messages.text("students.enrol.taken_back");
  }

  /// Asks in which cohort the student of the card shall be.
  public void askEnrol() {
    var card = students().cardProperty().get();
    if (card != null) {
      var who = card.details();
      ask(new PlaceQuestion.Enrol(intentIds.get(), who.studentId(), who.name()));
    }
  }

  /// Asks to which cohort the student shall be moved from one.
  void askMove(StudentCard card, EnrolmentLine line) {
    var who = card.details();
    ask(
        new PlaceQuestion.Move(
            intentIds.get(), who.studentId(), who.name(), line.enrolmentId(), line.cohort()));
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

  /// Goes on where a crash left it.
  void restore(PlaceQuestion asked, String typed, String why) {
    restore(asked, () -> {}, typed, why);
  }

  @Override
  protected @Nullable Callable<List<CohortOption>> finding(PlaceQuestion asked, String text) {
    return switch (asked) {
      case PlaceQuestion.Enrol it ->
          () -> enrolments.cohorts(staffId, it.studentId(), text, today.get());
      case PlaceQuestion.Move it ->
          () -> enrolments.cohortsInsteadOf(staffId, it.enrolmentId(), text, today.get());
      case PlaceQuestion.Leave _ -> null;
    };
  }

  @Override
  protected Object identity(CohortOption option) {
    return option.cohortId();
  }

  /// Whether a seat can be had in what was picked, with the reason as it is typed.
  boolean mayEnrol() {
    var cohort = pickedProperty().get();
    return cohort != null
        && (cohort.objection() == null
            || (cohort.mayOverride() && !reasonProperty().get().isBlank()));
  }

  /// Takes a seat in the cohort that was picked, instead of another one if that was asked.
  public void enrol() {
    var cohort = pickedProperty().get();
    if (cohort != null && mayEnrol()) {
      var why = cohort.full() ? reasonProperty().get().strip() : null;
      if (questionProperty().get() instanceof PlaceQuestion.Move asked) {
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
    var cohort = pickedProperty().get();
    if (cohort != null && cohort.full()) {
      claim(cohort, EnrolmentState.WAITLISTED, null, Notice.Kind.WAITING);
    }
  }

  private void claim(
      CohortOption cohort, EnrolmentState entry, @Nullable String why, Notice.Kind kind) {
    if (questionProperty().get() instanceof PlaceQuestion.Enrol asked) {
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
    saveAndSay(
        work,
        found -> found.map(Claim::result).orElse(new CaptureResult.Refused(0, Reason.NOT_FOUND)),
        found -> done.apply(found.orElseThrow()));
  }

  /// A place has no way back but to be cancelled, and that wants a reason.
  private void takeBack(UUID enrolmentId, CohortOption cohort) {
    saveAndSay(
        () ->
            enrolments
                .leave(staffId, intentIds.get(), enrolmentId, takenBackReason)
                .orElseGet(() -> new CaptureResult.Saved(List.of())),
        new Notice(Notice.Kind.ENROLLED_BACK, cohort.cohort(), null));
  }

  /// Gives up the place that was asked about.
  public void leave() {
    if (questionProperty().get() instanceof PlaceQuestion.Leave asked
        && !reasonProperty().get().isBlank()) {
      var why = reasonProperty().get().strip();
      saveAndSay(
          () ->
              enrolments
                  .leave(staffId, asked.intentId(), asked.enrolmentId(), why)
                  .orElseGet(() -> new CaptureResult.Saved(List.of())),
          new Notice(Notice.Kind.LEFT, asked.cohort(), null));
    }
  }

  /// Gives a seat to a student who waits for one.
  void giveSeat(EnrolmentLine line) {
    saveAndSay(
        () -> enrolments.giveSeat(staffId, intentIds.get(), line.enrolmentId()),
        new Notice(Notice.Kind.SEAT_GIVEN, line.cohort(), null));
  }
}
