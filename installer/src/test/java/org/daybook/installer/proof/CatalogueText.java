package org.daybook.installer.proof;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.command.CommandType;
import org.daybook.model.command.Reason;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.value.PersonDetails;
import org.jspecify.annotations.Nullable;

/// Tells every table, command, enum and reason in the notation of `docs/protocol.md`, read from the
/// records themselves.
final class CatalogueText {
  private static final String HEAD =
      """
      # Protocol: the catalogue

      The commands that operations carry and the rows that pulls and loads bring, in the notation of
      [protocol.md](protocol.md). A test holds this page to the program's own records; a field is
      only ever added at the end, with a new version of its command or of the protocol.

      ## Ids

      | What an operation creates | Its ordinal |
      |---|---|
      | the mark of `mark-attendance` and of `correct-mark` | 0 |
      | the correction of `correct-mark` | 1 |
      | the family and the student of `admit-guest` | 0, 1 |
      | the item for Attention of any operation | 1000 |

      Other rows have the id that the command gives them, or the one of their parents. A mark names
      the mark that its author saw as current (`replacesMarkId`); of a slot exactly one mark
      `counts`.

      ## Commands

      A *fact* is never refused, a *claim* may be. The permission is what the actor's roles must
      grant. `PersonDetails` stands here erased; the details travel in the side record.

      """;

  private final SortedMap<String, String> enums = new TreeMap<>();
  private final SortedMap<String, String> parts = new TreeMap<>();

  String text() {
    var text = new StringBuilder(HEAD);
    text.append("| Command | Version | Nature | Writes | Permission | Fields |\n");
    text.append("|---|---|---|---|---|---|\n");
    Commands.ALL.forEach(command -> text.append(line(command)));
    text.append("\n## Parts of commands\n\n| Part | Fields |\n|---|---|\n");
    parts.forEach((name, fields) -> text.append("| `" + name + "` | " + fields + " |\n"));
    text.append("\n## Rows\n\n| Table | Scope | Fields |\n|---|---|---|\n");
    Tables.ALL.forEach(table -> text.append(line(table)));
    text.append("\n## Enums\n\n| Enum | Values |\n|---|---|\n");
    enums.forEach((name, values) -> text.append("| `" + name + "` | " + values + " |\n"));
    text.append("\n## Reasons\n\nThe code is what a person reads to support.\n\n");
    text.append("| Reason | Code |\n|---|---|\n");
    for (var reason : Reason.values()) {
      text.append("| `" + reason + "` | " + reason.code() + " |\n");
    }
    return text.toString();
  }

  private String line(CommandType<?> command) {
    return "| `%s` | %d | %s | %s | `%s` | %s |\n"
        .formatted(
            command.name(),
            command.version(),
            command.nature().name().toLowerCase(Locale.ROOT),
            switch (command.reach()) {
              case BRANCH -> "branch";
              case ORGANISATION -> "organisation";
              case BOTH -> "branch, organisation";
            },
            command.permission().wireName(),
            fields(command.type()));
  }

  private String line(Table<? extends Row> table) {
    boolean ofBranch =
        Arrays.stream(table.type().getRecordComponents())
            .anyMatch(it -> it.getName().equals("branchId"));
    var scope = ofBranch ? "branch" : "organisation";
    return "| `%s` | %s | %s |\n".formatted(table.name(), scope, fields(table.type()));
  }

  private String fields(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .map(this::field)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private String field(RecordComponent component) {
    return component.getName() + " " + type(component.getAnnotatedType());
  }

  private String type(AnnotatedType type) {
    var name = plainType(type);
    return type.isAnnotationPresent(Nullable.class) ? name + "?" : name;
  }

  private String plainType(AnnotatedType type) {
    if (type instanceof AnnotatedArrayType) {
      return "bytes";
    }
    if (type instanceof AnnotatedParameterizedType list) {
      return "[" + type(list.getAnnotatedActualTypeArguments()[0]) + "]";
    }
    var raw = (Class<?>) type.getType();
    if (raw.isEnum()) {
      var values = Arrays.stream(raw.getEnumConstants()).map(it -> "`" + it + "`").toList();
      enums.put(raw.getSimpleName(), String.join(", ", values));
      return raw.getSimpleName();
    }
    if (raw.isRecord() && raw != PersonDetails.class) {
      parts.put(raw.getSimpleName(), fields(raw));
      return raw.getSimpleName();
    }
    return wireName(raw);
  }

  private static String wireName(Class<?> raw) {
    if (List.of(int.class, long.class, Integer.class, Long.class).contains(raw)) {
      return "int";
    }
    if (raw == boolean.class) {
      return "bool";
    }
    if (raw == String.class) {
      return "text";
    }
    if (raw == LocalTime.class) {
      throw new IllegalStateException("docs/protocol.md does not say how a time travels");
    }
    if (List.of(UUID.class, Instant.class).contains(raw)) {
      return raw.getSimpleName().toLowerCase(Locale.ROOT);
    }
    if (raw == LocalDate.class) {
      return "date";
    }
    if (raw == PersonDetails.class) {
      return "PersonDetails";
    }
    throw new IllegalStateException("docs/protocol.md has no word for " + raw);
  }
}
