package org.daybook.app.service.approval;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.daybook.app.device.DeviceKeys;
import org.daybook.app.device.EpochKeys;
import org.daybook.app.journal.SealedFile;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.online.OnlineCalls;
import org.daybook.app.service.online.PersonalTokens;
import org.daybook.app.service.signin.KnownByPin;
import org.daybook.app.service.signin.KnownPeople;
import org.daybook.app.service.signin.SignInService;
import org.daybook.app.sync.RequestSigner;
import org.daybook.app.sync.ServerClock;
import org.daybook.app.sync.ServerConnection;
import org.daybook.app.sync.SyncClient;
import org.daybook.model.approval.ApprovalKey;
import org.daybook.model.approval.KeepApprovalKey;
import org.daybook.model.permission.Permission;
import org.daybook.model.row.Row;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;
import org.daybook.model.staff.StaffMember;

/// People with PINs at a desk whose network is cut.
public final class PinDesk {
  public static final UUID MANAGER = Centre.id(90_001);
  public static final UUID TRAINER = Centre.id(90_002);
  public static final String PIN = "4711";

  private static final byte[] KEY = new byte[32];

  public final ApprovalService approvals;
  public final SignInService signIn;
  final ApprovalKeys keys;
  private final OpenedDesk desk;
  private final Centre centre;
  private final KnownPeople people;
  private final HeldKeys held;

  public PinDesk(Path folder, OpenedDesk desk, Centre centre) {
    this(folder, desk, centre, "http://localhost:1");
  }

  PinDesk(Path folder, OpenedDesk desk, Centre centre, String url) {
    this.desk = desk;
    this.centre = centre;
    var random = new Random(11);
    var clock = new ServerClock(desk.clock);
    var connection = new ServerConnection(url, clock);
    var deviceKeys = DeviceKeys.generate(random);
    var client =
        new SyncClient(
            connection,
            new RequestSigner(centre.device, () -> new EpochKeys(1, deviceKeys), clock, random));
    var tokens = new PersonalTokens(client);
    people =
        KnownPeople.open(new SealedFile(folder.resolve(KnownPeople.FILE), KEY, random), Centre.NOW);
    held = HeldKeys.open(new SealedFile(folder.resolve(HeldKeys.FILE), KEY, random), Centre.NOW);
    keys =
        new ApprovalKeys(
            desk.replica,
            desk.identity,
            held,
            new OnlineCalls(client, tokens),
            Runnable::run,
            random);
    signIn =
        new SignInService(desk.replica, client, desk.identity, desk.clock, people, tokens, keys);
    approvals = new ApprovalService(desk.replica, desk.identity, desk.clock, signIn, keys, random);
  }

  /// A manager who may approve refunds, and a trainer who may not, each known here by the PIN.
  public PinDesk staffed() {
    hire(MANAGER, "Mona Manager", "manager", Permission.REFUND_APPROVE, Permission.SHIFT_REVIEW);
    hire(TRAINER, "Tarek Trainer", "trainer", Permission.REGISTER_MARK);
    for (var staffId : List.of(MANAGER, TRAINER)) {
      knownHere(staffId);
    }
    return this;
  }

  /// Somebody has chosen the PIN here, and the centre knows its key.
  public void knownHere(UUID staffId) {
    chooses(staffId, PIN);
    told(staffId);
  }

  void hire(UUID staffId, String name, String signInName, Permission... permissions) {
    var role = new UUID(staffId.getMostSignificantBits(), staffId.getLeastSignificantBits() ^ 512);
    var names = List.of(permissions).stream().map(Permission::wireName).sorted().toList();
    put(
        new StaffMember(staffId, centre.organisation, name, signInName, true, null),
        new Role(role, centre.organisation, name, names),
        new RoleAssignment(
            UUID.randomUUID(), centre.organisation, staffId, role, centre.branch, true));
  }

  void chooses(UUID staffId, String pin) {
    KnownByPin.know(people, staffId, pin, desk.clock.instant());
    keys.chosen(staffId, pin, 0);
  }

  /// The centre's row of the key comes.
  void told(UUID staffId) {
    var key = held.of(staffId).orElseThrow();
    put(
        new ApprovalKey(
            UUID.randomUUID(),
            centre.organisation,
            staffId,
            centre.device,
            KeepApprovalKey.written(key.publicKey()),
            key.resetsHeeded(),
            Centre.NOW));
  }

  void put(Row... rows) {
    desk.replica.write(transaction -> {
      transaction.put(List.of(rows));
      return true;
    });
  }
}
