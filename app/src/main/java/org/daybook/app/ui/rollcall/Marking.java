package org.daybook.app.ui.rollcall;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.daybook.app.ui.rollcall.RegisterRow.Saving;
import org.daybook.app.ui.rollcall.RegisterWork.Change;
import org.daybook.app.ui.rollcall.RegisterWork.Landed;
import org.daybook.model.desk.CaptureResult;
import org.jspecify.annotations.Nullable;

/// Sets marks, gesture by gesture: on screen at once, then on the disk, and back again.
final class Marking {

  private static final int UNDO_STEPS = 100;

  private final OpenRegister register;
  private final RegisterWork work;
  private final Clock clock;
  private final Deque<List<Change>> done = new ArrayDeque<>();

  Marking(OpenRegister register, RegisterWork work, Clock clock) {
    this.register = register;
    this.work = work;
    this.clock = clock;
  }

  /// Forgets what could be taken back: another register is open.
  void forget() {
    done.clear();
  }

  /// Saves changes as one gesture that can be taken back.
  void save(UUID intentId, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    done.push(changes);
    if (done.size() > UNDO_STEPS) {
      done.removeLast();
    }
    write(intentId, changes);
  }

  /// Takes back the last gesture made on this screen.
  void undo(UUID intentId) {
    var last = done.poll();
    var now = register.head();
    if (last == null || now == null || !now.takesMarks()) {
      return;
    }
    var back = new ArrayList<Change>();
    for (var change : last) {
      var before = change.seen();
      int index = register.rows().indexOf(before.studentId());
      if (index >= 0) {
        back.add(new Change(register.rows().get(index), before.value(), before.minutes()));
        register.moveTo(index);
      }
    }
    write(intentId, back);
  }

  private void write(UUID intentId, List<Change> changes) {
    var now = register.head();
    if (now == null || changes.isEmpty()) {
      return;
    }
    register.troubleProperty().set(null);
    for (var change : changes) {
      register.rows().takeOff(change.seen().studentId());
      show(change, null, Saving.SAVING);
    }
    register.tally();
    work.save(intentId, now.sessionId(), changes)
        .onSuccess(landed -> landed(now.sessionId(), changes, landed))
        .onFailure(failure -> {
          changes.forEach(this::revert);
          register.tally();
          register.notSaved(failure);
        });
  }

  private void landed(UUID sessionId, List<Change> changes, Landed landed) {
    if (!register.shows(sessionId)) {
      return;
    }
    for (var change : changes) {
      var student = change.seen().studentId();
      switch (landed.result()) {
        case CaptureResult.Saved _ -> {
          if (register.rows().landed(student)) {
            show(change, landed.marks().get(student), Saving.SAVED_HERE);
          }
        }
        case CaptureResult.Refused refused -> {
          register.refused(refused);
          revert(change);
        }
      }
    }
    register.tally();
  }

  private void revert(Change change) {
    if (register.rows().landed(change.seen().studentId())) {
      register.rows().put(change.seen());
    }
  }

  private void show(Change change, @Nullable UUID markId, Saving saving) {
    int index = register.rows().indexOf(change.seen().studentId());
    if (index >= 0) {
      var row = register.rows().get(index);
      register
          .rows()
          .put(row.marked(change.value(), change.minutes(), markId, clock.instant(), saving));
    }
  }
}
