package org.daybook.app.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.ChainAnchor.Chain;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.Operation;
import org.daybook.model.operation.SealedOperation;

/// A desk's journal and what may be done to it: by somebody who has the file, and by somebody who
/// has the key, too, and writes everything anew.
final class JournalForgery {
  static final byte[] KEY = new byte[32];
  static final DeskIdentity IDENTITY =
      new DeskIdentity(new UUID(0, 1), 1, new UUID(0, 2), new UUID(0, 3));
  private static final int GESTURES = 60;

  private final Random random;
  private final Path file;
  private final List<List<SealedOperation>> gestures = new ArrayList<>();

  JournalForgery(Path file, long seed) {
    this.file = file;
    this.random = new Random(seed);
    long sequence = 1;
    for (int gesture = 0; gesture < GESTURES; gesture++) {
      var operations = new ArrayList<SealedOperation>();
      for (int each = 0; each <= random.nextInt(3); each++) {
        operations.add(operation(sequence++, "mark"));
      }
      gestures.add(operations);
    }
    write(gestures);
  }

  /// What was done.
  ///
  /// @param operation at which operation the check must say so
  /// @param record in which record, or 0 where any may be named
  record Done(String what, long operation, long record) {}

  enum Kind {
    EDIT,
    DELETE,
    INSERT,
    REORDER,
    CUT
  }

  Random random() {
    return random;
  }

  List<SealedOperation> operations() {
    return gestures.stream().flatMap(List::stream).toList();
  }

  /// What the centre holds when it has received the first so many operations.
  Chain anchor(int received) {
    var head = new ChainHead(1, 0, HashChain.genesis(IDENTITY.deviceId(), 1));
    var hashes = new ArrayList<byte[]>();
    for (var sealed : operations().subList(0, received)) {
      head = head.after(sealed.bytes());
      hashes.add(HashChain.sha256(sealed.bytes()));
    }
    return new Chain(head, hashes);
  }

  /// Done to the bytes of the file, by somebody who cannot open them.
  Done byStranger(Kind kind, int received) throws IOException {
    var frames = frames();
    int place = random.nextInt(frames.size() - 2);
    switch (kind) {
      case EDIT -> {
        var frame = frames.get(place);
        int at = random.nextInt(frame.length);
        frame[at] ^= (byte) (1 + random.nextInt(255));
        if (random.nextBoolean() && at >= Frames.HEAD_BYTES) {
          frames.set(place, checksummed(frame));
        }
      }
      case DELETE -> frames.remove(place);
      case INSERT -> frames.add(place, frames.get(random.nextInt(frames.size())).clone());
      case REORDER -> {
        place = random.nextInt(frames.size() - 3);
        Collections.swap(frames, place, place + 1 + random.nextInt(2));
      }
      case CUT -> {
        place = frameOf(1 + random.nextInt(received));
        frames.subList(place, frames.size()).clear();
      }
    }
    replace(frames);
    if (kind == Kind.INSERT && isSame(place)) {
      // The record was put before itself: the first of the two is in its place.
      place++;
    }
    return new Done("stranger " + kind, firstOf(place), place + 1L);
  }

  /// Done to the operations by somebody who seals and numbers them anew.
  Done byInsider(Kind kind, int received) {
    var operations = new ArrayList<>(operations());
    int place = random.nextInt(received - 1);
    switch (kind) {
      case EDIT -> operations.set(place, operation(place + 1, "forged"));
      case DELETE -> operations.remove(place);
      case INSERT -> operations.add(place, operation(place + 1, "forged"));
      case REORDER -> Collections.swap(operations, place, place + 1);
      case CUT -> operations.subList(place, operations.size()).clear();
    }
    var renumbered = random.nextBoolean() || kind == Kind.CUT;
    write(operations.stream().map(List::of).toList(), renumbered);
    return new Done("insider " + kind, place + 1, 0);
  }

  private boolean isSame(int place) throws IOException {
    var frames = frames();
    return Arrays.equals(frames.get(place), frames.get(place + 1));
  }

  private long firstOf(int frame) {
    return 1 + gestures.subList(0, frame).stream().mapToLong(List::size).sum();
  }

  private int frameOf(int operation) {
    int frame = 0;
    long last = gestures.getFirst().size();
    while (last < operation) {
      last += gestures.get(++frame).size();
    }
    return frame;
  }

  private SealedOperation operation(long sequence, String command) {
    var person =
        random.nextInt(5) == 0 ? ("details of " + sequence).getBytes(StandardCharsets.UTF_8) : null;
    var operation =
        new Operation(
            IDENTITY.deviceId(),
            1,
            sequence,
            IDENTITY.branchId(),
            new UUID(0, 4),
            1,
            Instant.parse("2026-11-22T08:00:00Z").plusSeconds(sequence),
            new UUID(1, sequence),
            List.of(),
            command,
            1,
            new byte[] {(byte) random.nextInt(), (byte) random.nextInt()},
            person == null ? null : HashChain.sha256(person));
    return new SealedOperation(Cbor.encode(operation), person);
  }

  private void write(List<List<SealedOperation>> all) {
    write(all, false);
  }

  private void write(List<List<SealedOperation>> all, boolean renumbered) {
    try {
      Files.deleteIfExists(file);
      try (var journal = FileJournal.open(file, KEY, IDENTITY, random)) {
        long sequence = 1;
        for (var gesture : all) {
          var numbered = new ArrayList<SealedOperation>();
          for (var sealed : gesture) {
            numbered.add(renumbered ? numbered(sealed, sequence) : sealed);
            sequence++;
          }
          journal.append(numbered);
        }
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static SealedOperation numbered(SealedOperation sealed, long sequence) throws Exception {
    var old = Cbor.decode(sealed.bytes(), Operation.class);
    var now =
        new Operation(
            old.deviceId(),
            old.epoch(),
            sequence,
            old.branchId(),
            old.actorId(),
            old.permissionVersion(),
            old.capturedAt(),
            old.intentId(),
            old.needs(),
            old.commandName(),
            old.commandVersion(),
            old.command(),
            old.personHash());
    return new SealedOperation(Cbor.encode(now), sealed.person());
  }

  private List<byte[]> frames() throws IOException {
    var all = ByteBuffer.wrap(Files.readAllBytes(file));
    all.position(FileJournal.MAGIC.length);
    var frames = new ArrayList<byte[]>();
    while (all.hasRemaining()) {
      var frame = new byte[Frames.HEAD_BYTES + all.getInt(all.position())];
      all.get(frame);
      frames.add(frame);
    }
    return frames;
  }

  private void replace(List<byte[]> frames) throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write(FileJournal.MAGIC);
    for (var frame : frames) {
      bytes.write(frame);
    }
    Files.write(file, bytes.toByteArray());
  }

  private static byte[] checksummed(byte[] frame) {
    var payload = Arrays.copyOfRange(frame, Frames.HEAD_BYTES, frame.length);
    return Frames.frame(payload).array();
  }
}
