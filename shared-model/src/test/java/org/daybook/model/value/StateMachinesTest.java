package org.daybook.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.cash.CountState;
import org.daybook.model.cash.PaymentState;
import org.daybook.model.cash.ShiftState;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.CourseState;
import org.daybook.model.device.DeviceState;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.RegisterState;
import org.daybook.model.session.SessionState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Compares every machine with its table in the glossary, over all pairs of states.
class StateMachinesTest {
  private static final String SESSION =
      """
      SCHEDULED CHECKING_IN
      CHECKING_IN CONDUCTING
      CONDUCTING FINISHED
      SCHEDULED CANCELLED
      CHECKING_IN CANCELLED
      CONDUCTING CANCELLED
      CHECKING_IN SCHEDULED
      SCHEDULED MISSED
      CHECKING_IN MISSED
      CANCELLED SCHEDULED
      MISSED SCHEDULED
      MISSED FINISHED
      """;
  private static final String ENROLMENT =
      """
      ENQUIRY PENDING_PAYMENT
      PENDING_PAYMENT ENROLLED
      ENROLLED ACTIVE
      ACTIVE COMPLETED
      ENQUIRY WAITLISTED
      WAITLISTED PENDING_PAYMENT
      ENQUIRY CANCELLED
      WAITLISTED CANCELLED
      PENDING_PAYMENT CANCELLED
      ENROLLED WITHDRAWN
      ACTIVE WITHDRAWN
      ENROLLED TRANSFERRED
      ACTIVE TRANSFERRED
      ACTIVE EXPIRED
      EXPIRED ACTIVE
      """;
  private static final String COHORT =
      """
      DRAFT OPEN
      OPEN RUNNING
      RUNNING COMPLETED
      DRAFT CANCELLED
      OPEN CANCELLED
      RUNNING CANCELLED
      """;
  private static final String COURSE =
      """
      DRAFT PUBLISHED
      PUBLISHED ARCHIVED
      ARCHIVED DRAFT
      """;
  private static final String REGISTER =
      """
      OPEN SUBMITTED
      SUBMITTED LOCKED
      SUBMITTED OPEN
      LOCKED REOPENED
      REOPENED LOCKED
      """;
  private static final String DEVICE =
      """
      ACTIVE REVOKED
      ACTIVE LOST
      LOST REVOKED
      """;
  private static final String ATTENTION =
      """
      OPEN WITH_MANAGER
      OPEN SETTLED
      WITH_MANAGER SETTLED
      """;

  private static final String SHIFT =
      """
      OPEN COUNTED
      COUNTED CLOSED
      CLOSED REVIEWED
      """;
  private static final String COUNT =
      """
      COUNTED CLOSED
      CLOSED REVIEWED
      """;
  private static final String PAYMENT =
      """
      COMPLETED PARTLY_REFUNDED
      COMPLETED REFUNDED
      COMPLETED REVERSED
      PARTLY_REFUNDED PARTLY_REFUNDED
      PARTLY_REFUNDED REFUNDED
      """;

  static Stream<Arguments> machines() {
    return Stream.of(
        Arguments.of(SessionState.class, SessionState.MACHINE, SESSION),
        Arguments.of(EnrolmentState.class, EnrolmentState.MACHINE, ENROLMENT),
        Arguments.of(CohortState.class, CohortState.MACHINE, COHORT),
        Arguments.of(CourseState.class, CourseState.MACHINE, COURSE),
        Arguments.of(RegisterState.class, RegisterState.MACHINE, REGISTER),
        Arguments.of(DeviceState.class, DeviceState.MACHINE, DEVICE),
        Arguments.of(ShiftState.class, ShiftState.MACHINE, SHIFT),
        Arguments.of(CountState.class, CountState.MACHINE, COUNT),
        Arguments.of(PaymentState.class, PaymentState.MACHINE, PAYMENT),
        Arguments.of(AttentionState.class, AttentionState.MACHINE, ATTENTION),
        Arguments.of(AttendanceValue.class, AttendanceValue.MACHINE, anyToAny()));
  }

  @ParameterizedTest
  @MethodSource("machines")
  <S extends Enum<S>> void allowsWhatTheGlossaryListsAndNothingElse(
      Class<S> type, StateMachine<S> machine, String listed) {
    Set<String> allowed = listed.lines().collect(Collectors.toSet());
    for (var from : type.getEnumConstants()) {
      for (var to : type.getEnumConstants()) {
        var pair = from + " " + to;
        assertEquals(allowed.contains(pair), machine.allows(from, to), type + ": " + pair);
        assertEquals(allowed.contains(pair), machine.from(from).contains(to), type + ": " + pair);
      }
    }
  }

  /// A mark may say anything after anything; only that nothing was said cannot be said first.
  private static String anyToAny() {
    return Arrays.stream(AttendanceValue.values())
        .flatMap(from -> Arrays.stream(AttendanceValue.values()).map(to -> from + " " + to))
        .filter(pair -> !pair.equals("UNMARKED UNMARKED"))
        .collect(Collectors.joining("\n"));
  }
}
