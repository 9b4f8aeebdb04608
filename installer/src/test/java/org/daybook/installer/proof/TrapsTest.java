package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The page about the protocol names a test for each trap; here is held that there is such a test.
class TrapsTest {
  private static final int TRAPS = 16;
  private static final Path ROOT = Path.of("..");
  private static final List<String> MODULES =
      List.of("shared-model", "sync-server", "app", "installer");
  private static final Pattern NAMED = Pattern.compile("`(\\w+)(?:#(\\w+))?`");

  @Test
  void everyTestThatThePageNamesExists() throws IOException {
    var sources = testSources();
    var missing = new ArrayList<String>();
    for (var row : rows()) {
      var test = NAMED.matcher(row.substring(row.lastIndexOf('|', row.length() - 2)));
      int found = 0;
      while (test.find()) {
        found++;
        var source = sources.get(test.group(1));
        if (source == null || !hasMethod(source, test.group(2))) {
          missing.add(test.group());
        }
      }
      assertTrue(found > 0, "no test is named for: " + row);
    }

    assertEquals(List.of(), missing);
  }

  /// `NOTIFY` would let commits wait for each other.
  @Test
  void databaseNotifiesNobody() throws IOException {
    var sql = Pattern.compile("pg_notify|\"\\s*notify\\s|^\\s*notify\\s", Pattern.MULTILINE);
    try (var files = Files.walk(ROOT.resolve("sync-server/src/main"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var text = Files.readString(file);
        assertTrue(!sql.matcher(text).find(), file.toString());
      }
    }
  }

  private static List<String> rows() throws IOException {
    var page = Files.readString(ROOT.resolve("docs/protocol.md"));
    int from = page.indexOf("| Trap | What we do | Test |");
    assertTrue(from >= 0, "the page has a table of traps");
    var rows = page.substring(from).lines().takeWhile(it -> it.startsWith("|")).skip(2).toList();
    assertEquals(TRAPS, rows.size());
    return rows;
  }

  private static boolean hasMethod(Path source, @Nullable String method) throws IOException {
    return method == null
        || Pattern.compile("(?:void|List<DynamicTest>) " + method + "\\(")
            .matcher(Files.readString(source))
            .find();
  }

  private static Map<String, Path> testSources() throws IOException {
    var sources = new TreeMap<String, Path>();
    for (var module : MODULES) {
      try (var files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        files
            .filter(it -> it.toString().endsWith(".java"))
            .forEach(it -> sources.put(it.getFileName().toString().replace(".java", ""), it));
      }
    }
    return sources;
  }
}
