package org.daybook.model.desk.sync;

/// The name under which a desk tells the server of a [StuckCause]. Names are on the wire and in the
/// server's table: they never change. A server shows one that it does not know as it is.
public enum StuckCode {
  JOURNAL_UNWRITABLE("its journal cannot be written: the disk is full or broken"),
  REPLICA_UNUSABLE("its replica can be neither read nor written"),
  PROGRAM_FAULT("a step fails for a defect of its program"),
  SWITCHED_OFF("a person switched it off"),
  NO_CONTACT("the server does not answer it"),
  SERVER_TROUBLED("the server answers that it cannot now"),
  CLOCK_WRONG("its clock is too wrong"),
  REVOKED("it was taken out of service"),
  DEVICE_REFUSED("the server does not accept its signature"),
  UPGRADE_NEEDED("its program and the server's are too far apart"),
  ANSWER_UNREADABLE("it cannot read what the server sends"),
  REWOUND("it was put back from a copy"),
  FORKED("another one writes under its name"),
  GAP_UNFILLED("the server misses operations that it no longer has"),
  OPERATION_TOO_LARGE("one operation is larger than something on the way takes"),
  REFUSED("the server refuses it"),
  DELETION_HELD("it waits for a person to let many rows go"),
  FIRST_LOAD_INCOMPLETE("its first load breaks off"),
  CANARY_LATE("the server answers it, but the server's rows do not reach it"),
  OPERATIONS_PARKED("nobody can decide an operation of its; the others go on");

  private final String words;

  StuckCode(String words) {
    this.words = words;
  }

  /// What is the matter, as a clause about the desk, for whoever runs the server.
  public String words() {
    return words;
  }

  public static StuckCode of(StuckCause cause) {
    return switch (cause) {
      case StuckCause.JournalUnwritable _ -> JOURNAL_UNWRITABLE;
      case StuckCause.ReplicaUnusable _ -> REPLICA_UNUSABLE;
      case StuckCause.ProgramFault _ -> PROGRAM_FAULT;
      case StuckCause.SwitchedOff _ -> SWITCHED_OFF;
      case StuckCause.NoContact _ -> NO_CONTACT;
      case StuckCause.ServerTroubled _ -> SERVER_TROUBLED;
      case StuckCause.ClockWrong _ -> CLOCK_WRONG;
      case StuckCause.Revoked _ -> REVOKED;
      case StuckCause.DeviceRefused _ -> DEVICE_REFUSED;
      case StuckCause.UpgradeNeeded _ -> UPGRADE_NEEDED;
      case StuckCause.AnswerUnreadable _ -> ANSWER_UNREADABLE;
      case StuckCause.Rewound _ -> REWOUND;
      case StuckCause.Forked _ -> FORKED;
      case StuckCause.GapUnfilled _ -> GAP_UNFILLED;
      case StuckCause.OperationTooLarge _ -> OPERATION_TOO_LARGE;
      case StuckCause.Refused _ -> REFUSED;
      case StuckCause.DeletionHeld _ -> DELETION_HELD;
      case StuckCause.OperationsParked _ -> OPERATIONS_PARKED;
      case StuckCause.FirstLoadIncomplete _ -> FIRST_LOAD_INCOMPLETE;
      case StuckCause.CanaryLate _ -> CANARY_LATE;
    };
  }
}
