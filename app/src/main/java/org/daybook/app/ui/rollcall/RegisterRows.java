package org.daybook.app.ui.rollcall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The rows on screen. They may be ahead of the disk: a reading that began before a gesture landed
/// must not take it from the screen, and a row that did not change is not drawn again.
final class RegisterRows {

  private final ObservableList<RegisterRow> list = FXCollections.observableArrayList();

  /// How many gestures about a student are on their way to the disk.
  private final Map<UUID, Integer> inFlight = new HashMap<>();

  ObservableList<RegisterRow> list() {
    return list;
  }

  int size() {
    return list.size();
  }

  RegisterRow get(int index) {
    return list.get(index);
  }

  void clear() {
    list.clear();
    inFlight.clear();
  }

  /// -1 when the student is not on the register.
  int indexOf(UUID studentId) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).studentId().equals(studentId)) {
        return i;
      }
    }
    return -1;
  }

  /// The first row without a mark; the first one when all have theirs.
  int firstUnmarked() {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).unmarked()) {
        return i;
      }
    }
    return 0;
  }

  void put(RegisterRow row) {
    int index = indexOf(row.studentId());
    if (index >= 0) {
      list.set(index, row);
    }
  }

  void takeOff(UUID studentId) {
    inFlight.merge(studentId, 1, Integer::sum);
  }

  /// Counts a gesture as landed; true when it was the student's last.
  boolean landed(UUID studentId) {
    return inFlight.computeIfPresent(studentId, (_, n) -> n == 1 ? null : n - 1) == null;
  }

  /// Shows what was read.
  ///
  /// @param typing the student whose minutes are being typed, or null
  void place(List<RegisterRow> fresh, @Nullable UUID typing) {
    var merged = new ArrayList<RegisterRow>(fresh.size());
    for (var row : fresh) {
      var student = row.studentId();
      int index = inFlight.containsKey(student) || student.equals(typing) ? indexOf(student) : -1;
      merged.add(index < 0 ? row : list.get(index));
    }
    if (!sameStudents(merged)) {
      list.setAll(merged);
      return;
    }
    for (int i = 0; i < merged.size(); i++) {
      if (!merged.get(i).equals(list.get(i))) {
        list.set(i, merged.get(i));
      }
    }
  }

  private boolean sameStudents(List<RegisterRow> others) {
    if (others.size() != list.size()) {
      return false;
    }
    for (int i = 0; i < others.size(); i++) {
      if (!others.get(i).studentId().equals(list.get(i).studentId())) {
        return false;
      }
    }
    return true;
  }
}
