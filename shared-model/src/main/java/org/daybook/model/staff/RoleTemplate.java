package org.daybook.model.staff;

import static org.daybook.model.permission.Permission.ATTENTION_SETTLE;
import static org.daybook.model.permission.Permission.BOOKING_CANCEL_OVERRIDE;
import static org.daybook.model.permission.Permission.BOOKING_SETTLE;
import static org.daybook.model.permission.Permission.BOOKING_WRITE;
import static org.daybook.model.permission.Permission.CAPACITY_OVERRIDE;
import static org.daybook.model.permission.Permission.CASHBOX_EDIT;
import static org.daybook.model.permission.Permission.CASH_COUNT;
import static org.daybook.model.permission.Permission.CASH_TAKE;
import static org.daybook.model.permission.Permission.COHORT_EDIT;
import static org.daybook.model.permission.Permission.DAY_SEAL;
import static org.daybook.model.permission.Permission.DEVICE_MANAGE;
import static org.daybook.model.permission.Permission.ENROLMENT_APPROVE;
import static org.daybook.model.permission.Permission.ENROLMENT_CREATE;
import static org.daybook.model.permission.Permission.PACKAGE_GRANT;
import static org.daybook.model.permission.Permission.PRICE_EDIT;
import static org.daybook.model.permission.Permission.PRICE_OVERRIDE;
import static org.daybook.model.permission.Permission.REFUND_APPROVE;
import static org.daybook.model.permission.Permission.REGISTER_CORRECT;
import static org.daybook.model.permission.Permission.REGISTER_MARK;
import static org.daybook.model.permission.Permission.REGISTER_REOPEN;
import static org.daybook.model.permission.Permission.REPORT_FINANCE;
import static org.daybook.model.permission.Permission.SESSION_CANCEL_UNDER_WAY;
import static org.daybook.model.permission.Permission.SESSION_MANAGE;
import static org.daybook.model.permission.Permission.SHIFT_REVIEW;
import static org.daybook.model.permission.Permission.STUDENT_NOTE_VIEW;
import static org.daybook.model.permission.Permission.STUDENT_VIEW;
import static org.daybook.model.permission.Permission.STUDENT_WRITE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.permission.Permission;
import org.daybook.model.value.RowIds;

/// The roles a new organisation begins with. From then on they are rows that the centre edits; a
/// template is never applied to a role that is there.
public enum RoleTemplate {
  OWNER("Owner"),
  BRANCH_MANAGER("Branch manager"),
  FRONT_DESK("Front desk"),
  SALES("Sales"),
  TRAINER("Trainer"),
  MENTOR("Mentor"),
  FINANCE("Finance");

  private final String roleName;

  RoleTemplate(String roleName) {
    this.roleName = roleName;
  }

  public String roleName() {
    return roleName;
  }

  public Set<Permission> permissions() {
    return switch (this) {
      case OWNER -> EnumSet.allOf(Permission.class);
      case BRANCH_MANAGER ->
          EnumSet.of(
              DEVICE_MANAGE,
              COHORT_EDIT,
              SESSION_MANAGE,
              SESSION_CANCEL_UNDER_WAY,
              REGISTER_MARK,
              REGISTER_CORRECT,
              REGISTER_REOPEN,
              STUDENT_VIEW,
              STUDENT_WRITE,
              STUDENT_NOTE_VIEW,
              ENROLMENT_CREATE,
              ENROLMENT_APPROVE,
              CAPACITY_OVERRIDE,
              ATTENTION_SETTLE,
              CASH_TAKE,
              CASH_COUNT,
              CASHBOX_EDIT,
              SHIFT_REVIEW,
              REFUND_APPROVE,
              DAY_SEAL,
              PRICE_EDIT,
              PRICE_OVERRIDE,
              PACKAGE_GRANT,
              BOOKING_WRITE,
              BOOKING_CANCEL_OVERRIDE,
              BOOKING_SETTLE,
              REPORT_FINANCE);
      case FRONT_DESK ->
          EnumSet.of(
              SESSION_MANAGE,
              REGISTER_MARK,
              REGISTER_CORRECT,
              STUDENT_VIEW,
              STUDENT_WRITE,
              STUDENT_NOTE_VIEW,
              ENROLMENT_CREATE,
              ATTENTION_SETTLE,
              CASH_TAKE,
              CASH_COUNT,
              BOOKING_WRITE);
      case SALES -> EnumSet.of(STUDENT_VIEW, STUDENT_WRITE, ENROLMENT_CREATE, BOOKING_WRITE);
      case TRAINER -> EnumSet.of(REGISTER_MARK, STUDENT_VIEW, STUDENT_NOTE_VIEW);
      case MENTOR -> EnumSet.of(REGISTER_MARK, STUDENT_VIEW);
      case FINANCE ->
          EnumSet.of(
              STUDENT_VIEW,
              SHIFT_REVIEW,
              REFUND_APPROVE,
              DAY_SEAL,
              PRICE_EDIT,
              PRICE_OVERRIDE,
              REPORT_FINANCE);
    };
  }

  /// The id of the role that this template makes, the same however often it is applied.
  public UUID idIn(UUID organisationId) {
    return RowIds.ofSource(organisationId, "role-template", name());
  }

  /// The command that makes the role.
  public DefineRole definition(UUID organisationId) {
    return new DefineRole(idIn(organisationId), roleName, wireNames());
  }

  private List<String> wireNames() {
    return permissions().stream().map(Permission::wireName).sorted().toList();
  }
}
