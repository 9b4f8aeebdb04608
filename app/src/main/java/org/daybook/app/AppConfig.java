package org.daybook.app;

import java.nio.file.Path;
import java.util.Optional;

/// Where a desk keeps its things.
///
/// @param dataFolder journal and replica
/// @param keyFile the desk's keys and enrolment, outside of the data folder
/// @param serverUrl the server to use from now on; empty for the one the desk was enrolled at
/// @param plainHttp whether passwords and codes may go to another machine without encryption
public record AppConfig(
    Path dataFolder, Path keyFile, Optional<String> serverUrl, boolean plainHttp) {

  /// A desk that sends passwords and codes only encrypted, or to its own machine.
  public AppConfig(Path dataFolder, Path keyFile, Optional<String> serverUrl) {
    this(dataFolder, keyFile, serverUrl, false);
  }

  /// The usual places of the person who runs the desk, or a folder with its key beside it.
  public static AppConfig of(Optional<Path> folder, Optional<String> serverUrl, Path home) {
    return folder
        .map(it -> it.toAbsolutePath().normalize())
        .map(it -> new AppConfig(it, it.resolveSibling(it.getFileName() + ".key"), serverUrl))
        .orElseGet(() ->
            new AppConfig(
                home.resolve(".local/share/daybook/desk"),
                home.resolve(".config/daybook/desk.key"),
                serverUrl));
  }

  AppConfig withPlainHttp(boolean allowed) {
    return new AppConfig(dataFolder, keyFile, serverUrl, allowed);
  }
}
