/// What a figure is, what measures it, and how its line looks.
@NullMarked
package org.daybook.installer.bench.report;

import org.jspecify.annotations.NullMarked;
