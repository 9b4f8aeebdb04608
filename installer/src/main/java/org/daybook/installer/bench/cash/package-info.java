/// From a key at the cash desk to the frame that shows what it did.
@NullMarked
package org.daybook.installer.bench.cash;

import org.jspecify.annotations.NullMarked;
