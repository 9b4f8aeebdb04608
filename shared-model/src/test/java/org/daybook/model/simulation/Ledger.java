package org.daybook.model.simulation;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.UnreadableException;

/// What an observer outside of the system wrote down: what people were told, what went wrong, and
/// what must never have happened.
final class Ledger {
  private static final int MOST_FINDINGS = 20;

  private final List<Saved> saved = new ArrayList<>();
  private final Set<Long> known = new HashSet<>();
  private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
  private final Set<Long> excused = new HashSet<>();
  private final Set<String> findings = new LinkedHashSet<>();

  /// A person was told that this is saved.
  ///
  /// @param hash of the operation's bytes
  record Saved(int desk, UUID deviceId, int epoch, long sequence, long hash) {}

  void saved(int desk, UUID deviceId, int epoch, long sequence, SealedOperation operation) {
    saved.add(new Saved(desk, deviceId, epoch, sequence, hash(operation)));
    told(operation);
  }

  /// Somebody knows that there may be such an operation.
  void told(SealedOperation operation) {
    known.add(hash(operation));
  }

  /// Whether anybody was ever told of it.
  boolean knows(SealedOperation operation) {
    return known.contains(hash(operation));
  }

  List<Saved> saved() {
    return saved;
  }

  /// Names an operation by what was captured, under whatever identity it goes on.
  static long hash(SealedOperation operation) {
    return ByteBuffer.wrap(hashAsCaptured(operation.bytes())).getLong();
  }

  private static byte[] hashAsCaptured(byte[] bytes) {
    try {
      return Envelope.hashAsCaptured(bytes);
    } catch (UnreadableException e) {
      return HashChain.sha256(bytes);
    }
  }

  /// The only medium that held these is gone.
  void mayBeLost(Set<Long> hashes) {
    excused.addAll(hashes);
    known.addAll(hashes);
  }

  /// These are on a medium after all.
  void isSafeAgain(Set<Long> hashes) {
    excused.removeAll(hashes);
    known.addAll(hashes);
  }

  boolean mayBeLost(long hash) {
    return excused.contains(hash);
  }

  /// It had its effect.
  void happened(Fault fault) {
    faults.merge(fault, 1, Integer::sum);
  }

  Map<Fault, Integer> faults() {
    return faults;
  }

  /// A promise was broken.
  void found(String what) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(what);
    }
  }

  List<String> findings() {
    return List.copyOf(findings);
  }
}
