package org.daybook.installer.proof;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daybook.server.SyncServer;

/// A sync server in a process of its own, that can be killed and comes back on its port.
final class ServerProcess implements AutoCloseable {
  private static final int OK = 200;

  private final World world;
  private final Path folder;
  private JavaProcess process;
  private int port;

  private ServerProcess(World world, Path folder) {
    this.world = world;
    this.folder = folder;
  }

  static ServerProcess start(World world, Path folder) {
    var server = new ServerProcess(world, folder);
    server.startAgain();
    return server;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  JavaProcess process() {
    return process;
  }

  void kill() {
    process.kill();
  }

  /// Starts where it was before, or on a free port the first time.
  void startAgain() {
    var portFile = folder.resolve("port");
    var arguments = new ArrayList<>(List.of("serve", "--port", Integer.toString(port)));
    arguments.addAll(List.of("--port-file", portFile.toString()));
    // Many tests are one address.
    arguments.addAll(List.of("--device-rate", "10000", "--unsigned-rate", "10000"));
    try {
      Files.deleteIfExists(portFile);
      process =
          JavaProcess.startLogging(
              "server", folder, SyncServer.class.getName(), arguments, world.environment());
      Patience.until(
          "the server has a port",
          World.startPatience(),
          () -> Files.exists(portFile) || !process.isAlive(),
          it -> it);
      if (!process.isAlive()) {
        throw new AssertionError(process.lastErrors());
      }
      port = Integer.parseInt(Files.readString(portFile).strip());
      Patience.until("the server is ready", this::isReady, it -> it);
    } catch (IOException failure) {
      throw new AssertionError(process.lastErrors(), failure);
    }
  }

  boolean isReady() throws IOException {
    var connection = (HttpURLConnection) url().resolve("/readyz").toURL().openConnection();
    try {
      return connection.getResponseCode() == OK;
    } catch (IOException notYet) {
      return false;
    } finally {
      connection.disconnect();
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
