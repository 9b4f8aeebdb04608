package org.daybook.app.service.wallets;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.students.StudentHit;
import org.daybook.app.service.students.StudentSearch;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.Rights;
import org.daybook.model.wallet.TransferWallet;
import org.daybook.model.wallet.WalletOwner;

/// Reads wallets, and moves money from one to another.
public final class WalletService {
  private static final int MOST_STUDENTS = 20;

  private final Replica replica;
  private final CaptureService capture;
  private final DeskIdentity identity;
  private final StudentSearch students;

  public WalletService(
      Replica replica, CaptureService capture, DeskIdentity identity, StudentSearch students) {
    this.replica = replica;
    this.capture = capture;
    this.identity = identity;
    this.students = students;
  }

  /// What a person may do here.
  public WalletAccess access(UUID viewerId) {
    return replica.read(facts -> access(viewerId, facts));
  }

  private WalletAccess access(UUID viewerId, ReplicaReader facts) {
    var rights = Rights.of(viewerId, identity.branchId(), facts);
    boolean all = rights.include(Permission.WALLET_TRANSFER);
    return new WalletAccess(all || rights.include(Permission.STUDENT_VIEW), all);
  }

  /// The wallets that anything ever was in, or those that are found by name, code or phone; none
  /// for whoever may not see them all.
  public List<WalletLine> find(UUID viewerId, String text) {
    var hits =
        text.isEmpty()
            ? List.<UUID>of()
            : students.find(text, MOST_STUDENTS).stream().map(StudentHit::studentId).toList();
    return replica.read(facts -> {
      if (!access(viewerId, facts).all()) {
        return List.<WalletLine>of();
      }
      var reader = new WalletReader(facts, identity);
      return text.isEmpty() ? reader.used() : reader.named(text, hits);
    });
  }

  /// The statement of a wallet; nothing where there is no such wallet or the person may not see it.
  public Optional<WalletStatement> statement(UUID viewerId, UUID ownerId) {
    return replica.read(facts -> {
      var access = access(viewerId, facts);
      return new WalletReader(facts, identity)
          .statement(ownerId)
          .filter(it ->
              access.all() || (access.students() && it.wallet().owner() == WalletOwner.STUDENT));
    });
  }

  /// Moves money from one wallet to another.
  public CaptureResult transfer(
      UUID staffId, UUID intentId, WalletStatement from, UUID toId, long amountMinor, String why) {
    var command =
        new TransferWallet(from.wallet().ownerId(), toId, from.currency(), amountMinor, why);
    return capture.capture(Gesture.of(intentId, staffId, command));
  }
}
