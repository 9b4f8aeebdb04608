package org.daybook.app.headless;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.daybook.app.journal.JournalBusyException;
import org.daybook.app.journal.JournalDamagedException;
import org.daybook.app.replica.ReplicaException;
import org.daybook.app.service.Desk;
import org.daybook.app.service.activation.ActivationService;
import org.daybook.model.desk.Gesture;
import org.daybook.model.desk.JournalUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/// Serves one line after the other until `quit` or the end of the input.
public final class HeadlessDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HeadlessDesk.class);
  private static final int DEFAULT_SYNC_SECONDS = 30;
  private static final int DEFAULT_LIMIT = 100;

  private final ActivationService activation;
  private final Supplier<Desk> opening;
  private final Supplier<UUID> intentIds;
  private Optional<Desk> desk = Optional.empty();

  /// @param opening opens the desk once it is activated
  /// @param intentIds names gestures that come without an intent
  public HeadlessDesk(
      ActivationService activation, Supplier<Desk> opening, Supplier<UUID> intentIds) {
    this.activation = activation;
    this.opening = opening;
    this.intentIds = intentIds;
  }

  /// @throws IOException when a stream breaks
  public void serve(Reader in, PrintWriter out) throws IOException {
    var lines = new BoundedLines(in);
    var line = lines.next();
    while (line != null) {
      var answer = answer(line);
      out.println(DeskJson.line(answer));
      out.flush();
      if (answer.has("bye")) {
        return;
      }
      line = lines.next();
    }
  }

  @Override
  public synchronized void close() {
    desk.ifPresent(Desk::close);
    desk = Optional.empty();
  }

  private ObjectNode answer(BoundedLines.Line line) {
    var answer = Answers.ok();
    Optional<Request> request = Optional.empty();
    try {
      if (line.cut()) {
        throw new HeadlessException(HeadlessError.TOO_LONG, "a line has at most 1 MiB");
      }
      request = Optional.of(new Request(DeskJson.parse(line.text())));
      answer = perform(request.get());
    } catch (HeadlessException e) {
      answer = Answers.error(e.error(), String.valueOf(e.getMessage()));
    } catch (JournalUnavailableException e) {
      LOG.warn("the journal is unavailable", e);
      answer = Answers.error(HeadlessError.JOURNAL_UNAVAILABLE, "nothing was saved");
    } catch (ReplicaException e) {
      LOG.warn("the replica is unavailable", e);
      answer =
          Answers.error(HeadlessError.REPLICA_UNAVAILABLE, "the rows of this desk cannot be used");
    } catch (JournalDamagedException e) {
      LOG.error("the journal is damaged", e);
      answer = Answers.error(HeadlessError.JOURNAL_DAMAGED, String.valueOf(e.getMessage()));
    } catch (JournalBusyException e) {
      answer = Answers.error(HeadlessError.DESK_BUSY, "another desk runs on this folder");
    } catch (RuntimeException e) {
      LOG.error("a request failed", e);
      answer = Answers.error(HeadlessError.INTERNAL, e.getClass().getSimpleName());
    }
    var id = request.flatMap(it -> it.field("id"));
    if (id.isPresent()) {
      answer.set("id", id.get());
    }
    return answer;
  }

  private ObjectNode perform(Request request) {
    var verb = request.verb();
    return switch (verb) {
      case "quit" -> Answers.ok().put("bye", true);
      case "enrol" -> enrol(request);
      case "sign-in" ->
          Answers.signedIn(
              services().signIn().signIn(request.text("name"), request.text("password")));
      case "sign-out" -> {
        services().signIn().signOut();
        yield Answers.ok();
      }
      case "set-pin" -> {
        person();
        services().signIn().setPin(request.text("pin"));
        yield Answers.ok();
      }
      case "switch" ->
          Answers.signedIn(
              services().signIn().switchTo(request.id("staffId"), request.text("pin")));
      case "gesture" -> capture(request, CommandReader.several(request));
      case "sync" -> sync(request);
      case "offline" -> {
        services().syncCentre().switchOffline(request.flag("on"));
        yield Answers.ok();
      }
      default -> {
        if (CommandReader.knows(verb)) {
          person();
          yield capture(request, CommandReader.one(request));
        }
        yield ofRows(query(verb, request));
      }
    };
  }

  private ObjectNode query(String verb, Request request) {
    return switch (verb) {
      case "sessions" -> {
        var rollCall = services().rollCall();
        var day = request.optionalDay("day").orElseGet(rollCall::today);
        yield Answers.with("sessions", rollCall.sessionsOn(day)).put("day", day.toString());
      }
      case "register" ->
          services()
              .rollCall()
              .register(request.id("sessionId"), person())
              .map(sheet -> Answers.with("register", sheet))
              .orElseGet(() -> Answers.error(HeadlessError.NOT_FOUND, "no such session here"));
      case "find-students" ->
          Answers.with(
              "students",
              services()
                  .students()
                  .find(request.text("query"), request.number("limit", DEFAULT_LIMIT)));
      case "outbox" ->
          Answers.with(
              "operations", services().syncCentre().newest(request.number("limit", DEFAULT_LIMIT)));
      case "attention" -> Answers.with("items", services().attention().open());
      case "digests" -> Answers.digests(services().digests().digests());
      case "emergency-export" ->
          Answers.exported(services().export().export(Path.of(request.text("file"))));
      case "status" -> status();
      case "audit" -> Answers.with("differing", services().syncCentre().audit());
      case "put-back-read" -> {
        services().syncCentre().putBackRead();
        yield Answers.ok();
      }
      case "kept-rows" -> {
        var rows = services().syncCentre().keptRows(request.number("limit", DEFAULT_LIMIT));
        yield Answers.kept(rows);
      }
      case "accept-deletion" -> acceptDeletion();
      default ->
          throw new HeadlessException(HeadlessError.UNKNOWN_REQUEST, "there is nothing to " + verb);
    };
  }

  private ObjectNode enrol(Request request) {
    if (activation.activated()) {
      throw new HeadlessException(HeadlessError.ACTIVATED, "this desk is enrolled");
    }
    return Answers.activated(
        activation.activate(
            request.text("server"),
            request.text("code"),
            request.optionalText("name").orElse(null)));
  }

  private ObjectNode capture(Request request, List<Gesture.Step> steps) {
    var intent = request.optionalId("intent").orElseGet(intentIds);
    var gesture = new Gesture(intent, person(), steps);
    return ofRows(Answers.captured(services().capture().capture(gesture)));
  }

  /// Says so when rows are missing that only the server has: nobody shall take a desk that lost its
  /// replica for an empty one.
  private ObjectNode ofRows(ObjectNode answer) {
    boolean whole = services().syncCentre().status().loaded();
    return whole ? answer : answer.put("incomplete", "not all of the server's rows are here yet");
  }

  private ObjectNode status() {
    var centre = services().syncCentre();
    var status = Answers.status(centre.status(), centre.healings(DEFAULT_LIMIT));
    status.put("epoch", centre.epoch()).put("backedUp", centre.backedUp());
    centre.putBack().ifPresent(it -> status.set("putBack", DeskJson.tree(it)));
    return status;
  }

  private ObjectNode acceptDeletion() {
    services().syncCentre().acceptDeletion();
    return Answers.status(services().syncCentre().status());
  }

  private ObjectNode sync(Request request) {
    var longest = Duration.ofSeconds(request.number("seconds", DEFAULT_SYNC_SECONDS));
    boolean done = services().syncCentre().syncNow(longest);
    return Answers.status(services().syncCentre().status()).put("done", done);
  }

  private UUID person() {
    return services()
        .signIn()
        .current()
        .orElseThrow(
            () -> new HeadlessException(HeadlessError.NOT_SIGNED_IN, "nobody is signed in"))
        .staffId();
  }

  private Desk.Services services() {
    if (desk.isEmpty()) {
      if (!activation.activated()) {
        throw new HeadlessException(HeadlessError.NOT_ACTIVATED, "this desk is not enrolled");
      }
      desk = Optional.of(opening.get());
    }
    return desk.get().services();
  }
}
