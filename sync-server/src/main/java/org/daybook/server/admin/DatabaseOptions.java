package org.daybook.server.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.daybook.server.store.DatabaseAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the database is: by flag, else by environment. A password is never an argument, which
/// every user of the machine could read.
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class DatabaseOptions {
  private final Map<String, String> environment;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description = "JDBC URL of PostgreSQL (or DAYBOOK_DATABASE_URL)")
  private @Nullable String url;

  @Option(
      names = "--database-user",
      paramLabel = "ROLE",
      description = "role of the server, default daybook_app (or DAYBOOK_DATABASE_USER)")
  private @Nullable String user;

  @Option(
      names = "--database-password-file",
      paramLabel = "FILE",
      description = "file with its password (or DAYBOOK_DATABASE_PASSWORD)")
  private @Nullable Path passwordFile;

  @Option(
      names = "--database-owner-url",
      paramLabel = "URL",
      description =
          "JDBC URL for migrations; without it none are run (or DAYBOOK_DATABASE_OWNER_URL)")
  private @Nullable String ownerUrl;

  @Option(
      names = "--database-owner-user",
      paramLabel = "ROLE",
      description = "role that owns the schema (or DAYBOOK_DATABASE_OWNER_USER)")
  private @Nullable String ownerUser;

  @Option(
      names = "--database-owner-password-file",
      paramLabel = "FILE",
      description = "file with its password (or DAYBOOK_DATABASE_OWNER_PASSWORD)")
  private @Nullable Path ownerPasswordFile;

  /// @param environment the process's, handed in
  public DatabaseOptions(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /// The address for the server's own role.
  ///
  /// @throws IllegalArgumentException where no URL is given
  public DatabaseAddress application() {
    var where = chosen(url, "DAYBOOK_DATABASE_URL");
    if (where == null) {
      throw new IllegalArgumentException(
          "no database: give --database-url or DAYBOOK_DATABASE_URL");
    }
    var role = chosen(user, "DAYBOOK_DATABASE_USER");
    return new DatabaseAddress(
        where,
        role == null ? "daybook_app" : role,
        password(passwordFile, "DAYBOOK_DATABASE_PASSWORD"));
  }

  /// The address for migrations; empty where this process shall run none.
  public Optional<DatabaseAddress> owner() {
    var where = chosen(ownerUrl, "DAYBOOK_DATABASE_OWNER_URL");
    if (where == null) {
      return Optional.empty();
    }
    var role = chosen(ownerUser, "DAYBOOK_DATABASE_OWNER_USER");
    return Optional.of(
        new DatabaseAddress(
            where,
            role == null ? "postgres" : role,
            password(ownerPasswordFile, "DAYBOOK_DATABASE_OWNER_PASSWORD")));
  }

  private @Nullable String chosen(@Nullable String flag, String variable) {
    return flag == null ? environment.get(variable) : flag;
  }

  private @Nullable String password(@Nullable Path file, String variable) {
    if (file == null) {
      return environment.get(variable);
    }
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the password file cannot be read: " + file, e);
    }
  }
}
