package org.daybook.app.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.daybook.app.AppConfig;
import org.daybook.app.device.DeviceFile;
import org.daybook.app.device.Enrolment;
import org.daybook.app.device.Life;
import org.daybook.app.journal.JournalCheck;
import org.daybook.app.journal.JournalVerdict;
import org.daybook.model.operation.ChainAnchor.Chain;
import org.daybook.model.operation.SealedOperation;
import org.jspecify.annotations.Nullable;

/// The journals in a desk's folder, one for each of its epochs, opened with the desk's key file.
final class DeskJournals {
  private final Path folder;
  private final DeviceFile device;
  private final Enrolment enrolment;

  private DeskJournals(Path folder, DeviceFile device, Enrolment enrolment) {
    this.folder = folder;
    this.device = device;
    this.enrolment = enrolment;
  }

  /// @param keyFile null for the one beside the folder
  static DeskJournals in(Path folder, @Nullable Path keyFile) throws NotCheckedException {
    var config = AppConfig.of(Optional.of(folder), Optional.empty(), folder);
    return of(config.dataFolder(), keyFile == null ? config.keyFile() : keyFile);
  }

  /// Those of the desk of whoever asks, where there is one at this machine and it is of that
  /// branch.
  static Optional<DeskJournals> atHome(Path home, UUID branchId) {
    var config = AppConfig.of(Optional.empty(), Optional.empty(), home);
    try {
      return Optional.of(of(config.dataFolder(), config.keyFile()))
          .filter(it -> it.enrolment().branchId().equals(branchId));
    } catch (NotCheckedException e) {
      return Optional.empty();
    }
  }

  private static DeskJournals of(Path data, Path key) throws NotCheckedException {
    var device = new GivenFiles().device(key);
    var enrolment =
        device
            .enrolment()
            .orElseThrow(() -> new NotCheckedException("this desk was never activated"));
    if (!Files.isDirectory(data)) {
      throw new NotCheckedException("there is no folder " + data);
    }
    return new DeskJournals(data, device, enrolment);
  }

  Enrolment enrolment() {
    return enrolment;
  }

  DeviceFile device() {
    return device;
  }

  List<Integer> epochs() {
    var epochs = new ArrayList<>(device.formerLives().stream().map(Life::epoch).toList());
    epochs.add(enrolment.epoch());
    return epochs;
  }

  static String name(int epoch) {
    return "journal-" + epoch;
  }

  JournalVerdict check(int epoch, Optional<Chain> anchor) throws IOException {
    return check(epoch, anchor, _ -> {});
  }

  private JournalVerdict check(int epoch, Optional<Chain> anchor, Consumer<SealedOperation> told)
      throws IOException {
    var key = device.keys(epoch).keys().dataKey();
    return new JournalCheck(key, enrolment.identity().in(epoch), anchor)
        .check(folder.resolve(name(epoch)), told);
  }

  /// All operations of all epochs, in their order.
  ///
  /// @throws NotCheckedException where a journal is not what the desk wrote
  List<SealedOperation> operations() throws NotCheckedException {
    var operations = new ArrayList<SealedOperation>();
    for (int epoch : epochs()) {
      try {
        var verdict = check(epoch, Optional.empty(), operations::add);
        int code = VerdictWords.exitCode(verdict);
        if (code != VerdictWords.INTACT && code != VerdictWords.TORN) {
          throw new NotCheckedException(
              name(epoch) + " is not what the desk wrote; daybook verify journal says more");
        }
      } catch (IOException e) {
        throw new NotCheckedException("cannot read " + name(epoch) + ": " + e.getMessage());
      }
    }
    return operations;
  }
}
