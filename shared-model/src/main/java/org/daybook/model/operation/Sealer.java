package org.daybook.model.operation;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.daybook.model.command.CarriesPerson;
import org.daybook.model.command.Command;
import org.daybook.model.command.CommandType;
import org.daybook.model.command.Context;
import org.daybook.model.value.PersonDetails;
import org.jspecify.annotations.Nullable;

/// Turns a command into the bytes of an operation's envelope and back. Personal details are taken
/// out into a salted side record, of which the envelope keeps only the hash.
public final class Sealer {
  /// Length of the random salt before personal details.
  public static final int SALT_BYTES = 16;

  private Sealer() {}

  /// The command's canonical bytes with personal details erased.
  public static byte[] commandBytes(Command command) {
    return Cbor.encode(
        command instanceof CarriesPerson carrier
            ? carrier.withPerson(PersonDetails.ERASED)
            : command);
  }

  /// The side record: salt, then the details; null for a command without any.
  public static byte @Nullable [] personBytes(Command command, byte[] salt) {
    if (!(command instanceof CarriesPerson carrier)) {
      return null;
    }
    if (salt.length != SALT_BYTES) {
      throw new IllegalArgumentException("a salt has 16 bytes");
    }
    var details = Cbor.encode(carrier.person());
    return ByteBuffer.allocate(SALT_BYTES + details.length).put(salt).put(details).array();
  }

  /// A command of the centre itself as an operation: it stands for no gesture of a person at a
  /// desk, relies on no rights that were read somewhere, and needs no other operation.
  public static SealedOperation sealAtCentre(
      CommandType<?> type, Command command, Context context, byte[] salt) {
    var person = personBytes(command, salt);
    var operation =
        new Operation(
            context.deviceId(),
            context.epoch(),
            context.sequence(),
            context.branchId(),
            context.actorId(),
            0,
            context.capturedAt(),
            context.newId(0),
            List.of(),
            type.name(),
            type.version(),
            commandBytes(command),
            person == null ? null : HashChain.sha256(person));
    return new SealedOperation(Cbor.encode(operation), person);
  }

  /// The command of an operation, with its personal details where they were not erased.
  ///
  /// @throws UnreadableException when the bytes are not such a command, or the details are not the
  ///   ones whose hash the operation holds
  public static <C extends Command> C open(
      Operation operation, byte @Nullable [] person, Class<C> type) throws UnreadableException {
    var command = Cbor.decode(operation.command(), type);
    if (!(command instanceof CarriesPerson carrier)) {
      return command;
    }
    if (person == null) {
      return command;
    }
    if (person.length < SALT_BYTES
        || !Arrays.equals(HashChain.sha256(person), operation.personHash())) {
      throw new UnreadableException("the personal details are not the ones that were hashed", null);
    }
    var details =
        Cbor.decode(Arrays.copyOfRange(person, SALT_BYTES, person.length), PersonDetails.class);
    return type.cast(carrier.withPerson(details));
  }
}
