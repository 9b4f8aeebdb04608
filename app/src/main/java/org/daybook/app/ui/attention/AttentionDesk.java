package org.daybook.app.ui.attention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.app.service.attention.AttentionView;
import org.daybook.app.service.attention.Remedy;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;

/// What Attention asks of the desk, in the name of whoever is signed in. Not on the drawing thread.
public interface AttentionDesk {

  /// Open items and the newest settled ones.
  List<AttentionView> items();

  /// Whether the person may settle; handing on may everybody.
  boolean maySettle();

  /// Empty when the item is not about two marks.
  Optional<CaptureResult> correct(UUID itemId, AttendanceValue value, int minutes, String reason);

  /// Lets one entry of the book stand for two, and settles what waits because of them.
  CaptureResult merge(UUID studentId, UUID intoStudentId);

  /// What the person can do about an item that is not settled.
  Set<Remedy> remedies(UUID itemId);

  /// Does it; empty when that cannot be done any more.
  Optional<CaptureResult> remedy(UUID itemId, Remedy remedy, @Nullable String words);

  CaptureResult settle(UUID itemId, @Nullable String note);

  CaptureResult handToManager(UUID itemId, @Nullable String note);
}
