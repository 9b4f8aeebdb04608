package org.daybook.model.simulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Everything that the simulator lets go wrong. A fault is counted when it has had its effect, not
/// when it was planned.
public enum Fault {
  DROP(Home.NETWORK, "a request is lost; the desk waits until it times out"),
  DUPLICATE(Home.NETWORK, "a request arrives twice, at two nodes where there are two"),
  REORDER(Home.NETWORK, "a request arrives after those that the desk sent later"),
  TRUNCATE_REQUEST(Home.NETWORK, "a request arrives without its end"),
  TRUNCATE_ANSWER(Home.NETWORK, "an answer or a first load arrives without its end"),
  DELAY(Home.NETWORK, "an answer takes seconds, but comes in time"),
  LOST_ACK(Home.NETWORK, "the server has taken the request in; its answer is lost"),
  HALF_OPEN(Home.NETWORK, "nothing passes and nothing fails: the line only seems to stand"),
  BLACKOUT(Home.NETWORK, "there is no network at all, for minutes"),
  ANSWER_401(Home.NETWORK, "something in between answers 401"),
  ANSWER_413(Home.NETWORK, "something in between answers 413, from now on to all that is large"),
  ANSWER_429(Home.NETWORK, "the server asks for a pause"),
  ANSWER_500(Home.NETWORK, "the server answers 500, with an error page that nobody can read"),
  KILL(Home.DESK, "the desk's process dies, perhaps between the journal and the replica"),
  TORN_WRITE(Home.DESK, "the process dies within a write to the journal"),
  POWER_CUT(
      Home.DESK, "as a kill; what was not forced to the disk is lost, the replica falls back"),
  DISK_FULL(Home.DESK, "the journal takes nothing more, for a while"),
  JOURNAL_TAIL_LOST(Home.DESK, "the journal loses its end; the replica still has it"),
  REPLICA_LOST(Home.DESK, "the replica's file is gone"),
  CLOCK_AHEAD(Home.DESK, "the desk's clock jumps ten years ahead"),
  CLOCK_BEHIND(Home.DESK, "the desk's clock jumps ten years back"),
  SLOW_DEVICE(Home.DESK, "everything takes the desk seconds, for a while"),
  HUGE_OUTBOX(Home.DESK, "the desk captures hundreds of operations at once"),
  SAID_TWICE(Home.DESK, "a gesture is said twice with the same intent"),
  POISON(Home.DESK, "the journal holds an operation that nobody can decide"),
  DEVICE_RESTORED(Home.DESK, "the desk's folder is put back to an older copy"),
  DEVICE_CLONED(Home.DESK, "a copy of the desk's folder runs as a second desk"),
  SERVER_KILL(Home.SERVER, "a node dies with its transactions; another or a new one takes over"),
  SERVER_RESTORED(Home.SERVER, "the server's database is put back to an older dump"),
  LONG_TRANSACTION(Home.SERVER, "a transaction holds its scopes for long before it commits"),
  TWO_NODES(Home.SERVER, "a desk's requests go to another node from now on"),
  SCOPE_MOVE(Home.SERVER, "a student moves to another branch"),
  REVOKE(Home.SERVER, "a device is revoked"),
  VERSION_SKEW(Home.SERVER, "the server refuses a program of that age, until it is replaced"),
  NEW_COMMANDS(Home.SERVER, "the server knows newer versions of the commands that desks send"),
  COMPACTION(Home.SERVER, "the feed forgets what left while desks still read"),
  FORGED_SCOPE(Home.SERVER, "a device asks for the scope of another branch"),
  PULL_STALLED(Home.NETWORK, "pulls are answered and bring nothing, until somebody notices");

  private final Home home;
  private final String effect;

  Fault(Home home, String effect) {
    this.home = home;
    this.effect = effect;
  }

  /// Where it happens.
  public enum Home {
    NETWORK,
    DESK,
    SERVER
  }

  public Home home() {
    return home;
  }

  /// What it does, as one clause.
  public String effect() {
    return effect;
  }

  /// Its name in scenario files and reports.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Fault> named(String wireName) {
    return Arrays.stream(values()).filter(it -> it.wireName().equals(wireName)).findFirst();
  }
}
