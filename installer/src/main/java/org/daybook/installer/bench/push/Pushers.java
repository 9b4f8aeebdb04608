package org.daybook.installer.bench.push;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import okhttp3.OkHttpClient;
import org.daybook.app.device.DeviceKeys;
import org.daybook.installer.bench.centre.BenchDevice;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.installer.bench.centre.CentreServer;
import org.daybook.installer.bench.centre.CentreSize;
import org.daybook.installer.bench.place.Sources;

/// Devices of several branches, one of each, that push at the same time.
final class Pushers {
  static final int BRANCHES = 4;
  private static final int STUDENTS = 1_000;
  private static final int STUDENTS_PER_COHORT = 40;

  private final List<PushClient> clients;

  private Pushers(List<PushClient> clients) {
    this.clients = List.copyOf(clients);
  }

  /// Devices that push marks.
  static Pushers ofMarks(
      CentreServer server, List<BenchDevice> devices, List<CentreRows> branches, Sources sources) {
    var http = new OkHttpClient();
    var clients = new ArrayList<PushClient>();
    for (var i = 0; i < devices.size(); i++) {
      clients.add(
          new PushClient(http, server.address(), devices.get(i), branches.get(i), 0, sources));
    }
    return new Pushers(clients);
  }

  /// Devices that push what their cash desks take.
  static Pushers ofSales(
      CentreServer server, List<BenchDevice> devices, List<CentreRows> branches, Sources sources) {
    var http = new OkHttpClient();
    var clients = new ArrayList<PushClient>();
    for (var i = 0; i < devices.size(); i++) {
      var branch = branches.get(i);
      clients.add(
          new PushClient(
              http,
              server.address(),
              devices.get(i),
              branch.actorId(),
              new DoorSales(branch),
              sources));
    }
    return new Pushers(clients);
  }

  /// Branches with as many open places on their sheets.
  static List<CentreRows> branches(int placesOfEach, Sources sources) {
    var branches = new ArrayList<CentreRows>();
    for (var branch = 0; branch < BRANCHES; branch++) {
      var days = Math.ceilDiv(placesOfEach, STUDENTS);
      var size = new CentreSize(branch, STUDENTS, STUDENTS_PER_COHORT, 0, days);
      branches.add(new CentreRows(size, sources.today()));
    }
    return branches;
  }

  /// A device of each branch.
  static List<BenchDevice> devices(List<CentreRows> branches, Sources sources) {
    return branches.stream()
        .map(it -> BenchDevice.of(it, sources.ids().get(), DeviceKeys.generate(sources.random())))
        .toList();
  }

  PushClient first() {
    return clients.getFirst();
  }

  /// Pushes batches of that size from each and gives operations per second.
  double push(int batches, int size) throws Exception {
    var prepared = new ArrayList<Callable<Void>>();
    for (var client : clients) {
      var bodies = client.prepare(batches, size);
      prepared.add(() -> {
        for (var body : bodies) {
          client.push(body);
        }
        return null;
      });
    }
    return rate(prepared, batches * size);
  }

  /// Operations per second when all work at the same time, each on that many.
  static double rate(List<Callable<Void>> work, int operations) throws Exception {
    try (var threads = Executors.newFixedThreadPool(work.size())) {
      var started = System.nanoTime();
      for (var done : threads.invokeAll(work)) {
        try {
          done.get();
        } catch (ExecutionException failure) {
          throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
      }
      var seconds = (System.nanoTime() - started) / 1e9;
      return work.size() * operations / seconds;
    }
  }
}
