package org.daybook.installer.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program of this project in a JVM of its own, with the classes under test. What it says on
/// standard error goes to a file, of which failures show the end.
final class JavaProcess implements AutoCloseable {
  private static final Duration LAST_WORDS = Duration.ofSeconds(15);
  private static final int SHOWN_LINES = 40;
  // As the desk's verb starts it; a short life gains nothing from a second compiler.
  private static final List<String> OPTIONS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx512m");

  private final String name;
  private final Path errors;
  private final Process process;
  private final Thread atExit;

  private JavaProcess(String name, Path errors, Process process) {
    this.name = name;
    this.errors = errors;
    this.process = process;
    // For the case that the tests end before anybody closes this.
    this.atExit = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /// Starts one that is talked to over its standard input and output.
  ///
  /// @param logs where its standard error is kept, in a file of that name
  static JavaProcess start(
      String name,
      Path logs,
      String mainClass,
      List<String> arguments,
      Map<String, String> environment) {
    return start(name, logs, mainClass, arguments, environment, ProcessBuilder.Redirect.PIPE);
  }

  /// Starts one that only writes a log to its standard output, which goes with its standard error.
  static JavaProcess startLogging(
      String name,
      Path logs,
      String mainClass,
      List<String> arguments,
      Map<String, String> environment) {
    var log = ProcessBuilder.Redirect.appendTo(logs.resolve(name + ".stderr").toFile());
    return start(name, logs, mainClass, arguments, environment, log);
  }

  private static JavaProcess start(
      String name,
      Path logs,
      String mainClass,
      List<String> arguments,
      Map<String, String> environment,
      ProcessBuilder.Redirect output) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.add(mainClass);
    command.addAll(arguments);
    try {
      Files.createDirectories(logs);
      var errors = logs.resolve(name + ".stderr");
      var builder =
          new ProcessBuilder(command)
              .redirectOutput(output)
              .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
      // By environment, because this classpath is longer than some systems let arguments be.
      builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
      builder.environment().putAll(environment);
      return new JavaProcess(name, errors, builder.start());
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot start " + name, failure);
    }
  }

  Process process() {
    return process;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// SIGKILL: no hook, no flush, no farewell.
  void kill() {
    process.destroyForcibly();
    awaitEnd(LAST_WORDS);
    forget();
  }

  /// SIGTERM, and its exit code.
  int stop() {
    process.destroy();
    return awaitEnd(LAST_WORDS);
  }

  int awaitEnd(Duration atMost) {
    try {
      if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError(name + " does not end\n" + lastErrors());
      }
      return process.exitValue();
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
    if (process.isAlive()) {
      kill();
    } else {
      forget();
    }
  }

  private void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException shuttingDown) {
      // Then the hook itself is at work.
    }
  }
}
