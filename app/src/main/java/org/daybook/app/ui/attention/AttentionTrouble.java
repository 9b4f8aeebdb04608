package org.daybook.app.ui.attention;

import java.util.Locale;
import org.daybook.model.command.Reason;

/// Why an item is not settled, as a message key and the code to read to support.
public record AttentionTrouble(String key, String code) {
  static final AttentionTrouble NOT_SAVED = new AttentionTrouble("attention.not_saved", "DISK-01");

  /// Whether what is missing is typed where the note is.
  boolean asksForReason() {
    return code.equals(Reason.REASON_MISSING.code());
  }

  static AttentionTrouble of(Reason reason) {
    return new AttentionTrouble("reason." + reason.name().toLowerCase(Locale.ROOT), reason.code());
  }
}
