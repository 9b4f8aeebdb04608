package org.daybook.installer.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;

/// What a stranger has captured: operations, their chain, and how they are pushed, again from
/// `docs/protocol.md` alone.
final class StrangerJournal {
  private static final int SALT_BYTES = 16;

  private final Stranger device;
  private final List<byte[]> operations = new ArrayList<>();
  private final List<byte[]> persons = new ArrayList<>();
  private final List<byte[]> links = new ArrayList<>();
  private final SecureRandom random = new SecureRandom();
  private int sent;

  StrangerJournal(Stranger device) {
    this.device = device;
    var genesis = "daybook-chain-1:" + device.deviceId() + ":" + device.epoch();
    links.add(Stranger.sha256(genesis.getBytes(UTF_8)));
  }

  /// Captures what an operation says, and gives the id of the first row it creates.
  UUID capture(UUID actor, String command, Object... fields) {
    return capture(new Capture(device.branchId(), actor, command, 1, List.of()), null, fields);
  }

  /// The same for a command that brings a person: the details stand where [Capture#PERSON] does.
  UUID capturePerson(UUID actor, List<?> person, String command, Object... fields) {
    return capture(new Capture(device.branchId(), actor, command, 1, List.of()), person, fields);
  }

  UUID capture(Capture capture, List<?> person, Object... fields) {
    return capture(capture, person == null ? null : side(person), Wire.encode(fields));
  }

  /// An operation whose command need not be one.
  UUID captureRaw(Capture capture, byte[] command) {
    return capture(capture, (byte[]) null, command);
  }

  private UUID capture(Capture capture, byte[] side, byte[] command) {
    int sequence = operations.size() + 1;
    long now = System.currentTimeMillis();
    var bytes =
        Wire.encode(
            device.deviceId(),
            device.epoch(),
            sequence,
            capture.branch(),
            capture.actor(),
            1,
            now,
            UUID.randomUUID(),
            capture.needs(),
            capture.command(),
            capture.version(),
            command,
            side == null ? null : Stranger.sha256(side));
    operations.add(bytes);
    persons.add(side);
    links.add(Stranger.sha256(links.getLast(), bytes));
    return ofOperation(device.deviceId(), device.epoch(), sequence, 0, now);
  }

  /// Sends what was not sent, in batches, and gives all results.
  List<List<?>> push() {
    var results = new ArrayList<List<?>>();
    while (sent < operations.size()) {
      int to = Math.min(operations.size(), sent + 200);
      var answer = device.post("/sync/v1/push", request(sent, to)).record();
      ((List<?>) answer.getFirst()).forEach(result -> results.add((List<?>) result));
      sent = to;
    }
    return results;
  }

  /// The body of a push of operations from (without) to (with) these sequences.
  byte[] request(int after, int to) {
    var batch = new ArrayList<Object>();
    for (int i = after; i < to; i++) {
      var sealed = new ArrayList<Object>();
      sealed.add(operations.get(i));
      sealed.add(persons.get(i));
      batch.add(sealed);
    }
    List<Object> head = List.of(device.epoch(), operations.size(), links.getLast());
    var signature = device.sign(Wire.encode(head.toArray()));
    return Wire.encode(
        Stranger.PROTOCOL,
        device.epoch(),
        after + 1,
        links.get(after),
        batch,
        List.of(head, signature));
  }

  /// The body of a push of everything as protocol 3 has it.
  byte[] packedRequest() {
    var lengths = operations.stream().map(operation -> operation.length).toList();
    var columns = new ByteArrayOutputStream();
    for (int length : new LinkedHashSet<>(lengths)) {
      var alike = operations.stream().filter(operation -> operation.length == length).toList();
      columns.writeBytes(alike.getFirst());
      for (int place = 0; place < length; place++) {
        for (int i = 1; i < alike.size(); i++) {
          columns.write(alike.get(i)[place] ^ alike.get(i - 1)[place]);
        }
      }
    }
    var check = new CRC32C();
    operations.forEach(check::update);
    List<Object> head = List.of(device.epoch(), operations.size(), links.getLast());
    return Wire.encode(
        3,
        device.epoch(),
        1,
        links.getFirst(),
        Arrays.asList(lengths, columns.toByteArray(), persons, check.getValue()),
        List.of(head, device.sign(Wire.encode(head.toArray()))));
  }

  int size() {
    return operations.size();
  }

  private byte[] side(List<?> person) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    var details = Wire.encode(person.toArray());
    return ByteBuffer.allocate(SALT_BYTES + details.length).put(salt).put(details).array();
  }

  static UUID ofOperation(UUID device, int epoch, long sequence, int ordinal, long capturedAt) {
    var seed =
        ByteBuffer.allocate(32)
            .put(Wire.id(device))
            .putInt(epoch)
            .putLong(sequence)
            .putInt(ordinal)
            .array();
    var hash = ByteBuffer.wrap(Stranger.sha256(seed));
    long high = (capturedAt << 16) | 0x7000 | (hash.getShort() & 0x0FFF);
    long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /// What an operation's envelope says beside the command.
  record Capture(UUID branch, UUID actor, String command, int version, List<Integer> needs) {
    /// Stands in a command where personal details were.
    static final List<Object> PERSON = erased();

    private static List<Object> erased() {
      var details = new ArrayList<Object>();
      details.add("-");
      details.add(null);
      details.add(null);
      details.add(null);
      return details;
    }
  }
}
