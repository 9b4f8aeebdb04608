package org.daybook.model.testkit;

import static org.daybook.model.testkit.Centre.BRANCH;
import static org.daybook.model.testkit.Centre.COHORT;
import static org.daybook.model.testkit.Centre.COURSE;
import static org.daybook.model.testkit.Centre.DESK;
import static org.daybook.model.testkit.Centre.ENROLLED;
import static org.daybook.model.testkit.Centre.SESSION;
import static org.daybook.model.testkit.Centre.TODAY;
import static org.daybook.model.testkit.Centre.id;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.daybook.model.approval.Approval;
import org.daybook.model.approval.KeepApprovalKey;
import org.daybook.model.attention.EscalateAttention;
import org.daybook.model.attention.SettleAttention;
import org.daybook.model.booking.BookSeat;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingPay;
import org.daybook.model.booking.CancelBooking;
import org.daybook.model.booking.DecideNoShow;
import org.daybook.model.booking.NoShowDecision;
import org.daybook.model.cash.CashMovement;
import org.daybook.model.cash.ChargeEnrolment;
import org.daybook.model.cash.CloseCount;
import org.daybook.model.cash.CountCashbox;
import org.daybook.model.cash.CountPurpose;
import org.daybook.model.cash.CoveredShift;
import org.daybook.model.cash.CreditCharge;
import org.daybook.model.cash.DefineCashbox;
import org.daybook.model.cash.DepositCash;
import org.daybook.model.cash.HandOverShift;
import org.daybook.model.cash.HaveCountReviewed;
import org.daybook.model.cash.MoveCash;
import org.daybook.model.cash.OpenShift;
import org.daybook.model.cash.PaymentItem;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.Pieces;
import org.daybook.model.cash.ReceiveCash;
import org.daybook.model.cash.RefundItem;
import org.daybook.model.cash.RefundPayment;
import org.daybook.model.cash.ReportDay;
import org.daybook.model.cash.ReprintReceipt;
import org.daybook.model.cash.ReviewCount;
import org.daybook.model.cash.SealDay;
import org.daybook.model.cash.SendCash;
import org.daybook.model.cash.SetCashPolicy;
import org.daybook.model.cash.SetPrice;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.cash.Tender;
import org.daybook.model.cash.Tendered;
import org.daybook.model.cash.UndoPayment;
import org.daybook.model.command.Command;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.CourseState;
import org.daybook.model.course.DefineCohort;
import org.daybook.model.course.DefineCourse;
import org.daybook.model.course.MoveCohort;
import org.daybook.model.course.MoveCourse;
import org.daybook.model.device.DeclareDeviceLost;
import org.daybook.model.device.RegisterDevice;
import org.daybook.model.device.RenewDevice;
import org.daybook.model.device.RevokeDevice;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.enrolment.MoveEnrolment;
import org.daybook.model.enrolment.TransferEnrolment;
import org.daybook.model.lease.LeaseMeans;
import org.daybook.model.lease.RecallLease;
import org.daybook.model.lease.ReturnLease;
import org.daybook.model.organisation.FoundOrganisation;
import org.daybook.model.organisation.OpenBranch;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.organisation.SetPolicy;
import org.daybook.model.packages.sale.BuyPackage;
import org.daybook.model.packages.sale.DefinePackage;
import org.daybook.model.packages.sale.GrantPackage;
import org.daybook.model.packages.sale.RefundPackage;
import org.daybook.model.people.AddStudent;
import org.daybook.model.people.MergeStudents;
import org.daybook.model.people.RecordCall;
import org.daybook.model.people.RecordFamily;
import org.daybook.model.people.TakeBackCall;
import org.daybook.model.people.UndoMerge;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.CorrectMark;
import org.daybook.model.rollcall.LockRegister;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.rollcall.ReopenRegister;
import org.daybook.model.rollcall.SubmitRegister;
import org.daybook.model.rollcall.TakeBackRegister;
import org.daybook.model.session.AdmitGuest;
import org.daybook.model.session.AdmitWalkIn;
import org.daybook.model.session.CancelSession;
import org.daybook.model.session.CloseDay;
import org.daybook.model.session.DeclareMissed;
import org.daybook.model.session.EnterPaperRegister;
import org.daybook.model.session.FinishSession;
import org.daybook.model.session.OpenCheckIn;
import org.daybook.model.session.ReinstateSession;
import org.daybook.model.session.ReopenDay;
import org.daybook.model.session.RescheduleSession;
import org.daybook.model.session.ScheduleSession;
import org.daybook.model.session.SessionPlan;
import org.daybook.model.session.StartSession;
import org.daybook.model.session.UndoCheckIn;
import org.daybook.model.staff.AddStaffMember;
import org.daybook.model.staff.AssignRole;
import org.daybook.model.staff.DefineRole;
import org.daybook.model.staff.InviteStaffMember;
import org.daybook.model.staff.ResetPin;
import org.daybook.model.value.PersonDetails;
import org.daybook.model.wallet.FundWallet;
import org.daybook.model.wallet.TransferWallet;
import org.jspecify.annotations.Nullable;

/// One sample of every command, about the things of [Centre].
public final class CommandSamples {
  public static final PersonDetails PERSON =
      new PersonDetails("ليلى الحسن", "+20 100 555 0101", LocalDate.of(2013, 5, 17), "Nuts: none");

  /// The key of nobody: RFC 8032, 7.1, test 1.
  static final String PUBLIC_KEY = "MCowBQYDK2VwAyEA11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

  private static final Instant START = Instant.parse("2026-03-03T14:00:00Z");

  private CommandSamples() {}

  public static List<Command> all() {
    return List.of(
        new MarkAttendance(SESSION, ENROLLED.getFirst(), AttendanceValue.LATE, 7, id("mark", 1)),
        new CorrectMark(
            SESSION,
            ENROLLED.getFirst(),
            AttendanceValue.PRESENT,
            0,
            id("mark", 1),
            id("mark", 2),
            "She was there"),
        new SubmitRegister(SESSION, ENROLLED),
        new TakeBackRegister(SESSION),
        new LockRegister(SESSION),
        new ReopenRegister(SESSION, "Late note from the doctor"),
        new AdmitWalkIn(SESSION, id("student", 9)),
        new AdmitGuest(SESSION, "NO-G1", PERSON),
        new ScheduleSession(
            id("session", 2),
            COHORT,
            TODAY.plusDays(1),
            START,
            START.plusSeconds(5_400),
            "Room 1",
            id("staff", 1),
            null),
        new OpenCheckIn(SESSION),
        new UndoCheckIn(SESSION),
        new StartSession(SESSION),
        new FinishSession(SESSION),
        new RescheduleSession(SESSION, plan(0, "Room 1"), plan(1, null)),
        new CloseDay(TODAY.plusDays(2), "Sham el-Nessim"),
        new ReopenDay(TODAY.plusDays(2)),
        new CancelSession(SESSION, "The trainer is ill", plan(0, "Room 1")),
        new ReinstateSession(SESSION, "Another trainer came"),
        new DeclareMissed(SESSION),
        new EnterPaperRegister(SESSION, "No power all day"),
        new RecordFamily(id("family", 7), PERSON, "guardian-7"),
        new AddStudent(id("student", 7), id("family", 7), "NO-7", PERSON, null),
        new MergeStudents(id("student", 7), id("student", 1)),
        new UndoMerge(id("student", 7)),
        new RecordCall(id("call", 1), id("student", 1), SESSION, PERSON),
        new TakeBackCall(id("call", 1)),
        new EnrolStudent(
            id("enrolment", 7),
            id("student", 7),
            COHORT,
            EnrolmentState.PENDING_PAYMENT,
            TODAY,
            "A brother is in the group",
            null),
        new MoveEnrolment(id("enrolment", 1), EnrolmentState.WITHDRAWN, "Moved away", null),
        new TransferEnrolment(
            id("enrolment", 1),
            id("enrolment", 8),
            id("cohort", 2),
            TODAY.plusDays(1),
            "Comes from school too late",
            "A friend is in the group"),
        new DefineCohort(
            COHORT, COURSE, "Robotics on Tuesdays", 12, TODAY, TODAY.plusDays(60), null, "class-1"),
        new MoveCohort(COHORT, CohortState.CANCELLED, "Too few"),
        new DefineCourse(COURSE, "Robotics II", "ROB2", 8, null, "course-1"),
        new MoveCourse(COURSE, CourseState.ARCHIVED),
        new FoundOrganisation("Riverside Centre", "EGP", "ar-EG"),
        new OpenBranch(id("branch", 3), "Nasr City", "NC", "Africa/Cairo", "org-3"),
        new SetPolicy(PolicyKey.ATTENDANCE_THRESHOLD, BRANCH, "75"),
        new AddStaffMember(id("staff", 7), PERSON, "layla", true, null),
        new DefineRole(id("role", 7), "Evening desk", List.of("register.mark", "student.view")),
        new AssignRole(id("staff", 7), id("role", 7), BRANCH, true),
        new InviteStaffMember(id("staff", 7)),
        new ResetPin(id("staff", 7)),
        new KeepApprovalKey(id("staff", 7), DESK, PUBLIC_KEY, 1),
        new RenewDevice(DESK, 2),
        new RegisterDevice(DESK, "Front desk 1"),
        new RevokeDevice(DESK, "Sold"),
        new DeclareDeviceLost(DESK, "Stolen on the tram"),
        new SettleAttention(id("item", 1), "Rang the mother"),
        new EscalateAttention(id("item", 1), null),
        new DefineCashbox(id("cashbox", 1), "Front desk", true),
        new SetPrice(COHORT, PaymentPurpose.ENROLMENT, "EUR", 24_000, true),
        new SetCashPolicy(240, "VAT", 2_000, true, "EUR", 200, true, 5_000),
        new OpenShift(id("cashbox", 1), "EUR", 10_000),
        new HandOverShift(id("shift", 1), id("staff", 7)),
        new MoveCash(id("shift", 1), CashMovement.PAY_OUT, "EUR", 1_250, "Milk"),
        new SendCash(id("shift", 1), "EUR", 20_000, "To the other drawer"),
        new ReceiveCash(id("transfer", 1), id("shift", 2), "EUR", 20_000),
        new DepositCash("EUR", 90_000, "Slip 4471"),
        new TakePayment(
            id("shift", 1),
            ENROLLED.getFirst(),
            "EUR",
            List.of(
                new PaymentItem(PaymentPurpose.SESSION, SESSION, 1_500),
                new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, 2_500)),
            List.of(
                new Tendered(Tender.CASH, 3_000, null), new Tendered(Tender.CARD, 1_000, "0042")),
            0,
            5_000,
            17),
        new UndoPayment(id("payment", 1), "Wrong student"),
        new ReprintReceipt(id("payment", 1)),
        new RefundPayment(
            id("payment", 1),
            id("shift", 1),
            "EUR",
            List.of(new RefundItem(id("line", 1), 1_500)),
            Tender.CASH,
            "The trainer was ill",
            new Approval(
                id("staff", 7),
                id("key", 1),
                id("nonce", 1),
                Instant.parse("2026-03-03T14:31:07.250Z"),
                "kU9n".repeat(21) + "Qw")),
        new ChargeEnrolment(id("enrolment", 7), "EUR", 20_000, "A sister is enrolled"),
        new CreditCharge(id("entry", 1), "EUR", 4_000, "Missed two weeks"),
        new CountCashbox(
            id("cashbox", 1),
            CountPurpose.CLOSING,
            "EUR",
            List.of(new Pieces(2_000, 4), new Pieces(50, 7)),
            List.of(new CoveredShift(id("shift", 1), 41, true)),
            5_000),
        new CloseCount(id("count", 1), "Milk without a slip"),
        new ReviewCount(id("count", 1)),
        new FundWallet(id("student", 1), "EUR", 2_000),
        new TransferWallet(id("student", 1), id("student", 2), "EUR", 1_500, "For the sister"),
        new DefinePackage(id("package", 1), "Ten lessons", COURSE, 10, "EUR", 15_000, true),
        new BookSeat(
            SESSION,
            id("student", 1),
            BookingKind.MAKEUP,
            BookingPay.AUTOMATIC,
            id("session", 2),
            "Her sister is in it",
            id("student-package", 1)),
        new CancelBooking(id("booking", 1), "Ill"),
        new DecideNoShow(id("booking", 1), NoShowDecision.RELEASE, "The train broke down"),
        new BuyPackage(id("student", 1), id("package", 1), "EUR", 15_000),
        new RefundPackage(id("student-package", 1), "Moves to another town"),
        new GrantPackage(id("student", 2), id("package", 1), "Won the robotics cup"),
        new HaveCountReviewed(
            id("count", 1),
            new Approval(
                id("staff", 2),
                id("approval-key", 1),
                id("nonce", 2),
                Instant.parse("2026-03-03T14:31:07.250Z"),
                "kU9n".repeat(21) + "Qw")),
        new LeaseMeans(id("device", 2), id("student", 1)),
        new RecallLease(id("lease", 1)),
        new ReturnLease(id("lease", 1)),
        new SealDay(TODAY),
        new ReportDay(id("day", 1), "9f".repeat(32)));
  }

  private static SessionPlan plan(int days, @Nullable String room) {
    var start = START.plus(Duration.ofDays(days));
    return new SessionPlan(
        TODAY.plusDays(1L + days), start, start.plusSeconds(5_400), room, id("staff", 1));
  }
}
