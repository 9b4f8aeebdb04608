package org.daybook.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleReaderTest {
  private final BundleReader reader = new BundleReader(new BundleLimits(5, 1000, 1500));

  @TempDir Path folder;

  @Test
  void readsAFolderAndAZipAlike() throws Exception {
    Files.writeString(folder.resolve("Users.CSV"), "a");
    Files.writeString(folder.resolve("readme.txt"), "b");
    var zip = zip("export/users.csv", "a", "__MACOSX/export/._users.csv", "junk");

    assertEquals(Set.of("users.csv"), reader.read(folder).names());
    assertEquals(Set.of("users.csv"), reader.read(zip).names());
  }

  @Test
  void takesASingleFileForASchedule() throws Exception {
    var file = Files.writeString(folder.resolve("week 48.csv"), "sourcedId");

    assertEquals(Set.of("schedule.csv"), reader.read(file).names());
  }

  @Test
  void refusesAZipThatUnpacksToMoreThanItMay() throws Exception {
    refuses(zip("users.csv", "0".repeat(200_000)), "users.csv is larger");
    refuses(zip("a.csv", "0".repeat(900), "b.csv", "0".repeat(900)), "b.csv is larger");
  }

  @Test
  void refusesAZipOfTooManyEntries() throws Exception {
    refuses(
        zip("1.csv", "", "2.csv", "", "3.csv", "", "4.csv", "", "5.csv", "", "6.csv", ""),
        "holds 6 entries, at most 5");
  }

  @Test
  void refusesAPathThatLeavesTheZip() throws Exception {
    refuses(zip("../../users.csv", "a"), "path ../../users.csv");
    refuses(zip("/etc/users.csv", "a"), "path /etc/users.csv");
    refuses(zip("C:\\users.csv", "a"), "path C:/users.csv");
  }

  @Test
  void refusesTwoFilesOfOneName() throws Exception {
    refuses(zip("a/users.csv", "a", "b/users.csv", "b"), "two files named users.csv");
  }

  @Test
  void refusesWhatIsNoZipOrNotThere() throws Exception {
    refuses(Files.writeString(folder.resolve("x.zip"), "no zip"), "is not a zip");
    refuses(folder.resolve("nowhere"), "neither a file nor a folder");
    refuses(zip("readme.txt", "a"), "no CSV file");
  }

  private void refuses(Path path, String reason) {
    var refused = assertThrows(UnreadableBundleException.class, () -> reader.read(path));
    assertTrue(refused.getMessage().contains(reason), refused.getMessage());
  }

  private Path zip(String... namesAndContents) throws IOException {
    var file = Files.createTempFile(folder, "bundle", ".zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndContents[i]));
        out.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return file;
  }
}
