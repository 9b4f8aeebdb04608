package org.daybook.installer.bench.cash;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;

/// What somebody at the cash desk types into and looks at.
interface Counter {
  Scene scene();

  /// Whether the next student may come.
  boolean isReady();

  /// Where who pays is looked for.
  TextInputControl find();

  /// Where what was handed over is typed.
  TextInputControl received();

  /// Whether it shows the student with this code, and what is owed.
  boolean shows(String code);

  /// Whether it shows the change.
  boolean isPaid();

  /// Whether all of the sale is shown, and nothing is under way.
  boolean isDone();
}
