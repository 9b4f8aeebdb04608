package org.daybook.app.service.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileServiceIT {
  @TempDir Path folder;

  private final FileService files = new FileService();

  @Test
  void addsTheEndingThatIsMissing() {
    assertEquals(
        new FileResult.Written(folder.resolve("sheet.pdf")),
        files.write(folder.resolve("sheet"), ".pdf", () -> Optional.of(new byte[] {1})));
    assertEquals(
        new FileResult.Written(folder.resolve("other.PDF")),
        files.write(folder.resolve("other.PDF"), ".pdf", () -> Optional.of(new byte[] {1})));
  }

  @Test
  void aChangeOfMindLeavesWhatWasThere() throws IOException {
    var file = folder.resolve("report.csv");
    Files.writeString(file, "before");

    assertInstanceOf(
        FileResult.Cancelled.class, files.write(file, ".csv", Optional::<byte[]>empty));

    assertEquals("before", Files.readString(file));
    assertEquals(List.of(file), inFolder());
  }

  @Test
  void whatCannotBeWrittenLeavesNothing() throws IOException {
    var file = folder.resolve("no such folder").resolve("report.csv");

    assertInstanceOf(
        FileResult.Unwritable.class, files.write(file, ".csv", () -> Optional.of(new byte[] {1})));

    assertEquals(List.of(), inFolder());
  }

  @Test
  void namesOfFilesAreTamed() {
    assertEquals("register-PJ-04-2026-11-21", FileName.of("register", "PJ/04", "2026-11-21"));
    assertEquals("كشف-إنجليزي-ب", FileName.of("كشف", "", "إنجليزي: ب"));
    assertEquals("a-b", FileName.of("../a", "b\\.."));
  }

  private List<Path> inFolder() throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.toList();
    }
  }
}
