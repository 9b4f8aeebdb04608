package org.daybook.app.service;

import java.time.Clock;
import org.daybook.app.journal.Journals;
import org.daybook.app.replica.Replica;
import org.daybook.app.service.approval.ApprovalService;
import org.daybook.app.service.attention.AttentionService;
import org.daybook.app.service.booking.BookingService;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.cash.CashServices;
import org.daybook.app.service.closing.ClosingServices;
import org.daybook.app.service.devices.DevicesService;
import org.daybook.app.service.drafts.DraftService;
import org.daybook.app.service.duty.DeskDuties;
import org.daybook.app.service.export.ExportService;
import org.daybook.app.service.followups.FollowUpService;
import org.daybook.app.service.printing.PrintService;
import org.daybook.app.service.reconcile.ReconcileService;
import org.daybook.app.service.reports.ReportService;
import org.daybook.app.service.rights.RightsService;
import org.daybook.app.service.rollcall.BranchDayService;
import org.daybook.app.service.rollcall.RollCallService;
import org.daybook.app.service.schedule.ScheduleServices;
import org.daybook.app.service.settings.SettingsService;
import org.daybook.app.service.signin.SignInService;
import org.daybook.app.service.staff.StaffService;
import org.daybook.app.service.students.EnrolmentService;
import org.daybook.app.service.students.MergeService;
import org.daybook.app.service.students.StudentEntryService;
import org.daybook.app.service.students.StudentSearch;
import org.daybook.app.service.students.StudentService;
import org.daybook.app.service.synccentre.DigestService;
import org.daybook.app.service.synccentre.SyncCentreService;
import org.daybook.app.service.wallets.WalletService;
import org.daybook.app.sync.SyncLoop;
import org.daybook.model.desk.DeskIdentity;

/// An enrolled desk, open: everything that screens and the headless desk work with.
///
/// @param identity who the desk is
/// @param name what people call it
/// @param clock the desk's clock
/// @param services what can be done
/// @param changes tells when what is shown may have changed
/// @param parts what is closed with the desk
public record Desk(
    DeskIdentity identity,
    String name,
    Clock clock,
    Services services,
    DeskChanges changes,
    Parts parts)
    implements AutoCloseable {

  /// Closes in the reverse order of opening.
  @Override
  public void close() {
    services.printing().close();
    services.students().close();
    parts.duties().close();
    parts.loop().close();
    parts.replica().close();
    parts.journal().close();
  }

  /// What can be done at a desk.
  public record Services(
      CaptureService capture,
      SignInService signIn,
      RightsService rights,
      RollCallService rollCall,
      StudentSearch students,
      StudentService cards,
      StudentEntryService studentEntries,
      EnrolmentService enrolments,
      BookingService bookings,
      MergeService merges,
      AttentionService attention,
      SyncCentreService syncCentre,
      DigestService digests,
      ExportService export,
      DraftService drafts,
      BranchDayService branchDay,
      FollowUpService followUps,
      DevicesService devices,
      StaffService staff,
      SettingsService settings,
      ScheduleServices schedule,
      ReportService reports,
      CashServices cash,
      WalletService wallets,
      ApprovalService approvals,
      ClosingServices closing,
      ReconcileService reconcile,
      PrintService printing) {}

  /// What holds files, threads and connections.
  public record Parts(Journals journal, Replica replica, SyncLoop loop, DeskDuties duties) {}
}
