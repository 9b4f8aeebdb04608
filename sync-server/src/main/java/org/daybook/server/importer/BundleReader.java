package org.daybook.server.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Reads a bundle from a folder, a zip or a single CSV file into memory. Bounded in files and bytes
/// as they really are, not as the zip says they are; nothing is ever written to disk.
public final class BundleReader {
  private final BundleLimits limits;

  public BundleReader(BundleLimits limits) {
    this.limits = limits;
  }

  public Bundle read(Path path) throws UnreadableBundleException {
    try {
      if (Files.isDirectory(path)) {
        return readFolder(path);
      }
      if (!Files.isRegularFile(path)) {
        throw new UnreadableBundleException(path + " is neither a file nor a folder");
      }
      return isCsv(path.getFileName().toString()) ? readOneFile(path) : readZip(path);
    } catch (IOException e) {
      throw new UnreadableBundleException("cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  private Bundle readFolder(Path folder) throws IOException, UnreadableBundleException {
    var collected = new Collected();
    try (var entries = Files.newDirectoryStream(folder)) {
      for (var entry : entries) {
        if (Files.isRegularFile(entry) && isCsv(entry.getFileName().toString())) {
          try (var content = Files.newInputStream(entry)) {
            collected.add(entry.getFileName().toString(), content);
          }
        }
      }
    }
    return collected.bundle(folder);
  }

  /// A single file is a schedule under whatever name, unless it has the name of a OneRoster file.
  private Bundle readOneFile(Path file) throws IOException, UnreadableBundleException {
    var name = file.getFileName().toString();
    var collected = new Collected();
    try (var content = Files.newInputStream(file)) {
      collected.add(SourceFiles.isOneRoster(name) ? name : SourceFiles.SCHEDULE, content);
    }
    return collected.bundle(file);
  }

  private Bundle readZip(Path path) throws IOException, UnreadableBundleException {
    try (var zip = new ZipFile(path.toFile())) {
      if (zip.size() > limits.maxEntries()) {
        throw new UnreadableBundleException(
            path + " holds " + zip.size() + " entries, at most " + limits.maxEntries());
      }
      var collected = new Collected();
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        if (!entry.isDirectory() && isCsv(entry.getName())) {
          try (var content = zip.getInputStream(entry)) {
            collected.add(fileName(entry), content);
          }
        }
      }
      return collected.bundle(path);
    } catch (java.util.zip.ZipException e) {
      throw new UnreadableBundleException(path + " is not a zip: " + e.getMessage(), e);
    }
  }

  /// The name within the bundle: exporters like to put a folder around the files.
  private static String fileName(ZipEntry entry) throws UnreadableBundleException {
    var path = entry.getName().replace('\\', '/');
    var parts = path.split("/", -1);
    for (var part : parts) {
      if (part.equals("..") || part.indexOf('\0') >= 0 || part.indexOf(':') >= 0) {
        throw new UnreadableBundleException("the zip holds an entry with the path " + path);
      }
    }
    if (path.startsWith("/")) {
      throw new UnreadableBundleException("the zip holds an entry with the path " + path);
    }
    return parts[parts.length - 1];
  }

  private static boolean isCsv(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    // What macOS adds to a zip is no export.
    return lower.endsWith(".csv") && !lower.contains("__macosx/") && !lower.startsWith("._");
  }

  private final class Collected {
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private long bytes;

    void add(String name, InputStream content) throws IOException, UnreadableBundleException {
      if (files.size() >= limits.maxEntries()) {
        throw new UnreadableBundleException(
            "there are more than " + limits.maxEntries() + " files");
      }
      long room = Math.min(limits.maxFileBytes(), limits.maxBytes() - bytes);
      var read = content.readNBytes((int) Math.min(room + 1, Integer.MAX_VALUE - 8));
      if (read.length > room) {
        throw new UnreadableBundleException(
            name
                + " is larger than a bundle may be: "
                + limits.maxFileBytes()
                + " bytes a file, "
                + limits.maxBytes()
                + " in all");
      }
      if (files.putIfAbsent(name.toLowerCase(Locale.ROOT), read) != null) {
        throw new UnreadableBundleException("there are two files named " + name);
      }
      bytes += read.length;
    }

    Bundle bundle(Path from) throws UnreadableBundleException {
      if (files.isEmpty()) {
        throw new UnreadableBundleException("there is no CSV file in " + from);
      }
      return new Bundle(files);
    }
  }
}
