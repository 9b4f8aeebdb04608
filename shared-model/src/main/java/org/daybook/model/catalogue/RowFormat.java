package org.daybook.model.catalogue;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// Reads the rows of one table from their bytes, also rows that an earlier program wrote. Rows gain
/// fields at the end only, so an earlier row is a shorter array: what it lacks is null, 0, false or
/// an empty list. Nothing else is forgiven.
public final class RowFormat<R extends Row> {
  private static final int KIND = 0xe0;
  private static final int ARRAY = 0x80;
  private static final int LOW = 0x1f;
  private static final int LENGTH_FOLLOWS = 24;

  private static final byte NULL = (byte) 0xf6;
  private static final byte ZERO = 0x00;
  private static final byte FALSE = (byte) 0xf4;
  private static final byte NOTHING = (byte) 0x80;

  private final Table<R> table;
  private final List<Optional<Byte>> absent;

  private RowFormat(Table<R> table) {
    this.table = table;
    this.absent =
        Arrays.stream(table.type().getRecordComponents()).map(RowFormat::whereAbsent).toList();
  }

  static <R extends Row> RowFormat<R> of(Table<R> table) {
    return new RowFormat<>(table);
  }

  /// Whether rows may lack a field that they were written before.
  boolean mayLack(int field) {
    return absent.get(field).isPresent();
  }

  /// @throws UnreadableException when the bytes are no row of the table, of whatever program
  public R read(byte[] bytes) throws UnreadableException {
    return Cbor.decode(whole(bytes), table.type());
  }

  /// The row with all fields, where it is one that may lack some; else the bytes as they are.
  private byte[] whole(byte[] bytes) throws UnreadableException {
    if (bytes.length == 0 || (bytes[0] & KIND) != ARRAY) {
      return bytes;
    }
    boolean follows = (bytes[0] & LOW) == LENGTH_FOLLOWS && bytes.length > 1;
    int fields = follows ? bytes[1] & 0xff : bytes[0] & LOW;
    boolean counted = follows || fields < LENGTH_FOLLOWS;
    if (!counted || fields >= absent.size()) {
      return bytes;
    }
    int head = follows ? 2 : 1;
    var whole = new ByteArrayOutputStream(bytes.length + absent.size());
    if (absent.size() < LENGTH_FOLLOWS) {
      whole.write(ARRAY | absent.size());
    } else {
      whole.write(ARRAY | LENGTH_FOLLOWS);
      whole.write(absent.size());
    }
    whole.write(bytes, head, bytes.length - head);
    for (var value : absent.subList(fields, absent.size())) {
      whole.write(
          value.orElseThrow(() -> new UnreadableException("a row of " + table + " cut off", null)));
    }
    return whole.toByteArray();
  }

  /// What CBOR says for the field of a row that was written before it; empty where none can be.
  private static Optional<Byte> whereAbsent(RecordComponent field) {
    var type = field.getType();
    if (field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      return Optional.of(NULL);
    } else if (type == List.class) {
      return Optional.of(NOTHING);
    } else if (type == boolean.class) {
      return Optional.of(FALSE);
    }
    return type.isPrimitive() ? Optional.of(ZERO) : Optional.empty();
  }
}
