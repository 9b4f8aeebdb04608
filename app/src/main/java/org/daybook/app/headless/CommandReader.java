package org.daybook.app.headless;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.command.Command;
import org.daybook.model.command.CommandType;
import org.daybook.model.desk.Gesture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Reads commands from JSON. In a gesture a text such as `$0.student` stands for the id of the
/// student that command 0 creates.
final class CommandReader {
  private static final Pattern CREATED = Pattern.compile("\\$([0-9]{1,3})\\.([a-z_]+)");
  private static final List<String> ENVELOPE = List.of("do", "intent", "id");

  private CommandReader() {}

  static boolean knows(String verb) {
    return Commands.named(verb).isPresent();
  }

  /// The command that a request itself is.
  static List<Gesture.Step> one(Request request) {
    return List.of(step(request.fields()));
  }

  /// The commands of a gesture.
  static List<Gesture.Step> several(Request request) {
    var commands = request.field("commands");
    if (commands.isEmpty() || !(commands.get() instanceof ArrayNode array) || array.isEmpty()) {
      throw new HeadlessException(HeadlessError.INVALID_FIELD, "commands is no list of commands");
    }
    var steps = new ArrayList<Gesture.Step>();
    for (var node : array) {
      if (!(node instanceof ObjectNode object)) {
        throw new HeadlessException(HeadlessError.INVALID_FIELD, "a command is a JSON object");
      }
      steps.add(step(object));
    }
    return steps;
  }

  private static Gesture.Step step(ObjectNode fields) {
    var name = new Request(fields).verb();
    var type =
        Commands.named(name)
            .orElseThrow(() ->
                new HeadlessException(
                    HeadlessError.UNKNOWN_REQUEST, "there is no command of that name"));
    var content = fields.deepCopy();
    content.remove(ENVELOPE);
    if (!refers(content)) {
      var command = read(content, type);
      return _ -> command;
    }
    return earlier -> read(resolved(content, earlier), type);
  }

  private static Command read(JsonNode content, CommandType<? extends Command> type) {
    return DeskJson.value(content, type.type());
  }

  private static boolean refers(JsonNode node) {
    if (node.isString()) {
      return CREATED.matcher(node.asString()).matches();
    }
    return node.valueStream().anyMatch(CommandReader::refers);
  }

  private static JsonNode resolved(JsonNode node, Gesture.Earlier earlier) {
    return switch (node) {
      case ObjectNode object -> {
        var copy = DeskJson.object();
        object
            .propertyStream()
            .forEach(it -> copy.set(it.getKey(), resolved(it.getValue(), earlier)));
        yield copy;
      }
      case StringNode text -> {
        var matcher = CREATED.matcher(text.asString());
        yield matcher.matches()
            ? StringNode.valueOf(
                created(Integer.parseInt(matcher.group(1)), matcher.group(2), earlier).toString())
            : text;
      }
      default -> node;
    };
  }

  private static UUID created(int index, String table, Gesture.Earlier earlier) {
    try {
      return Tables.named(table)
          .map(it -> earlier.created(index, it))
          .orElseThrow(
              () -> new HeadlessException(HeadlessError.INVALID_FIELD, "no table " + table));
    } catch (IllegalArgumentException e) {
      throw new HeadlessException(
          HeadlessError.INVALID_FIELD, "command " + index + " creates no " + table, e);
    }
  }
}
