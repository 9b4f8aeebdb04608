package org.daybook.installer.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A desk without screens in a process of its own: one JSON line is asked, one is answered.
final class HeadlessDesk implements AutoCloseable {
  static final JsonMapper JSON = JsonMapper.shared();
  // A desk that has just been started may wait half a minute for a server that says nothing.
  private static final Duration ANSWER = Duration.ofMinutes(2);
  private static final String END = "";

  private final JavaProcess process;
  private final BufferedWriter input;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

  HeadlessDesk(JavaProcess process) {
    this.process = process;
    this.input =
        new BufferedWriter(new OutputStreamWriter(process.process().getOutputStream(), UTF_8));
    Thread.ofVirtual().name("answers").start(this::collect);
  }

  JavaProcess process() {
    return process;
  }

  /// Asks and waits for the answer.
  JsonNode ask(String request) {
    say(request);
    return answer();
  }

  /// Asks without waiting; what a process that is killed meanwhile never reads is not an error.
  void say(String request) {
    try {
      input.write(request);
      input.write('\n');
      input.flush();
    } catch (IOException gone) {
      if (process.isAlive()) {
        throw new AssertionError("the desk does not listen\n" + process.lastErrors(), gone);
      }
    }
  }

  /// The next line it answers.
  JsonNode answer() {
    var line = next(ANSWER);
    if (line == null) {
      throw new AssertionError("no answer within " + ANSWER + "\n" + process.lastErrors());
    }
    if (line.equals(END)) {
      throw new AssertionError("the desk ended\n" + process.lastErrors());
    }
    return JSON.readTree(line);
  }

  /// What it had answered and nobody had read, when it ended.
  JsonNode lastWordOrNull() {
    var line = next(ANSWER);
    return line == null || line.equals(END) ? null : JSON.readTree(line);
  }

  void kill() {
    process.kill();
  }

  @Override
  public void close() {
    process.close();
  }

  private String next(Duration atMost) {
    try {
      return answers.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for a desk", interruption);
    }
  }

  private void collect() {
    try (var lines =
        new BufferedReader(new InputStreamReader(process.process().getInputStream(), UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        answers.add(line);
      }
    } catch (IOException gone) {
      // A killed process breaks its pipe; the end is all that matters.
    } finally {
      answers.add(END);
    }
  }
}
