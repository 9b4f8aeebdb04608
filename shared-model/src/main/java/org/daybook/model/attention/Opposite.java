package org.daybook.model.attention;

import java.util.List;
import org.daybook.model.command.Reason;

/// What stands against an operation that the centre could not simply accept: the other side of its
/// item, which a screen shows beside what the operation says.
public enum Opposite {
  /// A mark that counts, or that was given meanwhile.
  MARK,
  /// The session itself, as its plan and state stand now.
  SESSION,
  /// Another session that wants the same.
  OTHER_SESSION,
  CLOSED_DAY,
  /// The register as it was submitted or locked.
  REGISTER,
  STUDENT,
  /// A seat at one session.
  BOOKING,
  /// A place in a group.
  ENROLMENT,
  /// The group: its seats, whom it takes, and whether it takes anybody.
  COHORT,
  COURSE,
  STAFF_MEMBER,
  /// What the person may do now.
  RIGHTS,
  BRANCH,
  DEVICE,
  /// The item as somebody else settled it.
  SETTLED_ITEM,

  /// Nobody's word: what it is about is not there.
  MISSING(true),
  /// Nobody's word: the operation itself is not complete.
  INCOMPLETE(true),
  /// Nobody's word: it falls with another operation, which has an item of its own.
  DEPENDENCE(true),
  /// Nobody's word: a rule or a setting of the centre.
  RULE(true),
  /// Nobody's word: entries of the cash book, which has screens of its own.
  CASH_BOOK(true),
  /// Nobody's word: a program could not read or decide it.
  PROGRAM(true);

  private final boolean alone;

  Opposite() {
    this(false);
  }

  Opposite(boolean alone) {
    this.alone = alone;
  }

  /// Whether there is only one side.
  public boolean alone() {
    return alone;
  }

  /// What can stand against an operation for that reason, the likeliest first: a reason may be
  /// given to operations about different things, and only one of these is what the item names.
  public static List<Opposite> of(Reason reason) {
    return switch (reason) {
      case TWO_MARKS -> List.of(MARK);
      case NOT_PERMITTED, UNKNOWN_ACTOR, OWN_ROLE_EDITING, LAST_ROLE_EDITOR -> List.of(RIGHTS);
      case OTHER_BRANCH -> List.of(BRANCH, MISSING);
      case PLAN_CHANGED, SESSION_CANCELLED, SESSION_MISSED, SESSION_OVER -> List.of(SESSION);
      case ROOM_TAKEN, TRAINER_TAKEN -> List.of(OTHER_SESSION);
      // Who closes a day names a session on it, who plans a session the day.
      case DAY_CLOSED -> List.of(CLOSED_DAY, OTHER_SESSION);
      case REGISTER_CLOSED -> List.of(REGISTER);
      case SESSION_NOT_EMPTY -> List.of(MARK, SESSION);
      case NOT_ON_ROSTER -> List.of(ENROLMENT, SESSION);
      case TRANSITION_NOT_ALLOWED ->
          List.of(MARK, REGISTER, ENROLMENT, BOOKING, SESSION, COHORT, COURSE, DEVICE, MISSING);
      case SEATS_FULL, TOO_YOUNG, TOO_OLD, AGE_UNKNOWN, COHORT_CLOSED -> List.of(COHORT);
      case ALREADY_ENROLLED, TOO_MANY_ENROLMENTS -> List.of(ENROLMENT, COHORT);
      case ALREADY_BOOKED -> List.of(BOOKING);
      case LIKELY_DUPLICATE -> List.of(STUDENT);
      case ALREADY_EXISTS -> List.of(STUDENT, ENROLMENT, STAFF_MEMBER, PROGRAM);
      case ALREADY_SETTLED -> List.of(SETTLED_ITEM);
      case DEVICE_COPIED -> List.of(DEVICE);
      case NOT_FOUND -> List.of(MISSING);
      case INVALID_VALUE, REASON_MISSING -> List.of(INCOMPLETE);
      case NEEDED_OPERATION_REFUSED -> List.of(DEPENDENCE);
      case WRONG_CURRENCY,
          CASHBOX_OUT_OF_USE,
          UNDO_LATE,
          REFUND_ABOVE_PAYMENT,
          MONEY_NOT_GIVEN_BACK,
          APPROVAL_NEEDED,
          APPROVER_MAY_NOT,
          APPROVAL_NOT_GENUINE,
          APPROVAL_USED,
          SAME_PERSON,
          PRICE_DIFFERS,
          PACKAGE_NOT_SOLD,
          PACKAGE_STUDENT_ONLY,
          CANCELLED_TOO_LATE,
          NOTHING_TO_MAKE_UP,
          DESK_MAY_NOT_BOOK,
          UNKNOWN_DENOMINATION ->
          List.of(RULE);
      case SHIFT_CLOSED,
          FOREIGN_SHIFT,
          SHIFT_OPEN_ALREADY,
          RECEIPT_TWICE,
          RECEIPT_MISSING,
          ALREADY_CHARGED,
          NOT_IN_TRANSIT,
          COUNTED_OTHERWISE,
          DAY_SEALED,
          DAY_NOT_COUNTED,
          SEAL_DIFFERS,
          WALLET_TOO_LOW,
          ACCOUNT_TOO_LOW,
          PACKAGE_IN_USE,
          CREDIT_TOO_LOW,
          BOOKING_UNPAID,
          SPENT_ELSEWHERE,
          LEASED_ELSEWHERE ->
          List.of(CASH_BOOK);
      case UNKNOWN_COMMAND, NEWER_COMMAND, UNREADABLE, RULE_FAILED -> List.of(PROGRAM);
    };
  }
}
