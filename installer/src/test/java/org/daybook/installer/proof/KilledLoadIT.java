package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.daybook.app.device.DeviceFile;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.desk.LoadState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// A desk is killed in the middle of its first load.
@ExtendWith(WorldExtension.class)
class KilledLoadIT {
  private static final int STUDENTS = 4_000;
  private static final Duration LOAD = Duration.ofMinutes(2);

  private World world;
  private Organisation organisation;
  private FaultProxy proxy;

  @BeforeEach
  void fillBranch(World newWorld) {
    world = newWorld;
    organisation = world.found("North");
    var office = organisation.office("North");
    office.enrolled(office.openCohort("Pottery", 0), STUDENTS, "Student");
    office.deliver();
    proxy = FaultProxy.open(List.of(world.sharedServer().url()::getPort), 1);
  }

  @AfterEach
  void close() {
    proxy.close();
  }

  @Test
  void whatItShowedAsLoadedIsNotLoadedAgain() {
    long whole = bytesOfAWholeLoad();
    proxy.dam().closeAfter(whole * 7 / 10);
    try (var desk = Desk.start("killed", world.fresh("desk-killed"))) {
      enrol(desk);
      long shown = Patience.until("half came", LOAD, () -> loaded(desk), Loaded::isHalf).rows();
      Patience.until("the rest is held", LOAD, proxy.dam()::isHolding, it -> it);
      desk.kill();

      assertTrue(kept(desk) >= shown, () -> kept(desk) + " of " + shown + " rows are kept");
      proxy.dam().open();
      desk.startAgain();
      desk.sync();

      long again = proxy.dam().passed();
      assertTrue(again < whole * 6 / 10, () -> again + " more bytes of " + whole);
      organisation.assertInStep("North", desk);
    }
  }

  private long bytesOfAWholeLoad() {
    proxy.dam().open();
    try (var desk = Desk.start("whole", world.fresh("desk-whole"))) {
      enrol(desk);
      desk.sync();
    }
    return proxy.dam().passed();
  }

  private void enrol(Desk desk) {
    var enrol = Desk.request("enrol").put("server", proxy.url().toString());
    desk.expectOk(enrol.put("code", organisation.code("North")));
  }

  private static Loaded loaded(Desk desk) {
    var load = desk.expectOk(Desk.request("status")).path("status").path("load");
    long rows = 0;
    long inAll = 0;
    for (JsonNode table : load.path("tables")) {
      rows += table.path("done").asLong();
      inAll += table.path("inAll").asLong();
    }
    return new Loaded(rows, inAll);
  }

  /// How far a load has come.
  private record Loaded(long rows, long inAll) {
    boolean isHalf() {
      return inAll > 0 && 2 * rows > inAll;
    }
  }

  private static long kept(Desk desk) {
    var data = desk.data();
    var keys =
        DeviceFile.open(data.resolveSibling(data.getFileName() + ".key"), new SecureRandom());
    try (var replica = Replica.open(data, keys.keys().dataKey(), Clock.systemUTC())) {
      return replica.read(ReplicaReader::loadState).stream()
          .flatMap(state -> state.parts().stream())
          .mapToLong(LoadState.Part::done)
          .sum();
    }
  }
}
