package org.daybook.app.ui.attention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.app.service.attention.AttentionService;
import org.daybook.app.service.attention.AttentionView;
import org.daybook.app.service.attention.Remedy;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;

/// Attention over a real desk, whose items speak of no two students.
record AttentionAtService(AttentionService attention, UUID staffId) implements AttentionDesk {
  @Override
  public List<AttentionView> items() {
    return attention.open();
  }

  @Override
  public boolean maySettle() {
    return true;
  }

  @Override
  public Optional<CaptureResult> correct(
      UUID itemId, AttendanceValue value, int minutes, String reason) {
    return attention.correct(staffId, UUID.randomUUID(), itemId, value, minutes, reason);
  }

  @Override
  public CaptureResult merge(UUID studentId, UUID intoStudentId) {
    throw new AssertionError("nobody looks like anybody");
  }

  @Override
  public Set<Remedy> remedies(UUID itemId) {
    return attention.remedies(staffId, itemId);
  }

  @Override
  public Optional<CaptureResult> remedy(UUID itemId, Remedy remedy, @Nullable String words) {
    return attention.remedy(staffId, UUID.randomUUID(), itemId, remedy, words);
  }

  @Override
  public CaptureResult settle(UUID itemId, @Nullable String note) {
    return attention.settle(staffId, UUID.randomUUID(), itemId, note);
  }

  @Override
  public CaptureResult handToManager(UUID itemId, @Nullable String note) {
    return attention.handToManager(staffId, UUID.randomUUID(), itemId, note);
  }
}
