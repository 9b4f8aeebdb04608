package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.zip.CRC32C;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.UnreadableException;
import org.jspecify.annotations.Nullable;

/// Operations as a push carries them. Most of a batch is repeated in each of its operations, with
/// the same length and in the same places: of those with equal lengths the first is written as it
/// is, of each other only how it differs from the one before, place by place. What is the same
/// becomes zeros side by side, which compress to nothing. No operation is parsed for that, and the
/// bytes that come out are those that went in, whatever they mean.
///
/// @param lengths bytes of each operation, in order
/// @param columns for each length, in the order in which they first occur: the first operation of
///   that length, then for each place of the others its byte xor that of the one before, all others
///   of a place side by side
/// @param persons the side record of each operation, or null
/// @param check CRC-32C of the operations' bytes one behind the other: a packing that lost anything
///   would else look like a fork
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record PackedOperations(
    List<Integer> lengths, byte[] columns, List<byte @Nullable []> persons, long check) {
  public PackedOperations {
    lengths = List.copyOf(lengths);
    persons = Collections.unmodifiableList(new ArrayList<>(persons));
  }

  public static PackedOperations of(List<SealedOperation> operations) {
    var bytes = operations.stream().map(SealedOperation::bytes).toList();
    var byLength = new LinkedHashMap<Integer, List<byte[]>>();
    bytes.forEach(it -> byLength.computeIfAbsent(it.length, _ -> new ArrayList<>()).add(it));
    var columns = new ByteArrayOutputStream();
    byLength.values().forEach(alike -> write(alike, columns));
    var persons = new ArrayList<byte @Nullable []>();
    operations.forEach(it -> persons.add(it.person()));
    return new PackedOperations(
        bytes.stream().map(it -> it.length).toList(), columns.toByteArray(), persons, check(bytes));
  }

  /// The operations as they were.
  ///
  /// @throws UnreadableException when the parts do not fit each other
  public List<SealedOperation> unpacked() throws UnreadableException {
    long total = 0;
    for (int length : lengths) {
      if (length < 0) {
        throw new UnreadableException("an operation of a negative length", null);
      }
      total += length;
    }
    if (total != columns.length || persons.size() != lengths.size()) {
      throw new UnreadableException("packed operations of other lengths than they say", null);
    }
    var bytes = inOrder();
    if (check(bytes) != check) {
      throw new UnreadableException("packed operations that fail their check", null);
    }
    var operations = new ArrayList<SealedOperation>(bytes.size());
    for (int i = 0; i < bytes.size(); i++) {
      operations.add(new SealedOperation(bytes.get(i), persons.get(i)));
    }
    return operations;
  }

  private List<byte[]> inOrder() {
    var counts = new LinkedHashMap<Integer, Integer>();
    lengths.forEach(length -> counts.merge(length, 1, Integer::sum));
    Map<Integer, Queue<byte[]>> alike = new HashMap<>();
    int from = 0;
    for (var entry : counts.entrySet()) {
      alike.put(entry.getKey(), new ArrayDeque<>(read(from, entry.getKey(), entry.getValue())));
      from += entry.getKey() * entry.getValue();
    }
    var bytes = new ArrayList<byte[]>(lengths.size());
    for (var length : lengths) {
      bytes.add(alike.getOrDefault(length, new ArrayDeque<>()).remove());
    }
    return bytes;
  }

  private static void write(List<byte[]> alike, ByteArrayOutputStream columns) {
    var first = alike.getFirst();
    columns.writeBytes(first);
    for (int place = 0; place < first.length; place++) {
      for (int i = 1; i < alike.size(); i++) {
        columns.write(alike.get(i)[place] ^ alike.get(i - 1)[place]);
      }
    }
  }

  private List<byte[]> read(int from, int length, int count) {
    var alike = new ArrayList<byte[]>(count);
    for (int i = 0; i < count; i++) {
      alike.add(new byte[length]);
    }
    System.arraycopy(columns, from, alike.getFirst(), 0, length);
    int at = from + length;
    for (int place = 0; place < length; place++) {
      for (int i = 1; i < count; i++) {
        alike.get(i)[place] = (byte) (columns[at] ^ alike.get(i - 1)[place]);
        at++;
      }
    }
    return alike;
  }

  private static long check(List<byte[]> operations) {
    var check = new CRC32C();
    operations.forEach(check::update);
    return check.getValue();
  }
}
