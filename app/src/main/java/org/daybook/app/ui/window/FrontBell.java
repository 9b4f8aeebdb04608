package org.daybook.app.ui.window;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How a second start asks the first one to come to the front: it puts a file into the data folder,
/// and the first one takes it away. Nobody else can see the folder, so nobody else can ring.
public final class FrontBell implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FrontBell.class);

  private final Path folder;
  private final Path file;
  private Optional<WatchService> watch = Optional.empty();

  public FrontBell(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("window-asked-for");
  }

  /// Rings, and waits until somebody answered. False when nobody did: whoever has the folder open
  /// has no window.
  public boolean ring(Duration longest) {
    try (var service = file.getFileSystem().newWatchService()) {
      folder.register(service, StandardWatchEventKinds.ENTRY_DELETE);
      Files.deleteIfExists(file);
      Files.createFile(file);
      long until = System.nanoTime() + longest.toNanos();
      while (Files.exists(file) && System.nanoTime() < until) {
        var key = service.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (key != null) {
          key.pollEvents();
          key.reset();
        }
      }
      return !Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("the first window cannot be asked", e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Listens from now on; the listener is called on a thread of the bell's own.
  public void listen(Runnable rung) {
    try {
      var service = file.getFileSystem().newWatchService();
      Files.createDirectories(folder);
      folder.register(service, StandardWatchEventKinds.ENTRY_CREATE);
      watch = Optional.of(service);
      Thread.ofPlatform().daemon().name("daybook-bell").start(() -> answer(service, rung));
    } catch (IOException e) {
      LOG.warn("a second start will not find this window", e);
    }
  }

  @Override
  public void close() {
    watch.ifPresent(service -> {
      try {
        service.close();
      } catch (IOException e) {
        LOG.warn("the bell cannot be taken down", e);
      }
    });
  }

  private void answer(WatchService service, Runnable rung) {
    try {
      while (true) {
        var key = service.take();
        key.pollEvents();
        if (Files.deleteIfExists(file)) {
          rung.run();
        }
        key.reset();
      }
    } catch (ClosedWatchServiceException | InterruptedException e) {
      LOG.debug("the bell is down", e);
    } catch (IOException e) {
      LOG.warn("the bell is out of order", e);
    }
  }
}
