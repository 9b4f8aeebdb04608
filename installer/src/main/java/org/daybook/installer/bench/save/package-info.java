/// Saving a mark or a payment on a desk, beside a bare append with fsync of the same bytes.
@NullMarked
package org.daybook.installer.bench.save;

import org.jspecify.annotations.NullMarked;
