/// The lists of all tables, commands and rules; the one place that knows every feature.
@NullMarked
package org.daybook.model.catalogue;

import org.jspecify.annotations.NullMarked;
