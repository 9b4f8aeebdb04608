package org.daybook.model.catalogue;

import static org.daybook.model.permission.Permission.ATTENTION_SETTLE;
import static org.daybook.model.permission.Permission.BOOKING_SETTLE;
import static org.daybook.model.permission.Permission.BOOKING_WRITE;
import static org.daybook.model.permission.Permission.BRANCH_EDIT;
import static org.daybook.model.permission.Permission.CASHBOX_EDIT;
import static org.daybook.model.permission.Permission.CASH_COUNT;
import static org.daybook.model.permission.Permission.CASH_TAKE;
import static org.daybook.model.permission.Permission.COHORT_EDIT;
import static org.daybook.model.permission.Permission.COURSE_EDIT;
import static org.daybook.model.permission.Permission.DAY_SEAL;
import static org.daybook.model.permission.Permission.DEVICE_MANAGE;
import static org.daybook.model.permission.Permission.ENROLMENT_CREATE;
import static org.daybook.model.permission.Permission.ORGANISATION_EDIT;
import static org.daybook.model.permission.Permission.PACKAGE_GRANT;
import static org.daybook.model.permission.Permission.POLICY_EDIT;
import static org.daybook.model.permission.Permission.PRICE_EDIT;
import static org.daybook.model.permission.Permission.PRICE_OVERRIDE;
import static org.daybook.model.permission.Permission.REFUND_APPROVE;
import static org.daybook.model.permission.Permission.REGISTER_CORRECT;
import static org.daybook.model.permission.Permission.REGISTER_MARK;
import static org.daybook.model.permission.Permission.REGISTER_REOPEN;
import static org.daybook.model.permission.Permission.ROLE_EDIT;
import static org.daybook.model.permission.Permission.SESSION_MANAGE;
import static org.daybook.model.permission.Permission.SHIFT_REVIEW;
import static org.daybook.model.permission.Permission.STAFF_EDIT;
import static org.daybook.model.permission.Permission.STUDENT_VIEW;
import static org.daybook.model.permission.Permission.STUDENT_WRITE;
import static org.daybook.model.permission.Permission.WALLET_TRANSFER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.model.approval.ApprovalRules;
import org.daybook.model.approval.KeepApprovalKey;
import org.daybook.model.attention.AttentionRules;
import org.daybook.model.attention.EscalateAttention;
import org.daybook.model.attention.SettleAttention;
import org.daybook.model.booking.BookSeat;
import org.daybook.model.booking.CancelBooking;
import org.daybook.model.booking.DecideNoShow;
import org.daybook.model.booking.rule.BookedPayments;
import org.daybook.model.booking.rule.BookedSessions;
import org.daybook.model.booking.rule.BookingRules;
import org.daybook.model.cash.CashboxRules;
import org.daybook.model.cash.ChargeEnrolment;
import org.daybook.model.cash.ChargeRules;
import org.daybook.model.cash.CloseCount;
import org.daybook.model.cash.CountCashbox;
import org.daybook.model.cash.CountRules;
import org.daybook.model.cash.CreditCharge;
import org.daybook.model.cash.DefineCashbox;
import org.daybook.model.cash.DepositCash;
import org.daybook.model.cash.HandOverShift;
import org.daybook.model.cash.HaveCountReviewed;
import org.daybook.model.cash.MoveCash;
import org.daybook.model.cash.OpenShift;
import org.daybook.model.cash.PaymentRules;
import org.daybook.model.cash.ReceiveCash;
import org.daybook.model.cash.RefundPayment;
import org.daybook.model.cash.ReportDay;
import org.daybook.model.cash.ReprintReceipt;
import org.daybook.model.cash.ReviewCount;
import org.daybook.model.cash.SealDay;
import org.daybook.model.cash.SealRules;
import org.daybook.model.cash.SendCash;
import org.daybook.model.cash.SetCashPolicy;
import org.daybook.model.cash.SetPrice;
import org.daybook.model.cash.ShiftRules;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.cash.UndoPayment;
import org.daybook.model.command.Command;
import org.daybook.model.command.CommandType;
import org.daybook.model.command.Nature;
import org.daybook.model.command.Reach;
import org.daybook.model.command.Rule;
import org.daybook.model.course.CourseRules;
import org.daybook.model.course.DefineCohort;
import org.daybook.model.course.DefineCourse;
import org.daybook.model.course.MoveCohort;
import org.daybook.model.course.MoveCourse;
import org.daybook.model.device.DeclareDeviceLost;
import org.daybook.model.device.DeviceRules;
import org.daybook.model.device.RegisterDevice;
import org.daybook.model.device.RenewDevice;
import org.daybook.model.device.RevokeDevice;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.EnrolmentRules;
import org.daybook.model.enrolment.MoveEnrolment;
import org.daybook.model.enrolment.TransferEnrolment;
import org.daybook.model.enrolment.TransferRules;
import org.daybook.model.lease.LeaseMeans;
import org.daybook.model.lease.RecallLease;
import org.daybook.model.lease.ReturnLease;
import org.daybook.model.lease.rule.LeaseRules;
import org.daybook.model.organisation.FoundOrganisation;
import org.daybook.model.organisation.OpenBranch;
import org.daybook.model.organisation.OrganisationRules;
import org.daybook.model.organisation.SetPolicy;
import org.daybook.model.packages.sale.BuyPackage;
import org.daybook.model.packages.sale.DefinePackage;
import org.daybook.model.packages.sale.GrantPackage;
import org.daybook.model.packages.sale.PackageRules;
import org.daybook.model.packages.sale.RefundPackage;
import org.daybook.model.people.AddStudent;
import org.daybook.model.people.CallRules;
import org.daybook.model.people.MergeRules;
import org.daybook.model.people.MergeStudents;
import org.daybook.model.people.PeopleRules;
import org.daybook.model.people.RecordCall;
import org.daybook.model.people.RecordFamily;
import org.daybook.model.people.TakeBackCall;
import org.daybook.model.people.UndoMerge;
import org.daybook.model.permission.Permission;
import org.daybook.model.rollcall.CorrectMark;
import org.daybook.model.rollcall.LockRegister;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.rollcall.RegisterRules;
import org.daybook.model.rollcall.ReopenRegister;
import org.daybook.model.rollcall.RollCallRules;
import org.daybook.model.rollcall.SubmitRegister;
import org.daybook.model.rollcall.TakeBackRegister;
import org.daybook.model.session.AdmitGuest;
import org.daybook.model.session.AdmitWalkIn;
import org.daybook.model.session.CancelSession;
import org.daybook.model.session.CloseDay;
import org.daybook.model.session.ClosedDayRules;
import org.daybook.model.session.DeclareMissed;
import org.daybook.model.session.EnterPaperRegister;
import org.daybook.model.session.FinishSession;
import org.daybook.model.session.GuestRules;
import org.daybook.model.session.OpenCheckIn;
import org.daybook.model.session.ReinstateSession;
import org.daybook.model.session.ReopenDay;
import org.daybook.model.session.RescheduleSession;
import org.daybook.model.session.ScheduleSession;
import org.daybook.model.session.SessionRules;
import org.daybook.model.session.StartSession;
import org.daybook.model.session.UndoCheckIn;
import org.daybook.model.staff.AddStaffMember;
import org.daybook.model.staff.AssignRole;
import org.daybook.model.staff.DefineRole;
import org.daybook.model.staff.InviteStaffMember;
import org.daybook.model.staff.ResetPin;
import org.daybook.model.staff.StaffRules;
import org.daybook.model.wallet.FundWallet;
import org.daybook.model.wallet.TransferWallet;
import org.daybook.model.wallet.WalletRules;

/// Every command that this version knows, with its nature, reach, permission and rule.
///
/// What happened in front of somebody is a fact. What asks for something shared, moves a life cycle
/// that others watch, or changes who may do what is a claim: a fact is applied whoever says it, a
/// claim only from whom it may come.
public final class Commands {
  public static final List<CommandType<? extends Command>> ALL =
      List.of(
          fact("mark-attendance", MarkAttendance.class, REGISTER_MARK, BookedSessions::mark),
          fact("correct-mark", CorrectMark.class, REGISTER_CORRECT, BookedSessions::correct),
          fact("submit-register", SubmitRegister.class, REGISTER_MARK, RegisterRules::submit),
          fact(
              "take-back-register", TakeBackRegister.class, REGISTER_MARK, RegisterRules::takeBack),
          claim("lock-register", LockRegister.class, REGISTER_REOPEN, RegisterRules::lock),
          claim("reopen-register", ReopenRegister.class, REGISTER_REOPEN, RegisterRules::reopen),
          fact("admit-walk-in", AdmitWalkIn.class, REGISTER_MARK, GuestRules::admitWalkIn),
          fact("admit-guest", AdmitGuest.class, REGISTER_MARK, GuestRules::admitGuest),
          claim("schedule-session", ScheduleSession.class, SESSION_MANAGE, SessionRules::schedule),
          claim("open-check-in", OpenCheckIn.class, REGISTER_MARK, SessionRules::openCheckIn),
          claim("undo-check-in", UndoCheckIn.class, REGISTER_MARK, RollCallRules::undoCheckIn),
          claim("start-session", StartSession.class, REGISTER_MARK, SessionRules::start),
          claim("finish-session", FinishSession.class, REGISTER_MARK, BookedSessions::finish),
          claim(
              "reschedule-session",
              RescheduleSession.class,
              SESSION_MANAGE,
              SessionRules::reschedule),
          claim("close-day", CloseDay.class, SESSION_MANAGE, ClosedDayRules::close),
          claim("reopen-day", ReopenDay.class, SESSION_MANAGE, ClosedDayRules::reopen),
          claim("cancel-session", 2, CancelSession.class, SESSION_MANAGE, BookedSessions::cancel),
          claim(
              "reinstate-session", ReinstateSession.class, SESSION_MANAGE, SessionRules::reinstate),
          claim("declare-missed", DeclareMissed.class, SESSION_MANAGE, SessionRules::declareMissed),
          claim(
              "enter-paper-register",
              EnterPaperRegister.class,
              SESSION_MANAGE,
              BookedSessions::enterPaperRegister),
          fact("record-family", RecordFamily.class, STUDENT_WRITE, PeopleRules::recordFamily),
          fact("add-student", AddStudent.class, STUDENT_WRITE, PeopleRules::addStudent),
          claim("merge-students", MergeStudents.class, STUDENT_WRITE, MergeRules::merge),
          claim("undo-merge", UndoMerge.class, STUDENT_WRITE, MergeRules::undo),
          fact("record-call", RecordCall.class, STUDENT_WRITE, CallRules::record),
          fact("take-back-call", TakeBackCall.class, STUDENT_WRITE, CallRules::takeBack),
          claim("enrol-student", EnrolStudent.class, ENROLMENT_CREATE, EnrolmentRules::enrol),
          claim("move-enrolment", MoveEnrolment.class, ENROLMENT_CREATE, EnrolmentRules::move),
          claim(
              "transfer-enrolment",
              TransferEnrolment.class,
              ENROLMENT_CREATE,
              TransferRules::transfer),
          claim("define-cohort", DefineCohort.class, COHORT_EDIT, CourseRules::defineCohort),
          claim("move-cohort", MoveCohort.class, COHORT_EDIT, CourseRules::moveCohort),
          claimOnAll("define-course", DefineCourse.class, COURSE_EDIT, CourseRules::defineCourse),
          claimOnAll("move-course", MoveCourse.class, COURSE_EDIT, CourseRules::moveCourse),
          claimOnAll(
              "found-organisation",
              FoundOrganisation.class,
              ORGANISATION_EDIT,
              OrganisationRules::found),
          claimOnAll("open-branch", OpenBranch.class, BRANCH_EDIT, OrganisationRules::openBranch),
          claimOnAll("set-policy", SetPolicy.class, POLICY_EDIT, OrganisationRules::setPolicy),
          claimOnAll(
              "add-staff-member", AddStaffMember.class, STAFF_EDIT, StaffRules::addStaffMember),
          claimOnAll("define-role", DefineRole.class, ROLE_EDIT, StaffRules::defineRole),
          claimOnAll("assign-role", AssignRole.class, ROLE_EDIT, StaffRules::assignRole),
          claimOnAll(
              "invite-staff-member", InviteStaffMember.class, STAFF_EDIT, StaffRules::invite),
          claimOnAll("reset-pin", ResetPin.class, STAFF_EDIT, StaffRules::resetPin),
          claimOnAll("keep-approval-key", KeepApprovalKey.class, STAFF_EDIT, ApprovalRules::keep),
          claimOnBoth(
              "register-device", RegisterDevice.class, DEVICE_MANAGE, DeviceRules::register),
          claim("renew-device", RenewDevice.class, DEVICE_MANAGE, DeviceRules::renew),
          claimOnBoth("revoke-device", RevokeDevice.class, DEVICE_MANAGE, DeviceRules::revoke),
          claimOnBoth(
              "declare-device-lost",
              DeclareDeviceLost.class,
              DEVICE_MANAGE,
              DeviceRules::declareLost),
          claim(
              "settle-attention", SettleAttention.class, ATTENTION_SETTLE, AttentionRules::settle),
          fact(
              "escalate-attention",
              EscalateAttention.class,
              REGISTER_MARK,
              AttentionRules::escalate),
          claim("define-cashbox", DefineCashbox.class, CASHBOX_EDIT, CashboxRules::define),
          claimOnBoth("set-price", SetPrice.class, PRICE_EDIT, CashboxRules::setPrice),
          claimOnBoth("set-cash-policy", SetCashPolicy.class, POLICY_EDIT, CashboxRules::setPolicy),
          fact("open-shift", OpenShift.class, CASH_TAKE, ShiftRules::open),
          fact("hand-over-shift", HandOverShift.class, CASH_TAKE, ShiftRules::handOver),
          fact("move-cash", MoveCash.class, CASH_TAKE, ShiftRules::move),
          fact("send-cash", SendCash.class, CASH_TAKE, ShiftRules::send),
          fact("receive-cash", ReceiveCash.class, CASH_TAKE, ShiftRules::receive),
          fact("deposit-cash", DepositCash.class, SHIFT_REVIEW, ShiftRules::deposit),
          fact("take-payment", TakePayment.class, CASH_TAKE, BookedPayments::take),
          claim("undo-payment", UndoPayment.class, CASH_TAKE, BookedPayments::undo),
          fact("reprint-receipt", ReprintReceipt.class, STUDENT_VIEW, PaymentRules::reprint),
          claim("refund-payment", RefundPayment.class, CASH_TAKE, BookedPayments::refund),
          claim("charge-enrolment", ChargeEnrolment.class, ENROLMENT_CREATE, ChargeRules::charge),
          claim("credit-charge", CreditCharge.class, PRICE_OVERRIDE, ChargeRules::credit),
          fact("count-cashbox", CountCashbox.class, CASH_COUNT, CountRules::count),
          claim("close-count", CloseCount.class, CASH_COUNT, CountRules::close),
          claim("review-count", ReviewCount.class, SHIFT_REVIEW, CountRules::review),
          claim(
              "have-count-reviewed", HaveCountReviewed.class, CASH_COUNT, CountRules::haveReviewed),
          claim("seal-day", SealDay.class, DAY_SEAL, SealRules::seal),
          claim("fund-wallet", FundWallet.class, CASH_TAKE, WalletRules::fund),
          claim("transfer-wallet", TransferWallet.class, WALLET_TRANSFER, WalletRules::transfer),
          claimOnBoth("define-package", DefinePackage.class, PRICE_EDIT, PackageRules::define),
          claim("book-seat", BookSeat.class, BOOKING_WRITE, BookingRules::book),
          claim("cancel-booking", CancelBooking.class, BOOKING_WRITE, BookingRules::cancel),
          claim("decide-no-show", DecideNoShow.class, BOOKING_SETTLE, BookingRules::decide),
          claim("buy-package", BuyPackage.class, CASH_TAKE, PackageRules::buy),
          claim("refund-package", RefundPackage.class, REFUND_APPROVE, PackageRules::refund),
          claim("grant-package", GrantPackage.class, PACKAGE_GRANT, PackageRules::grant),
          claim("lease-means", LeaseMeans.class, DEVICE_MANAGE, LeaseRules::lease),
          claim("recall-lease", RecallLease.class, DEVICE_MANAGE, LeaseRules::recall),
          claim("return-lease", ReturnLease.class, STUDENT_VIEW, LeaseRules::giveBack),
          fact("report-day", ReportDay.class, STUDENT_VIEW, SealRules::report));

  private static final Map<String, CommandType<? extends Command>> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(CommandType::name, Function.identity()));
  private static final Map<Class<?>, CommandType<? extends Command>> BY_CLASS =
      ALL.stream().collect(Collectors.toUnmodifiableMap(CommandType::type, Function.identity()));

  private Commands() {}

  public static Optional<CommandType<? extends Command>> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /// The type of a command.
  ///
  /// @throws IllegalStateException for a record that is not listed, which is a bug
  @SuppressWarnings("unchecked")
  public static <C extends Command> CommandType<C> typeOf(C command) {
    var type = BY_CLASS.get(command.getClass());
    if (type == null) {
      throw new IllegalStateException(command.getClass() + " is not in the catalogue");
    }
    return (CommandType<C>) type;
  }

  private static <C extends Command> CommandType<C> fact(
      String name, Class<C> type, Permission permission, Rule<C> rule) {
    return new CommandType<>(name, 1, type, Nature.FACT, Reach.BRANCH, permission, rule);
  }

  private static <C extends Command> CommandType<C> claim(
      String name, Class<C> type, Permission permission, Rule<C> rule) {
    return claim(name, 1, type, permission, rule);
  }

  /// @param version what this program writes; [org.daybook.model.operation.Upcasters] reads earlier
  private static <C extends Command> CommandType<C> claim(
      String name, int version, Class<C> type, Permission permission, Rule<C> rule) {
    return new CommandType<>(name, version, type, Nature.CLAIM, Reach.BRANCH, permission, rule);
  }

  /// A claim on what all branches share.
  private static <C extends Command> CommandType<C> claimOnAll(
      String name, Class<C> type, Permission permission, Rule<C> rule) {
    return new CommandType<>(name, 1, type, Nature.CLAIM, Reach.ORGANISATION, permission, rule);
  }

  /// A claim on a branch that the whole organisation is told of.
  private static <C extends Command> CommandType<C> claimOnBoth(
      String name, Class<C> type, Permission permission, Rule<C> rule) {
    return new CommandType<>(name, 1, type, Nature.CLAIM, Reach.BOTH, permission, rule);
  }
}
