package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.device.DeviceState;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PullRequest;
import org.daybook.model.row.Row;

/// One run of a scenario: a database, server nodes, desks and their ways to each other.
final class World {
  private static final long BEFORE_STEPS_MILLIS = 2_000;
  private static final long AFTER_STEPS_MILLIS = 1_000;
  private static final long CHECK_MILLIS = 2_000;
  private static final long PROGRESS_MILLIS = 30_000;
  private static final long CALM_MILLIS = 15 * 60_000;

  private final Scenario scenario;
  private final boolean takeCash;
  private final Population population;
  private final Scheduler scheduler = new Scheduler(Population.BEGINNING);
  private final Trace trace = new Trace(scheduler);
  private final Ledger ledger = new Ledger();
  private final NewsBoard news = new NewsBoard(scheduler);
  private final Database database;
  private final List<ServerNode> nodes = new ArrayList<>();
  private final List<DeskNode> desks = new ArrayList<>();
  private final Map<Integer, List<DeskNode>> clones = new HashMap<>();
  private final FaultInjector faults;
  private final LostRows lost = new LostRows(this);
  private boolean healed;

  World(Scenario scenario, Ports ports) {
    this.scenario = scenario;
    this.takeCash = ports.takeCash();
    this.population = new Population(scenario);
    var seed = new SplittableRandom(scenario.seed());
    this.database = new Database(seed.split(), ports.versions(), scheduler);
    var around =
        new Surroundings(
            scheduler, trace, ledger, news, ports, database::life, this::known, seed.split());
    for (int number = 0; number < scenario.nodes(); number++) {
      int node = number;
      nodes.add(new ServerNode(scheduler, database, ports, scopes -> changed(scopes, node)));
    }
    for (int number = 0; number < scenario.desks(); number++) {
      desks.add(desk(number, around, seed.split()));
    }
    faults = new FaultInjector(this, around);
  }

  private DeskNode desk(int number, Surroundings around, SplittableRandom moods) {
    var branch = Population.branch(population.branchOf(number));
    var identity = new DeskIdentity(Population.device(number), 1, Population.ORGANISATION, branch);
    var ailments = new Ailments(scheduler, ledger);
    var network = new Network(scheduler, nodes, number % scenario.nodes(), moods, trace, ailments);
    return new DeskNode(
        number, identity, around, network, new Workload(population, scenario, number, takeCash));
  }

  Scenario scenario() {
    return scenario;
  }

  Population population() {
    return population;
  }

  /// The database's row where it is equal: five desks that hold a row need no five copies of it.
  private Row known(Row row) {
    var there = database.state().rows().raw(row.table(), row.id());
    return row.equals(there) ? there : row;
  }

  /// Whether nothing may go wrong any more.
  boolean isHealed() {
    return healed;
  }

  Database database() {
    return database;
  }

  /// What restores of the server cost.
  LostRows lost() {
    return lost;
  }

  List<ServerNode> nodes() {
    return nodes;
  }

  List<DeskNode> desks() {
    return desks;
  }

  Ledger ledger() {
    return ledger;
  }

  Trace trace() {
    return trace;
  }

  Scheduler scheduler() {
    return scheduler;
  }

  /// Plays the scenario, heals everything and waits until all is quiet.
  void run() {
    found();
    desks.forEach(desk -> scheduler.after(desk.number() * 7L, desk::start));
    for (var step : scenario.steps()) {
      scheduler.at(BEFORE_STEPS_MILLIS + step.atMillis(), () -> take(step));
    }
    long end = BEFORE_STEPS_MILLIS + scenario.endMillis() + AFTER_STEPS_MILLIS;
    runUntil(end);
    heal();
    long healedAt = scheduler.millis();
    runUntil(healedAt + PROGRESS_MILLIS);
    everyOutboxMoves(healedAt);
    long deadline = healedAt + CALM_MILLIS;
    while (!isCalm() && scheduler.millis() < deadline) {
      runUntil(scheduler.millis() + CHECK_MILLIS);
    }
    if (!isCalm()) {
      desks.stream().filter(desk -> !isCalm(desk)).forEach(this::wedged);
      return;
    }
    new LastWords(this).everyDeskSaysHowItStands();
  }

  private void take(Step step) {
    step.fault()
        .ifPresentOrElse(
            fault -> faults.inject(fault, step.desk(), step.salt()),
            () -> actor(step).act(step.salt()));
  }

  /// Where a desk was copied, people go on working at both.
  private DeskNode actor(Step step) {
    var copies = clones.getOrDefault(step.desk(), List.of());
    int which = (int) Math.floorMod(step.salt() >>> 7, copies.size() + 1L);
    return which == 0 ? desks.get(step.desk()) : copies.get(which - 1);
  }

  /// A copy of a desk's folder begins to run beside it.
  void cloneDesk(int number) {
    if (desks.size() >= 2 * scenario.desks()) {
      return;
    }
    var moods = new SplittableRandom(scenario.seed() + desks.size());
    int node = number % scenario.nodes();
    var original = desks.get(number).network().ailments();
    var ailments = new Ailments(scheduler, ledger);
    ailments.areAlsoOf(original);
    var network = new Network(scheduler, nodes, node, moods, trace, ailments);
    var workload = new Workload(population, scenario, number, takeCash);
    var copy = new DeskNode(desks.size(), desks.get(number), network, workload);
    desks.add(copy);
    clones.computeIfAbsent(number, _ -> new ArrayList<>()).add(copy);
    copy.start();
    ledger.happened(Fault.DEVICE_CLONED);
  }

  /// Lets virtual time pass.
  void runFor(long millis) {
    runUntil(scheduler.millis() + millis);
  }

  /// Lets everything happen that is due until then.
  private void runUntil(long millis) {
    var arrived = new boolean[1];
    scheduler.at(millis, () -> arrived[0] = true);
    while (!arrived[0]) {
      scheduler.next();
    }
  }

  private void found() {
    var scopes = new TreeSet<UUID>();
    scopes.add(Population.ORGANISATION);
    for (int branch = 0; branch < scenario.branches(); branch++) {
      scopes.add(Population.branch(branch));
    }
    var transaction = database.begin(scopes);
    transaction.lockScopes(scopes);
    transaction.store(population.rows());
    transaction.commit();
    for (var desk : desks) {
      var identity = desk.identity();
      var key = DeskFolder.firstKey(identity.deviceId());
      database.state().epochsOf(identity.deviceId()).put(1, key);
      database
          .state()
          .device(
              new DeviceIdentity(
                  identity.deviceId(),
                  identity.organisationId(),
                  identity.branchId(),
                  identity.epoch(),
                  DeviceState.ACTIVE));
    }
  }

  void changed(Set<UUID> scopes, int node) {
    news.changed(scopes, node);
  }

  void killNode(int number, long restartMillis) {
    var node = nodes.get(number);
    if (node.isUp()) {
      trace.note("node " + number + " dies");
      node.kill();
      news.ended(number);
      scheduler.after(restartMillis, node::start);
    }
  }

  /// A device names the scope of another branch, in a request that is otherwise its own.
  void forge(int number) {
    var desk = desks.get(number);
    var other = Population.branch((population.branchOf(number) + 1) % scenario.branches());
    var own = desk.identity();
    if (other.equals(own.branchId()) || desk.network().isDark()) {
      return;
    }
    var body = Cbor.encode(new PullRequest(Protocol.VERSION, List.of(new Cursor(other, 0, 0))));
    var nonce = "forged-" + scheduler.millis();
    long time = scheduler.instant().toEpochMilli();
    var folder = desk.folder();
    var author = new Request.DeskAuthor(own.deviceId(), folder.epoch(), folder.key());
    var request = Request.signed(Request.Kind.PULL, author, nonce, time, body);
    var node = nodes.get(desk.network().node());
    if (node.isUp()) {
      node.receive(request, answer -> Wall.check(answer, own, ledger));
      ledger.happened(Fault.FORGED_SCOPE);
    }
  }

  private void heal() {
    trace.note("all is healed");
    healed = true;
    desks.forEach(DeskNode::heal);
    long quietAt = 0;
    for (var node : nodes) {
      quietAt = Math.max(quietAt, node.heal());
    }
    runUntil(Math.max(quietAt + 1, scheduler.millis()));
    new StallCheck(this).everyStalledDeskSaysSo();
  }

  /// G3: once everything is well, each outbox gets on without anybody touching the desk.
  private void everyOutboxMoves(long healedAt) {
    for (var desk : desks) {
      int waiting = desk.replica().unanswered();
      var process = desk.process();
      if (waiting > 0 && process != null && desk.lastAnswerMillis() < healedAt) {
        ledger.found(
            "desk "
                + desk.number()
                + " got no answer to "
                + waiting
                + " operations after all was healed: "
                + process.session().state().causes());
      }
    }
  }

  private boolean isCalm() {
    return desks.stream().allMatch(this::isCalm);
  }

  /// Everything it saved was answered and, unless it was revoked, it shows what the server holds.
  private boolean isCalm(DeskNode desk) {
    var process = desk.process();
    if (process == null || desk.replica().unanswered() > 0) {
      return false;
    }
    var state = database.state();
    var identity = desk.identity();
    var head = process.journal().head();
    var held = state.head(new DatabaseState.Life(identity.deviceId(), head.epoch()));
    if (state.device(identity.deviceId()).state() != DeviceState.ACTIVE) {
      return held.sequence() >= head.sequence();
    }
    var cursors =
        List.of(state.cursorOf(identity.organisationId()), state.cursorOf(identity.branchId()));
    var read = desk.replica().read();
    return held.equals(head) && read.pending().isEmpty() && cursors.equals(read.cursors());
  }

  private void wedged(DeskNode desk) {
    var process = desk.process();
    var read = desk.replica().read();
    ledger.found(
        "desk "
            + desk.number()
            + " never came to rest: "
            + desk.replica().unanswered()
            + " unanswered, "
            + read.pending().size()
            + " pending, cursors "
            + read.cursors()
            + ", causes "
            + (process == null ? "dead" : process.session().state().causes().toString()));
  }
}
