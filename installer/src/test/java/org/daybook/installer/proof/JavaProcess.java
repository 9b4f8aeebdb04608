package org.daybook.installer.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.installer.process.JavaProgram;
import org.daybook.installer.process.RunningProgram;

/// A program under test in a JVM of its own. What it says on standard error goes to a file, of
/// which failures show the end.
final class JavaProcess implements AutoCloseable {
  private static final Duration LAST_WORDS = Duration.ofSeconds(20);
  private static final int SHOWN_LINES = 40;
  // As the desk's verb starts it; a short life gains nothing from a second compiler.
  private static final List<String> OPTIONS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m");

  private final String name;
  private final Path errors;
  private final RunningProgram program;
  private final Thread atExit;

  private JavaProcess(String name, Path errors, RunningProgram program) {
    this.name = name;
    this.errors = errors;
    this.program = program;
    // For the case that the tests end before anybody closes this.
    this.atExit = new Thread(() -> handle().ifPresent(ProcessHandle::destroyForcibly));
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /// @param logs where its standard error is kept, in a file of that name
  static JavaProcess start(
      String name,
      Path logs,
      String mainClass,
      List<String> arguments,
      Map<String, String> environment) {
    try {
      Files.createDirectories(logs);
      var errors = logs.resolve(name + ".stderr");
      var program = new JavaProgram(mainClass, OPTIONS, arguments, environment, errors);
      return new JavaProcess(name, errors, program.start());
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot start " + name, failure);
    }
  }

  RunningProgram program() {
    return program;
  }

  boolean isAlive() {
    return program.isRunning();
  }

  /// SIGKILL: no hook, no flush, no farewell.
  void kill() {
    try {
      program.kill();
      forget();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while killing " + name, interruption);
    }
  }

  /// SIGTERM, and its exit code.
  int stop() {
    handle().ifPresent(ProcessHandle::destroy);
    return awaitEnd();
  }

  int awaitEnd() {
    try {
      int code = program.awaitExit(LAST_WORDS);
      forget();
      return code;
    } catch (IOException alive) {
      throw new AssertionError(lastErrors(), alive);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + name, interruption);
    }
  }

  String lastErrors() {
    try {
      var lines = Files.readAllLines(errors);
      int from = Math.max(0, lines.size() - SHOWN_LINES);
      return name + " said last:\n" + String.join("\n", lines.subList(from, lines.size()));
    } catch (IOException unreadable) {
      return name + " said nothing readable: " + unreadable.getMessage();
    }
  }

  @Override
  public void close() {
    if (isAlive()) {
      kill();
    } else {
      forget();
    }
  }

  private Optional<ProcessHandle> handle() {
    return ProcessHandle.of(program.pid()).filter(it -> program.isRunning());
  }

  private void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException shuttingDown) {
      // Then the hook itself is at work.
    }
  }
}
