package org.daybook.server.api;

import java.util.Locale;
import org.daybook.model.command.Reason;

/// What a student is told when a rule refuses. Where the requirements give a sentence and a status
/// (S4), these are theirs; whatever else the state of things forbids is a conflict.
final class RuleProblems {
  private static final int AS_REQUIRED = 400;
  private static final int CONFLICT = 409;
  private static final int UNFIT = 422;

  private RuleProblems() {}

  static ApiProblem of(Reason reason) {
    return switch (reason) {
      case ALREADY_BOOKED, ALREADY_ENROLLED ->
          told(reason, AS_REQUIRED, "Student already enrolled in this session");
      case CREDIT_TOO_LOW ->
          told(reason, AS_REQUIRED, "Insufficient package credits or wallet balance");
      case CANCELLED_TOO_LATE ->
          told(reason, AS_REQUIRED, "Cannot cancel less than 2 hours before session");
      case SEATS_FULL -> told(reason, CONFLICT, "No seat is left in this session");
      case SESSION_CANCELLED -> told(reason, CONFLICT, "The session is cancelled");
      case SESSION_MISSED -> told(reason, CONFLICT, "The session did not take place");
      case SESSION_OVER -> told(reason, CONFLICT, "The session is over");
      case COHORT_CLOSED -> told(reason, CONFLICT, "The class is closed");
      case TRANSITION_NOT_ALLOWED -> told(reason, CONFLICT, "The enrollment has ended already");
      case WALLET_TOO_LOW -> told(reason, CONFLICT, "Insufficient wallet balance");
      case PACKAGE_NOT_SOLD -> told(reason, CONFLICT, "The package is not sold any more");
      case PACKAGE_STUDENT_ONLY -> told(reason, CONFLICT, "Only students buy this package");
      case PRICE_DIFFERS -> told(reason, CONFLICT, "The package has another price by now");
      case DAY_SEALED -> told(reason, CONFLICT, "The business day is closed");
      case WRONG_CURRENCY -> told(reason, UNFIT, "The centre takes another currency");
      case TOO_YOUNG, TOO_OLD, AGE_UNKNOWN, TOO_MANY_ENROLMENTS ->
          told(reason, CONFLICT, "The course is not for this student");
      case NOT_FOUND, OTHER_BRANCH -> ApiProblem.notFound("thing");
      case NOTHING_TO_MAKE_UP -> told(reason, CONFLICT, "There is nothing to make up for");
      // What only desks, cash or operations run into; were it to come, the code still says what.
      default -> told(reason, CONFLICT, "The centre's rules do not allow this");
    };
  }

  private static ApiProblem told(Reason reason, int status, String detail) {
    var kind = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return ApiProblem.of(status, reason.code(), kind, title(kind), detail);
  }

  private static String title(String kind) {
    var words = kind.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
