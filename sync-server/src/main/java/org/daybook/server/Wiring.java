package org.daybook.server;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.daybook.model.catalogue.RowHistory;
import org.daybook.server.access.AccessTokens;
import org.daybook.server.admin.Administration;
import org.daybook.server.admin.DatabaseOptions;
import org.daybook.server.api.ApiJson;
import org.daybook.server.api.ApiUseCases;
import org.daybook.server.api.Authoring;
import org.daybook.server.api.Calendars;
import org.daybook.server.api.Enrollments;
import org.daybook.server.api.Packages;
import org.daybook.server.api.Reading;
import org.daybook.server.api.Sessions;
import org.daybook.server.api.StudentWishes;
import org.daybook.server.api.WalletReading;
import org.daybook.server.auth.ApprovalKeys;
import org.daybook.server.auth.Credentials;
import org.daybook.server.auth.Inviting;
import org.daybook.server.auth.Passwords;
import org.daybook.server.auth.PersonalAccess;
import org.daybook.server.auth.SigningIn;
import org.daybook.server.centre.CentreDevice;
import org.daybook.server.centre.CentreOperations;
import org.daybook.server.devices.ActivationCodes;
import org.daybook.server.devices.Authentication;
import org.daybook.server.devices.Devices;
import org.daybook.server.devices.Enrolling;
import org.daybook.server.devices.Losses;
import org.daybook.server.devices.ManagingDevices;
import org.daybook.server.devices.Renewing;
import org.daybook.server.health.DeviceHealths;
import org.daybook.server.health.DeviceMeters;
import org.daybook.server.health.Sightings;
import org.daybook.server.health.Singing;
import org.daybook.server.http.HttpServer;
import org.daybook.server.http.HttpSettings;
import org.daybook.server.http.UseCases;
import org.daybook.server.lease.Leasing;
import org.daybook.server.news.News;
import org.daybook.server.news.NewsFromElsewhere;
import org.daybook.server.pull.Compaction;
import org.daybook.server.pull.Differences;
import org.daybook.server.pull.Digests;
import org.daybook.server.pull.FirstLoads;
import org.daybook.server.pull.Pulling;
import org.daybook.server.pull.Readers;
import org.daybook.server.pull.Reports;
import org.daybook.server.push.Pushing;
import org.daybook.server.store.Database;
import org.daybook.server.store.DatabaseAddress;
import org.daybook.server.store.Migrations;
import org.daybook.server.store.OrganisationStore;
import org.daybook.server.store.Safeguards;
import org.daybook.server.store.ServingLock;

/// Makes the server's objects in start order, and ends them in the reverse.
public final class Wiring implements AutoCloseable {
  private static final int POOL = 10;
  private static final int ADMINISTRATION_POOL = 3;
  private static final int LOADS = 4;
  private static final int DIFFERENCES = 2;
  private static final int BCRYPT_STRENGTH = 12;
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration LOCK_CHECK = Duration.ofSeconds(5);
  private static final Duration KEEPING_SIGHTINGS = Duration.ofSeconds(5);
  private static final Duration SINGING = Duration.ofMinutes(1);
  private static final Duration SETTLED = Duration.ofMinutes(3);
  private static final Duration LOOKING_AT_DESKS = Duration.ofSeconds(30);
  private static final Duration LEASING = Duration.ofMinutes(1);
  private static final Duration FORGETTING = Duration.ofMinutes(5);
  private static final Duration READERS = Duration.ofSeconds(30);
  private static final Duration COMPACTION = Duration.ofHours(1);

  private final SecureRandom random = new SecureRandom();
  private final News news = new News();
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Clock clock;
  private final Administration administration;
  private final Sightings sightings;
  private final Clockwork clockwork = new Clockwork();
  private final DeviceMeters deviceMeters;
  private final Singing singing;
  private final Leasing leasing;
  private final ServingLock lock;
  private final HttpServer http;

  /// Serves by the system's clock.
  public Wiring(DatabaseOptions options, HttpSettings settings) {
    this(options, settings, Clock.systemUTC());
  }

  /// Serves.
  ///
  /// @throws IllegalStateException where the database's role could see over the wall
  public Wiring(DatabaseOptions options, HttpSettings settings, Clock clock) {
    this.clock = clock;
    this.sightings = new Sightings(clock);
    this.administration = administration(open(options, POOL));
    this.deviceMeters =
        new DeviceMeters(administration.healths(), this::organisations, meters, clock);
    this.singing = new Singing(administration.database(), sightings, clock, random::nextLong, news);
    this.leasing =
        new Leasing(
            administration.database(), administration.operations(), this::organisations, clock);
    this.lock = ServingLock.take(options.application());
    this.http = new HttpServer(settings, useCases(), meters, clock);
  }

  /// The administration of a database, without serving it.
  public static Administration administration(DatabaseOptions options) {
    var database = open(options, ADMINISTRATION_POOL);
    var clock = Clock.systemUTC();
    var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    return administration(database, clock, new News(), meters, new SecureRandom());
  }

  public int port() {
    return http.port();
  }

  /// What the served database is administered with.
  public Administration administration() {
    return administration;
  }

  @Override
  public void close() {
    http.close();
    clockwork.close();
    clockwork.once("keeping what was seen of desks", this::keepSightings);
    lock.close();
    administration.close();
    meters.close();
  }

  private Administration administration(Database database) {
    return administration(database, clock, news, meters, random);
  }

  private static Administration administration(
      Database database,
      Clock clock,
      News news,
      PrometheusMeterRegistry meters,
      SecureRandom random) {
    var operations = new CentreOperations(database, new CentreDevice(clock, random), news::changed);
    return new Administration(
        database,
        operations,
        new ActivationCodes(database, clock, random),
        new Devices(operations),
        new DeviceHealths(database),
        new Credentials(database, new Passwords(BCRYPT_STRENGTH, random), clock),
        new Pushing(database, clock, random::nextLong, news, meters),
        new Losses(database, clock, meters),
        new Compaction(database, meters),
        new AccessTokens(database, clock, random));
  }

  private UseCases useCases() {
    var database = administration.database();
    var authentication = new Authentication(database, clock);
    var passwords = new Passwords(BCRYPT_STRENGTH, random);
    Gauge.builder("daybook.connections", database, Database::activeConnections).register(meters);
    Gauge.builder("daybook.listeners", news, News::listeners).register(meters);
    var signingIn = new SigningIn(database, passwords, clock, random);
    var access = new PersonalAccess(database, clock);
    var elsewhere = new NewsFromElsewhere(database, news);
    var readers = new Readers(database);
    clockwork.every(READERS, "noting how far devices have read", readers::write);
    clockwork.every(
        COMPACTION, "compaction", () -> administration.compaction().compact(Compaction.SILENT));
    clockwork.every(POLL, "polling versions", elsewhere::look);
    clockwork.every(LOCK_CHECK, "keeping the lock of those who serve", lock::keep);
    clockwork.every(KEEPING_SIGHTINGS, "keeping what was seen of desks", this::keepSightings);
    clockwork.every(LOOKING_AT_DESKS, "looking at desks", this::lookAtDesks);
    clockwork.every(SINGING, "writing canaries", () -> singing.look(SETTLED));
    clockwork.every(LEASING, "leasing to desks", leasing::look);
    clockwork.every(FORGETTING, "forgetting nonces", authentication::forgetExpired);
    return new UseCases(
        authentication,
        new Enrolling(database, administration.operations(), clock, random),
        new Renewing(administration.operations(), clock, meters),
        administration.losses(),
        administration.pushing(),
        new Pulling(database, clock, readers, RowHistory.SHIPPED),
        new FirstLoads(database, clock, readers, RowHistory.SHIPPED, LOADS),
        new Digests(database, RowHistory.SHIPPED, DIFFERENCES),
        new Differences(database, clock, RowHistory.SHIPPED, DIFFERENCES),
        new Reports(database, clock, meters),
        signingIn,
        new ManagingDevices(
            access,
            administration.operations(),
            administration.activationCodes(),
            administration.healths(),
            clock),
        new Inviting(
            access, administration.operations(), database, passwords, signingIn, clock, random),
        new ApprovalKeys(access, administration.operations(), clock),
        sightings,
        news,
        elsewhere,
        new Safeguards(database),
        api());
  }

  private ApiUseCases api() {
    var database = administration.database();
    var reading = new Reading(database, clock);
    var json = new ApiJson();
    var authoring = new Authoring(administration.operations());
    var wishes = new StudentWishes(authoring, json, clock);
    clockwork.every(FORGETTING, "forgetting answers of the API", wishes.forgetting(database));
    return new ApiUseCases(
        administration.accessTokens(),
        new Sessions(reading),
        new Enrollments(reading),
        new Packages(reading),
        new WalletReading(reading),
        wishes,
        new Calendars(reading),
        json,
        clock);
  }

  private List<UUID> organisations() {
    return administration.organisations().stream().map(OrganisationStore.Named::id).toList();
  }

  /// Makes the figures of desks anew, as they are every half minute.
  public void lookAtDesks() {
    deviceMeters.look();
  }

  /// Writes the canaries that are due, also for desks that have only just come.
  public void sing() {
    singing.look(Duration.ZERO);
  }

  /// Leases what is due to desks, and asks back what is not needed any more.
  public void lease() {
    leasing.look();
  }

  /// Keeps what was seen of desks until now, as it is kept every few seconds.
  public void keepSightings() {
    administration.healths().keep(sightings);
  }

  private static Database open(DatabaseOptions options, int poolSize) {
    DatabaseAddress application = options.application();
    options.owner().ifPresent(owner -> Migrations.run(owner, application));
    int missing = Migrations.missing(application);
    if (missing > 0) {
      throw new IllegalStateException(
          "the database lacks " + missing + " migrations: give --database-owner-url once");
    }
    var database = Database.open(application, poolSize);
    var unfit = new Safeguards(database).whyRoleIsUnfit();
    if (unfit.isPresent()) {
      database.close();
      throw new IllegalStateException(
          "refusing to serve as role " + application.user() + ": " + unfit.get());
    }
    return database;
  }
}
