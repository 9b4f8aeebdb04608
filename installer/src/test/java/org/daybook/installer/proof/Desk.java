package org.daybook.installer.proof;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.app.DaybookDesk;
import org.daybook.model.canary.Canaries;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A headless desk as a receptionist's hands use it, in the words of `docs/headless-desk.md`.
final class Desk implements AutoCloseable {
  private static final int MANY = 100_000;

  private final String name;
  private final Path folder;
  private final Path logs;
  private final List<String> more;
  private final Map<String, String> environment;
  private final Class<?> program;
  private HeadlessDesk process;

  private Desk(
      String name, Path folder, Path logs, List<String> more, Map<String, String> environment) {
    this(name, folder, logs, more, environment, DaybookDesk.class);
  }

  private Desk(
      String name,
      Path folder,
      Path logs,
      List<String> more,
      Map<String, String> environment,
      Class<?> program) {
    this.program = program;
    this.name = name;
    this.folder = folder;
    this.logs = logs;
    this.more = more;
    this.environment = environment;
  }

  /// A desk that is not enrolled.
  static Desk start(String name, Path folder) {
    return start(name, folder, folder);
  }

  /// @param logs where its log is, which must not be a folder that a test makes full
  static Desk start(String name, Path folder, Path logs) {
    return started(new Desk(name, folder, logs, List.of(), Map.of()));
  }

  /// A desk whose folder a former program wrote, and whose server has moved.
  static Desk upgraded(String name, Path folder, URI server) {
    var more = List.of("--server", server.toString());
    return started(new Desk(name, folder, folder, more, Map.of()));
  }

  /// A desk that is not enrolled, of another program than the one under test.
  static Desk of(String classPath, String name, Path folder) {
    return started(new Desk(name, folder, folder, List.of(), Map.of("CLASSPATH", classPath)));
  }

  /// A desk that is not enrolled, whose clock is a day late.
  static Desk slow(String name, Path folder) {
    return started(new Desk(name, folder, folder, List.of(), Map.of(), SlowDesk.class));
  }

  private static Desk started(Desk desk) {
    desk.startAgain();
    return desk;
  }

  Path data() {
    return folder.resolve("data");
  }

  HeadlessDesk process() {
    return process;
  }

  void startAgain() {
    process = new HeadlessDesk(another());
  }

  /// One more process on the same folder.
  JavaProcess another() {
    var arguments = new ArrayList<>(List.of("--headless", "--data", data().toString()));
    arguments.addAll(more);
    var variables = new HashMap<>(environment);
    // Else the tests' own, which lies on this classpath too and is nearly mute.
    variables.put("JDK_JAVA_OPTIONS", "-Dlogback.configurationFile=logback.xml");
    return JavaProcess.start(name, logs, program.getName(), arguments, variables);
  }

  void kill() {
    process.kill();
  }

  /// First run: enrolled, loaded, and somebody at it.
  void firstRun(Organisation organisation, String branch, URI server) {
    var enrol = request("enrol").put("server", server.toString());
    expectOk(enrol.put("code", organisation.code(branch, name)));
    sync();
    signIn(organisation.ownerName(), organisation.password());
  }

  void signIn(String person, String password) {
    expectOk(signingIn(person, password));
  }

  static ObjectNode signingIn(String person, String password) {
    return request("sign-in").put("name", person).put("password", password);
  }

  void sync() {
    var answer = syncing();
    if (!answer.path("done").asBoolean()) {
      throw new AssertionError("not in step: " + answer + "\n" + process.process().lastErrors());
    }
  }

  /// Whether it is in step with the server, after one attempt.
  boolean isInStep() {
    return syncing().path("done").asBoolean();
  }

  private JsonNode syncing() {
    return expectOk(request("sync").put("seconds", 40));
  }

  /// Writes an emergency export; answers how many operations are in it.
  int export(Path file) {
    var answer = expectOk(request("emergency-export").put("file", file.toString()));
    return answer.path("operations").asInt();
  }

  void offline() {
    expectOk(request("offline").put("on", true));
  }

  void online() {
    expectOk(request("offline").put("on", false));
  }

  /// What the register says of each student.
  Map<UUID, Mark> register(UUID session) {
    var marks = new LinkedHashMap<UUID, Mark>();
    lines(session).forEach((student, line) -> marks.put(student, Mark.of(line.path("mark"))));
    return marks;
  }

  void mark(UUID session, UUID student, Mark mark) {
    var line = lines(session).get(student);
    var current = line == null ? "" : line.path("mark").path("markId").asString("");
    expectOk(
        marking(session, student, mark).put("replacesMarkId", current.isEmpty() ? null : current));
  }

  /// Is told all those marks, and has answered none yet.
  Burst begin(UUID session, Map<UUID, Mark> marks) {
    return Burst.begin(process, session, marks);
  }

  List<Contradiction> attention() {
    var items = new ArrayList<Contradiction>();
    for (var item : expectOk(request("attention")).path("items")) {
      items.add(Contradiction.of(item));
    }
    return items;
  }

  void settle(Contradiction item, Mark mark, String reason) {
    expectOk(
        request("correct-mark")
            .put("sessionId", item.session())
            .put("studentId", item.student())
            .put("attendance", mark.value())
            .put("minutes", mark.minutes())
            .put("correctedMarkId", item.counting())
            .put("otherMarkId", item.other())
            .put("reason", reason));
  }

  /// Admits somebody unknown and claims a seat, in one gesture.
  Guest admitAndEnrol(UUID session, UUID cohort, String fullName, String firstDay) {
    var enrolment = UUID.randomUUID();
    var gesture = request("gesture");
    var commands = gesture.putArray("commands");
    var admit = commands.addObject().put("do", "admit-guest");
    admit.put("sessionId", session.toString()).put("code", "G1");
    admit.putObject("person").put("fullName", fullName);
    commands
        .addObject()
        .put("do", "enrol-student")
        .put("enrolmentId", enrolment.toString())
        .put("studentId", "$0.student")
        .put("cohortId", cohort.toString())
        .put("entry", "PENDING_PAYMENT")
        .put("firstDay", firstDay);
    expectOk(gesture);
    return new Guest(students(fullName).getFirst(), enrolment);
  }

  void withdraw(UUID enrolment) {
    expectOk(
        request("move-enrolment")
            .put("enrolmentId", enrolment.toString())
            .put("to", "CANCELLED")
            .put("reason", "a change of mind"));
  }

  List<UUID> students(String query) {
    var found = new ArrayList<UUID>();
    for (var hit : expectOk(request("find-students").put("query", query)).path("students")) {
      found.add(UUID.fromString(hit.path("studentId").asString()));
    }
    return found;
  }

  /// How many own operations are on their way or not yet in the server's rows here.
  int unsettled() {
    int count = 0;
    for (var operation : outbox()) {
      count += operation.path("state").asString().equals("SETTLED") ? 0 : 1;
    }
    return count;
  }

  /// What the centre said to the newest operation of each command.
  Map<String, String> answers() {
    var answers = new TreeMap<String, String>();
    for (var operation : outbox()) {
      var reason = operation.path("reason").asString("");
      var outcome = operation.path("outcome").asString("");
      answers.putIfAbsent(operation.path("command").asString(), (outcome + " " + reason).strip());
    }
    return answers;
  }

  JsonNode outbox() {
    return expectOk(request("outbox").put("limit", MANY)).path("operations");
  }

  JsonNode status() {
    return expectOk(request("status")).path("status");
  }

  /// Of all tables but the canaries', of which clients of earlier protocols are told nothing, a
  /// [Stranger] among them. The server writes them once a desk has been there for some minutes.
  Map<String, String> digests() {
    var digests = new TreeMap<String, String>();
    for (var digest : expectOk(request("digests")).path("digests")) {
      var table = digest.path("table").asString();
      if (!Canaries.areIn(table)) {
        var key = digest.path("scope").asString() + " " + table;
        digests.put(key, digest.path("digest").asString());
      }
    }
    return digests;
  }

  /// The error that the desk answers with.
  String refusal(ObjectNode request) {
    var answer = process.ask(request.toString());
    return answer.path("ok").asBoolean() ? "none: " + answer : answer.path("error").asString();
  }

  JsonNode expectOk(ObjectNode request) {
    process.say(request.toString());
    return heardOk(request);
  }

  /// The answer to what was said before.
  JsonNode heardOk(ObjectNode request) {
    var answer = process.answer();
    if (!answer.path("ok").asBoolean()) {
      throw new AssertionError(
          name + " answers " + answer + " to " + request + "\n" + process.process().lastErrors());
    }
    return answer;
  }

  static ObjectNode request(String what) {
    return HeadlessDesk.JSON.createObjectNode().put("do", what);
  }

  static ObjectNode marking(UUID session, UUID student, Mark mark) {
    return request("mark-attendance")
        .put("sessionId", session.toString())
        .put("studentId", student.toString())
        .put("attendance", mark.value())
        .put("minutes", mark.minutes());
  }

  private Map<UUID, JsonNode> lines(UUID session) {
    var lines = new LinkedHashMap<UUID, JsonNode>();
    var answer = expectOk(request("register").put("sessionId", session.toString()));
    for (var line : answer.path("register").path("lines")) {
      lines.put(UUID.fromString(line.path("studentId").asString()), line);
    }
    return lines;
  }

  @Override
  public void close() {
    process.close();
  }

  /// What a register says of somebody.
  record Mark(String value, int minutes) {
    static final Mark NONE = new Mark("UNMARKED", 0);

    static Mark of(JsonNode mark) {
      return mark.isObject()
          ? new Mark(mark.path("attendance").asString(), mark.path("minutes").asInt())
          : NONE;
    }
  }

  /// Somebody admitted, and the seat claimed for them.
  record Guest(UUID student, UUID enrolment) {}

  /// An item for Attention, with both sides where it has them.
  ///
  /// @param values what both marks say, in alphabetical order
  /// @param counting the mark that counts
  record Contradiction(
      String reason,
      String session,
      String student,
      List<String> values,
      String counting,
      String other) {
    static Contradiction of(JsonNode item) {
      var own = said(item.path("own"));
      var against = said(item.path("other"));
      boolean ownCounts = own.path("counts").asBoolean(false);
      var values = new ArrayList<String>();
      values.add(own.path("attendance").asString(""));
      values.add(against.path("attendance").asString(""));
      values.sort(null);
      return new Contradiction(
          item.path("reason").asString(),
          item.path("session").path("sessionId").asString(""),
          item.path("student").path("studentId").asString(""),
          values,
          (ownCounts ? own : against).path("markId").asString(""),
          (ownCounts ? against : own).path("markId").asString(""));
    }

    /// Desks of earlier versions answer with the mark itself where today's say whose word it is.
    private static JsonNode said(JsonNode side) {
      return side.has("said") ? side.path("said") : side;
    }
  }
}
