package org.daybook.app.ui.synccentre;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.app.sync.SyncStatus;
import org.daybook.model.desk.MassDeletion;
import org.daybook.model.desk.sync.StuckCause;
import org.daybook.model.protocol.ErrorCode;

/// Why the desk is stuck, or that it is not: one finding, and the checks that lead to it in the
/// order in which a person would make them.
///
/// @param code to read to support; empty when nothing is wrong
/// @param deletion what a person may let go; empty when nothing waits for that
public record Diagnosis(
    Finding finding, String code, List<Check> checks, Optional<MassDeletion> deletion) {
  public Diagnosis {
    checks = List.copyOf(checks);
  }

  /// What is the matter.
  public enum Finding {
    ALL_WELL,
    SENDING,
    LOADING,
    SWITCHED_OFF,
    NO_CONTACT,
    NEVER_CONNECTED,
    DESK_REFUSED,
    CLOCK_WRONG,
    REVOKED,
    UPGRADE_NEEDED,
    REWOUND,
    FORKED,
    TOO_LARGE,
    SERVER_REFUSES,
    SERVER_TROUBLED,
    ANSWER_UNREADABLE,
    LOAD_INCOMPLETE,
    DELETION_HELD,
    CANARY_LATE,
    OPERATIONS_PARKED,
    JOURNAL_UNWRITABLE,
    REPLICA_UNUSABLE,
    PROGRAM_FAULT;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a person has something to do.
    public boolean isTrouble() {
      return this != ALL_WELL && this != SENDING && this != LOADING;
    }

    /// Whether anything waits because of it.
    public boolean holdsUp() {
      return isTrouble() && this != OPERATIONS_PARKED;
    }
  }

  /// One thing that was looked at.
  public record Check(Subject subject, Result result) {}

  /// What is looked at.
  public enum Subject {
    NETWORK,
    SERVER,
    DEVICE,
    QUEUE;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How it stands; what lies behind a failure is not asked.
  public enum Result {
    GOOD,
    BAD,
    NOT_ASKED;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Diagnosis of(SyncStatus status) {
    Finding finding = finding(status);
    List<Check> checks = new ArrayList<>();
    var failed = failed(finding);
    Result result = Result.GOOD;
    for (var subject : Subject.values()) {
      result = next(result, failed.filter(it -> it == subject).isEmpty());
      checks.add(new Check(subject, result));
    }
    return new Diagnosis(finding, code(status, finding), checks, deletion(status));
  }

  private static Optional<MassDeletion> deletion(SyncStatus status) {
    return status.causes().stream()
        .filter(StuckCause.DeletionHeld.class::isInstance)
        .map(cause -> ((StuckCause.DeletionHeld) cause).deletion())
        .findFirst();
  }

  private static Result next(Result before, boolean good) {
    if (before != Result.GOOD) {
      return Result.NOT_ASKED;
    }
    return good ? Result.GOOD : Result.BAD;
  }

  /// What a person would find wrong first.
  private static Optional<Subject> failed(Finding finding) {
    return switch (finding) {
      case ALL_WELL, SENDING, LOADING, OPERATIONS_PARKED -> Optional.empty();
      case SWITCHED_OFF -> Optional.of(Subject.NETWORK);
      case NO_CONTACT, NEVER_CONNECTED, SERVER_TROUBLED -> Optional.of(Subject.SERVER);
      case DESK_REFUSED, CLOCK_WRONG, REVOKED, UPGRADE_NEEDED -> Optional.of(Subject.DEVICE);
      case REWOUND,
          FORKED,
          TOO_LARGE,
          SERVER_REFUSES,
          ANSWER_UNREADABLE,
          LOAD_INCOMPLETE,
          DELETION_HELD,
          CANARY_LATE,
          JOURNAL_UNWRITABLE,
          REPLICA_UNUSABLE,
          PROGRAM_FAULT ->
          Optional.of(Subject.QUEUE);
    };
  }

  private static Finding finding(SyncStatus status) {
    if (!status.causes().isEmpty()) {
      return finding(status.causes().getFirst());
    }
    if (status.switchedOffline()) {
      return Finding.SWITCHED_OFF;
    }
    if (status.stuck().isPresent()) {
      return status.stuck().get().kind() == ErrorCode.Kind.AUTHENTICATION
          ? Finding.DESK_REFUSED
          : Finding.SERVER_REFUSES;
    }
    if (status.offlineSince().isPresent()) {
      return status.lastContact().isPresent() ? Finding.NO_CONTACT : Finding.NEVER_CONNECTED;
    }
    if (status.load().isPresent()) {
      return Finding.LOADING;
    }
    return status.toSend() > 0 ? Finding.SENDING : Finding.ALL_WELL;
  }

  private static Finding finding(StuckCause cause) {
    return switch (cause) {
      case StuckCause.JournalUnwritable _ -> Finding.JOURNAL_UNWRITABLE;
      case StuckCause.ReplicaUnusable _ -> Finding.REPLICA_UNUSABLE;
      case StuckCause.ProgramFault _ -> Finding.PROGRAM_FAULT;
      case StuckCause.SwitchedOff _ -> Finding.SWITCHED_OFF;
      case StuckCause.NoContact(var _, var last) ->
          last.isPresent() ? Finding.NO_CONTACT : Finding.NEVER_CONNECTED;
      case StuckCause.ServerTroubled _ -> Finding.SERVER_TROUBLED;
      case StuckCause.ClockWrong _ -> Finding.CLOCK_WRONG;
      case StuckCause.Revoked _ -> Finding.REVOKED;
      case StuckCause.DeviceRefused _ -> Finding.DESK_REFUSED;
      case StuckCause.UpgradeNeeded _ -> Finding.UPGRADE_NEEDED;
      case StuckCause.AnswerUnreadable _ -> Finding.ANSWER_UNREADABLE;
      case StuckCause.Rewound _ -> Finding.REWOUND;
      case StuckCause.Forked _ -> Finding.FORKED;
      case StuckCause.OperationTooLarge _ -> Finding.TOO_LARGE;
      case StuckCause.GapUnfilled _, StuckCause.Refused _ -> Finding.SERVER_REFUSES;
      case StuckCause.DeletionHeld _ -> Finding.DELETION_HELD;
      case StuckCause.CanaryLate _ -> Finding.CANARY_LATE;
      case StuckCause.OperationsParked _ -> Finding.OPERATIONS_PARKED;
      case StuckCause.FirstLoadIncomplete _ -> Finding.LOAD_INCOMPLETE;
    };
  }

  private static String code(SyncStatus status, Finding finding) {
    return switch (finding) {
      case ALL_WELL, SENDING, LOADING -> "";
      case SWITCHED_OFF -> "NET-00";
      case NO_CONTACT, NEVER_CONNECTED -> "NET-01";
      case LOAD_INCOMPLETE -> "NET-03";
      case JOURNAL_UNWRITABLE -> "DISK-01";
      case REPLICA_UNUSABLE -> "DISK-02";
      case PROGRAM_FAULT -> "DESK-02";
      case DELETION_HELD -> "DESK-04";
      case CANARY_LATE -> "DESK-07";
      case OPERATIONS_PARKED -> "DESK-06";
      case ANSWER_UNREADABLE -> "DESK-03";
      case DESK_REFUSED,
          CLOCK_WRONG,
          REVOKED,
          UPGRADE_NEEDED,
          REWOUND,
          FORKED,
          TOO_LARGE,
          SERVER_REFUSES,
          SERVER_TROUBLED ->
          refusal(status).map(it -> it.name().replace('_', '-')).orElse("");
    };
  }

  private static Optional<ErrorCode> refusal(SyncStatus status) {
    return status.causes().stream().findFirst().flatMap(StuckCause::refusal).or(status::stuck);
  }
}
