package org.daybook.app.service.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.daybook.app.disk.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes files for people. A file is made in memory first and then put under its name in one step,
/// so that a full disk or a change of mind never leaves half of one behind. Only this user may read
/// it, because it holds personal details.
public final class FileService {
  private static final Logger LOG = LoggerFactory.getLogger(FileService.class);

  /// What goes into a file.
  @FunctionalInterface
  public interface Content {

    /// Makes it; empty when somebody stopped that.
    Optional<byte[]> make() throws IOException;
  }

  /// @param file an ending that is missing is added
  /// @param ending of the name, with its dot
  public FileResult write(Path file, String ending, Content content) {
    var whole = withEnding(file, ending);
    try {
      var bytes = content.make();
      if (bytes.isEmpty()) {
        return new FileResult.Cancelled();
      }
      new WholeFile(whole).replace(bytes.get());
      return new FileResult.Written(whole);
    } catch (IOException e) {
      LOG.warn("a file cannot be written", e);
      return new FileResult.Unwritable(whole, e.toString());
    }
  }

  private static Path withEnding(Path file, String ending) {
    var name = String.valueOf(file.getFileName());
    return name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length())
        ? file
        : file.resolveSibling(name + ending);
  }
}
