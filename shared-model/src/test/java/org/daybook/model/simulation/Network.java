package org.daybook.model.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.daybook.model.desk.sync.SyncSession;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.ErrorCode;

/// The way between one desk and the server's nodes: a proxy that knows which nodes are up, and
/// everything that can happen to a request and its answer on the way.
final class Network {
  private static final long TIME_OUT_MILLIS = SyncSession.TIME_OUT.toMillis();
  private static final long REFUSED_MILLIS = 20;
  private static final int SMALL_BYTES = 3_000;

  private final Scheduler scheduler;
  private final List<ServerNode> nodes;
  private final RandomGenerator moods;
  private final Trace trace;
  private final Ailments ailments;
  private final Deque<Fault> next = new ArrayDeque<>();
  private int largestRequest = Integer.MAX_VALUE;
  private boolean refusesUploads;
  private boolean stalled;
  private long darkUntil;
  private long halfOpenUntil;
  private int node;

  Network(
      Scheduler scheduler,
      List<ServerNode> nodes,
      int node,
      RandomGenerator moods,
      Trace trace,
      Ailments ailments) {
    this.scheduler = scheduler;
    this.nodes = nodes;
    this.node = node;
    this.moods = moods;
    this.trace = trace;
    this.ailments = ailments;
  }

  /// Takes what comes back.
  interface Receiver {
    void answered(Answer answer);

    /// @param timedOut whether there was no answer, rather than no way
    void lost(boolean timedOut);
  }

  /// One request that waits for its answer.
  private final class Call {
    private final Request request;
    private final Receiver receiver;
    private boolean over;

    Call(Request request, Receiver receiver) {
      this.request = request;
      this.receiver = receiver;
    }

    void answered(Answer answer) {
      if (!over) {
        over = true;
        trace.note("answer to " + request.kind(), answer.bytes());
        receiver.answered(answer);
      }
    }

    void lost(boolean timedOut) {
      if (!over) {
        over = true;
        trace.note("no answer to " + request.kind());
        receiver.lost(timedOut);
      }
    }
  }

  /// That happens to the next request.
  void plan(Fault fault) {
    next.add(fault);
  }

  void goDark(long millis) {
    darkUntil = scheduler.millis() + millis;
  }

  void halfOpen(long millis) {
    halfOpenUntil = scheduler.millis() + millis;
  }

  boolean isDark() {
    return scheduler.millis() < darkUntil;
  }

  boolean isHalfOpen() {
    return scheduler.millis() < halfOpenUntil;
  }

  /// Whether every push is answered with an error.
  void refuseUploads(boolean now) {
    refusesUploads = now;
  }

  /// Whether pulls are answered with empty pages, as by a server that has lost its way.
  void stall(boolean now) {
    stalled = now;
  }

  boolean isStalled() {
    return stalled;
  }

  void switchNode(int to) {
    node = to % nodes.size();
  }

  /// What went wrong for the desk at this end.
  Ailments ailments() {
    return ailments;
  }

  int node() {
    return node;
  }

  /// Everything is well from now on; but what lets no large request pass is none of the server's.
  void heal() {
    next.clear();
    darkUntil = 0;
    halfOpenUntil = 0;
  }

  void send(Request request, Receiver receiver) {
    trace.note("request " + request.kind(), request.body());
    var call = new Call(request, receiver);
    if (isDark()) {
      ailments.happened(Fault.BLACKOUT);
      scheduler.after(REFUSED_MILLIS, () -> call.lost(false));
      return;
    }
    scheduler.after(TIME_OUT_MILLIS, () -> call.lost(true));
    if (isHalfOpen()) {
      ailments.happened(Fault.HALF_OPEN);
      return;
    }
    if (request.body().length > largestRequest) {
      ailments.happened(Fault.ANSWER_413);
      refuse(call, ErrorCode.TOO_LARGE, 0);
      return;
    }
    if (refusesUploads && request.kind() == Request.Kind.PUSH) {
      ailments.strikes(Fault.ANSWER_500);
      scheduler.after(REFUSED_MILLIS, () -> call.answered(Answer.unreadable()));
      return;
    }
    var fault = next.poll();
    if (fault == null) {
      deliver(request, latency(), call, way(request), latency());
    } else {
      ailments.happened(fault);
      send(request, fault, call);
    }
  }

  private void send(Request request, Fault fault, Call call) {
    trace.note("fault " + fault.wireName());
    long there = latency();
    long back = latency();
    switch (fault) {
      case DROP -> {}
      case DUPLICATE -> {
        deliver(request, there, call, Network::unchanged, back);
        int other = node + 1;
        scheduler.after(there + latency(), () -> reach(nodeOrNext(other), request, call, _ -> {}));
      }
      case REORDER -> {
        long late = TIME_OUT_MILLIS + moods.nextInt(20_000);
        deliver(request, late, call, Network::unchanged, back);
      }
      case TRUNCATE_REQUEST -> deliver(request.withoutEnd(), there, call, Network::unchanged, back);
      case TRUNCATE_ANSWER -> deliver(request, there, call, Answer::withoutEnd, back);
      case DELAY -> deliver(request, there, call, Network::unchanged, 3_000 + moods.nextInt(8_000));
      case LOST_ACK ->
          scheduler.after(there, () -> reach(nodeOrNext(node), request, call, _ -> {}));
      case ANSWER_401 -> refuse(call, ErrorCode.SIGNATURE_REFUSED, 0);
      case ANSWER_413 -> {
        largestRequest = SMALL_BYTES;
        refuse(call, ErrorCode.TOO_LARGE, 0);
      }
      case ANSWER_429 -> refuse(call, ErrorCode.SLOW_DOWN, 1_000L * moods.nextInt(20));
      case ANSWER_500 -> scheduler.after(there, () -> call.answered(Answer.unreadable()));
      default -> throw new IllegalStateException(fault + " is nothing that a network does");
    }
  }

  /// What a way back does to an answer.
  private interface Way {
    Answer of(Answer answer);
  }

  private static Answer unchanged(Answer answer) {
    return answer;
  }

  private Way way(Request request) {
    if (!stalled || request.kind() != Request.Kind.PULL) {
      return Network::unchanged;
    }
    ailments.happened(Fault.PULL_STALLED);
    return answer -> answer.emptied(request);
  }

  private void deliver(Request request, long there, Call call, Way way, long back) {
    scheduler.after(
        there,
        () ->
            reach(
                nodeOrNext(node),
                request,
                call,
                answer -> scheduler.after(back, () -> call.answered(way.of(answer)))));
  }

  private void reach(int at, Request request, Call call, Consumer<Answer> reply) {
    var reached = nodes.get(at);
    if (reached.isUp()) {
      reached.receive(request, reply);
    } else {
      scheduler.after(REFUSED_MILLIS, () -> call.lost(false));
    }
  }

  private int nodeOrNext(int wanted) {
    for (int i = 0; i < nodes.size(); i++) {
      int at = (wanted + i) % nodes.size();
      if (nodes.get(at).isUp()) {
        return at;
      }
    }
    return wanted % nodes.size();
  }

  private void refuse(Call call, ErrorCode code, long retryAfterMillis) {
    var refusal = new ErrorAnswer(code, code.name(), scheduler.instant(), null);
    scheduler.after(
        REFUSED_MILLIS, () -> call.answered(Answer.refusing(refusal, retryAfterMillis)));
  }

  private long latency() {
    return 2L + moods.nextInt(30);
  }
}
