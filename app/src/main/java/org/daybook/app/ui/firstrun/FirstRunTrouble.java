package org.daybook.app.ui.firstrun;

import java.util.Locale;
import org.daybook.model.protocol.ErrorCode;

/// Why the desk is not set up yet, as a message key and the code to read to support.
public record FirstRunTrouble(String key, String code) {
  static final FirstRunTrouble NO_SERVER = new FirstRunTrouble("no_server", "NET-01");
  static final FirstRunTrouble NO_ADDRESS = new FirstRunTrouble("no_address", "NET-02");
  static final FirstRunTrouble BROKEN_OFF = new FirstRunTrouble("broken_off", "NET-03");
  static final FirstRunTrouble NOT_ENCRYPTED = new FirstRunTrouble("not_encrypted", "NET-04");
  static final FirstRunTrouble FAILED = new FirstRunTrouble("failed", "DESK-01");

  static FirstRunTrouble of(ErrorCode code) {
    String key =
        switch (code) {
          case CODE_REFUSED -> "code_refused";
          case UPGRADE_REQUIRED -> "upgrade_required";
          case SLOW_DOWN -> "slow_down";
          case REVOKED -> "revoked";
          default -> "server_refuses";
        };
    return new FirstRunTrouble(key, code.name().replace('_', '-').toUpperCase(Locale.ROOT));
  }
}
