package org.daybook.model.centre;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Command;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.Operation;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.Sealer;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PushRequest;
import org.daybook.model.protocol.SignedHead;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;

/// The journal of a desk that takes the roll, as its pushes show it.
final class DeskChain {
  static final UUID ACTOR = Centre.staff(RoleTemplate.FRONT_DESK);
  private final List<SealedOperation> operations = new ArrayList<>();
  private final List<ChainHead> links = new ArrayList<>();

  private final int epoch;
  private Instant now = Centre.NOW;

  DeskChain() {
    this(1);
  }

  DeskChain(int epoch) {
    this.epoch = epoch;
    links.add(new ChainHead(epoch, 0, HashChain.genesis(Centre.DESK, epoch)));
  }

  /// The desk's clock from now on.
  DeskChain at(Instant time) {
    now = time;
    return this;
  }

  /// Goes on with operations of another life of the desk, from one on.
  void carry(DeskChain other, long from) {
    for (long sequence = from; sequence <= other.operations.size(); sequence++) {
      var sealed = other.operations.get((int) sequence - 1);
      try {
        var needs =
            Envelope.read(sealed.bytes()).operation().needs().stream()
                .map(need -> need - from + 1)
                .toList();
        var bytes = Envelope.carry(sealed.bytes(), epoch, operations.size() + 1L, needs);
        append(bytes, sealed.person());
      } catch (UnreadableException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  void capture(Command command) {
    captureAs(ACTOR, command);
  }

  void captureAs(UUID actor, Command command) {
    seal(actor, command, List.of());
  }

  void captureNeeding(List<Long> needs, Command command) {
    seal(ACTOR, command, needs);
  }

  void append(String name, int version, byte[] command, UUID branch, List<Long> needs) {
    append(operation(ACTOR, name, version, command, branch, needs, null), null);
  }

  void append(byte[] bytes) {
    append(bytes, null);
  }

  PushRequest from(long first) {
    var sent = List.copyOf(operations.subList((int) first - 1, operations.size()));
    return new PushRequest(
        Protocol.VERSION,
        epoch,
        first,
        links.get((int) first - 1).hash(),
        sent,
        new SignedHead(links.getLast(), new byte[64]));
  }

  private void seal(UUID actor, Command command, List<Long> needs) {
    var type = Commands.typeOf(command);
    var person = Sealer.personBytes(command, new byte[Sealer.SALT_BYTES]);
    var bytes =
        operation(
            actor,
            type.name(),
            type.version(),
            Sealer.commandBytes(command),
            Centre.BRANCH,
            needs,
            person == null ? null : HashChain.sha256(person));
    append(bytes, person);
  }

  private byte[] operation(
      UUID actor,
      String name,
      int version,
      byte[] command,
      UUID branch,
      List<Long> needs,
      byte[] personHash) {
    return Cbor.encode(
        new Operation(
            Centre.DESK,
            epoch,
            operations.size() + 1L,
            branch,
            actor,
            0,
            now,
            new UUID(0, operations.size()),
            needs,
            name,
            version,
            command,
            personHash));
  }

  private void append(byte[] bytes, byte[] person) {
    operations.add(new SealedOperation(bytes, person));
    links.add(links.getLast().after(bytes));
  }
}
