package org.daybook.installer.bench.bootstrap;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How PostgreSQL writes a column in a binary COPY, as the value that H2 wants for it.
enum BinaryColumn {
  ID {
    @Override
    Object value(DataInputStream stream, int length) throws IOException {
      return new UUID(stream.readLong(), stream.readLong());
    }
  },
  TEXT {
    @Override
    Object value(DataInputStream stream, int length) throws IOException {
      return new String(stream.readNBytes(length), StandardCharsets.UTF_8);
    }
  },
  NUMBER {
    @Override
    Object value(DataInputStream stream, int length) throws IOException {
      return length == Long.BYTES ? stream.readLong() : stream.readInt();
    }
  },
  TRUTH {
    @Override
    Object value(DataInputStream stream, int length) throws IOException {
      return stream.readBoolean();
    }
  },
  DAY {
    @Override
    Object value(DataInputStream stream, int length) throws IOException {
      return EPOCH_DAY.plusDays(stream.readInt());
    }
  },
  MOMENT {
    @Override
    Object value(DataInputStream stream, int length) throws IOException {
      var micros = stream.readLong();
      return EPOCH.plusMillis(micros / 1_000).atOffset(ZoneOffset.UTC);
    }
  },
  IDS {
    @Override
    Object value(DataInputStream stream, int length) throws IOException {
      return array(stream, ID);
    }
  },
  TEXTS {
    @Override
    Object value(DataInputStream stream, int length) throws IOException {
      return array(stream, TEXT);
    }
  };

  private static final LocalDate EPOCH_DAY = LocalDate.of(2000, 1, 1);
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final int FLAGS_AND_TYPE_BYTES = 8;

  /// By the name that H2 has for the type.
  static BinaryColumn ofType(String name) {
    return switch (name) {
      case "UUID" -> ID;
      case "CHARACTER VARYING" -> TEXT;
      case "INTEGER", "BIGINT" -> NUMBER;
      case "BOOLEAN" -> TRUTH;
      case "DATE" -> DAY;
      case String moment when moment.startsWith("TIMESTAMP") -> MOMENT;
      case "UUID ARRAY" -> IDS;
      case String texts when texts.endsWith("ARRAY") -> TEXTS;
      default -> throw new IllegalStateException("the rows have no column of type " + name);
    };
  }

  abstract Object value(DataInputStream stream, int length) throws IOException;

  @Nullable Object read(DataInputStream stream) throws IOException {
    var length = stream.readInt();
    return length < 0 ? null : value(stream, length);
  }

  private static @Nullable Object[] array(DataInputStream stream, BinaryColumn element)
      throws IOException {
    var dimensions = stream.readInt();
    stream.skipNBytes(FLAGS_AND_TYPE_BYTES);
    if (dimensions == 0) {
      return new Object[0];
    }
    var values = new @Nullable Object[stream.readInt()];
    stream.skipNBytes(Integer.BYTES);
    for (var place = 0; place < values.length; place++) {
      values[place] = element.read(stream);
    }
    return values;
  }
}
