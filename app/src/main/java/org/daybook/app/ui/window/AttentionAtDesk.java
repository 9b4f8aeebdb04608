package org.daybook.app.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.daybook.app.service.Desk;
import org.daybook.app.service.attention.AttentionView;
import org.daybook.app.service.attention.Remedy;
import org.daybook.app.ui.attention.AttentionDesk;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.permission.Permission;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;

/// Attention as one signed-in person acts on it.
record AttentionAtDesk(Desk.Services services, UUID staffId, Supplier<UUID> intentIds)
    implements AttentionDesk {
  private static final int SETTLED_SHOWN = 20;

  @Override
  public List<AttentionView> items() {
    var items = new ArrayList<>(services.attention().open());
    items.addAll(services.attention().settled(SETTLED_SHOWN));
    return items;
  }

  @Override
  public boolean maySettle() {
    return services.rights().objection(staffId, Permission.ATTENTION_SETTLE).isEmpty();
  }

  @Override
  public Optional<CaptureResult> correct(
      UUID itemId, AttendanceValue value, int minutes, String reason) {
    return services.attention().correct(staffId, intentIds.get(), itemId, value, minutes, reason);
  }

  @Override
  public CaptureResult merge(UUID studentId, UUID intoStudentId) {
    return services.merges().merge(staffId, intentIds.get(), studentId, intoStudentId);
  }

  @Override
  public Set<Remedy> remedies(UUID itemId) {
    return services.attention().remedies(staffId, itemId);
  }

  @Override
  public Optional<CaptureResult> remedy(UUID itemId, Remedy remedy, @Nullable String words) {
    return services.attention().remedy(staffId, intentIds.get(), itemId, remedy, words);
  }

  @Override
  public CaptureResult settle(UUID itemId, @Nullable String note) {
    return services.attention().settle(staffId, intentIds.get(), itemId, note);
  }

  @Override
  public CaptureResult handToManager(UUID itemId, @Nullable String note) {
    return services.attention().handToManager(staffId, intentIds.get(), itemId, note);
  }
}
