/// Finding a student while somebody types.
@NullMarked
package org.daybook.installer.bench.search;

import org.jspecify.annotations.NullMarked;
