package org.daybook.model.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import org.daybook.model.command.Command;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.row.Row;
import org.junit.jupiter.api.Test;

class WireSchemaTest {
  @Test
  void changesOnlyWithTheProtocol() {
    assertEquals(
        Protocol.SCHEMA_SHA256,
        WireSchema.hash(),
        () ->
            "The wire format changed. If that is meant, add a line of history and a version to"
                + " Protocol, an upcaster for what is stored, and this hash: "
                + WireSchema.hash()
                + "\n"
                + WireSchema.text());
  }

  @Test
  void knowsEveryMessage() {
    var listed = new HashSet<>(WireSchema.MESSAGES);
    for (var type : records("org.daybook.model.protocol")) {
      assertTrue(listed.contains(type.reflect()), type.getName() + " is not in the schema");
    }
  }

  @Test
  void knowsEveryCommandAndRow() {
    var types = new HashSet<Class<?>>();
    Commands.ALL.forEach(type -> types.add(type.type()));
    Tables.ALL.forEach(table -> types.add(table.type()));
    for (var type : records("org.daybook.model")) {
      if (type.isAssignableTo(Command.class) || type.isAssignableTo(Row.class)) {
        assertTrue(types.contains(type.reflect()), type.getName() + " is in no catalogue");
      }
    }
  }

  @Test
  void showsOptionalPartsListsAndEnums() {
    var text = WireSchema.text();
    assertTrue(text.contains("replacesMarkId UUID?"), text);
    assertTrue(text.contains("roster List<UUID>"), text);
    assertTrue(text.contains("row byte[]?"), text);
    assertTrue(text.contains("enum RegisterState: OPEN | SUBMITTED | LOCKED | REOPENED"), text);
    assertTrue(text.contains("part PersonDetails: fullName String, phone String?"), text);
  }

  private static Iterable<JavaClass> records(String packageName) {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(packageName)
            .stream()
            .filter(JavaClass::isRecord)
            .toList();
  }
}
