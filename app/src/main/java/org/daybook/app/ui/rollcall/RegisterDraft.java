package org.daybook.app.ui.rollcall;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.daybook.app.ui.fx.DraftSlot;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;

/// Keeps what is half typed on the register, and which register is open, across a crash: minutes, a
/// question's answer, a name in the box. What is restored is saved under the same intent, so what
/// was saved already is not typed again.
public final class RegisterDraft {

  private final RegisterViewModel register;
  private final AdmissionViewModel admission;
  private final DraftSlot slot;
  private Map<String, String> kept = Map.of();
  private @Nullable Restoring restoring;

  private record Restoring(UUID intentId, Map<String, String> fields) {}

  public RegisterDraft(RegisterViewModel register, AdmissionViewModel admission, DraftSlot slot) {
    this.register = register;
    this.admission = admission;
    this.slot = slot;
    register.headProperty().subscribe((was, is) -> headChanged(is));
    register.minutesProperty().subscribe((was, is) -> keep());
    register.questionProperty().subscribe((was, is) -> keep());
    register.answerProperty().subscribe((was, is) -> keep());
    admission.queryProperty().subscribe((was, is) -> keep());
  }

  /// Opens the register of a draft and goes on where it was left.
  ///
  /// @param saved whether its gesture was saved before the desk ended: then only the place is left
  public void restore(UUID intentId, Map<String, String> fields, boolean saved) {
    var session = fields.get("session");
    if (session != null) {
      restoring = saved ? null : new Restoring(intentId, fields);
      register.open(UUID.fromString(session));
    }
  }

  private void headChanged(@Nullable RegisterHead head) {
    var now = restoring;
    if (head != null && now != null) {
      restoring = null;
      apply(head, now);
    }
    keep();
  }

  private void apply(RegisterHead head, Restoring draft) {
    var fields = draft.fields();
    var what = fields.getOrDefault("what", "");
    if (what.equals("name")) {
      admission.restore(draft.intentId(), fields.getOrDefault("name", ""));
      return;
    }
    int row = row(fields.get("student"));
    var answer = answer(fields);
    switch (what) {
      case "minutes" -> register.restoreMinutes(draft.intentId(), row, answer);
      case "correct" -> register.restoreCorrection(draft.intentId(), row, answer);
      case "choose" -> register.restoreChoice(draft.intentId(), row, answer);
      case "paper" -> register.restorePaper(draft.intentId(), head, answer);
      default -> {}
    }
  }

  private int row(@Nullable String student) {
    return student == null ? -1 : register.register().rows().indexOf(UUID.fromString(student));
  }

  private static Answer answer(Map<String, String> fields) {
    return new Answer(
        AttendanceValue.valueOf(fields.getOrDefault("value", AttendanceValue.PRESENT.name())),
        Integer.parseInt(fields.getOrDefault("minutes", "0")),
        fields.getOrDefault("reason", ""));
  }

  private void keep() {
    if (restoring != null) {
      return;
    }
    var head = register.headProperty().get();
    if (head == null) {
      if (!kept.isEmpty()) {
        kept = Map.of();
        slot.drop();
      }
      return;
    }
    var fields = new HashMap<String, String>();
    fields.put("session", head.sessionId().toString());
    var intentId = typed(fields);
    if (!fields.equals(kept)) {
      kept = Map.copyOf(fields);
      slot.keep(Objects.requireNonNullElseGet(intentId, register::intentId), fields);
    }
  }

  /// Adds what is half typed, the topmost of it; null when nothing is.
  private @Nullable UUID typed(Map<String, String> fields) {
    var question = register.questionProperty().get();
    var minutes = register.minutesProperty().get();
    if (question != null) {
      put(fields, question);
      put(fields, register.answerProperty().get());
      return question.intentId();
    }
    if (minutes != null) {
      fields.put("what", "minutes");
      fields.put("student", minutes.seen().studentId().toString());
      put(fields, new Answer(minutes.value(), minutes.minutes(), ""));
      return minutes.intentId();
    }
    var name = admission.queryProperty().get();
    if (!name.isBlank()) {
      fields.put("what", "name");
      fields.put("name", name);
      return admission.intentId();
    }
    return null;
  }

  private static void put(Map<String, String> fields, Question question) {
    switch (question) {
      case Question.Correct(_, var row) -> {
        fields.put("what", "correct");
        fields.put("student", row.studentId().toString());
      }
      case Question.Choose(_, var row, _) -> {
        fields.put("what", "choose");
        fields.put("student", row.studentId().toString());
      }
      case Question.Paper _ -> fields.put("what", "paper");
    }
  }

  private static void put(Map<String, String> fields, Answer answer) {
    fields.put("value", answer.value().name());
    fields.put("minutes", Integer.toString(answer.minutes()));
    fields.put("reason", answer.reason());
  }
}
