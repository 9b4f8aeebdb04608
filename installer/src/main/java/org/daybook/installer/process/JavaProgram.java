package org.daybook.installer.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How to start a class of this process's classpath in a Java of its own.
///
/// @param mainClass the full name of a class with a main method
/// @param options for Java itself, such as `-Xmx256m`
/// @param arguments for the class; never secrets, which any user could read in the process list
/// @param environment added to this process's environment; the place for secrets
/// @param errorLog where what it writes to standard error is appended
public record JavaProgram(
    String mainClass,
    List<String> options,
    List<String> arguments,
    Map<String, String> environment,
    Path errorLog) {
  public JavaProgram {
    options = List.copyOf(options);
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  /// Starts it; its standard input and output are this process's to write and read.
  public RunningProgram start() throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options);
    command.add(mainClass);
    command.addAll(arguments);

    var builder = new ProcessBuilder(command);
    // By environment, because a classpath of many jars is longer than some systems let arguments
    // be.
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(errorLog.toFile()));
    return new RunningProgram(mainClass, builder.start());
  }
}
