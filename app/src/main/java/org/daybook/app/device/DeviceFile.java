package org.daybook.app.device;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        return new DeviceFile(path, read(Files.readAllBytes(path)));
      }
    } catch (IOException | UnreadableException e) {
      throw new DeviceFileException("cannot read the desk's key file " + path, e);
    }
    var fresh = new DeviceFile(path, Content.of(DeviceKeys.generate(random), null));
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
    save(new Content(content.keys(), enrolment, content.lives(), content.next()));
  }

  /// The keys of one of this desk's epochs, the present one or one that it has left.
  public synchronized EpochKeys keys(int epoch) {
    return content.lives().stream()
        .filter(life -> life.epoch() == epoch)
        .findFirst()
        .map(life -> new EpochKeys(epoch, life.keys()))
        .orElseGet(() -> new EpochKeys(epoch, content.keys()));
  }

  /// The epochs that this desk has left, oldest first.
  public synchronized List<Life> formerLives() {
    return content.lives();
  }

  /// The keys of an epoch that was asked for or will be. The same until the server has answered, so
  /// that an answer that was lost costs no second epoch.
  public synchronized DeviceKeys nextKeys() {
    var next = content.next();
    if (next == null) {
      next = content.keys().withFreshPair();
      save(new Content(content.keys(), content.enrolment(), content.lives(), next));
    }
    return next;
  }

  /// This desk goes on in the epoch that it asked for.
  ///
  /// @param carried what goes on in it
  public synchronized void renewed(int epoch, List<Carried> carried) {
    var enrolment = content.enrolment();
    var next = content.next();
    if (enrolment == null || next == null) {
      throw new IllegalStateException("no epoch was asked for");
    }
    var lives = new ArrayList<>(content.lives());
    lives.add(new Life(enrolment.epoch(), content.keys(), epoch, carried));
    save(new Content(next, enrolment.in(epoch), lives, null));
  }

  /// Desks that were enrolled before epochs stood side by side wrote the first two parts alone.
  private static Content read(byte[] bytes) throws UnreadableException {
    try {
      return Cbor.decode(bytes, Content.class);
    } catch (UnreadableException e) {
      var first = Cbor.decode(bytes, FirstContent.class);
      return Content.of(first.keys(), first.enrolment());
    }
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
  record Content(
      DeviceKeys keys, @Nullable Enrolment enrolment, List<Life> lives, @Nullable DeviceKeys next) {
    Content {
      lives = List.copyOf(lives);
    }

    static Content of(DeviceKeys keys, @Nullable Enrolment enrolment) {
      return new Content(keys, enrolment, List.of(), null);
    }
  }

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record FirstContent(DeviceKeys keys, @Nullable Enrolment enrolment) {}
}
