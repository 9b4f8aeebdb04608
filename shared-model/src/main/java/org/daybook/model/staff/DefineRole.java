package org.daybook.model.staff;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Makes a role or changes what it permits.
///
/// @param roleId the role
/// @param name what the centre calls it
/// @param permissions wire names
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record DefineRole(UUID roleId, String name, List<String> permissions) implements Command {
  private static final Pattern WIRE_NAME = Pattern.compile("[a-z_]+(\\.[a-z_]+)*");

  public DefineRole {
    Require.given(roleId);
    name = Require.text(name, Require.NAME, "a name");
    permissions = permissions.stream().distinct().sorted().toList();
    Require.that(
        permissions.size() <= 200
            && permissions.stream()
                .allMatch(wire -> wire.length() <= 60 && WIRE_NAME.matcher(wire).matches()),
        "a permission is named by its wire name");
  }
}
