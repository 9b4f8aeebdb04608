package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.daybook.installer.proof.Desk.Mark;
import org.daybook.model.protocol.Protocol;

/// Servers on one database behind a proxy, and desks in two branches that know only the proxy. Each
/// round is a session, in which each desk has students of its own to mark.
final class Fleet implements AutoCloseable {
  private static final List<String> BRANCHES = List.of("North", "South");
  static final int MARKS = 8;
  // Longer than a desk waits on a line that is dead, several times.
  private static final Duration TO_SETTLE = Duration.ofMinutes(4);

  private final World world;
  private final Organisation organisation;
  private final Random chance;
  private final List<ServerProcess> servers = new ArrayList<>();
  private final List<Post> posts = new ArrayList<>();
  private final Map<String, String> saved = new LinkedHashMap<>();
  private final FaultProxy proxy;

  private Fleet(World world, int nodes, long seed) {
    this.world = world;
    this.chance = new Random(seed);
    this.organisation = world.found(BRANCHES.toArray(String[]::new));
    List<IntSupplier> ports = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      var server = world.ownServer();
      servers.add(server);
      ports.add(() -> server.url().getPort());
    }
    this.proxy = FaultProxy.open(ports, seed);
  }

  /// A desk and what it has to mark.
  private record Post(Desk desk, String branch, List<UUID> sessions, List<UUID> students) {}

  /// What one desk was told in a round.
  private record Task(Post post, UUID session, Burst burst) {}

  /// What the centre holds of what was called saved.
  record Tally(int saved, int lost, int doubled) {}

  /// Starts them all, in fair weather.
  static Fleet gather(World world, int nodes, int desksOfABranch, int rounds, long seed) {
    var fleet = new Fleet(world, nodes, seed);
    try {
      BRANCHES.forEach(branch -> fleet.man(branch, desksOfABranch, rounds));
      for (var post : fleet.posts) {
        post.desk().firstRun(fleet.organisation, post.branch(), fleet.proxy.url());
      }
      return fleet;
    } catch (AssertionError | RuntimeException failure) {
      fleet.close();
      throw failure;
    }
  }

  List<Desk> desks() {
    return posts.stream().map(Post::desk).toList();
  }

  List<ServerProcess> servers() {
    return servers;
  }

  FaultProxy proxy() {
    return proxy;
  }

  /// A round in which the database is left alone.
  int round(int number, int nodes, int desksInHundred) {
    return round(number, nodes, desksInHundred, () -> {});
  }

  /// Tells every desk the marks of a round at once. While they are being saved and sent, `nodes`
  /// servers are killed, and of a hundred desks `desksInHundred`, some of them again while they
  /// catch up; all come back.
  ///
  /// @param meanwhile happens at some moment between these kills
  /// @return how many times a desk was killed
  int round(int number, int nodes, int desksInHundred, Runnable meanwhile) {
    var tasks = posts.stream().map(post -> begin(post, number)).toList();
    tasks.get(chance.nextInt(tasks.size())).burst().hear(1 + chance.nextInt(MARKS - 1));
    int first = chance.nextInt(servers.size());
    var down = new ArrayList<ServerProcess>();
    for (int i = 0; i < nodes; i++) {
      down.add(servers.get((first + i) % servers.size()));
    }
    down.forEach(ServerProcess::kill);
    var killed = new ArrayList<Desk>();
    var moment = tasks.get(chance.nextInt(tasks.size()));
    for (var task : tasks) {
      if (task.equals(moment)) {
        meanwhile.run();
      }
      if (chance.nextInt(100) < desksInHundred) {
        task.burst().killAfter(1 + chance.nextInt(MARKS));
        task.post().desk().startAgain();
        killed.add(task.post().desk());
      } else {
        task.burst().hearAll();
      }
      note(task);
    }
    int again = killAgain(killed);
    down.forEach(ServerProcess::startAgain);
    signInAt(killed);
    return killed.size() + again;
  }

  /// Waits in fair weather until everything has been sent and every desk holds what the centre
  /// does.
  void settle() {
    proxy.weather(Weather.FAIR);
    for (var desk : desks()) {
      Patience.until("all is sent", TO_SETTLE, desk::unsettled, it -> it == 0);
      Patience.until("the desk is in step", TO_SETTLE, desk::isInStep, it -> it);
      assertEquals(0, desk.status().path("causes").size(), () -> "not stuck: " + desk.status());
      assertEquals(List.of(), desk.attention(), "nothing was refused");
    }
    for (var branch : BRANCHES) {
      var stranger = Stranger.enrol(proxy.url(), organisation.code(branch));
      for (var post : posts) {
        if (post.branch().equals(branch)) {
          Patience.until(
              "the digests agree",
              TO_SETTLE,
              () -> post.desk().digests().equals(Digests.of(stranger, Protocol.VERSION)),
              it -> it);
        }
      }
    }
  }

  /// Compares every mark that was called saved with those that the centre holds.
  Tally tally() throws SQLException {
    var held = new LinkedHashMap<String, List<String>>();
    var lines =
        world.query(
            """
            select session_id || ' ' || student_id || '=' || attendance || ' ' || counts
            from attendance_mark where organisation_id = ?::uuid
            """,
            organisation.id().toString());
    for (var line : lines) {
      var parts = line.split("=", 2);
      held.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1]);
    }
    long lost =
        saved.entrySet().stream()
            .filter(it -> !held.getOrDefault(it.getKey(), List.of()).contains(it.getValue()))
            .count();
    var doubled = CapturedMarks.doubled(world, organisation);
    held.forEach((mark, values) -> {
      if (values.size() > 1) {
        doubled.add(mark);
      }
    });
    return new Tally(saved.size(), (int) lost, doubled.size());
  }

  @Override
  public void close() {
    desks().forEach(Desk::close);
    proxy.close();
    servers.forEach(ServerProcess::close);
  }

  /// Fills a branch and starts its desks, which take their time.
  private void man(String branch, int desks, int rounds) {
    var device = Stranger.enrol(proxy.url(), organisation.code(branch));
    var office = new Office(device, organisation.ownerId());
    var cohort = office.openCohort("Pottery", 0);
    var students = office.enrolled(cohort, desks * MARKS, "Student");
    var sessions = new ArrayList<UUID>();
    for (int i = 0; i < rounds; i++) {
      sessions.add(office.session(cohort));
    }
    office.deliver();
    for (int i = 0; i < desks; i++) {
      var name = branch + i;
      var own = students.subList(i * MARKS, (i + 1) * MARKS);
      var desk = Desk.start(name, world.fresh("desk-" + name));
      posts.add(new Post(desk, branch, sessions, own));
    }
  }

  private int killAgain(List<Desk> desks) {
    int count = 0;
    for (var desk : desks) {
      if (chance.nextInt(3) == 0) {
        desk.status();
        desk.kill();
        desk.startAgain();
        count++;
      }
    }
    return count;
  }

  /// At all at once, because each may wait for a line that is dead.
  private void signInAt(List<Desk> desks) {
    var signIn = Desk.signingIn(organisation.ownerName(), organisation.password());
    desks.forEach(desk -> desk.process().say(signIn.toString()));
    desks.forEach(desk -> desk.heardOk(signIn));
  }

  private Task begin(Post post, int round) {
    var session = post.sessions().get(round);
    var marks = new LinkedHashMap<UUID, Mark>();
    for (var student : post.students()) {
      marks.put(student, new Mark(chance.nextBoolean() ? "PRESENT" : "ABSENT", 0));
    }
    return new Task(post, session, post.desk().begin(session, marks));
  }

  private void note(Task task) {
    task.burst()
        .saved()
        .forEach(
            (student, mark) -> saved.put(task.session() + " " + student, mark.value() + " true"));
  }
}
