package org.daybook.model.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.device.Device;
import org.daybook.model.device.DeviceState;
import org.daybook.model.people.Student;
import org.daybook.model.row.Row;

/// Makes the faults of a scenario's steps happen.
final class FaultInjector {
  private static final Duration TEN_YEARS = Duration.ofDays(3_652);

  private final World world;
  private final Surroundings around;

  FaultInjector(World world, Surroundings around) {
    this.world = world;
    this.around = around;
  }

  void inject(Fault fault, int target, long salt) {
    var chance = new SplittableRandom(salt);
    around.trace().note("step " + fault.wireName() + " " + target);
    switch (fault.home()) {
      case NETWORK -> onTheWay(fault, world.desks().get(target), chance);
      case DESK -> {
        strike(fault, world.desks().get(target));
        atTheDesk(fault, world.desks().get(target), salt, chance);
      }
      case SERVER -> {
        world.desks().forEach(desk -> desk.network().ailments().strikes(fault));
        atTheServer(fault, target, chance);
      }
    }
  }

  /// A copy of a desk goes by the same name, under which people see what is parked.
  private void strike(Fault fault, DeskNode desk) {
    var device = desk.identity().deviceId();
    world.desks().stream()
        .filter(
            it -> it == desk || (fault == Fault.POISON && it.identity().deviceId().equals(device)))
        .forEach(it -> it.network().ailments().strikes(fault));
  }

  private void onTheWay(Fault fault, DeskNode desk, RandomGenerator chance) {
    switch (fault) {
      case BLACKOUT -> {
        desk.network().goDark(5_000 + chance.nextInt(120_000));
        around.news().cut(desk.number(), desk.identity().branchId());
      }
      case HALF_OPEN -> desk.network().halfOpen(20_000 + chance.nextInt(60_000));
      case PULL_STALLED -> desk.network().stall(true);
      default -> desk.network().plan(fault);
    }
  }

  private void atTheDesk(Fault fault, DeskNode desk, long salt, RandomGenerator chance) {
    switch (fault) {
      case KILL, POWER_CUT -> {
        if (chance.nextBoolean()) {
          desk.die(fault);
        } else {
          desk.dieSoon(fault, chance.nextInt(4));
        }
      }
      case TORN_WRITE -> desk.tearNextWrite(chance.nextInt(200));
      case DISK_FULL -> {
        desk.folder().full(true);
        around.scheduler().after(2_000 + chance.nextInt(60_000), () -> desk.folder().full(false));
      }
      case JOURNAL_TAIL_LOST -> desk.loseJournalTail(1 + chance.nextInt(4));
      case REPLICA_LOST -> desk.loseReplica();
      case CLOCK_AHEAD, CLOCK_BEHIND -> {
        desk.jumpClock(fault == Fault.CLOCK_AHEAD ? TEN_YEARS : TEN_YEARS.negated());
        around.ledger().happened(fault);
      }
      case SLOW_DEVICE -> desk.slow(10_000 + chance.nextInt(60_000), 500 + chance.nextInt(8_000));
      case HUGE_OUTBOX -> {
        int size = 100 + chance.nextInt(200);
        for (int i = 0; i < size; i++) {
          desk.act(chance.nextLong());
        }
        around.ledger().happened(fault);
      }
      case SAID_TWICE -> desk.actTwice(salt);
      case POISON -> desk.poison(salt);
      case DEVICE_RESTORED -> {
        var putBack = desk.backUp();
        around.scheduler().after(3_000 + chance.nextInt(30_000), () -> unlessHealed(putBack));
      }
      case DEVICE_CLONED -> world.cloneDesk(world.desks().indexOf(desk));
      default -> throw new IllegalStateException(fault + " cannot happen at a desk");
    }
  }

  private void atTheServer(Fault fault, int target, RandomGenerator chance) {
    switch (fault) {
      case SERVER_KILL -> {
        int node = target % world.nodes().size();
        world.killNode(node, 200 + chance.nextInt(20_000));
        around.ledger().happened(fault);
      }
      case SERVER_RESTORED -> restoreLater(2_000 + chance.nextInt(20_000));
      case LONG_TRANSACTION -> {
        int node = world.desks().get(target).network().node();
        world.nodes().get(node).delayNextCommit(2_000 + chance.nextInt(50_000));
        around.ledger().happened(fault);
      }
      case TWO_NODES -> {
        if (world.nodes().size() > 1) {
          var network = world.desks().get(target).network();
          network.switchNode(network.node() + 1);
          around.ledger().happened(fault);
        }
      }
      case SCOPE_MOVE -> moveSomebody(target, chance);
      case REVOKE -> revoke(target);
      case VERSION_SKEW -> skew(target, 10_000 + chance.nextInt(60_000));
      case NEW_COMMANDS -> {
        world.nodes().get(target % world.nodes().size()).upgrade();
        around.ledger().happened(fault);
      }
      case COMPACTION -> compact(chance.nextInt(4_000));
      case FORGED_SCOPE -> world.forge(target);
      default -> throw new IllegalStateException(fault + " cannot happen at the server");
    }
  }

  /// The dump is taken now; disaster strikes a while later. Who was revoked in between stays so.
  private void restoreLater(long millis) {
    var dump = world.database().dump();
    around
        .scheduler()
        .after(
            millis,
            () ->
                unlessHealed(() -> {
                  for (int node = 0; node < world.nodes().size(); node++) {
                    world.killNode(node, 2_000);
                  }
                  var revoked = world.database().state().revoked();
                  world.database().restore(dump);
                  world.lost().note();
                  revoked.forEach(this::shutOut);
                  around.ledger().happened(Fault.SERVER_RESTORED);
                }));
  }

  private void unlessHealed(Runnable disaster) {
    if (!world.isHealed()) {
      disaster.run();
    }
  }

  private void moveSomebody(int desk, RandomGenerator chance) {
    var scenario = world.scenario();
    if (scenario.branches() < 2) {
      return;
    }
    int from = world.population().branchOf(desk);
    int to = (from + 1) % scenario.branches();
    var id = world.population().student(from, chance.nextInt(scenario.students()));
    var found = world.database().state().rows().find(Student.TABLE, id);
    if (found.isPresent()) {
      var target = Population.branch(to);
      var source = found.get().scopeId();
      if (!source.equals(target)) {
        change(List.of(moved(found.get(), target)), Set.of(source, target));
        around.ledger().happened(Fault.SCOPE_MOVE);
      }
    }
  }

  private static Student moved(Student student, UUID branch) {
    return new Student(
        student.id(),
        student.organisationId(),
        branch,
        student.familyId(),
        student.code(),
        student.fullName(),
        student.matchKey(),
        student.phone(),
        student.birthDate(),
        student.note(),
        student.guest(),
        student.sourcedId());
  }

  private void revoke(int target) {
    if (shutOut(Population.device(target))) {
      around.ledger().happened(Fault.REVOKE);
    }
  }

  private boolean shutOut(UUID device) {
    var state = world.database().state();
    var known = state.device(device);
    var row = state.rows().find(Device.TABLE, device);
    if (known.state() != DeviceState.ACTIVE || row.isEmpty()) {
      return false;
    }
    state.device(
        new DeviceIdentity(
            device, known.organisationId(), known.branchId(), known.epoch(), DeviceState.REVOKED));
    change(List.of(row.get().in(DeviceState.REVOKED, "sold")), Set.of(known.branchId()));
    return true;
  }

  /// The centre writes by itself, as its command line does.
  private void change(List<Row> rows, Set<UUID> scopes) {
    var transaction = world.database().begin(new TreeSet<>(scopes));
    try {
      transaction.lockScopes(new TreeSet<>(scopes));
    } catch (Database.ScopeHeldException e) {
      world.database().whenReleased(() -> change(rows, scopes));
      return;
    }
    transaction.store(rows);
    world.changed(transaction.commit(), -1);
  }

  private void skew(int target, long millis) {
    var node = world.nodes().get(target % world.nodes().size());
    node.refuseOldPrograms(true);
    around.ledger().happened(Fault.VERSION_SKEW);
    around.scheduler().after(millis, () -> node.refuseOldPrograms(false));
  }

  private void compact(long silentMillis) {
    int gone = 0;
    for (int branch = 0; branch < world.scenario().branches(); branch++) {
      gone += world.database().compact(Population.branch(branch), silentMillis);
    }
    if (gone > 0) {
      around.ledger().happened(Fault.COMPACTION);
    }
  }
}
