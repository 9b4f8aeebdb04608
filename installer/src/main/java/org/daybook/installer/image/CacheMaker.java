package org.daybook.installer.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes the cache of a program that runs on an image's own Java: lets it run once, notes what Java
/// loads and links meanwhile, and writes that down as it was in memory.
public final class CacheMaker {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /// That some classes cannot be kept is told by the dozen and no news.
  private static final List<String> QUIETLY = List.of("-Xlog:disable", "-Xlog:all=error:stderr");

  /// Only this collector can write the objects that a cache holds; every other reads them.
  private static final String WRITING_COLLECTOR = "-XX:+UseG1GC";

  private final DeskImage image;
  private final String classpath;
  private final Path scratch;

  /// @param classpath the program's jars; the cache will hold for these in this order, and for
  ///   whatever comes behind them
  /// @param scratch an existing folder
  public CacheMaker(DeskImage image, String classpath, Path scratch) {
    this.image = image;
    this.classpath = classpath;
    this.scratch = scratch;
  }

  /// Runs the program, which must end by itself and well.
  ///
  /// @param options of the virtual machine, besides those of the image
  /// @param program main class and arguments
  /// @param environment added to this process's own
  /// @param cache the file to write
  /// @throws IOException when any part of it fails; the message says what the part had to say
  public void make(
      List<String> options, List<String> program, Map<String, String> environment, Path cache)
      throws IOException, InterruptedException {
    var recorded = scratch.resolve("recorded");
    var record = java(image.options());
    record.addAll(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recorded));
    record.addAll(options);
    record.addAll(List.of("-cp", classpath));
    record.addAll(program);
    run("the training", record, environment);
    var write = java(withoutCollector(image.options()));
    write.addAll(List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recorded));
    write.addAll(List.of(WRITING_COLLECTOR, DeskImage.option(cache), "-cp", classpath));
    run("writing the cache", write, Map.of());
    Files.delete(recorded);
  }

  /// Starts the image with its cache, in a mode in which Java refuses where the cache does not fit.
  void insistOnCache() throws IOException, InterruptedException {
    var command = java(image.options());
    command.addAll(List.of("-XX:AOTMode=on", DeskImage.option(image.cache())));
    command.addAll(List.of("-cp", classpath, image.mainClass(), "--help"));
    run("the first start with the cache", command, Map.of());
  }

  private static List<String> withoutCollector(List<String> options) {
    return options.stream().filter(it -> !it.matches("-XX:\\+Use\\w+GC")).toList();
  }

  private List<String> java(List<String> options) {
    var command = new ArrayList<String>();
    command.add(image.java().toString());
    command.addAll(options);
    command.addAll(QUIETLY);
    return command;
  }

  private void run(String what, List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    var said = scratch.resolve("said");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().putAll(environment);
    var process = builder.start();
    try {
      if (!process.waitFor(PATIENCE)) {
        throw new IOException(what + " does not end; it said:\n" + Files.readString(said));
      }
    } finally {
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      throw new IOException(
          what + " ended with " + process.exitValue() + ":\n" + Files.readString(said));
    }
  }
}
