package org.daybook.app.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.daybook.app.device.DeviceFile;
import org.daybook.app.device.DeviceFileException;
import org.daybook.model.operation.ChainAnchor;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.seal.DayAnchor;
import org.jspecify.annotations.Nullable;

/// The files that somebody names to check something with.
final class GivenFiles {

  /// Opened only where it is: a key file that is made now would be of another desk.
  DeviceFile device(Path file) throws NotCheckedException {
    if (!Files.exists(file)) {
      throw new NotCheckedException("there is no key file " + file + "; name it with --key");
    }
    try {
      return DeviceFile.open(file, new SecureRandom());
    } catch (DeviceFileException e) {
      throw new NotCheckedException(String.valueOf(e.getMessage()));
    }
  }

  /// Empty where none is named.
  Optional<DayAnchor> day(@Nullable Path file) throws NotCheckedException {
    if (file == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(DayAnchor.read(Files.readAllLines(file)));
    } catch (IOException e) {
      throw new NotCheckedException("cannot read " + file + ": " + e.getMessage());
    } catch (UnreadableException e) {
      throw new NotCheckedException(file + ": " + e.getMessage());
    }
  }

  /// Empty where none is named.
  Optional<ChainAnchor> anchor(@Nullable Path file) throws NotCheckedException {
    if (file == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(ChainAnchor.read(Files.readAllLines(file)));
    } catch (IOException e) {
      throw new NotCheckedException("cannot read " + file + ": " + e.getMessage());
    } catch (UnreadableException e) {
      throw new NotCheckedException(file + ": " + e.getMessage());
    }
  }
}
