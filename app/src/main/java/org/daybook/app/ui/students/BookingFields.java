package org.daybook.app.ui.students;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daybook.app.ui.students.BookingQuestion.Cancel;
import org.daybook.app.ui.students.BookingQuestion.Decide;
import org.daybook.app.ui.students.BookingQuestion.Seat;
import org.daybook.model.booking.NoShowDecision;
import org.jspecify.annotations.Nullable;

/// What is asked about a seat at a session, as a draft keeps it.
final class BookingFields {
  private static final String CANCEL = "cancel-seat";
  private static final String DECIDE = "decide-price";
  private static final String BOOKING = "booking";
  private static final String STARTS = "starts";
  private static final String LATE = "late";
  private static final String DECISION = "decision";

  private BookingFields() {}

  /// Whether a draft is of such a question.
  static boolean areOf(String what) {
    return Set.of(CANCEL, DECIDE).contains(what);
  }

  /// Adds a question, and says what it is.
  static String put(BookingQuestion asked, Map<String, String> fields) {
    return switch (asked) {
      case Cancel it -> {
        put(it.seat(), fields);
        fields.put(LATE, Boolean.toString(it.late()));
        yield CANCEL;
      }
      case Decide it -> {
        put(it.seat(), fields);
        fields.put(DECISION, it.decision().name());
        yield DECIDE;
      }
    };
  }

  private static void put(Seat seat, Map<String, String> fields) {
    fields.put(BOOKING, seat.bookingId().toString());
    fields.put(StudentDraft.COHORT, seat.cohort());
    put(STARTS, seat.startsAt(), fields);
  }

  private static void put(String field, @Nullable Object value, Map<String, String> fields) {
    if (value != null) {
      fields.put(field, value.toString());
    }
  }

  static BookingQuestion question(
      String what, UUID intentId, UUID studentId, Map<String, String> fields) {
    var name = fields.getOrDefault(StudentDraft.NAME, "");
    var starts = fields.get(STARTS);
    var seat =
        new Seat(
            UUID.fromString(fields.getOrDefault(BOOKING, "")),
            fields.getOrDefault(StudentDraft.COHORT, ""),
            starts == null ? null : Instant.parse(starts));
    return what.equals(CANCEL)
        ? new Cancel(
            intentId, studentId, name, seat, Boolean.parseBoolean(fields.getOrDefault(LATE, "")))
        : new Decide(
            intentId,
            studentId,
            name,
            seat,
            NoShowDecision.valueOf(fields.getOrDefault(DECISION, NoShowDecision.RELEASE.name())));
  }
}
