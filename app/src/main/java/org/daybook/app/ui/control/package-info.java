/// The desk's own controls. Each is a small node that carries its accessible name, takes its looks
/// from one style sheet, knows nothing of services and is shown in the gallery.
@NullMarked
package org.daybook.app.ui.control;

import org.jspecify.annotations.NullMarked;
