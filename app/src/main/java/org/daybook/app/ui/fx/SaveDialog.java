package org.daybook.app.ui.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks a person where to put a file.
@FunctionalInterface
public interface SaveDialog {

  /// @param suggestedName of the file
  /// @return empty when the person thought better of it
  Optional<Path> ask(Window owner, String title, String suggestedName);

  /// The dialog of the operating system.
  static SaveDialog ofSystem() {
    return (owner, title, suggestedName) -> {
      var chooser = new FileChooser();
      chooser.setTitle(title);
      chooser.setInitialFileName(suggestedName);
      return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    };
  }
}
