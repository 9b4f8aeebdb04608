package org.daybook.app.ui.settings;

import java.util.Locale;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.Rights;

/// The pages, in the order of the list at their side, each with Ctrl and its number. The message
/// keys are `settings.page.` and the name in lower case.
public enum SettingsPage {
  DEVICES(1),
  STAFF(2),
  ROLES(3),
  POLICIES(4),
  BRANCHES(5),
  CASH(6),
  DESK(7);

  private final int number;

  SettingsPage(int number) {
    this.number = number;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// As it stands on the list.
  String shortcut() {
    return "Ctrl+" + number;
  }

  /// Whether a person may look at it.
  boolean isOpenTo(Rights rights) {
    return switch (this) {
      case DEVICES -> rights.include(Permission.DEVICE_MANAGE);
      case STAFF, ROLES ->
          rights.include(Permission.STAFF_EDIT) || rights.include(Permission.ROLE_EDIT);
      case CASH ->
          rights.include(Permission.CASHBOX_EDIT)
              || rights.include(Permission.PRICE_EDIT)
              || rights.include(Permission.POLICY_EDIT);
      case POLICIES, BRANCHES, DESK -> true;
    };
  }
}
