package org.daybook.installer.postgres;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A process that serves a directory, says where, and then only waits to be killed.
final class PostgresUntilKilled {
  private PostgresUntilKilled() {}

  public static void main(String[] arguments) throws Exception {
    try (var server = EmbeddedPostgresServer.start(Path.of(arguments[0]))) {
      System.out.println(server.ownerUrl("postgres"));
      new CountDownLatch(1).await();
    }
  }
}
