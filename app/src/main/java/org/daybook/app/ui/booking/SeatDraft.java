package org.daybook.app.ui.booking;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.daybook.app.service.booking.WantedSeat;
import org.daybook.app.ui.fx.DraftSlot;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingPay;

/// Keeps across a crash a booking that is half made. It is saved under the same intent, so what was
/// booked already is not booked again.
public final class SeatDraft {
  private static final String OVER = "over";
  private static final String STUDENT = "student";
  private static final String NAME = "name";
  private static final String SESSION = "session";
  private static final String COHORT = "cohort";
  private static final String STARTS = "starts";
  private static final String KIND = "kind";
  private static final String PAY = "pay";
  private static final String MAKES_UP = "makes-up";
  private static final String QUERY = "query";
  private static final String REASON = "reason";

  private final SeatViewModel model;
  private final DraftSlot slot;
  private Map<String, String> kept = Map.of();

  public SeatDraft(SeatViewModel model, DraftSlot slot) {
    this.model = model;
    this.slot = slot;
    model.questionProperty().subscribe((was, is) -> keep());
    model.kindProperty().subscribe((was, is) -> keep());
    model.payProperty().subscribe((was, is) -> keep());
    model.makesUpProperty().subscribe((was, is) -> keep());
    model.queryProperty().subscribe((was, is) -> keep());
    model.reasonProperty().subscribe((was, is) -> keep());
  }

  /// Goes on where a draft was left.
  ///
  /// @param saved whether its gesture was saved before the desk ended
  /// @return the screen over which it was asked
  public String restore(UUID intentId, Map<String, String> fields, boolean saved) {
    var over = fields.getOrDefault(OVER, "");
    if (saved) {
      slot.drop();
      return over;
    }
    kept = Map.copyOf(fields);
    var makesUp = fields.get(MAKES_UP);
    model.restore(
        question(intentId, over, fields),
        new WantedSeat(
            BookingKind.valueOf(fields.getOrDefault(KIND, BookingKind.STANDARD.name())),
            BookingPay.valueOf(fields.getOrDefault(PAY, BookingPay.AUTOMATIC.name())),
            makesUp == null ? null : UUID.fromString(makesUp)),
        fields.getOrDefault(QUERY, ""),
        fields.getOrDefault(REASON, ""));
    return over;
  }

  private static SeatQuestion question(UUID intentId, String over, Map<String, String> fields) {
    var session = fields.get(SESSION);
    return session == null
        ? new SeatQuestion.OfStudent(
            intentId,
            over,
            UUID.fromString(fields.getOrDefault(STUDENT, "")),
            fields.getOrDefault(NAME, ""))
        : new SeatQuestion.AtSession(
            intentId,
            over,
            UUID.fromString(session),
            fields.getOrDefault(COHORT, ""),
            Instant.parse(fields.getOrDefault(STARTS, "")));
  }

  private void keep() {
    var asked = model.questionProperty().get();
    if (asked == null) {
      if (!kept.isEmpty()) {
        kept = Map.of();
        slot.drop();
      }
      return;
    }
    var fields = typed(asked);
    if (!fields.equals(kept)) {
      kept = Map.copyOf(fields);
      slot.keep(asked.intentId(), fields);
    }
  }

  private Map<String, String> typed(SeatQuestion asked) {
    var fields = new HashMap<String, String>();
    fields.put(OVER, asked.over());
    switch (asked) {
      case SeatQuestion.OfStudent it -> {
        fields.put(STUDENT, it.studentId().toString());
        fields.put(NAME, it.name());
      }
      case SeatQuestion.AtSession it -> {
        fields.put(SESSION, it.sessionId().toString());
        fields.put(COHORT, it.cohort());
        fields.put(STARTS, it.startsAt().toString());
      }
    }
    var wanted = model.wanted();
    fields.put(KIND, wanted.kind().name());
    fields.put(PAY, wanted.pay().name());
    if (wanted.makesUpSessionId() != null) {
      fields.put(MAKES_UP, wanted.makesUpSessionId().toString());
    }
    fields.put(QUERY, model.queryProperty().get());
    fields.put(REASON, model.reasonProperty().get());
    return fields;
  }
}
