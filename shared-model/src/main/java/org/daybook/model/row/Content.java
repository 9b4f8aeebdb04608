package org.daybook.model.row;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What a column of a row can hold. Rows have no other kinds of components, so that a store which
/// reads and writes these reads and writes every row.
public enum Content {
  ID,
  TEXT,
  /// An `int` or an `Integer`.
  NUMBER,
  LONG_NUMBER,
  TRUTH,
  DAY,
  /// In whole milliseconds.
  MOMENT,
  /// A constant of an enum, stored by its name.
  CHOICE,
  IDS,
  TEXTS;

  static Content of(Type type) {
    if (type instanceof Class<?> plain) {
      return ofPlain(plain);
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return list.getActualTypeArguments()[0] == UUID.class ? IDS : TEXTS;
    }
    throw new IllegalStateException("no column holds " + type);
  }

  private static Content ofPlain(Class<?> type) {
    if (type.isEnum()) {
      return CHOICE;
    } else if (type == UUID.class) {
      return ID;
    } else if (type == String.class) {
      return TEXT;
    } else if (type == int.class || type == Integer.class) {
      return NUMBER;
    } else if (type == long.class || type == Long.class) {
      return LONG_NUMBER;
    } else if (type == boolean.class) {
      return TRUTH;
    } else if (type == LocalDate.class) {
      return DAY;
    } else if (type == Instant.class) {
      return MOMENT;
    }
    throw new IllegalStateException("no column holds " + type);
  }
}
