package org.daybook.app.ui.students;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.daybook.app.ui.fx.DraftSlot;
import org.daybook.app.ui.students.PlaceQuestion.Enrol;
import org.daybook.app.ui.students.PlaceQuestion.Leave;
import org.daybook.app.ui.students.PlaceQuestion.Move;
import org.daybook.model.enrolment.EnrolmentState;
import org.jspecify.annotations.Nullable;

/// Keeps across a crash what is half typed about a student: the form, or what is asked about a
/// place or a seat at a session. What is restored is saved under the same intent, so what was saved
/// already is not typed again.
public final class StudentDraft {
  private static final String WHAT = "what";
  private static final String NEW = "new";
  private static final String CHANGE = "change";
  private static final String ENROL = "enrol";
  private static final String LEAVE = "leave";
  private static final String MOVE = "move";
  private static final String STUDENT = "student";
  static final String NAME = "name";
  private static final String ENROLMENT = "enrolment";
  static final String COHORT = "cohort";
  private static final String TO = "to";
  private static final String QUERY = "query";
  private static final String REASON = "reason";

  private final StudentsViewModel students;
  private final StudentFormViewModel form;
  private final PlaceViewModel places;
  private final BookingViewModel bookings;
  private final DraftSlot slot;
  private Map<String, String> kept = Map.of();

  public StudentDraft(
      StudentsViewModel students,
      StudentFormViewModel form,
      PlaceViewModel places,
      BookingViewModel bookings,
      DraftSlot slot) {
    this.students = students;
    this.form = form;
    this.places = places;
    this.bookings = bookings;
    this.slot = slot;
    form.fieldsProperty().subscribe((was, is) -> keep());
    places.questionProperty().subscribe((was, is) -> keep());
    places.queryProperty().subscribe((was, is) -> keep());
    places.reasonProperty().subscribe((was, is) -> keep());
    bookings.questionProperty().subscribe((was, is) -> keep());
    bookings.reasonProperty().subscribe((was, is) -> keep());
  }

  /// Goes on where a draft was left.
  ///
  /// @param saved whether its gesture was saved before the desk ended: then its card is shown
  public void restore(UUID intentId, Map<String, String> fields, boolean saved) {
    kept = Map.copyOf(fields);
    var studentId = UUID.fromString(fields.getOrDefault(STUDENT, ""));
    var what = fields.getOrDefault(WHAT, "");
    if (saved) {
      students.open(studentId);
      drop();
    } else if (what.equals(NEW) || what.equals(CHANGE)) {
      form.restore(intentId, what.equals(NEW), FormFields.kept(fields));
    } else if (BookingFields.areOf(what)) {
      students.open(studentId);
      bookings.restore(
          BookingFields.question(what, intentId, studentId, fields),
          fields.getOrDefault(REASON, ""));
    } else {
      students.open(studentId);
      places.restore(
          question(intentId, studentId, what, fields),
          fields.getOrDefault(QUERY, ""),
          fields.getOrDefault(REASON, ""));
    }
  }

  private static PlaceQuestion question(
      UUID intentId, UUID studentId, String what, Map<String, String> fields) {
    var name = fields.getOrDefault(NAME, "");
    if (what.equals(ENROL)) {
      return new Enrol(intentId, studentId, name);
    }
    var enrolmentId = UUID.fromString(fields.getOrDefault(ENROLMENT, ""));
    var cohort = fields.getOrDefault(COHORT, "");
    return what.equals(MOVE)
        ? new Move(intentId, studentId, name, enrolmentId, cohort)
        : new Leave(
            intentId,
            studentId,
            name,
            enrolmentId,
            cohort,
            EnrolmentState.valueOf(fields.getOrDefault(TO, EnrolmentState.WITHDRAWN.name())));
  }

  private void keep() {
    var fields = new HashMap<String, String>();
    var intentId = typed(fields);
    if (intentId == null) {
      drop();
    } else if (!fields.equals(kept)) {
      kept = Map.copyOf(fields);
      slot.keep(intentId, fields);
    }
  }

  /// Adds what is half typed; null when nothing is.
  private @Nullable UUID typed(Map<String, String> fields) {
    var opened = form.formProperty().get();
    var typed = form.fieldsProperty().get();
    if (opened != null && typed != null) {
      fields.putAll(typed.kept());
      fields.put(WHAT, opened.isNew() ? NEW : CHANGE);
      return opened.intentId();
    }
    var seat = bookings.questionProperty().get();
    if (seat != null) {
      fields.put(WHAT, BookingFields.put(seat, fields));
      fields.put(STUDENT, seat.studentId().toString());
      fields.put(NAME, seat.name());
      fields.put(REASON, bookings.reasonProperty().get());
      return seat.intentId();
    }
    var asked = places.questionProperty().get();
    if (asked == null) {
      return null;
    }
    put(asked, fields);
    fields.put(QUERY, places.queryProperty().get());
    fields.put(REASON, places.reasonProperty().get());
    return asked.intentId();
  }

  private static void put(PlaceQuestion asked, Map<String, String> fields) {
    fields.put(STUDENT, asked.studentId().toString());
    fields.put(NAME, asked.name());
    switch (asked) {
      case Enrol _ -> fields.put(WHAT, ENROL);
      case Move it -> {
        fields.put(WHAT, MOVE);
        fields.put(ENROLMENT, it.enrolmentId().toString());
        fields.put(COHORT, it.cohort());
      }
      case Leave it -> {
        fields.put(WHAT, LEAVE);
        fields.put(ENROLMENT, it.enrolmentId().toString());
        fields.put(COHORT, it.cohort());
        fields.put(TO, it.to().name());
      }
    }
  }

  private void drop() {
    if (!kept.isEmpty()) {
      kept = Map.of();
      slot.drop();
    }
  }
}
