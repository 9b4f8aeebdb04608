package org.daybook.server.http.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.daybook.server.api.ApiJson;
import org.daybook.server.api.ApiProblem;
import org.daybook.server.api.Cursors;
import org.daybook.server.store.AccessToken;
import org.daybook.server.store.Place;
import org.jspecify.annotations.Nullable;

/// One request of the API, and what it asks: read strictly, because a filter that is misspelt and
/// passed over would answer another question.
final class ApiRequest {
  static final int MOST_BYTES = 16 * 1024;
  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 200;
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern KEY =
      Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,253}[\\x21-\\x7e])?");

  private final Context context;
  private final AccessToken token;
  private final ApiJson json;

  ApiRequest(Context context, AccessToken token, ApiJson json) {
    this.context = context;
    this.token = token;
    this.json = json;
  }

  AccessToken token() {
    return token;
  }

  /// Refuses parameters that this endpoint does not know, and those that come twice.
  void takes(String... known) {
    var names = Set.of(known);
    context
        .queryParamMap()
        .forEach((name, values) -> {
          if (!names.contains(name)) {
            throw ApiRefusal.malformed("There is no parameter of that name here");
          }
          if (values.size() > 1) {
            throw ApiRefusal.malformed("The parameter " + name + " comes more than once");
          }
        });
  }

  /// An id in the path; one that cannot be one names nothing.
  UUID pathId(String what) {
    var text = context.pathParam("id");
    if (!UUID_TEXT.matcher(text).matches()) {
      throw new ApiRefusal(ApiProblem.notFound(what));
    }
    return UUID.fromString(text);
  }

  @Nullable UUID id(String name) {
    var text = context.queryParam(name);
    if (text == null) {
      return null;
    }
    if (!UUID_TEXT.matcher(text).matches()) {
      throw ApiRefusal.malformed("The parameter " + name + " is no UUID");
    }
    return UUID.fromString(text);
  }

  /// A moment, ISO 8601 with an offset.
  @Nullable Instant moment(String name) {
    var text = context.queryParam(name);
    if (text == null) {
      return null;
    }
    try {
      var moment = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
      if (!moment.isBefore(Instant.EPOCH) && moment.isBefore(LATEST)) {
        return moment;
      }
    } catch (DateTimeException e) {
      // Told below.
    }
    throw ApiRefusal.malformed("The parameter " + name + " is no moment as 2026-11-22T09:00:00Z");
  }

  <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
    var text = context.queryParam(name);
    if (text == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(it -> it.name().equals(text))
        .findFirst()
        .orElseThrow(() ->
            ApiRefusal.malformed(
                "The parameter "
                    + name
                    + " is one of "
                    + Arrays.toString(type.getEnumConstants())));
  }

  int limit() {
    var text = context.queryParam("limit");
    if (text == null) {
      return PAGE;
    }
    if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > LARGEST_PAGE) {
      throw ApiRefusal.malformed("The parameter limit lies between 1 and " + LARGEST_PAGE);
    }
    return Integer.parseInt(text);
  }

  @Nullable Place cursor() {
    var text = context.queryParam("cursor");
    return text == null
        ? null
        : Cursors.read(text)
            .orElseThrow(() -> ApiRefusal.malformed("The parameter cursor was never given out"));
  }

  /// The key under which what is asked is done once.
  String idempotencyKey() {
    var key = context.header("Idempotency-Key");
    if (key == null || !KEY.matcher(key).matches()) {
      throw new ApiRefusal(ApiProblem.keyMissing());
    }
    return key;
  }

  <T> T body(Class<T> type) {
    return json.read(bytes(), type)
        .orElseThrow(() -> ApiRefusal.malformed("The body is not what is described, in JSON"));
  }

  /// The same where nothing need be said.
  <T> T bodyOr(T nothing, Class<T> type) {
    var bytes = bytes();
    return bytes.length == 0
        ? nothing
        : json.read(bytes, type)
            .orElseThrow(() -> ApiRefusal.malformed("The body is not what is described, in JSON"));
  }

  private byte[] bytes() {
    try {
      var bytes = context.req().getInputStream().readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new ApiRefusal(ApiProblem.tooLarge(MOST_BYTES));
      }
      return bytes;
    } catch (IOException e) {
      throw ApiRefusal.malformed("The body ended early");
    }
  }
}
