package org.daybook.installer.bench.place;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A Java process of the bench's own, with the bench's class path, whose standard output is read
/// line by line. Its standard error goes to a file.
public final class ForkedJava implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final String END = "\0";
  private static final int MOST_WAITING_LINES = 100_000;

  private final Process process;
  private final Path errors;
  private final long startedNanos;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>(MOST_WAITING_LINES);

  private ForkedJava(Process process, Path errors, long startedNanos) {
    this.process = process;
    this.errors = errors;
    this.startedNanos = startedNanos;
    Thread.ofVirtual().start(this::readLines);
  }

  /// Starts a process.
  ///
  /// @param place where its errors and, if wanted, its flight recording go
  /// @param name what it is called there
  /// @param options of the virtual machine
  /// @param mainClass what runs
  /// @param arguments for it
  /// @param environment added to this process's own
  public static ForkedJava start(
      Workplace place,
      String name,
      List<String> options,
      String mainClass,
      List<String> arguments,
      Map<String, String> environment)
      throws IOException {
    var directory = place.directory(name);
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options);
    place.profiles().ifPresent(it -> command.add(recording(it, directory)));
    command.add("-classpath");
    command.add(System.getProperty("java.class.path"));
    command.add(mainClass);
    command.addAll(arguments);
    var errors = directory.resolve("stderr");
    var builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().putAll(environment);
    var started = System.nanoTime();
    return new ForkedJava(builder.start(), errors, started);
  }

  private static String recording(Path profiles, Path directory) {
    var file = profiles.resolve(directory.getFileName() + ".jfr").toAbsolutePath();
    return "-XX:StartFlightRecording=settings=profile,filename=" + file;
  }

  /// When it was started, on the clock of [System#nanoTime].
  public long startedNanos() {
    return startedNanos;
  }

  /// Writes a line to its standard input.
  public synchronized void write(String line) throws IOException {
    var writer = input();
    writer.write(line);
    writer.newLine();
    writer.flush();
  }

  /// The next line of its standard output that is meant; the ones before it are dropped.
  public String await(Predicate<String> meant, Duration patience)
      throws IOException, InterruptedException {
    var deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      var line = lines.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (line == null || line.equals(END)) {
        throw new IOException("no answer came from " + this + ": " + lastWords());
      }
      if (meant.test(line)) {
        return line;
      }
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /// Memory that it holds now, in MB of a million bytes.
  public double residentMegabytes() throws IOException {
    var status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      throw new IOException("this system does not tell a process's memory in " + status);
    }
    return Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .map(line -> line.replaceAll("\\D", ""))
            .mapToDouble(Double::parseDouble)
            .findFirst()
            .orElseThrow(() -> new IOException("no VmRSS in " + status))
        * 1024
        / 1e6;
  }

  /// What it last wrote to its standard error.
  public String lastWords() throws IOException {
    var all = Files.readAllLines(errors, StandardCharsets.UTF_8);
    return String.join(" | ", all.subList(Math.max(0, all.size() - 5), all.size()));
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String toString() {
    return "process " + process.pid();
  }

  private BufferedWriter input() {
    return process.outputWriter(StandardCharsets.UTF_8);
  }

  private void readLines() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!lines.offer(line)) {
          process.destroyForcibly();
        }
      }
    } catch (IOException gone) {
      process.destroy();
    } finally {
      lines.offer(END);
    }
  }
}
