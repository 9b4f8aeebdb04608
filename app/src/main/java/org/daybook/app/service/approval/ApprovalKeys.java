package org.daybook.app.service.approval;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.daybook.app.replica.Replica;
import org.daybook.app.service.approval.HeldKeys.Held;
import org.daybook.app.service.online.OnlineCalls;
import org.daybook.app.service.signin.PinListener;
import org.daybook.model.approval.ApprovalKey;
import org.daybook.model.approval.ApprovalRules;
import org.daybook.model.approval.KeepApprovalKey;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.operation.Ed25519;
import org.daybook.model.protocol.ApprovalKeyRequest;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.row.Facts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a key with each PIN that is chosen here, and tells the centre its public half in the name
/// of the person, as soon as she has shown her password to the server at this desk.
public final class ApprovalKeys implements PinListener {
  private static final Logger LOG = LoggerFactory.getLogger(ApprovalKeys.class);

  private final Replica replica;
  private final DeskIdentity identity;
  private final HeldKeys held;
  private final OnlineCalls server;
  private final Executor aside;
  private final RandomGenerator random;

  /// @param aside runs what waits for the server, so that nobody waits for it
  /// @param random to be a cryptographic one
  public ApprovalKeys(
      Replica replica,
      DeskIdentity identity,
      HeldKeys held,
      OnlineCalls server,
      Executor aside,
      RandomGenerator random) {
    this.replica = replica;
    this.identity = identity;
    this.held = held;
    this.server = server;
    this.aside = aside;
    this.random = random;
  }

  @Override
  public void chosen(UUID staffId, String pin, int resets) {
    var pair = Ed25519.generate();
    var sealed = PinSeal.of(pair.getPrivate().getEncoded(), pin, random);
    held.keep(new Held(staffId, pair.getPublic().getEncoded(), sealed, resets));
    knownOnline(staffId);
  }

  @Override
  public void knownOnline(UUID staffId) {
    held.of(staffId)
        .filter(it -> replica.read(facts -> row(it, facts)).isEmpty())
        .ifPresent(it -> aside.execute(() -> tell(it)));
  }

  private void tell(Held key) {
    var answer =
        server.ask(
            key.staffId(),
            (client, token) ->
                client.keepApprovalKey(
                    new ApprovalKeyRequest(
                        Protocol.VERSION, token, key.publicKey(), key.resetsHeeded())));
    LOG.info("the centre was told the key of a PIN: {}", answer);
  }

  boolean isHeld(UUID staffId) {
    return held.of(staffId).isPresent();
  }

  /// The centre's row of the key that a person's PIN opens here; empty until this desk was told of
  /// it, and after the PIN was reset.
  Optional<ApprovalKey> known(UUID staffId, Facts facts) {
    return held.of(staffId)
        .flatMap(it -> row(it, facts))
        .filter(it -> ApprovalRules.isInForce(it, facts));
  }

  private Optional<ApprovalKey> row(Held key, Facts facts) {
    var written = KeepApprovalKey.written(key.publicKey());
    return facts.list(ApprovalKey.BY_STAFF, key.staffId()).stream()
        .filter(it -> it.publicKey().equals(written))
        .filter(it -> it.ofDeviceId().equals(identity.deviceId()))
        .findFirst();
  }

  /// The private half; empty where the PIN does not open it.
  Optional<byte[]> open(UUID staffId, String pin) {
    return held.of(staffId).flatMap(it -> it.privateKey().open(pin));
  }
}
