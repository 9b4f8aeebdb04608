package org.daybook.model.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.model.approval.ApprovalKey;
import org.daybook.model.approval.GivenApproval;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.audit.AuditEntry;
import org.daybook.model.booking.Booking;
import org.daybook.model.canary.BranchCanary;
import org.daybook.model.canary.OrganisationCanary;
import org.daybook.model.cash.CashCount;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.CountedPieces;
import org.daybook.model.cash.Payment;
import org.daybook.model.cash.PaymentLine;
import org.daybook.model.cash.PaymentTender;
import org.daybook.model.cash.Price;
import org.daybook.model.cash.ReceiptSeries;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.device.Device;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.lease.Lease;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.Hold;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.organisation.Branch;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.organisation.Policy;
import org.daybook.model.packages.ClassPackage;
import org.daybook.model.packages.PackageCredit;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.people.Family;
import org.daybook.model.people.Student;
import org.daybook.model.people.StudentCall;
import org.daybook.model.people.StudentChange;
import org.daybook.model.people.StudentMerge;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.Correction;
import org.daybook.model.rollcall.Register;
import org.daybook.model.row.Row;
import org.daybook.model.row.RowShape;
import org.daybook.model.row.Table;
import org.daybook.model.seal.DayCorrection;
import org.daybook.model.seal.DayWatermark;
import org.daybook.model.seal.SealedDay;
import org.daybook.model.session.ClosedDay;
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
          BranchCanary.TABLE,
          ClosedDay.TABLE,
          AuditEntry.TABLE,
          StudentMerge.TABLE,
          StudentChange.TABLE,
          StudentCall.TABLE,
          Cashbox.TABLE,
          CashPolicy.TABLE,
          Price.TABLE,
          CashShift.TABLE,
          LedgerEntry.TABLE,
          Posting.TABLE,
          AccountBalance.TABLE,
          Hold.TABLE,
          ClassPackage.TABLE,
          StudentPackage.TABLE,
          PackageCredit.TABLE,
          Booking.TABLE,
          Lease.TABLE,
          Payment.TABLE,
          PaymentLine.TABLE,
          PaymentTender.TABLE,
          ReceiptSeries.TABLE,
          CashCount.TABLE,
          CountedPieces.TABLE,
          ApprovalKey.TABLE,
          GivenApproval.TABLE,
          SealedDay.TABLE,
          DayCorrection.TABLE,
          DayWatermark.TABLE);

  private static final Map<String, Table<? extends Row>> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Table::name, Function.identity()));

  private static final Map<Table<?>, RowShape<?>> SHAPES =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), RowShape::of));

  private static final Map<Table<?>, RowFormat<?>> FORMATS =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), RowFormat::of));

  private Tables() {}

  public static Optional<Table<? extends Row>> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /// The columns of a listed table.
  ///
  /// @throws IllegalStateException for a table that is not listed, which is a bug
  @SuppressWarnings("unchecked") // the shape of a table is of that table's rows
  public static <R extends Row> RowShape<R> shapeOf(Table<R> table) {
    return (RowShape<R>) listed(SHAPES, table);
  }

  /// Reads a listed table's rows.
  ///
  /// @throws IllegalStateException for a table that is not listed, which is a bug
  @SuppressWarnings("unchecked") // the format of a table is of that table's rows
  public static <R extends Row> RowFormat<R> formatOf(Table<R> table) {
    return (RowFormat<R>) listed(FORMATS, table);
  }

  private static <T> T listed(Map<Table<?>, T> byTable, Table<?> table) {
    var found = byTable.get(table);
    if (found == null) {
      throw new IllegalStateException(table + " is not in the catalogue");
    }
    return found;
  }
}
