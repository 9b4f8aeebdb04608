package org.daybook.app.ui.settings;

import java.util.Arrays;
import java.util.List;
import org.daybook.model.permission.Permission;

/// How permissions are grouped for people. The message keys are `settings.group.` and the name in
/// lower case.
enum PermissionGroup {
  ROLL_CALL,
  STUDENTS,
  TEACHING,
  ATTENTION,
  CASH,
  PEOPLE,
  CENTRE;

  List<Permission> permissions() {
    return Arrays.stream(Permission.values()).filter(it -> of(it) == this).toList();
  }

  /// Without a default, so that a new permission has to be given its place.
  private static PermissionGroup of(Permission permission) {
    return switch (permission) {
      case REGISTER_MARK, REGISTER_CORRECT, REGISTER_REOPEN -> ROLL_CALL;
      case STUDENT_VIEW,
          STUDENT_WRITE,
          STUDENT_NOTE_VIEW,
          ENROLMENT_CREATE,
          ENROLMENT_APPROVE,
          CAPACITY_OVERRIDE,
          BOOKING_WRITE,
          BOOKING_CANCEL_OVERRIDE ->
          STUDENTS;
      case COURSE_EDIT, COHORT_EDIT, SESSION_MANAGE, SESSION_CANCEL_UNDER_WAY -> TEACHING;
      case ATTENTION_SETTLE -> ATTENTION;
      case CASH_TAKE,
          CASH_COUNT,
          CASHBOX_EDIT,
          SHIFT_REVIEW,
          REFUND_APPROVE,
          DAY_SEAL,
          PRICE_EDIT,
          PRICE_OVERRIDE,
          WALLET_TRANSFER,
          PACKAGE_GRANT,
          BOOKING_SETTLE,
          REPORT_FINANCE ->
          CASH;
      case STAFF_EDIT, ROLE_EDIT, DEVICE_MANAGE -> PEOPLE;
      case ORGANISATION_EDIT, BRANCH_EDIT, POLICY_EDIT -> CENTRE;
    };
  }
}
