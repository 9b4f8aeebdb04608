package org.daybook.model.lease.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.device.Device;
import org.daybook.model.device.DeviceState;
import org.daybook.model.lease.Lease;
import org.daybook.model.lease.LeaseMeans;
import org.daybook.model.lease.LeaseState;
import org.daybook.model.lease.LeasedUnit;
import org.daybook.model.lease.RecallLease;
import org.daybook.model.lease.ReturnLease;
import org.daybook.model.organisation.Policies;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.packages.PackageState;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.people.SamePerson;
import org.daybook.model.people.Student;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.wallet.Wallets;

/// The rules of leases: claims, because only the centre sees what is free, and only the desk that
/// has a lease can say that it has spent nothing more of it.
public final class LeaseRules {
  private LeaseRules() {}

  /// Sets aside a part of whatever of the student's is free. What is leased already stays as it is;
  /// where nothing is left to lease, nothing is to be done.
  public static Decision lease(LeaseMeans command, Context context, Facts facts) {
    var subject = Subject.student(command.studentId()).withRows(null, command.forDeviceId());
    var device = facts.find(Device.TABLE, command.forDeviceId());
    if (device.isEmpty() || Student.at(context.branchId(), command.studentId(), facts).isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, subject);
    }
    if (!device.get().branchId().equals(context.branchId())) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject);
    }
    if (device.get().state() != DeviceState.ACTIVE) {
      return Decision.rejected(Reason.TRANSITION_NOT_ALLOWED, subject);
    }
    int percent =
        Policies.number(
            facts, context.organisationId(), context.branchId(), PolicyKey.LEASED_PERCENT);
    var rows = new ArrayList<Row>();
    for (var owner : SamePerson.all(command.studentId(), facts)) {
      long free = Wallets.at(context.branchId(), Wallets.of(owner), facts).availableMinor();
      setAside(LeasedUnit.MONEY, owner, shareDown(free, percent), command, context, facts, rows);
      for (var pack : packs(owner, context, facts)) {
        long credits = shareUp(pack.remaining(), percent);
        setAside(LeasedUnit.CREDIT, pack.id(), credits, command, context, facts, rows);
      }
    }
    return rows.isEmpty()
        ? Decision.rejected(Reason.CREDIT_TOO_LOW, subject)
        : Decision.accepted(rows);
  }

  private static List<StudentPackage> packs(UUID studentId, Context context, Facts facts) {
    return facts.list(StudentPackage.BY_STUDENT, studentId).stream()
        .filter(it -> it.branchId().equals(context.branchId()))
        .filter(it -> it.state() == PackageState.ACTIVE)
        .toList();
  }

  /// The student keeps the odd coin.
  private static long shareDown(long free, int percent) {
    return free <= 0 ? 0 : free / 100 * percent + free % 100 * percent / 100;
  }

  /// A credit cannot be halved; whoever has one left books with it at the desk.
  private static long shareUp(int credits, int percent) {
    return (credits * (long) percent + 99) / 100;
  }

  private static void setAside(
      LeasedUnit unit,
      UUID subjectId,
      long amount,
      LeaseMeans command,
      Context context,
      Facts facts,
      List<Row> rows) {
    if (amount <= 0 || Lease.liveOn(subjectId, facts).isPresent()) {
      return;
    }
    rows.add(
        new Lease(
            Lease.idOf(context.newId(0), subjectId),
            context.organisationId(),
            context.branchId(),
            command.forDeviceId(),
            unit,
            subjectId,
            command.studentId(),
            amount,
            0,
            LeaseState.ACTIVE,
            context.capturedAt(),
            null));
  }

  /// It stays set aside until the desk gives it back.
  public static Decision recall(RecallLease command, Context context, Facts facts) {
    return facts
        .find(Lease.TABLE, command.leaseId())
        .map(lease -> {
          if (lease.state() == LeaseState.RECALLED) {
            return Decision.accepted();
          }
          return moved(lease, LeaseState.RECALLED, context);
        })
        .orElseGet(() -> Decision.rejected(Reason.NOT_FOUND, subject(command.leaseId())));
  }

  /// Only the desk that has it: from then on it spends nothing of it any more.
  public static Decision giveBack(ReturnLease command, Context context, Facts facts) {
    var found = facts.find(Lease.TABLE, command.leaseId());
    if (found.isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, subject(command.leaseId()));
    }
    return found.get().deviceId().equals(context.deviceId())
        ? moved(found.get(), LeaseState.RETURNED, context)
        : Decision.rejected(Reason.NOT_PERMITTED, subject(command.leaseId()));
  }

  private static Decision moved(Lease lease, LeaseState next, Context context) {
    if (!lease.branchId().equals(context.branchId())) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject(lease.id()));
    }
    if (!lease.state().mayBecome(next)) {
      return Decision.rejected(Reason.TRANSITION_NOT_ALLOWED, subject(lease.id()));
    }
    return Decision.accepted(lease.in(next, next.isLive() ? null : context.capturedAt()));
  }

  private static Subject subject(UUID leaseId) {
    return Subject.NONE.withRows(null, leaseId);
  }
}
