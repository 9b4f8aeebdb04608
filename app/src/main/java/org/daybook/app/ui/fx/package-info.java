/// The one bridge between the JavaFX thread and the rest: background work, the way back, and the
/// loading of views; and what view models of all features are made of. Only this package may call
/// `Platform.runLater`.
@NullMarked
package org.daybook.app.ui.fx;

import org.jspecify.annotations.NullMarked;
