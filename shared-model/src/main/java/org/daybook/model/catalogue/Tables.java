package org.daybook.model.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.canary.BranchCanary;
import org.daybook.model.canary.OrganisationCanary;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.device.Device;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.organisation.Branch;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.organisation.Policy;
import org.daybook.model.people.Family;
import org.daybook.model.people.Student;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.Correction;
import org.daybook.model.rollcall.Register;
import org.daybook.model.row.Row;
import org.daybook.model.row.RowShape;
import org.daybook.model.row.Table;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionGuest;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;
import org.daybook.model.staff.StaffMember;

/// Every replicated table, what others point to first.
public final class Tables {
  public static final List<Table<? extends Row>> ALL =
      List.of(
          Organisation.TABLE,
          Branch.TABLE,
          Policy.TABLE,
          StaffMember.TABLE,
          Role.TABLE,
          RoleAssignment.TABLE,
          Family.TABLE,
          Student.TABLE,
          Course.TABLE,
          Cohort.TABLE,
          Session.TABLE,
          SessionGuest.TABLE,
          Enrolment.TABLE,
          Register.TABLE,
          AttendanceMark.TABLE,
          Correction.TABLE,
          AttentionItem.TABLE,
          Device.TABLE,
          OrganisationCanary.TABLE,
          BranchCanary.TABLE);

  /// The tables that clients of an older protocol do not know, with the first that does.
  private static final Map<String, Integer> SINCE =
      Map.of(OrganisationCanary.TABLE.name(), 3, BranchCanary.TABLE.name(), 3);

  private static final Map<String, Table<? extends Row>> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Table::name, Function.identity()));

  private static final Map<Table<?>, RowShape<?>> SHAPES =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), RowShape::of));

  private Tables() {}

  public static Optional<Table<? extends Row>> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /// Whether a client of that protocol knows a table: it is sent no rows of others, which it could
  /// not read.
  public static boolean isKnownTo(int protocol, String table) {
    return SINCE.getOrDefault(table, 1) <= protocol;
  }

  /// The columns of a listed table.
  ///
  /// @throws IllegalStateException for a table that is not listed, which is a bug
  @SuppressWarnings("unchecked") // the shape of a table is of that table's rows
  public static <R extends Row> RowShape<R> shapeOf(Table<R> table) {
    var shape = SHAPES.get(table);
    if (shape == null) {
      throw new IllegalStateException(table + " is not in the catalogue");
    }
    return (RowShape<R>) shape;
  }
}
