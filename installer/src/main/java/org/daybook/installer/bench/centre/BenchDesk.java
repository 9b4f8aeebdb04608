package org.daybook.installer.bench.centre;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.daybook.app.AppConfig;
import org.daybook.app.Wiring;
import org.daybook.app.device.DeviceFile;
import org.daybook.app.device.Enrolment;
import org.daybook.app.journal.SealedFile;
import org.daybook.app.replica.Replica;
import org.daybook.app.service.Desk;
import org.daybook.app.service.signin.KnownPeople;
import org.daybook.app.service.signin.KnownPeople.Known;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.row.Row;

/// A desk as the program wires it, without screens, in this process: enrolled without a code, and
/// opened as often as wanted on a new folder.
public final class BenchDesk {
  private static final URI NOWHERE = URI.create("http://localhost:9");
  private static final int ROWS_AT_ONCE = 2_000;

  private final Workplace place;
  private final Path keyFile;
  private final DeviceFile file;
  private final BenchDevice device;

  private BenchDesk(Workplace place, Path keyFile, DeviceFile file, BenchDevice device) {
    this.place = place;
    this.keyFile = keyFile;
    this.file = file;
    this.device = device;
  }

  /// Makes the keys of a desk of the branch.
  public static BenchDesk of(Workplace place, CentreRows branch, UUID id, RandomGenerator random)
      throws IOException {
    var keyFile = place.directory("key").resolve("desk.key");
    var file = DeviceFile.open(keyFile, random);
    return new BenchDesk(place, keyFile, file, BenchDevice.of(branch, id, file.keys()));
  }

  /// What the server has to know of it.
  public BenchDevice device() {
    return device;
  }

  /// Says where the server is; the desk goes to nobody before that.
  public void enrol(URI server) {
    file.enrolled(
        new Enrolment(
            device.id(),
            BenchDevice.EPOCH,
            device.organisationId(),
            device.branchId(),
            "Bench",
            device.id(),
            server.toString()));
  }

  /// Opens it on an empty folder, with no network, and puts the rows in.
  public Desk openOffline(Path folder, Stream<Row> rows) throws IOException {
    enrol(NOWHERE);
    var desk = open(folder);
    desk.parts().loop().switchOffline(true);
    insert(desk.parts().replica(), rows);
    // As after a first load: with cursors, whatever their versions.
    desk.parts()
        .replica()
        .write(transaction -> {
          transaction.cursors(
              List.of(
                  new Cursor(device.organisationId(), 1, 1), new Cursor(device.branchId(), 1, 1)));
          return true;
        });
    return desk;
  }

  /// Opens it on an empty folder; it starts its first load at once.
  public Desk open(Path folder) throws IOException {
    // The program wants the key outside of the data.
    var key = Files.copy(keyFile, place.directory("key").resolve("desk.key"));
    return Wiring.of(new AppConfig(folder, key, Optional.empty())).openDesk();
  }

  /// Opens a desk that lies in a folder with its key beside it, for a window that has nothing to
  /// draw before: on a thread of its own, since the drawing thread must not read files.
  public static Desk reopen(Path folder) {
    var opening =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("open").factory());
    try {
      return opening
          .submit(() ->
              Wiring.of(new AppConfig(folder, keyBeside(folder), Optional.empty())).openDesk())
          .get();
    } catch (Exception failure) {
      throw new IllegalStateException("the desk does not open", failure);
    }
  }

  private static Path keyBeside(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".key");
  }

  /// Opens the desk's shift on the branch's drawer and gives its id.
  public static UUID openShift(Desk desk, CentreRows branch, UUID intentId) {
    var cash = desk.services().cash();
    var drawer = new CashRows(branch).cashboxId();
    cash.gestures().open(branch.actorId(), intentId, drawer, CashRows.FLOAT_MINOR);
    var shift = cash.till().till(branch.actorId()).orElseThrow().shift();
    if (shift == null) {
      throw new IllegalStateException("no shift was opened");
    }
    return shift.shiftId();
  }

  /// Lets the desk know somebody, as after a sign-in: then its first screen is the sign-in.
  public void knowSomebody(Path folder, Instant now, RandomGenerator random) {
    var known = new SealedFile(folder.resolve(KnownPeople.FILE), file.keys().dataKey(), random);
    KnownPeople.open(known, now)
        .save(Known.fresh(device.id(), "desk", "Desk", "none", now, null, 0));
  }

  /// Puts the key where the program looks for it when it is given a folder.
  public void layKeyBeside(Path folder) throws IOException {
    Files.copy(keyFile, keyBeside(folder));
  }

  private static void insert(Replica replica, Stream<Row> rows) {
    var all = rows.toList();
    for (var first = 0; first < all.size(); first += ROWS_AT_ONCE) {
      var some = all.subList(first, Math.min(first + ROWS_AT_ONCE, all.size()));
      replica.write(transaction -> {
        transaction.insert(some);
        return some.size();
      });
    }
  }
}
