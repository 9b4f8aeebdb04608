package org.daybook.model.command;

/// Why an operation was rejected, accepted with an exception, or parked. The code is what a person
/// reads to support; only a user interface turns a reason into a sentence.
public enum Reason {
  NOT_PERMITTED("PERM-01"),
  UNKNOWN_ACTOR("PERM-02"),
  OTHER_BRANCH("PERM-03"),
  NEEDED_OPERATION_REFUSED("DEP-01"),
  UNKNOWN_COMMAND("VER-01"),
  NEWER_COMMAND("VER-02"),
  UNREADABLE("VER-03"),
  RULE_FAILED("VER-04"),
  NOT_FOUND("ROW-01"),
  ALREADY_EXISTS("ROW-02"),
  INVALID_VALUE("ROW-03"),
  REASON_MISSING("ROW-04"),
  TRANSITION_NOT_ALLOWED("STATE-01"),
  SESSION_CANCELLED("STATE-02"),
  SESSION_MISSED("STATE-03"),
  SESSION_NOT_EMPTY("STATE-04"),
  REGISTER_CLOSED("STATE-05"),
  SESSION_OVER("STATE-06"),
  PLAN_CHANGED("STATE-07"),
  SEATS_FULL("SEAT-01"),
  ALREADY_ENROLLED("SEAT-02"),
  TOO_YOUNG("SEAT-03"),
  TOO_OLD("SEAT-04"),
  AGE_UNKNOWN("SEAT-05"),
  TOO_MANY_ENROLMENTS("SEAT-06"),
  COHORT_CLOSED("SEAT-07"),
  TWO_MARKS("MARK-01"),
  NOT_ON_ROSTER("MARK-02"),
  LIKELY_DUPLICATE("PERSON-01"),
  ALREADY_SETTLED("ATTN-01"),
  ROOM_TAKEN("ROOM-01"),
  TRAINER_TAKEN("ROOM-02"),
  DAY_CLOSED("ROOM-03"),
  DEVICE_COPIED("DEV-01"),
  OWN_ROLE_EDITING("ROLE-01"),
  LAST_ROLE_EDITOR("ROLE-02");

  private final String code;

  Reason(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
