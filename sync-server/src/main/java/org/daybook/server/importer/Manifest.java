package org.daybook.server.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the bundle says about itself: the OneRoster version and which files it brings.
///
/// @param version 1.1 or 1.2
/// @param kinds per file name in lower case: bulk, delta or absent
record Manifest(String version, Map<String, Kind> kinds) {
  /// How a file takes part.
  enum Kind {
    BULK,
    DELTA,
    ABSENT
  }

  static Manifest of(Bundle bundle, Findings findings) {
    var content = bundle.file(SourceFiles.MANIFEST);
    if (content.isEmpty()) {
      return guessed(bundle, findings);
    }
    var version = new String[] {bundle.file(SourceFiles.ROLES).isPresent() ? "1.2" : "1.1"};
    var kinds = new HashMap<String, Kind>();
    var rows = new CsvReader(SourceFiles.MANIFEST, ImportTable.OTHER, findings).read(content.get());
    findings.eachRow(
        ImportTable.OTHER,
        rows,
        row -> {
          var property = row.required(255, "propertyName").toLowerCase(Locale.ROOT);
          if (property.equals("oneroster.version")) {
            version[0] = version(row);
          } else if (property.startsWith("file.")) {
            var file = property.substring(5) + ".csv";
            kinds.put(file, kind(row));
            announced(bundle, file, kinds.get(file), row, findings);
          }
        });
    return new Manifest(version[0], kinds);
  }

  boolean reads(String file) {
    return kinds.get(file.toLowerCase(Locale.ROOT)) != Kind.ABSENT;
  }

  boolean rolesInOwnFile() {
    return version.equals("1.2");
  }

  private static Manifest guessed(Bundle bundle, Findings findings) {
    if (bundle.names().equals(java.util.Set.of(SourceFiles.SCHEDULE))) {
      return new Manifest("1.2", Map.of());
    }
    findings.note(
        new Place(SourceFiles.MANIFEST, 0), "there is no manifest; every known file is read");
    return new Manifest(bundle.file(SourceFiles.ROLES).isPresent() ? "1.2" : "1.1", Map.of());
  }

  private static String version(SourceRow row) throws RefusedRowException {
    var version = row.required(20, "value");
    if (!List.of("1.1", "1.2").contains(version)) {
      throw new RefusedRowException("OneRoster " + version + " is not supported; 1.1 and 1.2 are");
    }
    return version;
  }

  private static Kind kind(SourceRow row) throws RefusedRowException {
    var value = row.required(20, "value");
    for (var kind : Kind.values()) {
      if (kind.name().equalsIgnoreCase(value)) {
        return kind;
      }
    }
    throw new RefusedRowException("'" + value + "' is not bulk, delta or absent");
  }

  private static void announced(
      Bundle bundle, String file, Kind kind, SourceRow row, Findings findings)
      throws RefusedRowException {
    var there = bundle.file(file).isPresent();
    var read =
        SourceFiles.ONE_ROSTER.stream().anyMatch(it -> it.toLowerCase(Locale.ROOT).equals(file));
    if (!there && kind != Kind.ABSENT && read) {
      throw new RefusedRowException(
          file + " is announced as " + kind.name().toLowerCase(Locale.ROOT) + " and is missing");
    }
    if (there && kind == Kind.ABSENT && read) {
      findings.note(row.place(), file + " is announced as absent; it is there and is not read");
    }
  }
}
