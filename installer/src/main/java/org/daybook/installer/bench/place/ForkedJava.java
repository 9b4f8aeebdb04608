package org.daybook.installer.bench.place;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A program that is measured from outside: when it was started, what it says and what memory it
/// holds.
public final class ForkedJava implements AutoCloseable {
  private static final String END = "\0";
  private static final int MOST_WAITING_LINES = 100_000;
  private static final int WORDS = 5;
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Process process;
  private final Path errors;
  private final Deque<String> latest = new ArrayDeque<>();
  private final long startedNanos;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>(MOST_WAITING_LINES);

  private ForkedJava(Process process, Path errors, long startedNanos) {
    this.process = process;
    this.errors = errors;
    this.startedNanos = startedNanos;
    Thread.ofVirtual().name("lines of " + process.pid()).start(this::readLines);
  }

  /// Starts a program of this process's own classpath.
  ///
  /// @param errors where its standard error goes
  /// @param command options of the virtual machine, main class, arguments; no secrets
  /// @param environment added to this process's own
  static ForkedJava start(Path errors, List<String> command, Map<String, String> environment)
      throws IOException {
    var whole = new ArrayList<String>();
    whole.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    whole.add("--enable-native-access=ALL-UNNAMED");
    whole.addAll(command);
    var builder = new ProcessBuilder(whole).redirectError(errors.toFile());
    // By environment, because the classpath is longer than some systems let arguments be.
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().putAll(environment);
    var started = System.nanoTime();
    return new ForkedJava(builder.start(), errors, started);
  }

  /// Starts any program. What it writes to its standard error counts as said, too.
  ///
  /// @param environment added to this process's own
  static ForkedJava startProgram(Path errors, List<String> command, Map<String, String> environment)
      throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Files.createFile(errors);
    var started = System.nanoTime();
    return new ForkedJava(builder.start(), errors, started);
  }

  /// When it was started, on the clock of [System#nanoTime].
  public long startedNanos() {
    return startedNanos;
  }

  /// Writes a line to its standard input.
  public synchronized void write(String line) throws IOException {
    var input = process.outputWriter(StandardCharsets.UTF_8);
    input.write(line);
    input.newLine();
    input.flush();
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

  /// Waits that long at most for it to end; whether it has.
  public boolean ends(Duration patience) throws InterruptedException {
    return process.waitFor(patience);
  }

  /// Memory that it holds now, in MB of a million bytes.
  public double residentMegabytes() throws IOException {
    var status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      throw new IOException("this system does not tell a process's memory in " + status);
    }
    try (var all = Files.lines(status)) {
      var kibibytes =
          all.filter(line -> line.startsWith("VmRSS:"))
              .map(line -> line.replaceAll("\\D", ""))
              .mapToDouble(Double::parseDouble)
              .findFirst()
              .orElseThrow(() -> new IOException("no VmRSS in " + status));
      return kibibytes * 1024 / 1e6;
    }
  }

  /// What it last wrote to its standard error.
  public String lastWords() throws IOException {
    var all = Files.readAllLines(errors, StandardCharsets.UTF_8);
    synchronized (latest) {
      all.addAll(latest);
    }
    return String.join(" | ", all.subList(Math.max(0, all.size() - WORDS), all.size()));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(GRACE)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interruption) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String toString() {
    return "process " + process.pid();
  }

  private void remember(String line) {
    synchronized (latest) {
      latest.addLast(line);
      if (latest.size() > WORDS) {
        latest.removeFirst();
      }
    }
  }

  private void readLines() {
    try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        remember(line);
        if (!lines.offer(line)) {
          // Nobody listens any more; what it says must still not stop it.
          lines.clear();
        }
      }
    } catch (IOException gone) {
      process.destroy();
    } finally {
      lines.offer(END);
    }
  }
}
