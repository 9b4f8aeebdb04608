package org.daybook.model.permission;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a person may do. The wire name is what roles store; it never changes once released.
public enum Permission {
  ORGANISATION_EDIT("organisation.edit"),
  BRANCH_EDIT("branch.edit"),
  POLICY_EDIT("policy.edit"),
  STAFF_EDIT("staff.edit"),
  ROLE_EDIT("role.edit"),
  DEVICE_MANAGE("device.manage"),
  COURSE_EDIT("course.edit"),
  COHORT_EDIT("cohort.edit"),
  SESSION_MANAGE("session.manage"),
  SESSION_CANCEL_UNDER_WAY("session.cancel.under_way"),
  REGISTER_MARK("register.mark"),
  REGISTER_CORRECT("register.correct"),
  REGISTER_REOPEN("register.reopen"),
  STUDENT_VIEW("student.view"),
  STUDENT_WRITE("student.write"),
  STUDENT_NOTE_VIEW("student.note.view"),
  ENROLMENT_CREATE("enrolment.create"),
  ENROLMENT_APPROVE("enrolment.approve"),
  CAPACITY_OVERRIDE("capacity.override"),
  ATTENTION_SETTLE("attention.settle"),
  CASH_TAKE("cash.take"),
  CASH_COUNT("cash.count"),
  CASHBOX_EDIT("cashbox.edit"),
  SHIFT_REVIEW("shift.review"),
  REFUND_APPROVE("refund.approve"),
  DAY_SEAL("day.seal"),
  PRICE_EDIT("price.edit"),
  PRICE_OVERRIDE("price.override"),
  BOOKING_WRITE("booking.write"),
  BOOKING_CANCEL_OVERRIDE("booking.cancel.override"),
  BOOKING_SETTLE("booking.settle"),
  WALLET_TRANSFER("wallet.transfer"),
  PACKAGE_GRANT("package.grant"),
  REPORT_FINANCE("report.finance");

  private static final Map<String, Permission> BY_WIRE_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Permission::wireName, Function.identity()));

  private final String wireName;

  Permission(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }

  /// Empty for a name that this version does not know, which then grants nothing.
  public static Optional<Permission> ofWireName(String wireName) {
    return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
  }
}
