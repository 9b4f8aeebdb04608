package org.daybook.app.ui.students;

import java.util.UUID;
import org.daybook.model.enrolment.EnrolmentState;

/// What is asked before a place in a cohort is given or given up.
sealed interface PlaceQuestion extends CardInquiry.About {

  /// Names the gesture that answers it.
  UUID intentId();

  String name();

  /// In which cohort the student shall be.
  record Enrol(UUID intentId, UUID studentId, String name) implements PlaceQuestion {}

  /// In which cohort the student shall be instead of one.
  ///
  /// @param enrolmentId the place that is given up
  record Move(UUID intentId, UUID studentId, String name, UUID enrolmentId, String cohort)
      implements PlaceQuestion {}

  /// Why the student gives up a place.
  ///
  /// @param to what becomes of the enrolment
  record Leave(
      UUID intentId,
      UUID studentId,
      String name,
      UUID enrolmentId,
      String cohort,
      EnrolmentState to)
      implements PlaceQuestion {}
}
