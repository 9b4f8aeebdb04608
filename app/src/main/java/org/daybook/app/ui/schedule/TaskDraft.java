package org.daybook.app.ui.schedule;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.daybook.app.ui.fx.DraftSlot;

/// Keeps across a crash what is half typed into a form of the schedule. What is restored is saved
/// under the same intent, so what was saved already is not made again.
public final class TaskDraft {
  private static final String FIELD = "field.";

  private final TaskViewModel tasks;
  private final DraftSlot slot;
  private Map<String, String> kept = Map.of();

  public TaskDraft(TaskViewModel tasks, DraftSlot slot) {
    this.tasks = tasks;
    this.slot = slot;
    tasks.taskProperty().subscribe((_, _) -> keep());
    tasks.fieldsProperty().subscribe((_, _) -> keep());
  }

  /// Goes on where a draft was left.
  ///
  /// @param saved whether its gesture was saved before the desk ended: then nothing is left to do
  public void restore(UUID intentId, Map<String, String> fields, boolean saved) {
    if (saved) {
      slot.drop();
      return;
    }
    kept = Map.copyOf(fields);
    var typed = new HashMap<TaskField, String>();
    for (var field : TaskField.values()) {
      var words = fields.get(FIELD + field.key());
      if (words != null) {
        typed.put(field, words);
      }
    }
    tasks.restore(Task.kept(intentId, fields), typed);
  }

  private void keep() {
    var task = tasks.taskProperty().get();
    var typed = tasks.fieldsProperty().get();
    if (task == null || typed == null) {
      if (!kept.isEmpty()) {
        kept = Map.of();
        slot.drop();
      }
      return;
    }
    var all = new HashMap<>(task.kept());
    typed.typed().forEach((field, words) -> all.put(FIELD + field.key(), words));
    if (!all.equals(kept)) {
      kept = Map.copyOf(all);
      slot.keep(task.intentId(), all);
    }
  }
}
