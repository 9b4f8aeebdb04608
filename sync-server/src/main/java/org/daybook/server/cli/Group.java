package org.daybook.server.cli;

import java.util.List;
import picocli.CommandLine;

/// A command that only holds others.
///
/// @param holder carries the name and the help
record Group(Object holder, List<? extends Object> commands) {
  CommandLine line() {
    var line = new CommandLine(holder);
    commands.forEach(line::addSubcommand);
    return line;
  }
}
