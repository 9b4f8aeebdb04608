package org.daybook.model.operation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import tools.jackson.dataformat.cbor.CBORMapper;

/// The one encoding of everything that is journalled, hashed or sent: CBOR (RFC 8949), records as
/// definite-length arrays in component order, ids as 16 bytes, instants as epoch milliseconds,
/// dates as epoch days, times as seconds of the day, enums by name. Same value, same bytes.
public final class Cbor {
  private static final ObjectMapper MAPPER = mapper();

  private Cbor() {}

  public static byte[] encode(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JacksonException e) {
      throw new IllegalStateException("cannot encode " + value.getClass().getSimpleName(), e);
    }
  }

  /// Reads one value.
  ///
  /// @throws UnreadableException when the bytes are not such a value
  public static <T> T decode(byte[] bytes, Class<T> type) throws UnreadableException {
    try {
      T value = MAPPER.readValue(bytes, type);
      if (value == null) {
        throw new UnreadableException("no " + type.getSimpleName(), null);
      }
      return value;
    } catch (JacksonException | IllegalArgumentException e) {
      throw new UnreadableException("not a readable " + type.getSimpleName(), e);
    }
  }

  /// The configured mapper, for streaming many values over one connection.
  public static ObjectMapper objectMapper() {
    return MAPPER;
  }

  private static ObjectMapper mapper() {
    var module = new SimpleModule("daybook");
    module.addSerializer(Instant.class, new Writer<>(Instant.class, Instant::toEpochMilli));
    module.addSerializer(LocalDate.class, new Writer<>(LocalDate.class, LocalDate::toEpochDay));
    module.addSerializer(
        LocalTime.class, new Writer<>(LocalTime.class, time -> (long) time.toSecondOfDay()));
    module.addDeserializer(Instant.class, new Reader<>(Instant.class, Instant::ofEpochMilli));
    module.addDeserializer(LocalDate.class, new Reader<>(LocalDate.class, LocalDate::ofEpochDay));
    module.addDeserializer(
        LocalTime.class, new Reader<>(LocalTime.class, LocalTime::ofSecondOfDay));
    return CBORMapper.builder()
        .addModule(module)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  private interface ToNumber<T> {
    long number(T value);
  }

  private interface FromNumber<T> {
    T value(long number);
  }

  private static final class Writer<T> extends StdScalarSerializer<T> {
    private final ToNumber<T> toNumber;

    Writer(Class<T> type, ToNumber<T> toNumber) {
      super(type);
      this.toNumber = toNumber;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializationContext context) {
      generator.writeNumber(toNumber.number(value));
    }
  }

  private static final class Reader<T> extends StdScalarDeserializer<T> {
    private final Class<T> type;
    private final FromNumber<T> fromNumber;

    Reader(Class<T> type, FromNumber<T> fromNumber) {
      super(type);
      this.type = type;
      this.fromNumber = fromNumber;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.isExpectedNumberIntToken()) {
        return type.cast(context.handleUnexpectedToken(type, parser));
      }
      try {
        return fromNumber.value(parser.getLongValue());
      } catch (DateTimeException e) {
        return context.reportInputMismatch(this, "a number that is no %s", type.getSimpleName());
      }
    }
  }
}
