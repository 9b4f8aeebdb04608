/// The desk without screens: JSON lines in, JSON lines out, the same wiring beneath.
@NullMarked
package org.daybook.app.headless;

import org.jspecify.annotations.NullMarked;
