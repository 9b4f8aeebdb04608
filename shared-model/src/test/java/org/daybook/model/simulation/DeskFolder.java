package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.daybook.model.operation.HashChain;
import org.jspecify.annotations.Nullable;

/// What a desk's folder holds besides the replica: the epochs it is and was in, their keys, and a
/// journal of each. A copy of it is a backup of the desk, or another desk.
final class DeskFolder {
  private static final int KEY_BYTES = 32;

  private final LifeLine life;
  private final RandomGenerator random;
  private final Ports ports;
  private final TreeMap<Integer, Medium> journals = new TreeMap<>();
  private final List<FormerEpoch> former = new ArrayList<>();
  private int epoch = 1;
  private byte[] key;
  private byte @Nullable [] nextKey;

  /// Operations of an earlier epoch that go on in a later one.
  record Carried(int epoch, long from, long through) {}

  /// An epoch that the desk has left.
  record FormerEpoch(int epoch, byte[] key, int next, List<Carried> carried) {}

  DeskFolder(UUID deviceId, LifeLine life, RandomGenerator random, Ports ports) {
    this(life, random, ports, firstKey(deviceId));
    journals.put(1, new Medium(life, ports));
  }

  private DeskFolder(LifeLine life, RandomGenerator random, Ports ports, byte[] key) {
    this.life = life;
    this.random = random;
    this.ports = ports;
    this.key = key;
  }

  /// The key that the device was enrolled with.
  static byte[] firstKey(UUID deviceId) {
    return HashChain.sha256(deviceId.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  DeskFolder copy(LifeLine of) {
    var copy = new DeskFolder(of, random, ports, key);
    journals.forEach((which, medium) -> copy.journals.put(which, medium.copy(of)));
    copy.former.addAll(former);
    copy.epoch = epoch;
    copy.nextKey = nextKey;
    return copy;
  }

  int epoch() {
    return epoch;
  }

  byte[] key() {
    return key;
  }

  /// The key of the present epoch or of one that was left. A desk whose disk was full when it was
  /// to go on is still in the epoch before the one that its key file names.
  byte[] keyOf(int which) {
    return former.stream()
        .filter(it -> it.epoch() == which)
        .findFirst()
        .map(FormerEpoch::key)
        .orElse(key);
  }

  List<FormerEpoch> former() {
    return List.copyOf(former);
  }

  /// The key of an epoch that was asked for or will be; the same until the server has answered.
  byte[] nextKey() {
    var next = nextKey;
    if (next == null) {
      next = new byte[KEY_BYTES];
      random.nextBytes(next);
      nextKey = next;
    }
    return next;
  }

  void renewed(int next, List<Carried> carried) {
    former.add(new FormerEpoch(epoch, key, next, List.copyOf(carried)));
    epoch = next;
    key = nextKey();
    nextKey = null;
  }

  /// The latest journal that is there: that of the present epoch, unless the desk died before it
  /// could make it.
  Medium medium() {
    return journals.lastEntry().getValue();
  }

  boolean has(int which) {
    return journals.containsKey(which);
  }

  Medium medium(int which) {
    return journals.computeIfAbsent(which, _ -> new Medium(life, ports));
  }

  /// A journal that bears no name before all is in it.
  Medium draft() {
    var draft = new Medium(life, ports);
    draft.full(journals.lastEntry().getValue().isFull());
    return draft;
  }

  void keep(int which, Medium whole) {
    journals.put(which, whole);
  }

  void full(boolean now) {
    journals.values().forEach(medium -> medium.full(now));
  }
}
