/// How long reports over much of a large branch take.
@NullMarked
package org.daybook.installer.bench.reports;

import org.jspecify.annotations.NullMarked;
