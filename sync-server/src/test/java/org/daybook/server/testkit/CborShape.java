package org.daybook.server.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daybook.model.operation.Cbor;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What a client must be able to read of a message, whatever values it has: arrays with their
/// fields, the kinds of these, and short words such as outcomes and tables as they are. Entries of
/// a list that look alike are shown once; those that begin with their scope come in no promised
/// order and are shown sorted.
public final class CborShape {
  private static final String WORD = "[A-Za-z_]{1,30}";
  private static final String OF_SCOPE = "[bytes ";

  private CborShape() {}

  /// The shapes of the items of an answer, one behind the other.
  public static String of(byte[] bytes) {
    var shapes = new ArrayList<String>();
    try (var parser = Cbor.objectMapper().createParser(bytes)) {
      while (parser.nextToken() != null) {
        add(shapes, shape(parser));
      }
    }
    return String.join(" ", shapes);
  }

  private static String shape(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_ARRAY -> {
        var fields = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          add(fields, shape(parser));
        }
        if (fields.stream().allMatch(it -> it.startsWith(OF_SCOPE))) {
          Collections.sort(fields);
        }
        yield "[" + String.join(" ", fields) + "]";
      }
      case VALUE_NUMBER_INT -> "int";
      case VALUE_EMBEDDED_OBJECT -> "bytes";
      case VALUE_TRUE, VALUE_FALSE -> "bool";
      case VALUE_NULL -> "null";
      case VALUE_STRING -> parser.getString().matches(WORD) ? parser.getString() : "text";
      default -> throw new IllegalStateException("no message has a " + parser.currentToken());
    };
  }

  private static void add(List<String> shapes, String shape) {
    if (shapes.isEmpty() || !shape.startsWith("[") || !shapes.getLast().equals(shape)) {
      shapes.add(shape);
    }
  }
}
