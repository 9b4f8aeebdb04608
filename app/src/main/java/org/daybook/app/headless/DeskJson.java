package org.daybook.app.headless;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON as people write it: records are objects with their components' names, times are ISO 8601.
final class DeskJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .annotationIntrospector(new ByName())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private DeskJson() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  static String line(JsonNode answer) {
    return MAPPER.writeValueAsString(answer);
  }

  /// @throws HeadlessException when it is not one JSON object
  static ObjectNode parse(String line) {
    try {
      if (MAPPER.readTree(line) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw new HeadlessException(HeadlessError.MALFORMED_JSON, "this line is no JSON", e);
    }
    throw new HeadlessException(HeadlessError.MALFORMED_JSON, "this line is no JSON object");
  }

  /// @throws HeadlessException when the fields are not those of the record
  static <T> T value(JsonNode node, Class<T> type) {
    try {
      return MAPPER.treeToValue(node, type);
    } catch (JacksonException e) {
      throw new HeadlessException(HeadlessError.INVALID_FIELD, e.getOriginalMessage(), e);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new HeadlessException(HeadlessError.INVALID_FIELD, type.getSimpleName(), e);
    }
  }

  /// The model's records say that they are arrays, which holds for their canonical bytes.
  private static final class ByName extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonFormat.@Nullable Value findFormat(MapperConfig<?> config, Annotated annotated) {
      return null;
    }
  }
}
