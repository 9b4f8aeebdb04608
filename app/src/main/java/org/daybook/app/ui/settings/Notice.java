package org.daybook.app.ui.settings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says what was just done, and lets it be taken back where that is possible.
///
/// @param kind what it was
/// @param subject whom or what it was about
/// @param undo takes it back, or null where it cannot be
record Notice(Kind kind, String subject, @Nullable Runnable undo) {

  /// The message keys are `settings.notice.` and the name in lower case.
  enum Kind {
    DEVICE_RENAMED,
    DEVICE_REVOKED,
    DEVICE_LOST,
    STAFF_ADDED,
    STAFF_CHANGED,
    STAFF_LEFT,
    STAFF_BACK,
    PIN_RESET,
    ROLE_GIVEN,
    ROLE_TAKEN,
    ROLE_SAVED,
    POLICY_SET,
    BRANCH_SAVED,
    CASHBOX_SAVED,
    PRICE_SET,
    PACKAGE_SAVED,
    CASH_POLICY_SET,
    PRINTER_SET,
    PRINTER_LEFT,
    PRINTER_TESTED,
    TAKEN_BACK;

    String key() {
      return "settings.notice." + name().toLowerCase(Locale.ROOT);
    }
  }
}
