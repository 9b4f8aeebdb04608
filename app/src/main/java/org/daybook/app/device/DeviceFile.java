package org.daybook.app.device;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.daybook.app.disk.WholeFile;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.jspecify.annotations.Nullable;

/// The file that holds the desk's keys and enrolment, readable by its owner alone. It lies outside
/// of the data folder, so that a copy of the data is neither readable nor a second desk.
public final class DeviceFile {
  private final Path path;
  private Content content;

  private DeviceFile(Path path, Content content) {
    this.path = path;
    this.content = content;
  }

  /// Opens the file, or makes one with new keys.
  ///
  /// @throws DeviceFileException when it cannot be read or written
  public static DeviceFile open(Path path, RandomGenerator random) {
    try {
      if (Files.exists(path)) {
        return new DeviceFile(path, Cbor.decode(Files.readAllBytes(path), Content.class));
      }
    } catch (IOException | UnreadableException e) {
      throw new DeviceFileException("cannot read the desk's key file " + path, e);
    }
    var fresh = new DeviceFile(path, new Content(DeviceKeys.generate(random), null));
    fresh.save(fresh.content);
    return fresh;
  }

  public synchronized DeviceKeys keys() {
    return content.keys();
  }

  public synchronized Optional<Enrolment> enrolment() {
    return Optional.ofNullable(content.enrolment());
  }

  public synchronized void enrolled(Enrolment enrolment) {
    save(new Content(content.keys(), enrolment));
  }

  private void save(Content next) {
    try {
      var folder = path.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      new WholeFile(path).replace(Cbor.encode(next));
    } catch (IOException e) {
      throw new DeviceFileException("cannot write the desk's key file " + path, e);
    }
    content = next;
  }

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record Content(DeviceKeys keys, @Nullable Enrolment enrolment) {}
}
