package org.daybook.server.store;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/// Brings a database to this program's schema, as the role that owns it.
public final class Migrations {
  private static final Pattern PLAIN_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  private Migrations() {}

  /// Makes the application's role where it is missing, and runs the migrations that are.
  ///
  /// @param owner owns the schema
  /// @param application the role that the server connects as
  public static void run(DatabaseAddress owner, DatabaseAddress application) {
    if (!PLAIN_NAME.matcher(application.user()).matches()) {
      throw new IllegalArgumentException("not a plain role name: " + application.user());
    }
    try {
      makeRole(owner, application);
      flyway(owner, application.user()).migrate();
      new DigestRefresh(owner).run();
    } catch (SQLException | FlywayException e) {
      throw StoreFailures.wrapped("migrating", e);
    }
  }

  /// How many migrations the database lacks, asked as the application's role.
  public static int missing(DatabaseAddress application) {
    try {
      return flyway(application, application.user()).info().pending().length;
    } catch (FlywayException e) {
      throw StoreFailures.wrapped("reading the schema's version", e);
    }
  }

  private static Flyway flyway(DatabaseAddress address, String appRole) {
    var newest =
        Arrays.stream(flyway(address, appRole, "").info().all())
            .map(MigrationInfo::getVersion)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return flyway(address, appRole, newest.getVersion());
  }

  /// @param newest the newest migration there is; a repeated one that names it follows each new one
  private static Flyway flyway(DatabaseAddress address, String appRole, String newest) {
    return Flyway.configure()
        .dataSource(address.url(), address.user(), address.password())
        .locations("classpath:db/rows", "classpath:db/server")
        .placeholders(Map.of("appRole", appRole, "newest", newest))
        .loggers("slf4j")
        .load();
  }

  private static void makeRole(DatabaseAddress owner, DatabaseAddress application)
      throws SQLException {
    try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        var query =
            connection.prepareStatement(
                """
                select format(
                  'create role %I login nosuperuser nobypassrls nocreatedb nocreaterole', r)
                  || coalesce(format(' password %L', p), '')
                from (values (cast(? as text), cast(? as text))) wanted (r, p)
                where not exists (select from pg_roles where rolname = r)\
                """);
        var creation = connection.createStatement()) {
      query.setString(1, application.user());
      query.setString(2, application.password());
      try (var statement = query.executeQuery()) {
        if (statement.next()) {
          creation.execute(statement.getString(1));
        }
      }
    }
  }
}
