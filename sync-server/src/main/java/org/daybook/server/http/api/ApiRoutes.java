package org.daybook.server.http.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.daybook.model.booking.BookingState;
import org.daybook.server.api.ApiProblem;
import org.daybook.server.api.ApiUseCases;
import org.daybook.server.api.Enrollments;
import org.daybook.server.api.MoneyAnswer;
import org.daybook.server.api.Wish;
import org.daybook.server.api.Written;
import org.daybook.server.store.AccessToken.Kind;
import org.daybook.server.store.AccessToken.Reach;
import org.daybook.server.store.SessionPages;
import org.jspecify.annotations.Nullable;

/// The endpoints of the API. `docs/openapi.yaml` describes each, which a test compares.
public final class ApiRoutes {
  public static final String PREFIX = "/api/v1";

  /// Under which name of a request's attributes the endpoint stands that it came to.
  public static final String ROUTE = "daybook.route";

  private static final Duration AHEAD = Duration.ofDays(7);
  private static final Duration LONGEST = Duration.ofDays(93);
  private static final String DOCUMENT = "/openapi.yaml";

  private final ApiUseCases useCases;
  private final ApiLimits limits;

  public ApiRoutes(ApiUseCases useCases, int perSecond, int strangersPerMinute) {
    this.useCases = useCases;
    this.limits = new ApiLimits(perSecond, strangersPerMinute);
  }

  public void register(RoutesConfig routes) {
    for (var route : forTokens()) {
      var endpoint = new ApiEndpoint(route, useCases.tokens(), limits, useCases.json());
      if (route.method().equals(HandlerType.POST)) {
        routes.post(PREFIX + route.path(), endpoint);
      } else {
        routes.get(PREFIX + route.path(), endpoint);
      }
    }
    routes.get(PREFIX + CalendarHandler.PATH, new CalendarHandler(useCases, limits));
    routes.get(PREFIX + DOCUMENT, this::document);
  }

  /// Each as `GET /path`, below the prefix, for whoever compares them with their description.
  List<String> names() {
    var names = new ArrayList<String>();
    forTokens().forEach(it -> names.add(it.method().name() + " " + it.path()));
    names.add("GET " + CalendarHandler.PATH);
    names.add("GET " + DOCUMENT);
    return names;
  }

  List<ApiRoute> forTokens() {
    return List.of(
        ApiRoute.get("/sessions/calendar", Reach.SESSIONS, this::calendar),
        ApiRoute.get("/sessions/{id}", Reach.SESSIONS, this::session),
        ApiRoute.post("/enrollments/book", this::book),
        ApiRoute.post("/enrollments/{id}/cancel", this::cancel),
        ApiRoute.get("/enrollments/history", Reach.ENROLLMENTS, this::history),
        ApiRoute.get("/enrollments/{id}", Reach.ENROLLMENTS, this::enrollment),
        ApiRoute.get("/student-packages", null, this::owned),
        ApiRoute.get("/student-packages/summary", null, this::summary),
        ApiRoute.post("/student-packages/purchase", this::purchase),
        ApiRoute.get("/packages", Reach.PACKAGES, this::offers),
        ApiRoute.get("/finance/wallets/me", null, this::wallet),
        ApiRoute.get("/finance/wallets/me/statement", null, this::statement));
  }

  private Object calendar(ApiRequest request) {
    request.takes("from", "to", "branchId", "courseId", "cursor", "limit");
    var from = Objects.requireNonNullElseGet(request.moment("from"), useCases.clock()::instant);
    var to = Objects.requireNonNullElseGet(request.moment("to"), () -> from.plus(AHEAD));
    ordered(from, to);
    if (Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw ApiRefusal.malformed("At most 93 days lie between from and to");
    }
    return useCases
        .sessions()
        .calendar(
            request.token(),
            new SessionPages.Wanted(
                from,
                to,
                request.id("branchId"),
                request.id("courseId"),
                request.cursor(),
                request.limit()));
  }

  private Object session(ApiRequest request) {
    request.takes();
    return useCases
        .sessions()
        .one(request.token(), request.pathId("session"))
        .orElseThrow(() -> new ApiRefusal(ApiProblem.notFound("session")));
  }

  private Object history(ApiRequest request) {
    if (request.token().kind() == Kind.PROGRAM) {
      request.takes("status", "studentId", "from", "to", "cursor", "limit");
    } else {
      request.takes("status", "from", "to", "cursor", "limit");
    }
    var from = request.moment("from");
    var to = request.moment("to");
    ordered(from, to);
    return useCases
        .enrollments()
        .history(
            request.token(),
            new Enrollments.Asked(
                request.choice("status", BookingState.class),
                request.id("studentId"),
                from,
                to,
                request.cursor(),
                request.limit()));
  }

  private Object enrollment(ApiRequest request) {
    request.takes();
    return useCases
        .enrollments()
        .one(request.token(), request.pathId("enrollment"))
        .orElseThrow(() -> new ApiRefusal(ApiProblem.notFound("enrollment")));
  }

  private Object offers(ApiRequest request) {
    request.takes("courseId");
    return useCases.packages().offers(request.token(), request.id("courseId"));
  }

  private Object owned(ApiRequest request) {
    request.takes();
    return useCases.packages().owned(request.token());
  }

  private Object summary(ApiRequest request) {
    request.takes();
    return useCases.packages().summary(request.token());
  }

  private Object wallet(ApiRequest request) {
    request.takes();
    return useCases.wallets().wallet(request.token());
  }

  private Object statement(ApiRequest request) {
    request.takes("cursor", "limit");
    return useCases.wallets().statement(request.token(), request.cursor(), request.limit());
  }

  private Written book(ApiRequest request) {
    return granted(request, () -> new Wish.Seat(request.body(SeatBody.class).sessionId()));
  }

  private Written cancel(ApiRequest request) {
    return granted(
        request,
        () ->
            new Wish.Cancellation(
                request.pathId("enrollment"),
                request.bodyOr(new CancelBody(null), CancelBody.class).reason()));
  }

  private Written purchase(ApiRequest request) {
    return granted(
        request,
        () -> {
          var body = request.body(PurchaseBody.class);
          return new Wish.Purchase(body.packageId(), body.price());
        });
  }

  private Written granted(ApiRequest request, Supplier<Wish> asked) {
    request.takes();
    var key = request.idempotencyKey();
    Wish wish;
    try {
      wish = asked.get();
    } catch (IllegalArgumentException | NullPointerException e) {
      throw ApiRefusal.malformed("The body lacks something, or holds what cannot be");
    }
    return useCases.wishes().grant(request.token(), key, wish);
  }

  private static void ordered(@Nullable Instant from, @Nullable Instant to) {
    if (from != null && to != null && !from.isBefore(to)) {
      throw ApiRefusal.malformed("The parameter from lies before to");
    }
  }

  private void document(Context context) {
    context.attribute(ROUTE, PREFIX + DOCUMENT);
    try (var document = ApiRoutes.class.getResourceAsStream("openapi.yaml")) {
      limits.stranger(context);
      context
          .contentType("application/yaml")
          .result(Objects.requireNonNull(document).readAllBytes());
    } catch (ApiRefusal e) {
      ApiErrors.render(context, e.problem());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record SeatBody(UUID sessionId) {}

  private record CancelBody(@Nullable String reason) {}

  private record PurchaseBody(UUID packageId, MoneyAnswer price) {}
}
