package org.daybook.app.ui.shell;

import org.daybook.app.ui.control.Icon;

/// The icon of each place; apart from [Place], so that view models need no picture.
final class PlaceIcon {

  private PlaceIcon() {}

  static Icon of(Place place) {
    return switch (place) {
      case TODAY -> Icon.TODAY;
      case ROLL_CALL -> Icon.ROLL_CALL;
      case CASH_DESK -> Icon.CASH;
      case STUDENTS -> Icon.STUDENTS;
      case SCHEDULE -> Icon.SCHEDULE;
      case CLOSE_OF_DAY -> Icon.CLOSING;
      case ATTENTION -> Icon.ATTENTION;
      case REPORTS -> Icon.REPORTS;
      case SETTINGS -> Icon.SETTINGS;
      case EVACUATION -> Icon.EVACUATION;
    };
  }
}
