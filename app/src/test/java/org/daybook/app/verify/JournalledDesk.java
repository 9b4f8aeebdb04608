package org.daybook.app.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.daybook.app.device.DeviceFile;
import org.daybook.app.device.Enrolment;
import org.daybook.app.journal.Journals;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Command;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.Operation;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.Sealer;

/// A desk's folder with its key file, and a real journal of commands.
final class JournalledDesk {
  static final UUID DEVICE = new UUID(0, 1);
  static final UUID BRANCH = new UUID(1, 1);
  static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  private static final Random RANDOM = new Random(1);

  final Path data;
  final Path key;

  /// @param data its folder
  /// @param key its key file
  JournalledDesk(Path data, Path key) throws Exception {
    this.data = Files.createDirectories(data);
    Files.createDirectories(key.getParent());
    this.key = key;
    device()
        .enrolled(
            new Enrolment(DEVICE, 1, new UUID(0, 2), BRANCH, "Desk", new UUID(0, 4), "http://x"));
  }

  DeviceFile device() {
    return DeviceFile.open(key, RANDOM);
  }

  /// The operation that captured it.
  SealedOperation capture(Command command) {
    var device = device();
    var identity = device.enrolment().orElseThrow().identity();
    try (var journals =
        new Journals(data, device.keys().dataKey(), identity, device.formerLives(), RANDOM)) {
      var type = Commands.typeOf(command);
      var operation =
          new Operation(
              DEVICE,
              1,
              journals.head().sequence() + 1,
              BRANCH,
              new UUID(0, 5),
              1,
              NOW,
              UUID.randomUUID(),
              List.of(),
              type.name(),
              type.version(),
              Sealer.commandBytes(command),
              null);
      var sealed = new SealedOperation(Cbor.encode(operation), null);
      journals.append(List.of(sealed));
      return sealed;
    }
  }
}
