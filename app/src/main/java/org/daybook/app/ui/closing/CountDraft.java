package org.daybook.app.ui.closing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.service.closing.ShiftLine;
import org.daybook.app.ui.fx.DraftSlot;

/// Keeps the count that is half typed, while somebody looks elsewhere and across a crash. It goes
/// on under the same intent, so what was submitted already is not submitted again.
public final class CountDraft {
  static final String PURPOSE = "purpose";
  static final String TO_SAFE = "toSafe";
  private static final String CASHBOX = "cashbox";

  private final DraftSlot slot;
  private Optional<Typed> kept = Optional.empty();

  /// What is kept.
  record Typed(UUID intentId, UUID cashboxId, Map<String, String> fields) {
    Typed {
      fields = Map.copyOf(fields);
    }
  }

  public CountDraft(DraftSlot slot) {
    this.slot = slot;
  }

  static String name(PiecesEntry entry) {
    return "pieces." + entry.denomination().amountMinor();
  }

  static String name(ShiftLine shift) {
    return "through." + shift.shiftId();
  }

  /// What is kept of a cashbox's count.
  Optional<Typed> of(UUID cashboxId) {
    return kept.filter(it -> it.cashboxId().equals(cashboxId));
  }

  /// The cashbox whose count is half typed.
  Optional<UUID> cashboxId() {
    return kept.map(Typed::cashboxId);
  }

  void keep(UUID intentId, UUID cashboxId, Map<String, String> fields) {
    var now = new Typed(intentId, cashboxId, fields);
    if (!Optional.of(now).equals(kept)) {
      kept = Optional.of(now);
      var all = new HashMap<>(fields);
      all.put(CASHBOX, cashboxId.toString());
      slot.keep(intentId, all);
    }
  }

  void drop() {
    kept = Optional.empty();
    slot.drop();
  }

  /// What a desk that ended had kept.
  void found(UUID intentId, Map<String, String> fields) {
    var cashbox = fields.get(CASHBOX);
    if (cashbox != null) {
      kept = Optional.of(new Typed(intentId, UUID.fromString(cashbox), fields));
    }
  }
}
