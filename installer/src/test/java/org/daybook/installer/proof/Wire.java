package org.daybook.installer.proof;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// The encoding of `docs/protocol.md`, written anew from that page and RFC 8949 alone, so that what
/// the program's own codec does is held against something else than itself. Values are null,
/// Boolean, Long, String, byte[] and List of these; ids and times are what the page says they are.
final class Wire {
  private static final int INTEGER = 0;
  private static final int NEGATIVE = 1;
  private static final int BYTES = 2;
  private static final int TEXT = 3;
  private static final int ARRAY = 4;
  private static final int SIMPLE = 7;
  private static final int FALSE = 0xF4;
  private static final int TRUE = 0xF5;
  private static final int NULL = 0xF6;

  private Wire() {}

  static byte[] encode(Object... record) {
    var out = new ByteArrayOutputStream();
    write(out, Arrays.asList(record));
    return out.toByteArray();
  }

  static byte[] id(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  static UUID id(Object bytes) {
    var buffer = ByteBuffer.wrap((byte[]) bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  static long number(Object value) {
    return (Long) value;
  }

  /// The one record that the bytes hold.
  static List<?> decode(byte[] bytes) {
    var all = decodeAll(bytes);
    if (all.size() != 1) {
      throw new IllegalArgumentException("one item was promised, " + all.size() + " came");
    }
    return (List<?>) all.getFirst();
  }

  /// Every item of a stream.
  static List<Object> decodeAll(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    var items = new ArrayList<Object>();
    while (buffer.hasRemaining()) {
      items.add(read(buffer));
    }
    return items;
  }

  private static void write(ByteArrayOutputStream out, Object value) {
    switch (value) {
      case null -> out.write(NULL);
      case Boolean truth -> out.write(truth ? TRUE : FALSE);
      case Integer number -> writeNumber(out, number);
      case Long number -> writeNumber(out, number);
      case UUID id -> write(out, id(id));
      case byte[] bytes -> {
        writeHead(out, BYTES, bytes.length);
        out.writeBytes(bytes);
      }
      case String text -> {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        writeHead(out, TEXT, bytes.length);
        out.writeBytes(bytes);
      }
      case List<?> list -> {
        writeHead(out, ARRAY, list.size());
        list.forEach(item -> write(out, item));
      }
      default -> throw new IllegalArgumentException("no such type here: " + value.getClass());
    }
  }

  private static void writeNumber(ByteArrayOutputStream out, long number) {
    if (number >= 0) {
      writeHead(out, INTEGER, number);
    } else {
      writeHead(out, NEGATIVE, -1 - number);
    }
  }

  private static void writeHead(ByteArrayOutputStream out, int major, long argument) {
    int type = major << 5;
    if (argument < 24) {
      out.write(type | (int) argument);
    } else if (argument < 1L << 8) {
      out.write(type | 24);
      out.write((int) argument);
    } else if (argument < 1L << 16) {
      out.write(type | 25);
      out.writeBytes(ByteBuffer.allocate(2).putShort((short) argument).array());
    } else if (argument < 1L << 32) {
      out.write(type | 26);
      out.writeBytes(ByteBuffer.allocate(4).putInt((int) argument).array());
    } else {
      out.write(type | 27);
      out.writeBytes(ByteBuffer.allocate(8).putLong(argument).array());
    }
  }

  private static Object read(ByteBuffer in) {
    int head = in.get() & 0xFF;
    int major = head >>> 5;
    if (major == SIMPLE) {
      return simple(head);
    }
    long argument = argument(in, head & 0x1F);
    return switch (major) {
      case INTEGER -> argument;
      case NEGATIVE -> -1 - argument;
      case BYTES -> bytes(in, argument);
      case TEXT -> new String(bytes(in, argument), StandardCharsets.UTF_8);
      case ARRAY -> array(in, argument);
      default -> throw new IllegalArgumentException("not promised: major type " + major);
    };
  }

  private static Object simple(int head) {
    return switch (head) {
      case FALSE -> false;
      case TRUE -> true;
      case NULL -> null;
      default -> throw new IllegalArgumentException("not promised: " + Integer.toHexString(head));
    };
  }

  private static long argument(ByteBuffer in, int length) {
    return switch (length) {
      case 24 -> in.get() & 0xFF;
      case 25 -> in.getShort() & 0xFFFF;
      case 26 -> in.getInt() & 0xFFFF_FFFFL;
      case 27 -> in.getLong();
      default -> {
        if (length > 27) {
          throw new IllegalArgumentException("lengths are definite, says the page");
        }
        yield length;
      }
    };
  }

  private static byte[] bytes(ByteBuffer in, long length) {
    var bytes = new byte[Math.toIntExact(length)];
    in.get(bytes);
    return bytes;
  }

  private static List<Object> array(ByteBuffer in, long length) {
    var items = new ArrayList<Object>();
    for (long i = 0; i < length; i++) {
      items.add(read(in));
    }
    return items;
  }
}
