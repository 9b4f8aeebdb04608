package org.daybook.server.importer;

import org.daybook.model.command.Reason;
import org.jspecify.annotations.Nullable;

/// What a rule's reason means to somebody who reads an import's report; with its code, for support.
final class ReasonText {
  private ReasonText() {}

  static String of(@Nullable Reason reason) {
    return reason == null ? "it was refused" : sentence(reason) + " (" + reason.code() + ")";
  }

  private static String sentence(Reason reason) {
    return switch (reason) {
      case SEATS_FULL -> "the cohort has no seat left";
      case ALREADY_ENROLLED -> "the student has a place in this cohort already";
      case TOO_YOUNG -> "the student is too young for the course";
      case TOO_OLD -> "the student is too old for the course";
      case AGE_UNKNOWN -> "the course has an age limit and the birth date is not known";
      case TOO_MANY_ENROLMENTS -> "the student has as many places as the policy allows";
      case COHORT_CLOSED -> "the cohort takes no more enrolments";
      case TRANSITION_NOT_ALLOWED -> "what is recorded here does not allow this change";
      case SESSION_CANCELLED, SESSION_MISSED, SESSION_OVER ->
          "the session is cancelled, missed or over";
      case SESSION_NOT_EMPTY -> "the session has marks already";
      case ALREADY_EXISTS -> "another row uses this name or code already";
      case LIKELY_DUPLICATE -> "this may be somebody who is known already; see Attention";
      case ROOM_TAKEN -> "the room is taken at that time; see Attention";
      case TRAINER_TAKEN -> "the trainer teaches elsewhere at that time; see Attention";
      case DAY_CLOSED -> "the branch is closed on that day; see Attention";
      case NOT_FOUND -> "something that it names is not there";
      case INVALID_VALUE -> "a value is not allowed";
      default -> "the rules refuse it: " + reason;
    };
  }
}
