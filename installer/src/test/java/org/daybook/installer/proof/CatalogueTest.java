package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  @Test
  void pageTellsEveryCommandAndRowAsItTravels() throws IOException {
    var told = Path.of("..", "docs", "protocol-catalogue.md");
    var text = new CatalogueText().text();
    var found = Path.of("target", "protocol-catalogue.md");
    Files.writeString(found, text);

    assertEquals(
        text,
        Files.exists(told) ? Files.readString(told) : "",
        "the wire has changed: see docs/protocol.md on versions, then copy " + found);
  }
}
