package org.daybook.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.daybook.app.device.DeviceFile;
import org.daybook.app.device.Enrolment;
import org.daybook.app.device.EpochKeys;
import org.daybook.app.device.IntentIds;
import org.daybook.app.journal.Journals;
import org.daybook.app.journal.SealedFile;
import org.daybook.app.printer.Patience;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaTransaction;
import org.daybook.app.service.Desk;
import org.daybook.app.service.DeskChanges;
import org.daybook.app.service.activation.ActivationService;
import org.daybook.app.service.approval.ApprovalKeys;
import org.daybook.app.service.approval.ApprovalService;
import org.daybook.app.service.approval.HeldKeys;
import org.daybook.app.service.attention.AttentionService;
import org.daybook.app.service.booking.BookingService;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.capture.Rehearsal;
import org.daybook.app.service.cash.CashServices;
import org.daybook.app.service.closing.ClosingServices;
import org.daybook.app.service.devices.DevicesService;
import org.daybook.app.service.drafts.DraftService;
import org.daybook.app.service.duty.DeskDuties;
import org.daybook.app.service.export.ExportService;
import org.daybook.app.service.followups.FollowUpService;
import org.daybook.app.service.lease.LeaseReturns;
import org.daybook.app.service.online.OnlineCalls;
import org.daybook.app.service.online.PersonalTokens;
import org.daybook.app.service.printing.PrintService;
import org.daybook.app.service.reconcile.ReconcileService;
import org.daybook.app.service.reports.ReportService;
import org.daybook.app.service.rights.RightsService;
import org.daybook.app.service.rollcall.BranchDayService;
import org.daybook.app.service.rollcall.RollCallService;
import org.daybook.app.service.schedule.ScheduleServices;
import org.daybook.app.service.seal.DayReports;
import org.daybook.app.service.settings.SettingsService;
import org.daybook.app.service.signin.Doorstep;
import org.daybook.app.service.signin.KnownPeople;
import org.daybook.app.service.signin.Person;
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
import org.daybook.app.sync.RequestSigner;
import org.daybook.app.sync.ServerClock;
import org.daybook.app.sync.ServerConnection;
import org.daybook.app.sync.SyncClient;
import org.daybook.app.sync.SyncLoop;
import org.daybook.model.desk.Capture;
import org.daybook.model.desk.Replay;

/// Builds the desk's objects in start order. Before its activation a desk has nothing but a key
/// file and the means to be activated.
public final class Wiring {
  private final AppConfig config;
  private final Clock clock;
  private final SecureRandom random;
  private final DeviceFile device;
  private final ServerClock serverClock;
  private final IntentIds intentIds = new IntentIds(UUID.randomUUID());

  private Wiring(AppConfig config, Clock clock, SecureRandom random) {
    this.config = config;
    this.clock = clock;
    this.random = random;
    this.device = DeviceFile.open(config.keyFile(), random);
    this.serverClock = new ServerClock(clock);
  }

  public static Wiring of(AppConfig config) {
    return new Wiring(config, Clock.systemUTC(), new SecureRandom());
  }

  /// @param clock what the desk takes for its own clock
  public static Wiring of(AppConfig config, Clock clock) {
    return new Wiring(config, clock, new SecureRandom());
  }

  public Clock clock() {
    return clock;
  }

  /// A clock that only runs forward, in milliseconds since some moment.
  public LongSupplier monotonicMillis() {
    return () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  /// Names for new gestures and drafts.
  public Supplier<UUID> intentIds() {
    return intentIds;
  }

  public ActivationService activation() {
    return new ActivationService(device, serverClock, config.plainHttp());
  }

  public boolean activated() {
    return device.enrolment().isPresent();
  }

  /// Opens the desk: journal, replica, what the one has and the other lacks, then the services and
  /// last the loop that talks to the server. Takes about two seconds: not on the drawing thread.
  ///
  /// @throws IllegalStateException when it is not activated
  /// @throws org.daybook.app.journal.JournalBusyException when another desk runs on the same folder
  /// @throws org.daybook.app.journal.JournalDamagedException when the journal cannot be trusted
  /// @throws org.daybook.model.desk.JournalUnavailableException when it cannot be read or written
  public Desk openDesk() {
    return openDesk(_ -> {});
  }

  /// The same, for whoever has something to do meanwhile.
  ///
  /// @param claimed told once the desk's files are found, sound and nobody else's; what is left,
  ///   the replica, takes nearly all of the time
  public Desk openDesk(Consumer<Doorstep> claimed) {
    var enrolment = enrolment();
    var identity = enrolment.identity();
    createDataFolder();
    var dataKey = device.keys().dataKey();
    var lives = device.formerLives();
    var journal = new Journals(config.dataFolder(), dataKey, identity, lives, random);
    try {
      var people = knownPeople();
      claimed.accept(new Doorstep(enrolment.shownName(), people.knowsSomebody()));
      var replica = Replica.open(config.dataFolder(), device.keys().dataKey(), clock);
      try {
        return openDesk(enrolment, people, journal, replica);
      } catch (RuntimeException e) {
        replica.close();
        throw e;
      }
    } catch (RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  private Desk openDesk(
      Enrolment enrolment, KnownPeople people, Journals journal, Replica replica) {
    var identity = enrolment.identity();
    var replay = new Replay(identity, journal);
    var grown = replica.write(ReplicaTransaction::completeDigests);
    replica.write(replay::catchUp);
    var connection = new ServerConnection(enrolment.serverUrl(), serverClock, config.plainHttp());
    Supplier<EpochKeys> keys = () -> device.keys(journal.head().epoch());
    var signer = new RequestSigner(identity.deviceId(), keys, serverClock, random);
    var client = new SyncClient(connection, signer);
    var loop = new SyncLoop(replica, client, identity, journal, device, clock, random);
    var capture =
        new CaptureService(
            replica,
            new Capture(identity, journal, clock, random),
            loop::captured,
            loop::captureFailed);
    loop.onStatus(status -> status.lastContact().ifPresent(people::contact));
    var rollCall = new RollCallService(replica, capture, identity, clock);
    var search = StudentSearch.over(replica);
    var tokens = new PersonalTokens(client);
    var server = new OnlineCalls(client, tokens);
    var pins =
        new ApprovalKeys(
            replica,
            identity,
            HeldKeys.open(sealed(HeldKeys.FILE), clock.instant()),
            server,
            task -> Thread.ofVirtual().name("approval-key").start(task),
            random);
    var signIn = new SignInService(replica, client, identity, clock, people, tokens, pins);
    var approvals = new ApprovalService(replica, identity, clock, signIn, pins, random);
    var services =
        new Desk.Services(
            capture,
            signIn,
            new RightsService(replica, identity),
            rollCall,
            search,
            new StudentService(replica, identity, rollCall, clock),
            new StudentEntryService(replica, capture, search, identity, clock),
            new EnrolmentService(replica, capture, identity, clock),
            new BookingService(replica, capture, identity, clock),
            new MergeService(replica, capture, search, identity),
            new AttentionService(replica, capture, identity, new Rehearsal(identity, clock)),
            new SyncCentreService(replica, loop, identity),
            new DigestService(replica),
            new ExportService(
                replica, journal, identity, text -> keys.get().keys().sign(text), clock),
            new DraftService(replica, sealed("drafts-1")),
            new BranchDayService(replica, rollCall, clock),
            new FollowUpService(replica, capture, rollCall, identity, clock),
            new DevicesService(replica, server, identity),
            new StaffService(replica, capture, server, identity),
            new SettingsService(replica, capture, identity),
            ScheduleServices.of(replica, capture, rollCall, identity, clock),
            new ReportService(replica, identity, rollCall, clock),
            CashServices.of(
                replica,
                capture,
                rollCall,
                identity,
                clock,
                (epoch, text) -> device.keys(epoch).keys().sign(text)),
            new WalletService(replica, capture, identity, search),
            approvals,
            ClosingServices.of(replica, capture, identity, clock),
            new ReconcileService(replica, identity, clock),
            new PrintService(
                sealed("prints-1"), replica, capture, identity, clock, intentIds, Patience.USUAL));
    var duties =
        new DeskDuties(
                List.of(new DayReports(identity.deviceId()), new LeaseReturns(identity.deviceId())),
                replica,
                capture,
                identity,
                () -> signIn.current().map(Person::staffId),
                Executors.newSingleThreadExecutor(Thread.ofVirtual().name("desk-duties").factory()))
            .listening();
    loop.onStatus(_ -> duties.look());
    loop.start(grown);
    var parts = new Desk.Parts(journal, replica, loop, duties);
    return new Desk(
        identity, enrolment.shownName(), clock, services, new DeskChanges(replica), parts);
  }

  private KnownPeople knownPeople() {
    return KnownPeople.open(sealed(KnownPeople.FILE), clock.instant());
  }

  /// People, and what they have typed, are the same in every epoch of the desk.
  private SealedFile sealed(String name) {
    return new SealedFile(config.dataFolder().resolve(name), device.keys().dataKey(), random);
  }

  private Enrolment enrolment() {
    var enrolment =
        device
            .enrolment()
            .orElseThrow(() -> new IllegalStateException("this desk is not activated"));
    var moved =
        config.serverUrl().filter(url -> !url.equals(enrolment.serverUrl())).map(enrolment::at);
    moved.ifPresent(device::enrolled);
    return moved.orElse(enrolment);
  }

  private void createDataFolder() {
    try {
      Files.createDirectories(config.dataFolder());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + config.dataFolder(), e);
    }
  }
}
