package org.daybook.app.ui.window;

import org.daybook.app.device.DeviceFileException;
import org.daybook.app.journal.JournalBusyException;
import org.daybook.app.journal.JournalDamagedException;
import org.daybook.app.replica.ReplicaException;
import org.daybook.model.desk.JournalUnavailableException;

/// Why the desk cannot start, as a message key and the code to read to support.
public enum StartTrouble {
  BUSY("DESK-08"),
  JOURNAL_DAMAGED("DISK-02"),
  JOURNAL_UNAVAILABLE("DISK-03"),
  KEYS_UNAVAILABLE("DISK-04"),
  REPLICA_UNAVAILABLE("DISK-05"),
  UNKNOWN("DESK-01");

  private final String code;

  StartTrouble(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  static StartTrouble of(Exception e) {
    return switch (e) {
      case JournalBusyException busy -> BUSY;
      case JournalDamagedException damaged -> JOURNAL_DAMAGED;
      case JournalUnavailableException unavailable -> JOURNAL_UNAVAILABLE;
      case DeviceFileException unreadable -> KEYS_UNAVAILABLE;
      case ReplicaException broken -> REPLICA_UNAVAILABLE;
      default -> UNKNOWN;
    };
  }
}
