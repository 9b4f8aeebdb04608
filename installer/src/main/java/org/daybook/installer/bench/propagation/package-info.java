/// How long after it was saved at one desk a mark shows at another.
@NullMarked
package org.daybook.installer.bench.propagation;

import org.jspecify.annotations.NullMarked;
