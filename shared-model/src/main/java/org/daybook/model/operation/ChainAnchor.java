package org.daybook.model.operation;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the centre holds of a device's chains, to compare the device's own journal and its receipts
/// with: a text that anybody can keep, print or give to a third person. It holds hashes and public
/// keys, nothing personal and nothing secret.
///
/// @param deviceId the device
/// @param takenAt server time
/// @param chains one for each epoch of the device, by epoch
public record ChainAnchor(UUID deviceId, Instant takenAt, List<Chain> chains) {
  private static final String FORMAT = "daybook-anchor-2";

  /// Without keys, and without what carried operations were called when they were captured.
  private static final String FIRST_FORMAT = "daybook-anchor-1";

  private static final int HASH_BYTES = 32;

  public ChainAnchor {
    Objects.requireNonNull(deviceId);
    Objects.requireNonNull(takenAt);
    chains = List.copyOf(chains);
  }

  /// One epoch's chain as far as the centre holds it.
  ///
  /// @param head the link after the last operation; sequence 0 for none
  /// @param operations SHA-256 of each operation's bytes, from the first on without gaps
  /// @param captured SHA-256 of the same operations as they were captured: another one only where
  ///   an operation was carried into this epoch
  /// @param key of the device in this epoch, or null where the anchor does not tell it
  public record Chain(
      ChainHead head, List<byte[]> operations, List<byte[]> captured, @Nullable DeviceKey key) {
    public Chain {
      Objects.requireNonNull(head);
      operations = List.copyOf(operations);
      captured = List.copyOf(captured);
      if (operations.size() != head.sequence() || captured.size() != operations.size()) {
        throw new IllegalArgumentException("a chain has an operation for each of its links");
      }
    }

    /// Without a key, and with nothing that was carried.
    public Chain(ChainHead head, List<byte[]> operations) {
      this(head, operations, operations, null);
    }

    /// Under which number an operation stands here that had this hash when it was captured; 0 for
    /// none.
    public long numberOf(byte[] capturedHash) {
      for (int index = 0; index < captured.size(); index++) {
        if (Arrays.equals(captured.get(index), capturedHash)) {
          return index + 1L;
        }
      }
      return 0;
    }
  }

  /// The chain of an epoch that the centre does not know is one without operations.
  public Chain chain(int epoch) {
    return chains.stream()
        .filter(it -> it.head().epoch() == epoch)
        .findFirst()
        .orElseGet(() ->
            new Chain(new ChainHead(epoch, 0, HashChain.genesis(deviceId, epoch)), List.of()));
  }

  /// The text, line by line.
  public Stream<String> lines() {
    var head = Stream.of(FORMAT, "device " + deviceId, "taken " + takenAt);
    return Stream.concat(head, chains.stream().flatMap(ChainAnchor::lines));
  }

  /// @throws UnreadableException where the text is not what [#lines()] gives
  public static ChainAnchor read(List<String> lines) throws UnreadableException {
    var rest = lines.iterator();
    try {
      if (!List.of(FIRST_FORMAT, FORMAT).contains(next(rest))) {
        throw new UnreadableException("this is not an anchor of a device's chain", null);
      }
      var deviceId = UUID.fromString(after("device ", next(rest)));
      var takenAt = Instant.parse(after("taken ", next(rest)));
      var chains = new TreeMap<Integer, Chain>();
      while (rest.hasNext()) {
        var chain = chain(after("epoch ", rest.next()).split(" ", -1), rest);
        if (chains.put(chain.head().epoch(), chain) != null) {
          throw new UnreadableException("an epoch stands twice in the anchor", null);
        }
      }
      return new ChainAnchor(deviceId, takenAt, List.copyOf(chains.values()));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnreadableException("the anchor is damaged: " + e.getMessage(), e);
    }
  }

  private static Stream<String> lines(Chain chain) {
    var head = chain.head();
    var hex = HexFormat.of();
    var lines = new ArrayList<String>();
    var key = chain.key();
    var first = "epoch " + head.epoch() + " " + head.sequence() + " " + hex.formatHex(head.hash());
    lines.add(key == null ? first : first + " " + hex.formatHex(key.encoded()));
    for (int index = 0; index < chain.operations().size(); index++) {
      var received = hex.formatHex(chain.operations().get(index));
      var captured = hex.formatHex(chain.captured().get(index));
      lines.add(received.equals(captured) ? received : received + " " + captured);
    }
    return lines.stream();
  }

  private static Chain chain(String[] head, Iterator<String> rest) throws UnreadableException {
    if (head.length != 3 && head.length != 4) {
      throw new UnreadableException("an epoch has a number, a length, a hash and a key", null);
    }
    var last = Long.parseLong(head[1]);
    var operations = new ArrayList<byte[]>();
    var captured = new ArrayList<byte[]>();
    while (operations.size() < last) {
      var hashes = next(rest).split(" ", 2);
      operations.add(hash(hashes[0]));
      captured.add(hash(hashes[hashes.length - 1]));
    }
    var key = head.length == 3 ? null : new DeviceKey(HexFormat.of().parseHex(head[3]));
    var link = new ChainHead(Integer.parseInt(head[0]), last, hash(head[2]));
    return new Chain(link, operations, captured, key);
  }

  private static byte[] hash(String hex) throws UnreadableException {
    var hash = HexFormat.of().parseHex(hex);
    if (hash.length != HASH_BYTES) {
      throw new UnreadableException("a hash has 32 bytes", null);
    }
    return hash;
  }

  private static String after(String word, String line) throws UnreadableException {
    if (!line.startsWith(word)) {
      throw new UnreadableException("the anchor lacks a line with " + word, null);
    }
    return line.substring(word.length());
  }

  private static String next(Iterator<String> lines) throws UnreadableException {
    if (!lines.hasNext()) {
      throw new UnreadableException("the anchor ends too early", null);
    }
    return lines.next();
  }
}
