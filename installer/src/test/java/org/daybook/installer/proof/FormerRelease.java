package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// The desk's program as it was when the protocol had an earlier version: compiled out of the
/// project's own history, with the libraries of today.
final class FormerRelease {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> MODULES = List.of("shared-model", "app");
  private static final List<String> OPTIONS =
      List.of("-parameters", "-proc:none", "-nowarn", "-Xlint:none", "-encoding", "UTF-8");

  private final String classPath;

  private FormerRelease(String classPath) {
    this.classPath = classPath;
  }

  /// The last one that spoke that version. Where the history does not go back so far, as in a
  /// shallow clone, the test that asks is left out.
  static FormerRelease speaking(int protocol, Path folder) throws IOException {
    var commit = commit(protocol);
    assumeTrue(isInHistory(commit), () -> "no history: this source tree does not hold " + commit);
    var sources = folder.resolve("sources");
    var archive = new ArrayList<>(List.of("archive", "--format=zip", commit));
    MODULES.forEach(module -> archive.add(module + "/src/main"));
    var git = git(archive);
    try (var zipped = git.getInputStream()) {
      FormerDesk.layOut(zipped, sources);
    }
    var classes = Files.createDirectories(folder.resolve("classes"));
    compile(sources, classes);
    var resources =
        MODULES.stream().map(module -> sources.resolve(module).resolve("src/main/resources"));
    return new FormerRelease(
        Stream.concat(Stream.of(classes), resources).map(Path::toString).collect(joining())
            + File.pathSeparator
            + libraries());
  }

  /// A desk of this release that is not enrolled.
  Desk desk(String name, Path folder) {
    return Desk.of(classPath, name, folder);
  }

  private static String commit(int protocol) throws IOException {
    var releases = new Properties();
    try (var file = FormerRelease.class.getResourceAsStream("/former-releases.properties")) {
      releases.load(file);
    }
    var name = "protocol-" + protocol;
    return Objects.requireNonNull(releases.getProperty(name), name + " is nowhere named");
  }

  private static boolean isInHistory(String commit) {
    try {
      return ended(git(List.of("cat-file", "-e", commit + "^{commit}"))) == 0;
    } catch (IOException noGit) {
      return false;
    }
  }

  private static Process git(List<String> arguments) throws IOException {
    var command = new ArrayList<>(List.of("git", "-C", ROOT.toString()));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static int ended(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for git", interruption);
    }
  }

  private static void compile(Path sources, Path classes) throws IOException {
    var arguments = new ArrayList<>(OPTIONS);
    arguments.addAll(List.of("-classpath", libraries(), "-d", classes.toString()));
    try (var files = Files.walk(sources)) {
      files.map(Path::toString).filter(it -> it.endsWith(".java")).forEach(arguments::add);
    }
    var said = new ByteArrayOutputStream();
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, said, said, arguments.toArray(String[]::new));
    assertEquals(0, code, () -> said.toString(StandardCharsets.UTF_8));
  }

  /// What these tests run with, but for the modules of this source tree.
  private static String libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(it -> !Path.of(it).toAbsolutePath().normalize().startsWith(ROOT))
        .collect(joining());
  }

  private static Collector<CharSequence, ?, String> joining() {
    return Collectors.joining(File.pathSeparator);
  }
}
