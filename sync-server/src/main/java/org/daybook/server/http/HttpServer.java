package org.daybook.server.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.daybook.server.http.api.ApiRoutes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The endpoints on a port.
public final class HttpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
  private static final long STOP_MILLIS = 10_000;
  private static final int DEVICE_STREAMS = 3;
  private static final int STREAMS = 20_000;
  private static final String STARTED = "daybook.started";

  private final HttpSettings settings;
  private final UseCases useCases;
  private final PrometheusMeterRegistry meters;
  private final Errors errors;
  private final Javalin javalin;
  private volatile boolean stopping;

  /// Starts to listen.
  public HttpServer(
      HttpSettings settings, UseCases useCases, PrometheusMeterRegistry meters, Clock clock) {
    this.settings = settings;
    this.useCases = useCases;
    this.meters = meters;
    this.errors = new Errors(clock);
    this.javalin = Javalin.create(this::configure);
    javalin.start();
  }

  public int port() {
    return javalin.port();
  }

  /// Answers what was asked before, and nothing more.
  @Override
  public void close() {
    stopping = true;
    useCases.news().end();
    javalin.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.prefer405over404 = true;
    config.jetty.modifyServer(server -> server.setStopTimeout(STOP_MILLIS));
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.jetty.addConnector(new Listening(settings)::connector);
    config.routes.before(this::begin);
    config.routes.after(this::end);
    errors.register(config.routes);
    sync(config.routes);
    operation(config.routes);
    new ApiRoutes(useCases.api(), settings.apiPerSecond(), settings.unsignedPerMinute())
        .register(config.routes);
  }

  private void sync(RoutesConfig routes) {
    var limits = new RateLimits(settings.requestsPerSecond(), settings.unsignedPerMinute());
    var signingIn = useCases.signingIn();
    var sightings = useCases.sightings();
    var poke = new PokeHandler(useCases.newsFromElsewhere(), new Streams(DEVICE_STREAMS, STREAMS));
    routes.post("/sync/v1/enrol", new EnrolHandler(useCases.enrolling(), limits));
    routes.post("/sync/v1/renew", signed(limits, new RenewHandler(useCases.renewing(), limits)));
    routes.post("/sync/v1/push", signed(limits, new PushHandler(useCases.pushing(), sightings)));
    routes.post("/sync/v1/pull", signed(limits, new PullHandler(useCases.pulling(), sightings)));
    routes.post("/sync/v1/load", signed(limits, new LoadHandler(useCases.firstLoads())));
    routes.post("/sync/v1/lost", signed(limits, new LostHandler(useCases.losses())));
    routes.get("/sync/v1/poke", signed(limits, poke));
    routes.post("/sync/v1/digests", signed(limits, new DigestsHandler(useCases.digests())));
    routes.post("/sync/v1/health", signed(limits, new HealthHandler(sightings)));
    routes.post(
        "/sync/v1/differences", signed(limits, new DifferencesHandler(useCases.differences())));
    routes.post("/sync/v1/report", signed(limits, new ReportHandler(useCases.reports())));
    routes.post("/auth/v1/sign-in", signed(limits, new SignInHandler(signingIn, limits)));
    routes.post("/auth/v1/refresh", signed(limits, new RefreshHandler(signingIn)));
    routes.post("/auth/v1/sign-out", signed(limits, new SignOutHandler(signingIn)));
    var inviting = useCases.inviting();
    var devices = useCases.managingDevices();
    routes.post("/auth/v1/join", signed(limits, new JoinHandler(inviting, limits)));
    routes.post(
        "/auth/v1/approval-key",
        signed(limits, new ApprovalKeyHandler(useCases.approvalKeys(), limits)));
    routes.post("/manage/v1/invitation", signed(limits, new InvitationHandler(inviting, limits)));
    routes.post("/manage/v1/activation", signed(limits, new ActivationHandler(devices, limits)));
    routes.post("/manage/v1/devices", signed(limits, new DevicesHandler(devices)));
    routes.post("/manage/v1/device", signed(limits, new DeviceChangeHandler(devices)));
  }

  private void operation(RoutesConfig routes) {
    routes.get("/healthz", context -> status(context, true));
    routes.get("/readyz", context -> status(context, !stopping && useCases.safeguards().isReady()));
    routes.get("/metrics", new MetricsHandler(meters, settings.openMetrics()));
  }

  private Handler signed(RateLimits limits, SignedHandler handler) {
    return new SignedEndpoint(useCases.authentication(), limits, handler);
  }

  private static void status(Context context, boolean well) {
    context
        .status(well ? 200 : 503)
        .contentType("application/json")
        .result(well ? "{\"status\":\"up\"}" : "{\"status\":\"down\"}");
  }

  private void begin(Context context) {
    context.attribute(STARTED, System.nanoTime());
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Cache-Control", "no-store");
    if (context.method().equals(HandlerType.GET)) {
      // What is posted is asked for by desks, and an idle one pays for each byte: these two concern
      // what a browser may show and lead away from.
      context.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
      context.header("Referrer-Policy", "no-referrer");
    }
    if (settings.keystore() != null) {
      context.header("Strict-Transport-Security", "max-age=31536000");
    }
  }

  private void end(Context context) {
    Long started = context.attribute(STARTED);
    long nanos = started == null ? 0 : System.nanoTime() - started;
    var status = Integer.toString(context.statusCode());
    // Paths that exist nowhere share one name: a scanner must not fill the memory.
    var nowhere = context.statusCode() == 404 || context.statusCode() == 405;
    // A path of the API holds ids, or the secret of a calendar.
    String route = context.attribute(ApiRoutes.ROUTE);
    var path = nowhere ? "other" : route == null ? context.path() : route;
    meters
        .timer("daybook.requests", "path", path, "status", status)
        .record(nanos, TimeUnit.NANOSECONDS);
    LOG.debug("{} {} {} in {} us", context.method(), path, status, nanos / 1000);
  }
}
