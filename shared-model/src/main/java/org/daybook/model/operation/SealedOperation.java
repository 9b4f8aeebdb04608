package org.daybook.model.operation;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An operation as it is journalled and sent: its canonical bytes and, beside them, the erasable
/// personal details (16 bytes of salt, then their encoding), or null.
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record SealedOperation(byte[] bytes, byte @Nullable [] person) {
  public SealedOperation {
    Objects.requireNonNull(bytes);
  }

  public int size() {
    return bytes.length + (person == null ? 0 : person.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealedOperation that
        && Arrays.equals(bytes, that.bytes)
        && Arrays.equals(person, that.person);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "SealedOperation[" + size() + " bytes]";
  }
}
