package org.daybook.model.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.daybook.model.centre.Care;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.centre.PushReply;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.device.DeviceState;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.people.Student;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PushRequest;
import org.daybook.model.protocol.SignedHead;
import org.daybook.model.simulation.DatabaseState.Life;

/// Asks a world that has come to rest what its scenario may not have asked it.
final class Probes {
  private static final int MOST_GESTURES = 20;
  private static final long PULLED_WITHIN_MILLIS = 65_000;

  private final World world;
  private final Ports ports;

  Probes(World world, Ports ports) {
    this.world = world;
    this.ports = ports;
  }

  void ask() {
    for (var desk : world.desks()) {
      if (isActive(desk) && desk.process() != null) {
        knownNumberWithOtherBytesIsAFork(desk.identity());
        otherEpochHasAnswersOfItsOwn(desk.identity());
        downloadsGoOnWhileUploadsFail(desk);
        return;
      }
    }
  }

  private boolean isActive(DeskNode desk) {
    return state().device(desk.identity().deviceId()).state() == DeviceState.ACTIVE;
  }

  private DatabaseState state() {
    return world.database().state();
  }

  private void knownNumberWithOtherBytesIsAFork(DeskIdentity identity) {
    var held = state().operations(new Life(identity.deviceId(), identity.epoch()));
    if (held.isEmpty()) {
      return;
    }
    var before =
        new ChainHead(
            identity.epoch(), 0, HashChain.genesis(identity.deviceId(), identity.epoch()));
    for (var one : held.subList(0, held.size() - 1)) {
      before = before.after(one.operation().bytes());
    }
    var reply = push(identity, before);
    if (!(reply instanceof PushReply.Refused(var code, var _)) || code != ErrorCode.FORKED) {
      found("took another operation under a number that it held: " + reply);
    }
  }

  private void otherEpochHasAnswersOfItsOwn(DeskIdentity own) {
    int epoch = state().epochsOf(own.deviceId()).lastKey() + 1;
    var other = new DeskIdentity(own.deviceId(), epoch, own.organisationId(), own.branchId());
    var start = new ChainHead(epoch, 0, HashChain.genesis(own.deviceId(), epoch));
    var reply = push(other, start);
    if (!(reply instanceof PushReply.Answered)) {
      found("did not take the first operation of another epoch: " + reply);
    }
  }

  /// Pushes something new behind a link, and takes back what came of it.
  private PushReply push(DeskIdentity identity, ChainHead before) {
    long sequence = before.sequence() + 1;
    SealedOperation operation =
        Poison.operation(identity, sequence, world.scheduler().instant(), sequence);
    var head = before.after(operation.bytes());
    var signature = HashChain.sha256(Cbor.encode(head));
    var request =
        new PushRequest(
            Protocol.VERSION,
            identity.epoch(),
            sequence,
            before.hash(),
            List.of(operation),
            new SignedHead(head, signature));
    var device =
        new DeviceIdentity(
            identity.deviceId(),
            identity.organisationId(),
            identity.branchId(),
            identity.epoch(),
            DeviceState.ACTIVE);
    var scopes = new TreeSet<UUID>(List.of(identity.organisationId(), identity.branchId()));
    var transaction = world.database().begin(scopes);
    var kept = state().copy();
    try {
      return Releases.current()
          .push(
              ports.centre(transaction, request),
              device,
              request,
              (text, given) -> true,
              world.scheduler().instant(),
              Care.SWIFT);
    } finally {
      transaction.rollBack();
      world.database().restore(kept);
    }
  }

  /// G3: what a desk cannot send keeps nothing from it.
  private void downloadsGoOnWhileUploadsFail(DeskNode desk) {
    desk.network().refuseUploads(true);
    for (int salt = 0; salt < MOST_GESTURES && desk.replica().unanswered() == 0; salt++) {
      desk.act(salt);
    }
    world.runFor(1_000);
    changeSomebody(desk.identity().branchId());
    world.runFor(PULLED_WITHIN_MILLIS);
    var cursor = state().cursorOf(desk.identity().branchId());
    if (!desk.replica().read().cursors().contains(cursor)) {
      found("desk " + desk.number() + " was told no news while its pushes failed");
    }
    desk.network().refuseUploads(false);
    world.runFor(PULLED_WITHIN_MILLIS);
  }

  private void changeSomebody(UUID branch) {
    var transaction = world.database().begin(new TreeSet<>(List.of(branch)));
    try {
      transaction.lockScopes(new TreeSet<>(List.of(branch)));
    } catch (Database.ScopeHeldException e) {
      // Another desk's push commits just now.
      world.database().whenReleased(() -> changeSomebody(branch));
      return;
    }
    somebody(branch).ifPresent(it -> transaction.store(List.of(noted(it))));
    world.changed(transaction.commit(), -1);
  }

  private Optional<Student> somebody(UUID branch) {
    return state().rows().all(Student.TABLE).stream()
        .filter(it -> it.branchId().equals(branch))
        .min(Comparator.comparing(Student::id));
  }

  private static Student noted(Student it) {
    return new Student(
        it.id(),
        it.organisationId(),
        it.branchId(),
        it.familyId(),
        it.code(),
        it.fullName(),
        it.matchKey(),
        it.phone(),
        it.birthDate(),
        "asked for by a probe",
        it.guest(),
        it.sourcedId());
  }

  private void found(String what) {
    world.ledger().found(what);
  }
}
