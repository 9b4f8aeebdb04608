package org.daybook.app.ui.control;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Every picture that the desk uses, named by what it means. An icon never stands alone: a word or
/// an accessible name goes with it.
public enum Icon {
  BRAND(Feather.BOOK),
  TODAY(Feather.SUN),
  ROLL_CALL(Material2OutlinedAL.FACT_CHECK),
  CASH(Material2OutlinedMZ.PAYMENTS),
  STUDENTS(Feather.USERS),
  SCHEDULE(Feather.CALENDAR),
  CLOSING(Feather.LOCK),
  ATTENTION(Feather.ALERT_TRIANGLE),
  REPORTS(Feather.BAR_CHART_2),
  SETTINGS(Feather.SLIDERS),
  DESK(Feather.MONITOR),
  BRANCH(Feather.MAP_PIN),
  SEARCH(Feather.SEARCH),
  SCAN(Material2OutlinedMZ.QR_CODE_SCANNER),
  UNDO(Feather.CORNER_UP_LEFT, true),
  MENU(Feather.CHEVRON_DOWN),
  FORWARD(Feather.CHEVRON_RIGHT, true),
  BACK(Feather.CHEVRON_LEFT, true),
  CHECK(Feather.CHECK),
  CROSS(Feather.X),
  MINUS(Feather.MINUS),
  CLOCK(Feather.CLOCK),
  NOTE(Feather.FILE_TEXT),
  LEFT_EARLY(Feather.LOG_OUT, true),
  SIGN_OUT(Feather.LOG_OUT, true),
  BIRTHDAY(Material2OutlinedAL.CAKE),
  BOTH(Feather.COPY),
  SAVED_HERE(Feather.ARROW_UP),
  ARRIVING(Feather.ARROW_DOWN),
  OFFLINE(Feather.WIFI_OFF),
  SAFE(Feather.SHIELD),
  DISK(Feather.SAVE),
  INFO(Feather.INFO),
  PAUSE(Feather.PAUSE),
  RESUME(Feather.PLAY),
  REFRESH(Feather.REFRESH_CW),
  ADD_PERSON(Feather.USER_PLUS),
  PERSON(Feather.USER),
  PHONE(Feather.PHONE),
  KEY(Feather.KEY),
  PAPER(Feather.CLIPBOARD),
  PRINT(Feather.PRINTER),
  CARD(Feather.CREDIT_CARD),
  DOWNLOAD(Feather.DOWNLOAD),
  EVACUATION(Material2OutlinedAL.DIRECTIONS_RUN),
  EDIT(Feather.EDIT_2),
  SEND(Feather.SEND, true),
  ERASE(Feather.DELETE),
  TWO_VERSIONS(Feather.REPEAT),
  SERVER(Feather.SERVER),
  LANGUAGE(Feather.GLOBE),
  BLIND(Feather.EYE_OFF);

  // Every Ikon here is an enum constant; only the interface does not say so.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Ikon code;

  private final boolean directional;

  Icon(Ikon code) {
    this(code, false);
  }

  Icon(Ikon code, boolean directional) {
    this.code = code;
    this.directional = directional;
  }

  Ikon code() {
    return code;
  }

  /// Whether the icon points somewhere and so turns round when the language reads right to left.
  boolean directional() {
    return directional;
  }

  /// A node that draws this icon, `size` pixels high.
  public Glyph glyph(int size) {
    return new Glyph(this, size);
  }
}
