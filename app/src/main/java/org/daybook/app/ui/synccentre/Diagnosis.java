package org.daybook.app.ui.synccentre;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.app.sync.SyncStatus;
import org.daybook.model.protocol.ErrorCode;

/// Why the desk is stuck, or that it is not: one finding, and the checks that lead to it in the
/// order in which a person would make them.
///
/// @param code to read to support; empty when nothing is wrong
public record Diagnosis(Finding finding, String code, List<Check> checks) {
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
    SERVER_REFUSES;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a person has something to do.
    public boolean isTrouble() {
      return this != ALL_WELL && this != SENDING && this != LOADING;
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
    Result network = finding == Finding.SWITCHED_OFF ? Result.BAD : Result.GOOD;
    boolean silent = finding == Finding.NO_CONTACT || finding == Finding.NEVER_CONNECTED;
    List<Check> checks = new ArrayList<>();
    checks.add(new Check(Subject.NETWORK, network));
    Result server = next(network, !silent);
    checks.add(new Check(Subject.SERVER, server));
    Result device = next(server, finding != Finding.DESK_REFUSED);
    checks.add(new Check(Subject.DEVICE, device));
    checks.add(new Check(Subject.QUEUE, next(device, finding != Finding.SERVER_REFUSES)));
    return new Diagnosis(finding, code(status, finding), checks);
  }

  private static Result next(Result before, boolean good) {
    if (before != Result.GOOD) {
      return Result.NOT_ASKED;
    }
    return good ? Result.GOOD : Result.BAD;
  }

  private static Finding finding(SyncStatus status) {
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

  private static String code(SyncStatus status, Finding finding) {
    return switch (finding) {
      case ALL_WELL, SENDING, LOADING -> "";
      case SWITCHED_OFF -> "NET-00";
      case NO_CONTACT, NEVER_CONNECTED -> "NET-01";
      case DESK_REFUSED, SERVER_REFUSES ->
          status.stuck().map(it -> it.name().replace('_', '-')).orElse("");
    };
  }
}
