package org.daybook.server.cli;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.model.organisation.Branch;
import org.daybook.model.row.Row;
import org.daybook.server.admin.Administration;
import org.daybook.server.devices.Losses.Loss;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `lost-rows`
@Command(
    name = "lost-rows",
    description = {
      "Lists what desks had from the server before a restore and the database lacks now.",
      "What has come back is left out; the rest is to be done again by hand."
    })
final class LostRowsCommand extends AdminCommand {
  @Mixin private final OrganisationOption organisation = new OrganisationOption();

  @Option(names = "--branch", description = "only what that branch's desks had of it")
  private @Nullable String branch;

  LostRowsCommand(AdminContext context) {
    super(context);
  }

  @Override
  Answer run(Administration administration) throws CommandRefusedException {
    var organisationId = organisation.chosen(administration);
    var only = branch == null ? null : Chosen.branch(administration, organisationId, branch).id();
    var branches =
        Chosen.branches(administration, organisationId).stream().map(Branch::id).toList();
    var missing =
        administration.losses().missing(organisationId, branches).stream()
            .filter(it -> only == null || it.row().scopeId().equals(only))
            .toList();
    return Answer.list(missing, LostRowsCommand::json, LostRowsCommand::line);
  }

  private static Map<String, ?> json(Loss loss) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("table", loss.row().table().name());
    fields.put("id", loss.row().id().toString());
    fields.put("state", state(loss));
    fields.put("device", loss.lost().deviceId().toString());
    fields.put("reportedAt", loss.lost().reportedAt().toString());
    fields.put("life", loss.lost().life().toString());
    fields.put("row", content(loss.row()));
    return fields;
  }

  private static String line(Loss loss) {
    var row = loss.row();
    return String.join(
        "  ",
        state(loss),
        row.table().name(),
        row.id().toString(),
        loss.lost().reportedAt().toString(),
        content(row).toString());
  }

  /// Whether the database has nothing of that id, or something else.
  private static String state(Loss loss) {
    return loss.changed() ? "OTHER" : "MISSING";
  }

  private static Map<String, @Nullable Object> content(Row row) {
    var content = new LinkedHashMap<String, @Nullable Object>();
    for (var component : row.getClass().getRecordComponents()) {
      content.put(component.getName(), plain(value(row, component)));
    }
    return content;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case List<?> list -> {
        var plain = new ArrayList<@Nullable Object>();
        list.forEach(it -> plain.add(plain(it)));
        yield plain;
      }
      case Number number -> number;
      case Boolean truth -> truth;
      case UUID id -> id.toString();
      default -> value.toString();
    };
  }

  private static @Nullable Object value(Row row, RecordComponent component) {
    try {
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a row is a record", e);
    }
  }
}
