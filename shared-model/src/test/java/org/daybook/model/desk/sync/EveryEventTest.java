package org.daybook.model.desk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.daybook.model.desk.MassDeletion;
import org.daybook.model.desk.ScopedTable;
import org.daybook.model.protocol.ErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every event in every state. An answer to an action that is not under way is a defect of whoever
/// drives the session; everything else is taken, and no promise is broken afterwards.
class EveryEventTest {
  private static final Instant NOW = TalkingDesk.START;
  private static final MassDeletion HELD = new MassDeletion(60, 100);
  private static final ScopedTable ROTTEN = new ScopedTable(new UUID(1, 2), "student");

  /// A state, and which actions are under way in it.
  record State(String name, List<String> underWay, Consumer<TalkingDesk> reach) {
    @Override
    public String toString() {
      return name;
    }
  }

  /// An event, and the action that it answers; empty when it may come at any time.
  record Told(String name, String answers, SyncEvent event) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Arguments> everyEventInEveryState() {
    return states().stream()
        .flatMap(state -> events().stream().map(told -> Arguments.of(state, told)));
  }

  @ParameterizedTest(name = "{1} when {0}")
  @MethodSource("everyEventInEveryState")
  void takesItOrSaysThatNothingWasAsked(State state, Told told) {
    var desk = new TalkingDesk();
    state.reach().accept(desk);
    boolean asked = told.answers().isEmpty() || state.underWay().contains(told.answers());
    assertEquals(asked, taken(desk, told.event()), "whether it is taken");
    if (asked) {
      keepsItsPromises(desk, state, told);
    }
  }

  private static boolean taken(TalkingDesk desk, SyncEvent event) {
    try {
      desk.tell(event);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static void keepsItsPromises(TalkingDesk desk, State state, Told told) {
    var underWay = new ArrayList<>(state.underWay());
    underWay.remove(told.answers());
    if (told.event() instanceof SyncEvent.LoadBegun
        || told.event() instanceof SyncEvent.LoadAdvanced) {
      underWay.add(told.answers());
    }
    if (told.event() instanceof SyncEvent.Faulted(var _, var direction, var _)) {
      var up = List.of("push", "count");
      underWay.removeIf(it -> up.contains(it) == (direction == Direction.UP));
    }
    boolean upIsFree = !underWay.contains("push") && !underWay.contains("count");
    if (!upIsFree) {
      return;
    }
    var action = desk.next(Direction.UP);
    boolean closed = told.event() instanceof SyncEvent.Closed || state.name().equals("closed");
    assertEquals(closed, action instanceof SyncAction.Stop, "stops when closed, and only then");
    var now = desk.state();
    if (action instanceof SyncAction.WaitUntil(var moment) && now.toSend() > 0) {
      boolean soon = !moment.isAfter(desk.now().plus(SyncSession.WATCHDOG));
      assertTrue(soon || now.switchedOffline(), "the watchdog");
    }
    assertEquals(
        now.switchedOffline(),
        now.causes().stream().anyMatch(StuckCause.SwitchedOff.class::isInstance));
    assertFalse(desk.session().settled() && now.toSend() > 0, "settled with something to send");
  }

  private static List<State> states() {
    return List.of(
        new State("idle", List.of(), desk -> desk.started(true).counts(0)),
        new State("waiting to send", List.of(), desk -> desk.started(true).counts(5)),
        new State("counting", List.of("count"), desk -> desk.started(true).next(Direction.UP)),
        new State("pushing", List.of("push"), desk -> desk.started(true).counts(5).pushes()),
        new State("pulling", List.of("pull"), desk -> desk.started(true).counts(5).pulls()),
        new State(
            "both",
            List.of("push", "pull"),
            desk -> {
              desk.started(true).counts(5).pushes();
              desk.pulls();
            }),
        new State(
            "loading",
            List.of("pull", "load"),
            desk -> desk.started(false).counts(5).next(Direction.DOWN)),
        new State(
            "pausing after a loss",
            List.of(),
            desk -> {
              desk.started(true).counts(5).pushes();
              desk.tell(new SyncEvent.PushLost(NOW, 5, true));
            }),
        new State(
            "forked",
            List.of(),
            desk -> {
              desk.started(true).counts(5).pushes();
              desk.refused(ErrorCode.FORKED, 2L, Duration.ZERO);
            }),
        new State(
            "switched off",
            List.of(),
            desk -> {
              desk.started(true).counts(5);
              desk.tell(new SyncEvent.Switched(NOW, true));
            }),
        new State(
            "closed",
            List.of(),
            desk -> {
              desk.started(true).counts(5);
              desk.tell(new SyncEvent.Closed(NOW));
            }));
  }

  private static List<Told> events() {
    var events = new ArrayList<Told>();
    events.add(new Told("grown", "", new SyncEvent.Grown(NOW)));
    events.add(new Told("captured", "", new SyncEvent.Captured(NOW)));
    events.add(new Told("changed", "", new SyncEvent.Changed(NOW)));
    events.add(new Told("rebase unfinished", "", new SyncEvent.RebaseUnfinished(NOW)));
    events.add(new Told("capture failed", "", new SyncEvent.CaptureFailed(NOW)));
    events.add(new Told("counted", "count", new SyncEvent.Counted(NOW, 5, 0, 1)));
    events.add(new Told("try now", "", new SyncEvent.TryNow(NOW)));
    events.add(new Told("switched off", "", new SyncEvent.Switched(NOW, true)));
    events.add(new Told("switched on", "", new SyncEvent.Switched(NOW, false)));
    events.add(new Told("closed", "", new SyncEvent.Closed(NOW)));
    events.add(new Told("push answered", "push", new SyncEvent.PushAnswered(NOW, 1, 5, 5)));
    events.add(new Told("nothing to push", "push", new SyncEvent.NothingToPush(NOW)));
    events.add(new Told("push lost", "push", new SyncEvent.PushLost(NOW, 5, false)));
    events.add(new Told("push timed out", "push", new SyncEvent.PushLost(NOW, 5, true)));
    events.add(new Told("pull outlived", "pull", new SyncEvent.PullOutlived(NOW)));
    events.add(new Told("pull applied", "pull", new SyncEvent.PullApplied(NOW, 0, 0)));
    events.add(new Told("canary heard", "", new SyncEvent.CanaryHeard(NOW, NOW, Optional.empty())));
    events.add(new Told("load begun", "load", new SyncEvent.LoadBegun(NOW)));
    events.add(new Told("load advanced", "load", new SyncEvent.LoadAdvanced(NOW)));
    events.add(new Told("load flawed", "load", new SyncEvent.LoadFlawed(NOW)));
    events.add(new Told("load held", "load", new SyncEvent.LoadHeld(NOW, HELD)));
    events.add(new Told("differed", "", new SyncEvent.Differed(NOW, List.of(ROTTEN))));
    events.add(new Told("proven", "pull", new SyncEvent.Proven(NOW, true)));
    events.add(new Told("not comparable", "pull", new SyncEvent.Proven(NOW, false)));
    events.add(new Told("repaired", "pull", new SyncEvent.Repaired(NOW)));
    events.add(new Told("repair held", "pull", new SyncEvent.RepairHeld(NOW, HELD)));
    events.add(new Told("deletion accepted", "", new SyncEvent.DeletionAccepted(NOW)));
    events.add(new Told("pull lost", "pull", new SyncEvent.DownLost(NOW)));
    events.add(new Told("pull unreadable", "pull", new SyncEvent.DownUnreadable(NOW)));
    events.add(new Told("line opened", "", new SyncEvent.LineOpened(NOW, 1)));
    events.add(new Told("poked", "", new SyncEvent.Poked(NOW, 1)));
    events.add(new Told("line ended", "", new SyncEvent.LineEnded(NOW, 1)));
    for (var fault : Fault.values()) {
      for (var direction : Direction.values()) {
        events.add(
            new Told(fault + " " + direction, "", new SyncEvent.Faulted(NOW, direction, fault)));
      }
    }
    for (var code : ErrorCode.values()) {
      var refusal = TalkingDesk.refusal(code, NOW, 2L);
      events.add(
          new Told(
              "push refused " + code,
              "push",
              new SyncEvent.PushRefused(NOW, 1, 5, 5, refusal, Duration.ofHours(1))));
      events.add(
          new Told(
              "pull refused " + code,
              "pull",
              new SyncEvent.DownRefused(NOW, refusal, Duration.ofHours(1))));
    }
    return events;
  }
}
