/// How long the JavaFX thread works without answering anybody, while somebody types and pages
/// through long lists.
@NullMarked
package org.daybook.installer.bench.pulse;

import org.jspecify.annotations.NullMarked;
